//! What a proofreader has before them: the paragraphs of a paper in order, each with its part,
//! its number and the place its words came from. It is made of a sheet or of a finished paper.

pub mod anniversary;
pub mod band;
pub mod citation;
pub mod deadline;
pub mod foot;
pub mod holiday;
pub mod lists;
pub mod lunar;
pub mod name;
pub mod numbering;
pub mod period;
pub mod phrases;
pub mod quote;
pub mod separator;
pub mod sheet;
pub mod syllable;
pub mod symbol;
pub mod term;
pub mod time;
pub mod word;

use std::ops::Range;
use std::sync::LazyLock;
use std::sync::OnceLock;

use chrono::NaiveDate;

use crate::diagnostic::Diagnostic;
use crate::role::Role;
use crate::shape::Text;
use crate::source::{Sources, Span};
use citation::Citation;
use deadline::Spot;
use numbering::Row;
use period::Period;
use quote::Quote;
use syllable::Style;
use time::Time;
use word::{Marks, Word};

/// A whole paper before its proofreader.
pub struct Proof<'a> {
    pub sources: &'a Sources,
    pub head: Head,
    pub paragraphs: Vec<Paragraph>,
    /// Values that sentences borrow by `{{ … }}`; a word not found where its sentence is
    /// written may be written in one of them.
    pub borrowed: Borrowed<'a>,
    /// Steps and deadlines that a description gives as such, and not in a sentence alone.
    pub declared: Vec<Text>,
    /// Rows of numbers, and steps and deadlines; both found when first asked for.
    pub rows: OnceLock<Vec<Row>>,
    pub deadlines: OnceLock<Vec<Spot>>,
    /// Where the paper itself is told of: what to point at for words that no file holds.
    pub itself: Span,
}

/// Values looked up only when a word is found nowhere else.
pub type Borrowed<'a> = LazyLock<Vec<Text>, Box<dyn FnOnce() -> Vec<Text> + Send + 'a>>;

/// What the head of the paper says about all of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Head {
    /// Whether it is a paper of the Party; anything else is of the State.
    pub party: bool,
    /// Whether it is a công văn.
    pub letter: bool,
    /// Whether it is a finished paper, of whose description nothing is known.
    pub finished: bool,
    /// The first and last day it may be issued on; a blank day makes them differ.
    pub issued: Option<(NaiveDate, NaiveDate)>,
    /// The first and last day of the time it plans.
    pub period: Option<(NaiveDate, NaiveDate)>,
    /// Where its office puts the tone mark of `oa`, `oe`, `uy`.
    pub tone: Option<Style>,
    /// Where a description gives the day of issue, and where the time it plans.
    pub issued_at: Option<Span>,
    pub period_at: Option<Span>,
}

/// A paragraph, and what is found in its words.
#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    pub role: Role,
    /// Level in the outline, 1 the outermost.
    pub heading: Option<u8>,
    /// The number or sign in front, without the space behind it: `I.`, `2.1.`, `a)`, `-`.
    pub mark: String,
    pub text: String,
    /// The text in small letters, every byte in the same place.
    pub lower: String,
    /// Its words in order, found once for all who read it word by word.
    pub all_words: Vec<Word>,
    marks: Marks,
    /// The heading it stands under, by its place among the paragraphs.
    pub under: Option<usize>,
    /// 0 in the paper itself, else the number of the phụ lục.
    pub annex: usize,
    pub times: Vec<Time>,
    pub periods: Vec<Period>,
    pub quotes: Vec<Quote>,
    pub citations: Vec<Citation>,
    pieces: Vec<Piece>,
}

/// From where in the paragraph words come from one place.
#[derive(Debug, Clone, PartialEq)]
struct Piece {
    at: usize,
    origin: Option<Span>,
}

impl Paragraph {
    /// A paragraph put together from stretches of text, each with its origin.
    pub fn new<'t>(
        role: Role,
        mark: &str,
        stretches: impl IntoIterator<Item = (&'t str, Option<Span>)>,
    ) -> Self {
        let (mut text, mut pieces) = (String::new(), Vec::new());
        for (words, origin) in stretches {
            let at = text.len();
            text.push_str(words);
            pieces.push(Piece { at, origin });
        }
        let quotes = quote::find(&text);
        let times = time::find(&text);
        let periods = period::find(&text, &times);
        let lower = word::lower(&text);
        let citations = citation::find(&text, &lower, &times);
        let word = |(at, it)| Word {
            at,
            mark: word::mark(it),
        };
        let all_words: Vec<Word> = word::words(&lower).map(word).collect();
        Self {
            role,
            heading: None,
            mark: mark.trim().to_owned(),
            marks: Marks::of(&all_words),
            all_words,
            lower,
            text,
            under: None,
            annex: 0,
            times,
            periods,
            quotes,
            citations,
            pieces,
        }
    }

