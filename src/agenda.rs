//! The days of a paper: what is to be done when, by whom and to whom it is sent, read off its proof.

mod doer;
mod left;

use chrono::{Datelike, NaiveDate};

use doer::{by_row, names};

use crate::campaign::{Campaign, Entry, Register, Who};
use crate::proof::deadline::{is_due, orders};
use crate::proof::holiday::Calendar;
use crate::proof::{Paragraph, Proof};
use crate::role::Role;
use crate::source::Span;
use crate::time::{Scale, Time};

/// Years that something which comes back each year is followed for.
const MOST_YEARS: i32 = 10;

/// Fewer words than this say when and not what.
const FEW: usize = 12;

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
    /// Days in its words that are no event: each as it is written, and its line.
    pub left: Vec<(String, usize)>,
}

/// One step or deadline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub first: NaiveDate,
    pub last: NaiveDate,
    /// Whether it is the last day for something, and no time of work.
    pub is_due: bool,
    /// The time as the paper writes it.
    pub time: String,
    /// The sentence it stands in.
    pub words: String,
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
        let is_declared = |span| declared.iter().any(|it| holds(*it, span));
        let mut events = Vec::new();
        for deadline in proof.deadlines() {
            let paragraph = deadline.paragraph;
            let span = proof.place(paragraph, &deadline.time.range);
            let begun = begun(paragraph, deadline.time, deadline.last);
            let is_due = (deadline.is_due || is_declared(span)) && begun.is_none();
            if names_month_of_a_day(paragraph, deadline.time) {
                continue;
            }
            events.push(Event {
                first: begun.unwrap_or(deadline.first),
                last: deadline.last,
                is_due,
                time: paragraph.words(&deadline.time.range).to_owned(),
                words: sentence(proof, paragraph),
                who: Vec::new(),
                with: Vec::new(),
                to: Vec::new(),
                span,
            });
        }
        events.extend(yearly(proof, &is_declared));
        within(proof, &mut events);
        events.retain_mut(|event| {
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
            let by_entry = named_by.into_iter().find(|it| *it != Default::default());
            let by_row = by_row(campaign, event.span, register).map(|it| (it, Vec::new()));
            (event.who, event.with) = by_row.or(by_entry).unwrap_or_default();
            let to = around.iter().map(|it| named(vec![&it.to]));
            event.to = to.into_iter().find(|it| !it.is_empty()).unwrap_or_default();
            let begun = around
                .iter()
                .find_map(|it| it.from.as_ref()?.precision.days(None));
            begun.is_none_or(|(from, _)| from <= event.last)
        });
        events.sort_by_key(|it| (it.begins(), it.last));
        once(&mut events);
        Agenda {
            title,
            regulation: String::new(),
            calendar: proof.head.calendar.clone(),
            issued: proof.head.issued.map(|(_, last)| last),
            left: left::days(proof, &events),
            events,
        }
    }
}

/// The first day of a time of work of which this is the last.
fn begun(paragraph: &Paragraph, time: &Time, last: NaiveDate) -> Option<NaiveDate> {
    let mut spans = paragraph.periods.iter().filter(|it| !it.of_years);
    let span =
        spans.find(|it| it.last == last && it.first < it.last && it.range.end == time.range.end);
    span.map(|it| it.first)
}

/// Whether a month stands behind one of its days: 10/5/2026, tuần thứ hai của tháng 5.
fn names_month_of_a_day(paragraph: &Paragraph, time: &Time) -> bool {
    let mut ahead = paragraph.times.iter();
    time.scale == Scale::Month
        && ahead.any(|it| {
            it.scale == Scale::Day && it.month == time.month && it.range.end <= time.range.start
        })
}

/// Months and quarters in which something is done, where no deadline was seen.
fn within(proof: &Proof, events: &mut Vec<Event>) {
    let issued = proof.head.issued.map(|(first, _)| first);
    for (paragraph, time, what) in proof.within() {
        let span = proof.place(paragraph, &time.range);
        let days = time.year.and_then(|it| time.days(it));
        let Some((first, last)) = days.filter(|it| issued.is_none_or(|day| day <= it.1)) else {
            continue;
        };
        let words = match std::ptr::eq(paragraph, what) {
            true => sentence(proof, what),
            false => what.text.trim().to_owned(),
        };
        let is_seen = |it: &Event| {
            it.span == span || it.words == words && first <= it.last && it.last <= last
        };
        if events.iter().any(is_seen) {
            continue;
        }
        let begun = begun(paragraph, time, last);
        events.push(Event {
            first: begun.unwrap_or(first),
            last,
            is_due: begun.is_none() && time.scale == Scale::Day && is_due(paragraph, time),
            time: paragraph.words(&time.range).to_owned(),
            words,
            who: Vec::new(),
            with: Vec::new(),
            to: Vec::new(),
            span,
        });
    }
}

