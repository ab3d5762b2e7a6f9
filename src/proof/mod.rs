//! What a proofreader has before them: the paragraphs of a paper in order, each with its part,
//! its number and the place its words came from. It is made of a sheet or of a finished paper.

pub mod address;
pub mod anniversary;
pub mod authority;
pub mod band;
pub mod capitals;
pub mod card;
pub mod citation;
pub mod cited_number;
pub mod deadline;
pub mod doubt;
pub mod duty;
pub mod everyday;
pub mod figure;
pub mod foot;
pub mod holiday;
pub mod keys;
pub mod laid;
pub mod lead;
pub mod lists;
pub mod lunar;
pub mod name;
pub mod named_law;
pub mod neighbours;
mod paragraph;
pub mod parts;
pub mod period;
pub mod phrases;
mod place;
pub mod place_name;
pub mod point;
pub mod quote;
pub mod rows;
pub mod separator;
pub mod sheet;
pub mod short_day;
pub mod sound;
pub mod spoken;
pub mod stint;
pub mod syllable;
pub mod symbol;
pub mod term;
pub mod total;
pub mod weekday;
pub mod weekday_cell;
pub mod weekday_list;
pub mod word;

use std::sync::OnceLock;

use chrono::NaiveDate;

use crate::diagnostic::Message;
use crate::kind::Kind;
use crate::role::Role;
use crate::shape::Text;
use crate::source::{Sources, Span};
use deadline::Spot;
pub use paragraph::Paragraph;
use rows::Row;
use syllable::Style;

/// A whole paper before its proofreader.
pub struct Proof<'a> {
    pub sources: &'a Sources,
    pub head: Head<'a>,
    pub paragraphs: Vec<Paragraph>,
    /// Steps and deadlines that a description gives as such, and not in a sentence alone.
    pub declared: Vec<Text>,
    /// Rows of numbers, and steps and deadlines; both found when first asked for.
    pub rows: OnceLock<Vec<Row>>,
    pub deadlines: OnceLock<Vec<Spot>>,
    /// What of a finished paper is uncertain; checks that rest on it are silent.
    pub doubt: Doubt,
    /// Where the paper itself is told of: what to point at for words that no file holds.
    pub itself: Span,
}

/// What could not surely be told from the text of a finished paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Doubt {
    /// Which lines are recipients.
    pub recipients: bool,
    /// Where paragraphs end: the text was taken off pages.
    pub ends: bool,
    /// How many lines were taken for numbers of pages, and left out.
    pub pages: usize,
}

/// What the head of the paper says about all of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Head<'a> {
    /// Whether it is a paper of the Party; anything else is of the State.
    pub party: bool,
    /// The kind it is of, when that is known.
    pub kind: Option<&'a Kind>,
    /// Whether it has, or must have, addressees.
    pub addressed: bool,
    /// Whether it is a finished paper, of whose description nothing is known.
    pub finished: bool,
    /// The first and last day it may be issued on; a blank day makes them differ.
    pub issued: Option<(NaiveDate, NaiveDate)>,
    /// The first and last day of the time it plans.
    pub period: Option<(NaiveDate, NaiveDate)>,
    /// Where its office puts the tone mark of `oa`, `oe`, `uy`.
    pub tone: Option<Style>,
    /// Words of its office that are right wherever they stand.
    pub own_words: Vec<&'a str>,
    /// What its office tells of things that others have replaced.
    pub gone: Vec<Gone<'a>>,
    /// The days off that its office knows.
    pub calendar: holiday::Calendar,
    /// Where a description gives the day of issue, and where the time it plans.
    pub issued_at: Option<Span>,
    pub period_at: Option<Span>,
}

/// A paper, a body, a place or a term that something else has replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gone<'a> {
    /// A number with its symbol, or a name.
    pub was: &'a str,
    /// Of a paper, the day it was issued on.
    pub date: Option<NaiveDate>,
    pub since: NaiveDate,
    pub now: &'a str,
}

impl Head<'_> {
    /// The name of its family.
    pub fn family(&self) -> &'static str {
        if self.party { "dang" } else { "nha-nuoc" }
    }
}

impl Proof<'_> {
    /// Whether its symbol stands for the body alone: it has addressees and no printed kind.
    pub fn is_untitled(&self) -> bool {
        match self.head.kind {
            Some(kind) => kind.title.is_none(),
            None => self.head.addressed,
        }
    }

    /// Whether it is an annex by itself, whose paper stands elsewhere.
    pub fn is_annex(&self) -> bool {
        let paper = |it: &Paragraph| it.annex == 0 && (it.is_body() || it.role == Role::NoiNhan);
        let annexed = self.paragraphs.iter().any(|it| it.annex > 0);
        self.head.finished && annexed && !self.paragraphs.iter().any(paper)
    }

    /// What the paper is called in the middle of a sentence.
    pub fn called(&self) -> Message {
        match self.head.kind {
            Some(kind) => kind.called(),
            None => message!("văn bản", "paper"),
        }
    }

    /// The line of its kind; those of texts behind it are none.
    pub fn title(&self) -> Option<(usize, &Paragraph)> {
        self.of(Role::TenLoai).find(|(_, it)| it.annex == 0)
    }

    /// The words that stand for its kind in a sentence: of a kind nobody declared, those printed.
    pub fn own_class(&self) -> String {
        let title = self.title();
        match (self.head.kind, title) {
            (None, Some((_, line))) => line.lower.trim().to_owned(),
            _ => self.called().vi,
        }
    }

    /// Whether a check that is made for some kinds alone is made for this paper.
    pub fn asks_for(&self, code: &str) -> bool {
        self.head.kind.is_some_and(|it| it.asks_for(code))
    }

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
}