    /// Whether it belongs to the body: neither the head, nor the recipients, nor the signature.
    pub fn is_body(&self) -> bool {
        use Role::*;
        matches!(
            self.role,
            CanCu | Doan | Phan | Muc1 | Muc2 | Muc3 | Muc4 | Khoan | Gach | Cong | Nhan | GhiChu
        )
    }

    /// Every place where these words stand as whole words; they are in small letters.
    pub fn find<'t>(&'t self, words: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
        // A quotation mark may stand in front of the first.
        let first = word::words(words).next();
        let (lead, mark) = first.map_or((0, 0), |(at, it)| (at.start, word::mark(it)));
        // Most words asked for are not there.
        let here: &[Word] = match self.marks.has(mark) {
            true => &self.all_words,
            false => &[],
        };
        let begin = here.iter().filter(move |it| it.mark == mark);
        begin.filter_map(move |Word { at, .. }| {
            let start = at.start.checked_sub(lead)?;
            let behind = self.lower.get(start..)?.strip_prefix(words)?;
            let inside = self.lower[..start].ends_with(word::is_letter);
            let whole = !inside && !behind.starts_with(word::is_letter);
            whole.then_some(start..start + words.len())
        })
    }

    /// Whether these words stand in it as whole words.
    pub fn has(&self, words: &str) -> bool {
        self.find(words).next().is_some()
    }

    /// The first words, enough to know the paragraph by.
    pub fn lead(&self) -> Range<usize> {
        let words = &self.all_words;
        let sixth = words.get(5).or(words.last());
        0..sixth.map_or(self.text.len(), |word| word.at.end)
    }

    /// The words of a stretch.
    pub fn words(&self, range: &Range<usize>) -> &str {
        &self.text[range.clone()]
    }
}

