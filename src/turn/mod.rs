//! A description taken over into another year: what moves with the year, what stays as it is, and
//! what a person has to look at.

mod agree;
mod answer;
mod basis;
mod column;
mod day;
mod entry;
mod facts;
mod filled;
mod fixed;
mod gathered;
mod leaf;
mod loose;
pub mod moon;
mod net;
mod notes;
mod own;
mod residue;
mod roster;
mod sentence;
mod walk;
mod week;

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use crate::diagnostic::Message;
use crate::node::Node;
use crate::proof::holiday::Calendar;
use crate::source::{FileId, Span};
use crate::time::{self, Scale, Time};
pub use answer::KEEP;
use entry::Entry;
pub use filled::{Blank, blanks};
pub use gathered::gathered;
use leaf::{Leaf, Part};
pub use notes::noted;
pub use own::Own;
pub use residue::{Residue, What, residues};
use sentence::Sentence;

/// From which year to which, and what moves only when it is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    pub from: i32,
    pub to: i32,
    /// Phases of several years: 2026 - 2030.
    pub phases: bool,
    /// School years: 2025 - 2026.
    pub school_years: bool,
    /// The days off of the office.
    pub calendar: Calendar,
    /// What had to be written into the starter it was begun from.
    pub blanks: Vec<Blank>,
    /// The time the paper covers, when it goes over the new year: all that lies in it moves by the same years.
    pub span: Option<(NaiveDate, NaiveDate)>,
}

impl Turn {
    /// Years it goes forward.
    pub fn years(&self) -> i32 {
        self.to - self.from
    }

    /// Whether a day, a month or a quarter lies in the time that the paper covers.
    fn covers(&self, time: &Time) -> bool {
        let days = time.days(self.from).filter(|_| time.scale != Scale::Year);
        let both = self.span.zip(days);
        both.is_some_and(|((start, end), (first, last))| start <= last && first <= end)
    }

    /// Whether a day is of the old year or of the time that the paper covers.
    fn has(&self, date: NaiveDate) -> bool {
        let covered = self
            .span
            .is_some_and(|(start, end)| start <= date && date <= end);
        covered || date.year() == self.from
    }

    /// The year of a day that is written without one.
    fn year_of(&self, month: u32, day: u32) -> i32 {
        let Some((start, end)) = self.span else {
            return self.from;
        };
        let in_span = |year: &i32| {
            let date = NaiveDate::from_ymd_opt(*year, month, day);
            date.is_some_and(|it| start <= it && it <= end)
        };
        let mut years = [start.year(), end.year()].into_iter();
        years.find(in_span).unwrap_or(self.from)
    }
}

/// What becomes of a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    Moved,
    /// A person has to decide.
    Look,
    Kept,
}

/// One time, name of a year, count or value of a description, and what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub fate: Fate,
    /// The keys down to its value: `timeline.items[2].due`.
    pub key: String,
    pub span: Span,
    pub was: String,
    /// The same words where it was moved.
    pub is: String,
    pub why: Message,
    /// The words in front of it and behind it, by which it is known again.
    pub ahead: String,
    pub behind: String,
    /// The sentence it stands in.
    pub sentence: String,
    /// What takes the place of what was typed.
    pub stretches: Vec<(Span, String)>,
    /// Where the line begins on which its key stands.
    pub line: u32,
    /// What became of it where it is a day.
    pub day: Option<Moved>,
    /// Whether it is asked by itself, though many cells of its table are.
    is_alone: bool,
}

/// A day of the old year and where it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    pub old: NaiveDate,
    pub new: NaiveDate,
    /// Whether it goes by the moon, or by its number whatever stands beside it.
    by_moon: bool,
    is_fixed: bool,
    /// Whether another entry has told how it is chosen.
    follows: bool,
}

/// On which line each value of a description begins, by its key.
pub fn lines(node: &Node, text: &str) -> BTreeMap<String, usize> {
    let line = |leaf: &Leaf| text[..leaf.span.start as usize].matches('\n').count() + 1;
    let leaves = walk::leaves(node, text).into_iter();
    leaves.map(|it| (it.key.clone(), line(&it))).collect()
}

