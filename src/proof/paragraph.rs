//! A paragraph before its proofreader: its words, and what is found in them.

use std::borrow::Cow;
use std::ops::Range;

use super::citation::{self, Citation};
use super::cited_number;
use super::lunar;
use super::period::{self, Period};
use super::quote::{self, Quote};
use super::word::{self, Marks, Word};
use crate::origin::Origin;
use crate::role::Role;
use crate::time::{self, Time};
use crate::worded::Worded;

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
    /// The table, the row and the column, where it is in one.
    pub cell: Option<[usize; 3]>,
    pub times: Vec<Time>,
    pub periods: Vec<Period>,
    pub quotes: Vec<Quote>,
    pub citations: Vec<Citation>,
    /// Where its words were typed.
    pub origin: Origin,
}

impl Paragraph {
    /// A paragraph of words behind a number or sign.
    pub fn new(role: Role, mark: &str, words: Worded) -> Self {
        let Worded { text, origin } = words;
        let quotes = quote::find(&text);
        let mut times = time::find(&text);
        times.retain(|it| !lunar::is_behind(&text[it.range.end..]));
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
            cell: None,
            times,
            periods,
            quotes,
            citations,
            origin,
        }
    }

    /// Whether it belongs to the body: neither the head, nor the recipients, nor the signature.
    pub fn is_body(&self) -> bool {
        use Role::*;
        matches!(
            self.role,
            CanCu
                | Doan
                | Phan
                | PhanTen
                | Muc1
                | Muc2
                | Muc3
                | Muc4
                | Dieu
                | Khoan
                | Gach
                | Cong
                | Nhan
                | TenBen
                | ThongTin
                | GhiChu
        )
    }

    /// Whether a time is an end of a bracket that counts years: (27/7/1947 - 27/7/2027).
    pub fn is_remembered(&self, time: &Time) -> bool {
        self.periods.iter().any(|it| {
            it.range.start <= time.range.start
                && time.range.end <= it.range.end
                && it.years() > 0
                && it.is_of_one_day()
                && self.lower[..it.range.start].ends_with('(')
        })
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

    /// The number of a paper that it cites, as it is known: without gaps, its dashes hyphens.
    pub fn symbol(&self, cited: &Citation) -> Cow<'_, str> {
        cited_number::tidy(self.words(&cited.number))
    }

    /// Whether a place lies in the number of a paper that it cites.
    pub fn is_in_symbol(&self, at: usize) -> bool {
        let mut symbols = self.citations.iter().filter(|it| it.has_symbol);
        symbols.any(|it| it.number.contains(&at))
    }

    /// The words of a stretch.
    pub fn words(&self, range: &Range<usize>) -> &str {
        &self.text[range.clone()]
    }
}