impl Proof<'_> {
    /// Paragraphs of one role, each with its place.
    pub fn of(&self, role: Role) -> impl Iterator<Item = (usize, &Paragraph)> {
        let all = self.paragraphs.iter().enumerate();
        all.filter(move |(_, it)| it.role == role)
    }

    /// Paragraphs of the body, those of annexes included, each with its place.
    pub fn body(&self) -> impl Iterator<Item = (usize, &Paragraph)> {
        self.paragraphs
            .iter()
            .enumerate()
            .filter(|(_, it)| it.is_body())
    }

    /// Paragraphs that may cite papers: the body and, before it, the subject.
    pub fn citing(&self) -> impl Iterator<Item = &Paragraph> {
        let cites = |it: &&Paragraph| it.is_body() || it.role == Role::TrichYeu;
        self.paragraphs.iter().filter(cites)
    }

    /// The headings a paragraph stands under, innermost first.
    pub fn above(&self, paragraph: &Paragraph) -> impl Iterator<Item = &Paragraph> {
        let mut next = paragraph.under;
        std::iter::from_fn(move || {
            let heading = &self.paragraphs[next?];
            next = heading.under;
            Some(heading)
        })
    }

    /// The part of the body a paragraph belongs to: its outermost heading, or itself.
    pub fn part<'p>(&'p self, paragraph: &'p Paragraph) -> &'p Paragraph {
        self.above(paragraph).last().unwrap_or(paragraph)
    }

    /// The year that a time without one is most likely meant in.
    pub fn year(&self) -> Option<i32> {
        use chrono::Datelike;
        let days = self.head.issued.or(self.head.period)?;
        Some(days.0.year())
    }

    /// The place of the day of issue.
    pub fn issue(&self) -> Span {
        let line = || {
            self.of(Role::NgayThang)
                .next()
                .map(|(_, line)| self.whole(line))
        };
        self.head.issued_at.or_else(line).unwrap_or(self.itself)
    }

    /// The place of a whole paragraph in the user's files.
    pub fn whole(&self, paragraph: &Paragraph) -> Span {
        let origins = || paragraph.pieces.iter().filter_map(|it| it.origin);
        match (origins().next(), origins().next_back()) {
            (Some(first), Some(last)) if first.file == last.file => first.to(last),
            (first, _) => first.unwrap_or(self.itself),
        }
    }

    /// The place of some words of a paragraph in the user's files.
    pub fn place(&self, paragraph: &Paragraph, range: &Range<usize>) -> Span {
        let pieces = &paragraph.pieces;
        let index = pieces.partition_point(|it| it.at <= range.start).max(1) - 1;
        let end = pieces
            .get(index + 1)
            .map_or(paragraph.text.len(), |it| it.at);
        let Some(origin) = pieces.get(index).and_then(|it| it.origin) else {
            // The space between two lines has no place of its own.
            return match range.end > end {
                true => self.place(paragraph, &(end..range.end)),
                false => self.whole(paragraph),
            };
        };
        // Words in italics are a piece of their own, but were typed in one text with the rest.
        let same = |it: &Piece| it.origin == Some(origin);
        let first = index
            - pieces[..index]
                .iter()
                .rev()
                .take_while(|it| same(it))
                .count();
        let next = pieces[index..].iter().find(|it| !same(it));
        let own = pieces[first].at..next.map_or(paragraph.text.len(), |it| it.at);
        let inside = range.start - own.start..range.end.min(end) - own.start;
        let Some(found) = self.typed(origin, &paragraph.text[own], &inside) else {
            return origin;
        };
        let span = found;
        // Words may run on into the next pieces.
        match range.end > end {
            true => {
                let rest = self.place(paragraph, &(end..range.end));
                if rest.file == span.file && rest.end > span.end {
                    span.to(rest)
                } else {
                    span
                }
            }
            false => span,
        }
    }

    /// The place of some words when just these words stand there, so that it can be typed over.
    pub fn exact(&self, paragraph: &Paragraph, range: &Range<usize>) -> Option<Span> {
        let span = self.place(paragraph, range);
        let typed = self.sources.slice(span).split_whitespace();
        let same = typed.eq(paragraph.words(range).split_whitespace());
        same.then_some(span)
    }

    /// A finding with what mends it, when just the faulty words stand at their place.
    pub fn mend(
        &self,
        told: Diagnostic,
        paragraph: &Paragraph,
        range: &Range<usize>,
        right: impl Into<String>,
    ) -> Diagnostic {
        match self.exact(paragraph, range) {
            Some(span) => told.fix(span, right),
            None => told,
        }
    }

    /// Where some words of a text were typed: in its own place, or where it borrowed them.
    /// Words that are typed in part and borrowed in part are found by their longer part.
    fn typed(&self, origin: Span, text: &str, range: &Range<usize>) -> Option<Span> {
        let raw = self.sources.slice(origin);
        if raw == text {
            return Some(shifted(origin, range.clone()));
        }
        let lent = |part: &Range<usize>| {
            let lent = self.borrowed.iter().filter_map(|lent| {
                let raw = lent.value.contains(&text[part.clone()]);
                let raw = raw.then(|| self.sources.slice(lent.span))?;
                let (near, at) = spelled(raw, text, part)?;
                Some((near, shifted(lent.span, at)))
            });
            // Of places that are as near the first is the best.
            lent.reduce(|best, one| if one.0 > best.0 { one } else { best })
        };
        let own = |part: &Range<usize>| {
            let (near, at) = spelled(raw, text, part)?;
            Some((near, shifted(origin, at)))
        };
        let whole = match (own(range), lent(range)) {
            (Some(own), Some(lent)) if lent.0 > own.0 => Some(lent),
            (own, lent) => own.or(lent),
        };
        let parts = parts(text, range);
        let part = || {
            parts
                .iter()
                .find_map(own)
                .or_else(|| parts.iter().find_map(lent))
        };
        whole.or_else(part).map(|(_, at)| at)
    }

    /// The place a section is known by: its first words, or what they were borrowed by.
    pub fn beginning(&self, paragraph: &Paragraph) -> Span {
        let (lead, whole) = (
            self.place(paragraph, &paragraph.lead()),
            self.whole(paragraph),
        );
        let inside = lead.file == whole.file && whole.start <= lead.start && lead.end <= whole.end;
        if inside { lead } else { whole }
    }
}

