//! What a proofreader has before them: the paragraphs of a paper in order, each with its part,
//! its number and the place its words came from. It is made of a sheet or of a finished paper.

pub mod anniversary;
pub mod band;
pub mod changes;
pub mod citation;
pub mod deadline;
pub mod foot;
pub mod holiday;
pub mod lunar;
pub mod name;
pub mod numbering;
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

use chrono::NaiveDate;

use crate::diagnostic::Diagnostic;
use crate::role::Role;
use crate::shape::Text;
use crate::source::{Sources, Span};
use citation::Citation;
use quote::Quote;
use syllable::Style;
use time::{Period, Time};

/// A whole paper before its proofreader.
pub struct Proof<'a> {
    pub sources: &'a Sources,
    pub head: Head,
    pub paragraphs: Vec<Paragraph>,
    /// Values that sentences borrow by `{{ … }}`; a word not found where its sentence is
    /// written may be written in one of them.
    pub borrowed: Borrowed<'a>,
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
        let periods = time::periods(&text, &times);
        let lower = word::lower(&text);
        let citations = citation::find(&text, &lower, &times);
        Self {
            role,
            heading: None,
            mark: mark.trim().to_owned(),
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

    /// The first words, enough to know the paragraph by.
    pub fn lead(&self) -> Range<usize> {
        let sixth = word::words(&self.text).take(6).last();
        0..sixth.map_or(self.text.len(), |(at, _)| at.end)
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
        let Some((at, origin)) = pieces.get(index).and_then(|it| Some((it.at, it.origin?))) else {
            // The space between two lines has no place of its own.
            return match range.end > end {
                true => self.place(paragraph, &(end..range.end)),
                false => self.whole(paragraph),
            };
        };
        let own = &paragraph.text[at..end];
        let inside = range.start - at..range.end.min(end) - at;
        let Some(found) = spelled(self.sources.slice(origin), own, &inside) else {
            return self.lent(&own[inside]).unwrap_or(origin);
        };
        let span = shifted(origin, found);
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

    /// Where words are written that a sentence borrowed.
    fn lent(&self, words: &str) -> Option<Span> {
        self.borrowed.iter().find_map(|text| {
            let raw = self.sources.slice(text.span);
            let at = text.value.contains(words).then(|| find(raw, words, 0))??;
            Some(shifted(text.span, at))
        })
    }
}

fn shifted(origin: Span, at: Range<usize>) -> Span {
    let start = origin.start as usize;
    Span::new(origin.file, start + at.start, start + at.end)
}

/// Where words of a text stand in what was typed for it. The text may have borrowed words
/// that were not typed there, so the same words are counted from the front.
fn spelled(raw: &str, text: &str, range: &Range<usize>) -> Option<Range<usize>> {
    if raw == text {
        return Some(range.clone());
    }
    let words = &text[range.clone()];
    let before = text[..range.start].matches(words).count();
    find(raw, words, before).or_else(|| find(raw, words, 0))
}

/// The place of the nth stretch of a typed text that has these words, wherever lines break.
fn find(raw: &str, words: &str, nth: usize) -> Option<Range<usize>> {
    let first = words.chars().find(|ch| !ch.is_whitespace())?;
    let starts = raw.match_indices(first).map(|(at, _)| at);
    let mut found = starts.filter_map(|at| Some(at..at + alike(&raw[at..], words.trim_start())?));
    found.nth(nth)
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
            rest = rest.strip_prefix(ch)?;
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
        let told = |words, nth| find(raw, words, nth).map(|at| &raw[at]);
        assert_eq!(told("trước ngày 5", 0), Some("trước\n  ngày 5"));
        assert_eq!(told("trước ngày 5", 1), Some("trước ngày 5"));
        assert_eq!(told("trước ngày 6", 0), None);
    }
}