/// Leaves out what the same words say of a time that another event of theirs has within it: an item named with its day
/// and timed again is done once.
fn once(events: &mut Vec<Event>) {
    let said = |it: &Event| it.words.trim_end_matches(['.', ';', ' ']).to_owned();
    let mut kept: Vec<Event> = Vec::new();
    for event in std::mem::take(events) {
        let within = |whole: &Event, part: &Event| {
            whole.is_due == part.is_due
                && said(whole) == said(part)
                && whole.begins() <= part.begins()
                && part.last <= whole.last
        };
        if kept.iter().any(|it| within(it, &event)) {
            continue;
        }
        kept.retain(|it| !within(&event, it));
        kept.push(event);
    }
    *events = kept;
}

/// Days that come back each year, in the years of the paper.
fn yearly(proof: &Proof, is_declared: &dyn Fn(Span) -> bool) -> Vec<Event> {
    let issued = proof.head.issued.map(|(first, _)| first);
    let years = proof.head.period.or(proof.head.issued);
    let Some((first, last)) = years.map(|(first, last)| (first.year(), last.year())) else {
        return Vec::new();
    };
    let mut events = Vec::new();
    for paragraph in proof.paragraphs.iter().filter(|it| it.is_body()) {
        let days = paragraph.times.iter();
        for time in days.filter(|it| it.yearly && it.scale == Scale::Day) {
            let span = proof.place(paragraph, &time.range);
            for year in first..=last.min(first + MOST_YEARS) {
                let Some(day) = NaiveDate::from_ymd_opt(year, time.month, time.day) else {
                    continue;
                };
                if issued.is_some_and(|issued| day < issued) {
                    continue;
                }
                events.push(Event {
                    first: day,
                    last: day,
                    is_due: is_declared(span),
                    time: paragraph.words(&time.range).to_owned(),
                    words: sentence(proof, paragraph),
                    who: Vec::new(),
                    with: Vec::new(),
                    to: Vec::new(),
                    span,
                });
            }
        }
    }
    events
}

/// A paragraph that says what is done. A heading has with it what stands under it. A label that only says when has the words
/// of its item; a short line that names nothing to do stands behind the line that announces it.
fn sentence(proof: &Proof, paragraph: &Paragraph) -> String {
    let own = paragraph.text.trim();
    let is_label = paragraph.role == Role::Nhan || paragraph.lower.starts_with("thời gian");
    let is_short = paragraph.all_words.len() < FEW;
    let place = proof
        .paragraphs
        .iter()
        .position(|it| std::ptr::eq(it, paragraph));
    let place = place.unwrap_or(0);
    // What stands under a heading is done in its time.
    if paragraph.heading.is_some() {
        let next = proof.paragraphs.get(place + 1).filter(|it| it.is_body());
        return next.map_or(own.to_owned(), |it| format!("{own}: {}", it.text.trim()));
    }
    // The line that announces it stands before those beside it.
    let mut ahead = proof.paragraphs[..place].iter().rev();
    let line = match is_label {
        true => ahead.find(|it| it.role != Role::Nhan),
        false => ahead.find(|it| it.role != paragraph.role || it.mark != paragraph.mark),
    };
    let own = own.trim_end_matches("/.");
    match line {
        Some(line) if is_label => {
            let item = line.text.trim().trim_end_matches(['.', ';']);
            match paragraph.says_only_when() {
                true => item.to_owned(),
                false => format!("{item}. {own}"),
            }
        }
        Some(line)
            if is_short && line.text.trim_end().ends_with(':') && !orders(&paragraph.lower) =>
        {
            format!("{} {own}", line.text.trim())
        }
        _ => own.to_owned(),
    }
}

fn holds(whole: Span, part: Span) -> bool {
    whole.file == part.file && whole.start <= part.start && part.end <= whole.end
}
