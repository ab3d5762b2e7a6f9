//! Days to come that the words of a paper name and its calendar does not have.

use chrono::NaiveDate;

use super::Event;
use crate::proof::{Paragraph, Proof};
use crate::role::Role;
use crate::time::{Scale, Time};

/// Each as it is written, and its line; neither dates of cited papers nor days that are over.
pub(super) fn days(proof: &Proof, events: &[Event]) -> Vec<(String, usize)> {
    let issued = proof.head.issued.map(|(first, _)| first);
    let told = proof
        .paragraphs
        .iter()
        .filter(|it| (it.is_body() || it.role == Role::BangO) && it.role != Role::CanCu);
    let days = told.flat_map(|paragraph| {
        let times = paragraph.times.iter();
        let times = times.filter(|it| it.scale == Scale::Day && !it.yearly);
        times.filter_map(move |time| {
            let date = time.date()?;
            let is_over = issued.is_some_and(|issued| date < issued);
            let is_told = is_over || is_foreign(paragraph, time) || has(events, date);
            (!is_told).then(|| {
                let place = proof.place(paragraph, &time.range);
                let (line, _) = proof.sources.line_column(place.file, place.start);
                (paragraph.words(&time.range).to_owned(), line)
            })
        })
    });
    days.collect()
}

/// Whether an event begins or ends on a day.
fn has(events: &[Event], date: NaiveDate) -> bool {
    events.iter().any(|it| it.first == date || it.last == date)
}

/// Whether a time is that of another paper or of a year that is remembered.
fn is_foreign(paragraph: &Paragraph, time: &Time) -> bool {
    let inside = |start: usize, end: usize| start <= time.range.start && time.range.end <= end;
    let cited = paragraph.citations.iter().map(|it| &it.range);
    let mut others = cited.chain(paragraph.quotes.iter().map(|it| &it.range));
    others.any(|it| inside(it.start, it.end)) || paragraph.is_remembered(time)
}
