//! Days as a calendar that mail programs and telephones take in (RFC 5545), with a reminder before each
//! last day. The same days are the same bytes.

use std::collections::HashMap;

use chrono::{Datelike, Days, NaiveDate};
use ics::parameters;
use ics::properties::{Categories, Description, DtEnd, DtStart, Summary, Trigger};
use ics::{Alarm, Event as Entry, ICalendar, escape_text};

use super::schedule::Line;
use crate::mark::fingerprint;

/// Who made it, as the format wants it named.
const MAKER: &str = "-//kehoach//lich//VI";

/// How long before a last day one is reminded.
const AHEAD: &str = "-P3D";

/// As many octets stand in a line.
const OCTETS: usize = 75;

/// The bytes of a calendar.
pub fn written(lines: &[Line]) -> Vec<u8> {
    let mut calendar = ICalendar::new("2.0", MAKER);
    let mut known: HashMap<String, usize> = HashMap::new();
    for line in lines {
        let name = name(line);
        let again = known.entry(name.clone()).or_default();
        calendar.add_event(entry(format!("{name}-{again}@kehoach"), line));
        *again += 1;
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

fn entry(name: String, line: &Line) -> Entry<'static> {
    let event = line.event;
    // Its end is the day behind the last.
    let behind = event
        .last
        .checked_add_days(Days::new(1))
        .unwrap_or(event.last);
    let made = line.issued.unwrap_or(event.first);
    let mut entry = Entry::new(name, format!("{}T000000Z", plain(made)));
    let mut start = DtStart::new(plain(event.begins()));
    start.append(parameters!("VALUE" => "DATE"));
    let mut end = DtEnd::new(plain(behind));
    end.append(parameters!("VALUE" => "DATE"));
    entry.push(start);
    entry.push(end);
    let lead = if event.is_due { "Hạn: " } else { "" };
    entry.push(Summary::new(escape_text(format!("{lead}{}", line.short()))));
    let mut told = vec![event.words.clone()];
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

fn plain(date: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}
