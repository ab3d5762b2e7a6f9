//! Days as a calendar that mail programs and telephones take in (RFC 5545), with a reminder before each
//! last day. The same days are the same bytes.

use chrono::{Datelike, Days, NaiveDate};
use ics::parameters;
use ics::properties::{Categories, Description, DtEnd, DtStart, Summary, Trigger};
use ics::{Alarm, Event as Entry, ICalendar, escape_text};

use super::schedule::Line;

/// Who made it, as the format wants it named.
const MAKER: &str = "-//kehoach//lich//VI";

/// How long before a last day one is reminded.
const AHEAD: &str = "-P3D";

/// The bytes of a calendar.
pub fn written(lines: &[Line]) -> Vec<u8> {
    let mut calendar = ICalendar::new("2.0", MAKER);
    for (place, line) in lines.iter().enumerate() {
        calendar.add_event(entry(place, line));
    }
    calendar.to_string().into_bytes()
}

fn entry(place: usize, line: &Line) -> Entry<'static> {
    let event = line.event;
    // Its end is the day behind the last.
    let behind = event
        .last
        .checked_add_days(Days::new(1))
        .unwrap_or(event.last);
    let made = line.issued.unwrap_or(event.first);
    let name = format!("{}-{place}-{}@kehoach", plain(event.last), line.file);
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