/// The first and the last words of a stretch, the longest part first: with its figures, or
/// two words at least.
fn parts(text: &str, range: &Range<usize>) -> Vec<Range<usize>> {
    let words = &text[range.clone()];
    let breaks = || words.match_indices(' ').map(|(at, _)| range.start + at);
    let heads = breaks().map(|at| range.start..at);
    let tails = breaks().map(|at| at + 1..range.end);
    let mut parts: Vec<_> = heads.chain(tails).collect();
    let figure = |words: &str| words.contains(|ch: char| ch.is_ascii_digit());
    parts.retain(|it| match figure(words) {
        true => figure(&text[it.clone()]),
        false => text[it.clone()].contains(' '),
    });
    parts.sort_by_key(|it| std::cmp::Reverse(it.len()));
    parts
}

fn shifted(origin: Span, at: Range<usize>) -> Span {
    let start = origin.start as usize;
    Span::new(origin.file, start + at.start, start + at.end)
}

/// Letters beside a place that tell it from others.
const BESIDE: usize = 16;

/// Where words of a text stand in what was typed for it, and how much of what is beside them
/// is the same there. The text may have borrowed words that were not typed there, so of
/// several places the one with the same neighbours is meant, then the one of the same count.
fn spelled(raw: &str, text: &str, range: &Range<usize>) -> Option<(usize, Range<usize>)> {
    let words = &text[range.clone()];
    let count = text[..range.start].matches(words).count();
    let near = |at: &Range<usize>| {
        let ahead = alike_letters(text[range.end..].chars(), raw[at.end..].chars());
        let behind = alike_letters(
            text[..range.start].chars().rev(),
            raw[..at.start].chars().rev(),
        );
        ahead + behind
    };
    let places = places(raw, words).enumerate();
    let best = places.max_by_key(|(nth, at)| (near(at), *nth == count, std::cmp::Reverse(*nth)))?;
    Some((near(&best.1), best.1))
}

/// How many letters two texts begin with in common, white space and signs of emphasis aside.
fn alike_letters(one: impl Iterator<Item = char>, two: impl Iterator<Item = char>) -> usize {
    let counts = |ch: &char| !ch.is_whitespace() && *ch != '*';
    let pairs = one.filter(counts).zip(two.filter(counts)).take(BESIDE);
    pairs.take_while(|(one, two)| one == two).count()
}

/// Every stretch of a typed text that has these words, wherever lines break.
fn places<'t>(raw: &'t str, words: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
    let first = words.chars().find(|ch| !ch.is_whitespace());
    let starts = first.into_iter().flat_map(|first| raw.match_indices(first));
    starts.filter_map(|(at, _)| Some(at..at + alike(&raw[at..], words.trim_start())?))
}

/// How many bytes of a typed text say these words, any white space being as good as any other.
fn alike(raw: &str, words: &str) -> Option<usize> {
    let mut rest = raw;
    let mut words = words.trim_end().chars().peekable();
    while let Some(ch) = words.next() {
        if ch.is_whitespace() {
            let trimmed = rest.trim_start();
            if trimmed.len() == rest.len() {
                return None;
            }
            rest = trimmed;
            while words.next_if(|ch| ch.is_whitespace()).is_some() {}
        } else {
            rest = match rest.strip_prefix(ch) {
                Some(rest) => rest,
                None => rest.trim_start_matches('*').strip_prefix(ch)?,
            };
        }
    }
    Some(raw.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_over_the_ends_of_lines() {
        let raw = "Gửi trước\n  ngày 5, rồi\n  trước ngày 5.";
        let told = |words| places(raw, words).map(|at| &raw[at]).collect::<Vec<_>>();
        assert_eq!(told("trước ngày 5"), ["trước\n  ngày 5", "trước ngày 5"]);
        assert_eq!(told("trước ngày 6"), Vec::<&str>::new());
    }

    #[test]
    fn of_several_places_the_one_with_the_same_neighbours_is_meant() {
        let raw = "Gọi {{ a }} và “*Tổ đẹp*”, rồi “Nhà đẹp";
        let text = "Gọi “Phố đẹp” và “Tổ đẹp”, rồi “Nhà đẹp";
        let told = |words: &str| {
            let at = text.rfind(words).expect(words);
            let found = spelled(raw, text, &(at..at + words.len()));
            found.map(|(_, at)| &raw[at.start..])
        };
        assert_eq!(told("“"), Some("“Nhà đẹp"));
        assert_eq!(told("”"), Some("”, rồi “Nhà đẹp"));
        assert_eq!(told("Tổ đẹp”"), Some("Tổ đẹp*”, rồi “Nhà đẹp"));
        assert_eq!(told("Phố"), None);
    }
}
