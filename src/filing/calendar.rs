//! Days as a calendar that mail programs and telephones take in (RFC 5545), with a reminder before each
//! last day. The same days are the same bytes.

use std::collections::HashMap;

use chrono::{Datelike, Days, NaiveDate};
use ics::properties::{
    Categories, Description, DtEnd, DtStart, LastModified, Sequence, Summary, Trigger, TzName,
};
use ics::{Alarm, Event as Entry, ICalendar, Standard, TimeZone, escape_text, parameters};

use super::schedule::Line;
use super::versions::Versions;
use crate::agenda::Event;
use crate::mark::fingerprint;

/// Who made it, as the format wants it named.
const MAKER: &str = "-//kehoach//lich//VI";

/// How long before a last day one is reminded.
const AHEAD: &str = "-P3D";

/// As many octets stand in a line.
const OCTETS: usize = 75;

/// The zone of all hours, and how far it is ahead of Greenwich.
const ZONE: &str = "Asia/Ho_Chi_Minh";
const AHEAD_OF_GREENWICH: &str = "+0700";

const MINUTES_OF_A_DAY: u32 = 24 * 60;

/// The bytes of a calendar; `versions` are those of its papers, by their places, as they were handed out last.
pub fn written(lines: &[Line], versions: &mut [Versions]) -> Vec<u8> {
    let mut calendar = ICalendar::new("2.0", MAKER);
    if lines.iter().any(|it| when(it.event) != When::Days) {
        let mut standard = Standard::new("19750613T000000", AHEAD_OF_GREENWICH, AHEAD_OF_GREENWICH);
        standard.push(TzName::new("+07"));
        calendar.add_timezone(TimeZone::standard(ZONE, standard));
    }
    let mut known: HashMap<String, usize> = HashMap::new();
    for line in lines {
        let name = name(line);
        let again = known.entry(name.clone()).or_default();
        let name = format!("{name}-{again}@kehoach");
        *again += 1;
        let told = fingerprint(entry(name.clone(), line, 0).to_string().as_bytes());
        let versions = versions.get_mut(line.paper);
        let number = versions.map_or(0, |it| it.number(&name, told));
        calendar.add_event(entry(name, line, number));
    }
    folded(&calendar.to_string()).into_bytes()
}

/// What an event is known by though its day changes: its paper and its words without their figures, so that what is
/// taken in again moves it.
fn name(line: &Line) -> String {
    let event = line.event;
    let words = event.words.replace(&event.time, "");
    let words: String = words.chars().filter(|it| it.is_alphabetic()).collect();
    format!("{}-{}", line.file, fingerprint(words.as_bytes()))
}

/// Lines of as many octets as the format allows, which the blank before what goes on is one of.
fn folded(text: &str) -> String {
    let mut out = String::new();
    for line in text.replace("\r\n ", "").split_inclusive("\r\n") {
        let mut octets = 0;
        for letter in line.chars() {
            if octets + letter.len_utf8() > OCTETS && !letter.is_control() {
                out.push_str("\r\n ");
                octets = 1;
            }
            out.push(letter);
            octets += letter.len_utf8();
        }
    }
    out
}

/// How the time of an event is told to a calendar.
#[derive(Clone, Copy, PartialEq, Eq)]
enum When {
    /// By whole days.
    Days,
    /// By the minute it begins at, or is due at.
    Minute(u32),
    Minutes(u32, u32),
}

fn when(event: &Event) -> When {
    let is_day = event.begins() == event.last;
    match event.hours {
        [Some(from), Some(until)] if !is_day || from < until => When::Minutes(from, until),
        [Some(minute), None] | [None, Some(minute)] if is_day => When::Minute(minute),
        _ => When::Days,
    }
}

fn entry(name: String, line: &Line, number: u32) -> Entry<'static> {
    let event = line.event;
    // Without a clock: each version is a second younger than the one before.
    let made = line.issued.unwrap_or(event.first);
    let second = number.min(59);
    let made = format!("{}T0000{second:02}Z", plain(made));
    let mut entry = Entry::new(name, made.clone());
    entry.push(LastModified::new(made));
    entry.push(Sequence::new(number.to_string()));
    place(&mut entry, event);
    let lead = if event.is_due { "Hạn: " } else { "" };
    entry.push(Summary::new(escape_text(format!("{lead}{}", line.short()))));
    let mut told = vec![event.told()];
    if !event.who.is_empty() {
        told.push(format!("Ai làm: {}", event.who.join("; ")));
    }
    if !event.with.is_empty() {
        told.push(format!("Phối hợp: {}", event.with.join("; ")));
    }
    if !event.to.is_empty() {
        told.push(format!("Gửi: {}", event.to.join("; ")));
    }
    told.extend(line.marks.iter().map(|it| it.vi.clone()));
    told.push(line.title.to_owned());
    entry.push(Description::new(escape_text(told.join("\n"))));
    entry.push(Categories::new(escape_text(line.title.to_owned())));
    if event.is_due {
        let said = escape_text(line.short());
        entry.add_alarm(Alarm::display(Trigger::new(AHEAD), Description::new(said)));
    }
    entry
}

/// Puts when it is into an entry.
fn place(entry: &mut Entry, event: &Event) {
    let (start, end, form) = match when(event) {
        // The end of whole days is the day behind the last.
        When::Days => {
            let days = (plain(event.begins()), Some(plain(behind(event.last))));
            (days.0, days.1, parameters!("VALUE" => "DATE"))
        }
        When::Minute(it) => (minute_of(event.last, it), None, parameters!("TZID" => ZONE)),
        When::Minutes(from, until) => {
            let from = minute_of(event.begins(), from);
            let until = minute_of(event.last, until);
            (from, Some(until), parameters!("TZID" => ZONE))
        }
    };
    let mut start = DtStart::new(start);
    start.append(form.clone());
    entry.push(start);
    if let Some(end) = end {
        let mut end = DtEnd::new(end);
        end.append(form);
        entry.push(end);
    }
}

fn behind(day: NaiveDate) -> NaiveDate {
    day.checked_add_days(Days::new(1)).unwrap_or(day)
}

/// 24 o'clock is the first minute of the next day.
fn minute_of(day: NaiveDate, minute: u32) -> String {
    let day = if minute < MINUTES_OF_A_DAY {
        day
    } else {
        behind(day)
    };
    let minute = minute % MINUTES_OF_A_DAY;
    format!("{}T{:02}{:02}00", plain(day), minute / 60, minute % 60)
}

fn plain(date: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}
