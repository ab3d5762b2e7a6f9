//! The days of a paper: what is to be done when, by whom and to whom it is sent, read off its proof.

use chrono::{Datelike, NaiveDate};

use crate::campaign::cell::Cell;
use crate::campaign::{Campaign, Entry, Register, Who};
use crate::proof::deadline::orders;
use crate::proof::holiday::Calendar;
use crate::proof::word;
use crate::proof::{Paragraph, Proof};
use crate::role::Role;
use crate::source::Span;
use crate::time::Scale;

/// Years that something which comes back each year is followed for.
const MOST_YEARS: i32 = 10;

/// Fewer words than this say when and not what.
const FEW: usize = 12;

/// Words that say when around a time.
const WHEN: [&str; 34] = [
    "thời", "gian", "hạn", "từ", "trong", "vào", "đầu", "cuối", "đến", "hết", "trước", "ngày",
    "tháng", "quý", "và", "chậm", "nhất", "là", "xong", "hoàn", "thành", "thực", "hiện", "năm",
    "giữa", "khoảng", "thứ", "hai", "ba", "tư", "sáu", "bảy", "chủ", "nhật",
];

/// How the head of a column begins that says who does it.
const WHO: [&str; 9] = [
    "chủ trì",
    "phụ trách",
    "người",
    "đơn vị",
    "cơ quan",
    "bộ phận",
    "thực hiện",
    "ai ",
    "phân công",
];

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
            let is_due = deadline.is_due || is_declared(span);
            // The last day of a time of work has its first with it.
            let of_days = paragraph
                .periods
                .iter()
                .filter(|it| !is_due && !it.of_years);
            let ends = of_days
                .filter(|it| it.last == deadline.last)
                .find(|it| it.range.start <= deadline.time.range.start);
            events.push(Event {
                first: ends.map_or(deadline.first, |it| it.first),
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
            events,
        }
    }
}

/// Who does what a row of a table is about, if one of its columns says.
fn by_row(campaign: &Campaign, at: Span, register: &Register) -> Option<Vec<String>> {
    let tables = campaign.tables().into_iter();
    let table = tables.rev().find(|it| holds(it.span, at))?;
    let row = table.rows.iter().find(|it| holds(it.span, at))?;
    let head = table.head.last()?;
    let is_who = |name: &str| {
        let name = name.to_lowercase();
        WHO.iter().any(|it| name.starts_with(it))
    };
    let words = |it: &Cell| it.text.as_ref().map_or("", |it| it.value.trim()).to_owned();
    let column = head.cells.iter().position(|it| is_who(&words(it)))?;
    let plain = |it: &Cell| it.across.is_none() && it.down.is_none();
    let fits = head.cells.iter().all(plain) && row.cells.iter().all(plain);
    let said = row.cells.get(column).filter(|_| fits).map(words)?;
    // Names of units are called as units.
    let who = register
        .get(&said)
        .map_or(said, |it| it.name.0.value.trim().to_owned());
    (!who.is_empty()).then(|| vec![who])
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
        events.push(Event {
            first,
            last,
            is_due: false,
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
            match says_only_when(paragraph) {
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

/// Whether a label has no more than its times and the words around them.
fn says_only_when(paragraph: &Paragraph) -> bool {
    let mut rest = paragraph.lower.clone();
    for time in paragraph.times.iter().rev() {
        rest.replace_range(time.range.clone(), " ");
    }
    // Of `trong 02 ngày` the number is left.
    let is_number = |it: &str| it.chars().all(|ch| ch.is_ascii_digit());
    word::words(&rest).all(|(_, it)| WHEN.contains(&it) || is_number(it))
}

fn holds(whole: Span, part: Span) -> bool {
    whole.file == part.file && whole.start <= part.start && part.end <= whole.end
}

/// Units by their names, others as they are typed; each once.
fn names(whos: &[&Who], register: &Register) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for who in whos.iter().flat_map(|it| &it.0) {
        let words = who.value.trim();
        let name = register
            .get(words)
            .map_or(words, |it| it.name.0.value.trim());
        if !names.iter().any(|it| it == name) {
            names.push(name.to_owned());
        }
    }
    names
}
