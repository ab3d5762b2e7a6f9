//! The days of all papers of an office in one list, with what is to be minded about each.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

pub use super::calendar::written as calendar;
pub use super::schedule_book::written as workbook;
pub use super::versions::Versions;
use crate::agenda::{Agenda, Event};
use crate::diagnostic::Message;
use crate::proof::weekday::DAYS;

/// As many deadlines of one day are told.
const MANY: usize = 4;

/// As long a sentence stands in a line.
const SHORT: usize = 90;

/// One day of a paper.
pub struct Line<'a> {
    pub event: &'a Event,
    /// The place of its paper among the others.
    pub paper: usize,
    /// The file of the paper, and what it is called.
    pub file: &'a str,
    pub title: &'a str,
    pub issued: Option<NaiveDate>,
    /// A day off, or more than one can do on a day.
    pub marks: Vec<Message>,
}

/// The days of papers by date, each with the name of its file; those of one year, if one is asked for.
pub fn lines<'a>(agendas: &'a [(String, Agenda)], year: Option<i32>) -> Vec<Line<'a>> {
    let all = agendas
        .iter()
        .enumerate()
        .flat_map(|(paper, (file, agenda))| {
            agenda.events.iter().map(move |event| Line {
                event,
                paper,
                file,
                title: &agenda.title,
                issued: agenda.issued,
                marks: Vec::new(),
            })
        });
    let of_year = |it: &Line| {
        year.is_none_or(|year| it.event.first.year() <= year && year <= it.event.last.year())
    };
    let mut lines: Vec<Line> = all.filter(of_year).collect();
    lines.sort_by_key(|it| (it.event.begins(), it.event.hours, it.event.last));
    let mut due: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    for line in lines.iter().filter(|it| it.event.is_due) {
        *due.entry(line.event.last).or_default() += 1;
    }
    for line in &mut lines {
        let event = line.event;
        let is_day = event.first == event.last;
        let off = agendas
            .get(line.paper)
            .map(|it| it.1.calendar.off(event.last));
        let off = off.flatten().filter(|_| is_day || event.is_due);
        line.marks.extend(off);
        let many = due.get(&event.last).copied().unwrap_or(0);
        if event.is_due && many >= MANY {
            line.marks.push(message!(
                "{many} hạn cùng ngày",
                "{many} deadlines on one day"
            ));
        }
    }
    lines
}

impl Line<'_> {
    /// Its day, or its first and last.
    pub fn days(&self) -> String {
        let (first, last) = (self.event.begins(), self.event.last);
        match first == last {
            true => super::day(last),
            false => format!("{} - {}", super::day(first), super::day(last)),
        }
    }

    /// The day of the week, or those of its first and last day.
    pub fn weekday(&self) -> String {
        let name = |day: NaiveDate| {
            let place = day.weekday().num_days_from_monday();
            DAYS[usize::try_from(place).unwrap_or(0)].0
        };
        let (first, last) = (self.event.begins(), self.event.last);
        match first == last {
            true => name(last).to_owned(),
            false => format!("{} - {}", name(first), name(last)),
        }
    }

    /// The hours it begins and ends at: `08:00`, `07:30 - 11:00`.
    pub fn hours(&self) -> String {
        let hours = self.event.hours.into_iter().flatten();
        let hours = hours.map(|it| format!("{:02}:{:02}", it / 60, it % 60));
        hours.collect::<Vec<_>>().join(" - ")
    }

    /// The beginning of its sentence, whole words.
    pub fn short(&self) -> String {
        let words = self.event.told();
        if words.chars().count() <= SHORT {
            return words;
        }
        let mut short = String::new();
        for word in words.split_whitespace() {
            if short.chars().count() + word.chars().count() >= SHORT {
                break;
            }
            short.push_str(word);
            short.push(' ');
        }
        short.trim_end().to_owned() + " …"
    }
}
