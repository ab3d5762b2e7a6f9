//! The days of a paper: what is to be done when, by whom and to whom it is sent, read off its proof.

mod doer;
mod left;
mod reader;
mod stretch;
mod table;
mod told;
mod window;

use chrono::NaiveDate;

use crate::campaign::{Campaign, Entry, Register, Who};
use crate::proof::Proof;
use crate::proof::holiday::Calendar;
use crate::source::Span;
use doer::names;
pub use left::Left;
use reader::Reader;

/// The days of one paper, in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Agenda {
    /// What the paper is called: its printed kind and its subject.
    pub title: String,
    /// The name of the regulation it keeps.
    pub regulation: String,
    /// The day it is issued on, if that is known.
    pub issued: Option<NaiveDate>,
    /// The days off of its office.
    pub calendar: Calendar,
    pub events: Vec<Event>,
    /// Times in its words that are no event.
    pub left: Vec<Left>,
}

/// One step or deadline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub first: NaiveDate,
    pub last: NaiveDate,
    /// The minute of the day it begins at, and the one it ends at, where they are told.
    pub hours: [Option<u32>; 2],
    /// Whether it is the last day for something, and no time of work.
    pub is_due: bool,
    /// The time as the paper writes it.
    pub time: String,
    /// The sentence it stands in.
    pub words: String,
    /// The heading of the item it belongs to, if that is not said by its words.
    pub about: String,
    pub who: Vec<String>,
    /// Who helps them.
    pub with: Vec<String>,
    /// To whom it is sent.
    pub to: Vec<String>,
    /// Where its time is typed.
    pub span: Span,
}

impl Event {
    /// Its first day; of a deadline only the last counts.
    pub fn begins(&self) -> NaiveDate {
        match self.is_due {
            true => self.last,
            false => self.first,
        }
    }

    /// What is done: the sentence behind the heading of its item.
    pub fn told(&self) -> String {
        match self.about.as_str() {
            "" => self.words.clone(),
            about => format!("{about}: {}", self.words),
        }
    }

    /// Whether a report is due.
    pub fn is_report(&self) -> bool {
        self.is_due && self.words.to_lowercase().contains("báo cáo")
    }
}

impl Agenda {
    /// The steps and deadlines of a paper that is described.
    pub fn of(proof: &Proof, campaign: &Campaign, register: &Register, title: String) -> Agenda {
        let entries = campaign.entries();
        let entries: Vec<&Entry> = entries.into_iter().map(|(_, entry)| entry).collect();
        let declared: Vec<Span> = entries
            .iter()
            .filter_map(|it| Some(it.due.as_ref()?.text.span))
            .collect();
        let reader = Reader::of(proof, declared);
        let (mut events, mut left) = (Vec::new(), Vec::new());
        for (place, paragraph) in proof.paragraphs.iter().enumerate() {
            let found = reader.read(paragraph, &mut left);
            events.extend(found.into_iter().map(|it| (place, it)));
        }
        events.retain_mut(|(_, event)| {
            // The innermost entry that says who, or to whom, goes before those around it.
            let mut around: Vec<&&Entry> = entries
                .iter()
                .filter(|it| holds(it.span, event.span))
                .collect();
            around.sort_by_key(|it| it.span.end - it.span.start);
            let named = |whos: Vec<&Who>| names(&whos, register);
            let named_by = around
                .iter()
                .map(|it| (named(it.doers().collect()), named(vec![&it.with])));
            // A row of a table that says it goes before its entry.
            if event.who.is_empty() && event.with.is_empty() {
                let by_entry = named_by.into_iter().find(|it| *it != Default::default());
                (event.who, event.with) = by_entry.unwrap_or_default();
            }
            if event.to.is_empty() {
                let to = around.iter().map(|it| named(vec![&it.to]));
                event.to = to.into_iter().find(|it| !it.is_empty()).unwrap_or_default();
            }
            let begun = around
                .iter()
                .find_map(|it| it.from.as_ref()?.precision.days(None));
            begun.is_none_or(|(from, _)| from <= event.last)
        });
        let mut events = once(events);
        events.sort_by_key(|it| (it.begins(), it.hours, it.last));
        Agenda {
            title,
            regulation: String::new(),
            calendar: proof.head.calendar.clone(),
            issued: proof.head.issued.map(|(_, last)| last),
            left,
            events,
        }
    }
}

/// Leaves out what the same words of another paragraph say of a time that has this one within it: an item named with its
/// day and timed again is done once.
fn once(events: Vec<(usize, Event)>) -> Vec<Event> {
    let said = |it: &Event| it.words.trim_end_matches(['.', ';', ' ']).to_owned();
    let within = |whole: &(usize, Event), part: &(usize, Event)| {
        let (place, whole) = whole;
        *place != part.0
            && whole.is_due == part.1.is_due
            && said(whole) == said(&part.1)
            && whole.begins() <= part.1.begins()
            && part.1.last <= whole.last
    };
    let mut kept: Vec<(usize, Event)> = Vec::new();
    for event in events {
        if !kept.iter().any(|it| within(it, &event)) {
            kept.retain(|it| !within(&event, it));
            kept.push(event);
        }
    }
    kept.into_iter().map(|it| it.1).collect()
}

fn holds(whole: Span, part: Span) -> bool {
    whole.file == part.file && whole.start <= part.start && part.end <= whole.end
}
