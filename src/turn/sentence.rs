//! What the words of one value have of a year.

mod branch;
mod count;
mod dated;
mod figure;
mod lunar;
mod place;
mod since;
mod week;
mod year;

use std::ops::Range;

use chrono::NaiveDate;

use super::entry::Entry;
use super::leaf::{Leaf, Part, closed};
use super::{Fate, Row, Turn};
use crate::diagnostic::Message;
use crate::proof::Paragraph;
use crate::time::{self, Scale, Time};

pub struct Sentence<'l> {
    leaf: &'l Leaf,
    turn: &'l Turn,
    /// How the days of its entry are chosen.
    entry: &'l Entry,
    rows: Vec<Row>,
    /// Stretches already accounted for.
    taken: Vec<Range<usize>>,
}

impl<'l> Sentence<'l> {
    pub fn new(leaf: &'l Leaf, turn: &'l Turn, entry: &'l Entry) -> Self {
        Sentence {
            leaf,
            turn,
            entry,
            rows: Vec::new(),
            taken: Vec::new(),
        }
    }

    /// Every time, count and name in it, in order.
    pub fn rows(mut self) -> Vec<Row> {
        if self.leaf.part != Part::Basis {
            self.named_day();
            self.moons();
            self.bare_moons();
            self.anniversaries();
            self.counts();
            self.spans();
            self.seasons();
            self.names();
            self.times();
            self.doubtful_days();
            self.weekdays();
            self.bare_years();
            self.branches();
            self.lengths();
            self.places();
            self.facts();
        }
        self.rows
    }

    fn paragraph(&self) -> &'l Paragraph {
        &self.leaf.paragraph
    }

    fn is_free(&self, range: &Range<usize>) -> bool {
        self.taken
            .iter()
            .all(|it| it.end <= range.start || range.end <= it.start)
    }

    /// Words that stay or that a person has to look at.
    fn tell(&mut self, fate: Fate, range: Range<usize>, why: Message) {
        let is = if fate == Fate::Look { "?" } else { "" };
        self.taken.push(range.clone());
        self.rows.push(self.leaf.row(fate, range, is, why));
    }

    /// Puts words in places inside a stretch; what was not typed byte for byte is only told.
    fn put(&mut self, range: Range<usize>, edits: Vec<(Range<usize>, String)>, why: Message) {
        let words = self.leaf.words();
        let range = closed(words, range);
        let (mut is, mut at) = (String::new(), range.start);
        for (place, new) in &edits {
            is.push_str(&words[at..place.start]);
            is.push_str(new);
            at = place.end;
        }
        is.push_str(&words[at..range.end]);
        let stretches: Option<Vec<_>> = edits
            .into_iter()
            .map(|(place, new)| Some((self.leaf.place(&place)?, new)))
            .collect();
        let is = is.split_whitespace().collect::<Vec<_>>().join(" ");
        self.taken.push(range.clone());
        let fate = if stretches.is_some() {
            Fate::Moved
        } else {
            Fate::Look
        };
        let mut row = self.leaf.row(fate, range, &is, why);
        row.stretches = stretches.unwrap_or_default();
        self.rows.push(row);
    }

    /// The last four figures of a stretch, which are its year.
    fn year_of(&self, range: &Range<usize>) -> Option<(Range<usize>, i32)> {
        let figures = time::figures(&self.leaf.words()[range.clone()]);
        let (at, year) = figures.into_iter().rfind(|(at, _)| at.len() == 4)?;
        let at = range.start + at.start..range.start + at.end;
        Some((at, i32::try_from(year).ok()?))
    }

    fn times(&mut self) {
        for time in &self.paragraph().times {
            if self.is_free(&time.range) {
                self.time(time);
            }
        }
    }

    fn time(&mut self, time: &Time) {
        let range = time.range.clone();
        let turn = self.turn;
        if time.yearly {
            return self.yearly(time);
        }
        // The paper that is cited is asked about as a whole.
        if self.is_cited(&range) {
            return self.taken.push(range);
        }
        let timed = matches!(self.leaf.part, Part::Due | Part::When);
        let Some(year) = time.year else {
            if time.scale == Scale::Day {
                self.day(time, turn.year_of(time.month, time.day));
            }
            return;
        };
        let near = (year - turn.from).abs() <= 1;
        let first = self.leaf.part == Part::First;
        let is_own = year == turn.from
            || timed && near
            || first && year == turn.from + 1
            || turn.covers(time)
            || self.is_joined(time);
        if !is_own {
            if self.is_birth(range.start) {
                return self.born(range);
            }
            let asked = near && !first;
            let fate = if asked { Fate::Look } else { Fate::Kept };
            let why = match (asked, year < turn.from) {
                (true, true) => message!(
                    "số liệu hay việc của năm trước?",
                    "a figure of the year before?"
                ),
                (true, false) => message!("việc của năm sau?", "something of the year after?"),
                (false, true) => message!("mốc đã qua", "a day of the past"),
                (false, false) => message!("mốc xa hơn", "a day further off"),
            };
            return self.tell(fate, range, why);
        }
        if self.follows_citation(&range) {
            let why = message!(
                "có thể là lời của trích yếu văn bản được dẫn",
                "it may belong to the title of a cited paper"
            );
            return self.tell(Fate::Look, range, why);
        }
        match time.scale {
            Scale::Day => self.day(time, year),
            _ => {
                let Some((at, _)) = self.year_of(&range) else {
                    return;
                };
                let new = (year + turn.years()).to_string();
                let why = message!("theo năm của văn bản", "the year of the paper");
                self.put(range, vec![(at, new)], why);
            }
        }
    }

    /// What comes back each year stays; a last day that nobody works on is told.
    fn yearly(&mut self, time: &Time) {
        let to = self.turn.to;
        let date = NaiveDate::from_ymd_opt(to, time.month, time.day);
        let off = date
            .filter(|_| time.scale == Scale::Day)
            .and_then(|it| self.turn.calendar.off(it));
        let (fate, why) = match off {
            Some(reason) => (
                Fate::Look,
                Message {
                    vi: format!("hằng năm; năm {to} rơi vào {}", reason.vi),
                    en: format!("every year; in {to} it is {}", reason.en),
                },
            ),
            None => (Fate::Kept, message!("hằng năm", "every year")),
        };
        self.tell(fate, time.range.clone(), why);
    }

    /// Whether a stretch belongs to the citation of a paper.
    fn is_cited(&self, range: &Range<usize>) -> bool {
        let mut cited = self.paragraph().citations.iter();
        cited.any(|it| it.range.start <= range.start && range.end <= it.range.end)
    }

    /// Whether a paper is cited before it in the same sentence, whose title may go on till here.
    fn follows_citation(&self, range: &Range<usize>) -> bool {
        let words = self.leaf.words();
        let mut cited = self.paragraph().citations.iter();
        cited.any(|it| {
            it.range.end <= range.start && !words[it.range.end..range.start].contains(['.', ';'])
        })
    }
}