/// Everything in a description that a year has to do with, in the order of its lines.
pub fn rows(node: &Node, text: &str, turn: &Turn) -> Vec<Row> {
    let leaves = walk::leaves(node, text);
    let entries = entry::all(&leaves, turn);
    let mut rows = Vec::new();
    for leaf in &leaves {
        let entry = entries.get(leaf.entry());
        rows.extend(entry.map(|it| of(leaf, turn, it)).into_iter().flatten());
    }
    basis::freeze(&leaves, &mut rows);
    let is_asked = |it: &Row| {
        let mut told = rows.iter().filter(|told| told.fate == Fate::Look);
        told.any(|told| told.key == it.key)
    };
    let facts = facts::rows(&leaves, turn).into_iter();
    let facts = facts.filter(|it| !is_asked(it));
    let facts: Vec<Row> = facts.collect();
    rows.extend(facts);
    let filled = filled::rows(&leaves, turn);
    // A figure within what was written into a starter is asked with it.
    let is_within = |row: &Row| {
        let holds = |it: &Row| it.span.start <= row.span.start && row.span.end <= it.span.end;
        filled.iter().any(holds)
    };
    rows.retain(|it| it.fate != Fate::Look || !is_within(it));
    rows.extend(filled);
    rows.extend(basis::rows(node, text, turn));
    rows.extend(basis::cited_rows(&leaves, node, text, turn));
    rows.extend(answer::rows(node, text));
    rows.extend(agree::rows(&rows, text));
    rows.extend(net::rows(&leaves, &rows));
    // What is asked about does not merely stay.
    let asked = rows.iter().filter(|it| it.fate == Fate::Look);
    let asked: Vec<Span> = asked.map(|it| it.span).collect();
    rows.retain(|it| it.fate != Fate::Kept || !asked.contains(&it.span));
    rows.sort_by_key(|it| (it.span.start, it.fate));
    rows
}

/// What a value has of a year.
fn of(leaf: &Leaf, turn: &Turn, entry: &Entry) -> Vec<Row> {
    match leaf.part {
        Part::Number => vec![cleared(leaf)],
        Part::Value => vec![asked(leaf, turn)],
        Part::File => named(leaf).into_iter().collect(),
        Part::Issued => vec![issued(leaf, turn)],
        _ => Sentence::new(leaf, turn, entry).rows(),
    }
}

/// The number of the paper is given anew.
fn cleared(leaf: &Leaf) -> Row {
    leaf.row(
        Fate::Moved,
        0..leaf.words().len(),
        "",
        message!(
            "số để trống cho văn thư điền",
            "the number is left for the clerk"
        ),
    )
    .put(vec![(leaf.span, String::new())])
}

/// The day of issue is not known yet; its year is.
fn issued(leaf: &Leaf, turn: &Turn) -> Row {
    let years = time::figures(leaf.words());
    let year = years.iter().find(|(at, _)| at.len() == 4);
    let year = year.map_or(turn.to, |(_, year)| {
        i32::try_from(*year).unwrap_or(turn.from) + turn.years()
    });
    let year = year.to_string();
    leaf.row(
        Fate::Moved,
        0..leaf.words().len(),
        &year,
        message!(
            "ngày ban hành chưa có: bản in chừa chỗ cho ngày, tháng",
            "the day of issue is not known yet"
        ),
    )
    .put(vec![(leaf.span, year.clone())])
}

/// A target of last year asks for its result.
fn asked(leaf: &Leaf, turn: &Turn) -> Row {
    let (from, to) = (turn.from, turn.to);
    leaf.row(
        Fate::Look,
        0..leaf.words().len(),
        "?",
        message!(
            "kết quả năm {from} thế nào, chỉ tiêu năm {to} là bao nhiêu?",
            "what was reached in {from}, and what is the target of {to}?"
        ),
    )
}

/// What a paper hangs on: another description, a list, who has answered.
fn named(leaf: &Leaf) -> Option<Row> {
    let why = match leaf.key.as_str() {
        "campaign" => message!(
            "văn bản gốc của năm cũ: đổi sang tệp của năm mới",
            "the paper of the old year it belongs to: name that of the new one"
        ),
        key if key.contains("reported") => message!(
            "đã báo cáo trong năm cũ: xóa, hoặc ghi nơi đã báo cáo của năm mới",
            "has reported in the old year: take it out, or name who has in the new one"
        ),
        _ if leaf.words().contains('.') => message!(
            "danh sách của năm cũ: rà lại tên, số liệu",
            "a list of the old year: look through its names and figures"
        ),
        _ => return None,
    };
    Some(leaf.row(Fate::Look, 0..leaf.words().len(), "?", why))
}

impl Row {
    /// Its words, figures with the words around them, by which a reader finds them.
    pub fn shown(&self) -> String {
        let is_figure = !self.was.chars().any(|ch| ch.is_alphabetic());
        if !is_figure || self.was == self.sentence {
            return self.was.clone();
        }
        let (was, ahead, behind) = (&self.was, &self.ahead, &self.behind);
        let last = ahead.rsplit(' ').next().unwrap_or_default();
        let is_apart = self.sentence.contains(&format!("{last} {was}"));
        let gap = if is_apart { " " } else { "" };
        format!("{was} [{ahead}{gap}{was}{behind}]")
    }

    /// The same row with what takes the place of what was typed.
    fn put(mut self, stretches: Vec<(Span, String)>) -> Row {
        self.stretches = stretches;
        self
    }
}

/// A stretch of bytes of the description.
fn span(range: Range<usize>) -> Span {
    Span::new(FileId(0), range.start, range.end)
}
