//! The mail that a paper goes with: subject, addressee, a few lines with the deadline, and the paper
//! itself. Nothing in it is of the clock or the machine, so the same paper is the same mail.

use chrono::{Datelike, NaiveDate};
use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::headers::text::Text;
use mail_builder::mime::MimePart;

use crate::mark::fingerprint;
use crate::record::Record;
use crate::time;

/// What stands in it.
const WORDS: &str = include_str!("../../data/records/thu-dien-tu.txt");

/// The header that holds the mark of the file.
const MARK: &str = "X-Kehoach-Mark";

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// What goes with a mail.
pub struct Attachment<'a> {
    pub name: &'a str,
    pub bytes: &'a [u8],
}

/// A mail that is not sent yet: whoever opens it can read it over and send it. `mark` tells what it was
/// made of.
pub fn written(record: &Record, attached: &[Attachment], mark: &str) -> Vec<u8> {
    let mut lines = WORDS.lines().filter(|it| !it.starts_with('#'));
    let subject = lines.next().and_then(|it| filled(it, record));
    let body: Vec<String> = lines.filter_map(|it| filled(it, record)).collect();
    let body = paragraphs(&body);
    let whole = attached.iter().map(|it| fingerprint(it.bytes));
    let addresses: String = record.reached().map(|it| &*it.address).collect();
    let boundary =
        fingerprint(format!("{addresses}{body}{}", whole.collect::<String>()).as_bytes());
    let mut parts = vec![MimePart::new("text/plain", body)];
    parts.extend(
        attached
            .iter()
            .map(|it| MimePart::new(media_type(it.name), it.bytes).attachment(it.name)),
    );
    let kind = ContentType::new("multipart/mixed").attribute("boundary", boundary);
    let to = record.reached().map(|it| {
        let name = Some(it.name.as_str()).filter(|it| !it.is_empty());
        Address::new_address(name, it.address.as_str())
    });
    let mut to: Vec<Address> = to.collect();
    let to = match to.pop() {
        Some(only) if to.is_empty() => only,
        last => {
            to.extend(last);
            Address::new_list(to)
        }
    };
    let mut message = MimePart::new(kind, parts)
        .header("X-Unsent", Raw::new("1"))
        .header("To", to)
        .header("Subject", Text::new(subject.unwrap_or_default()))
        .header("MIME-Version", Raw::new("1.0"));
    if let Some(date) = record.date {
        message = message.header("Date", Raw::new(stamp(date)));
    }
    let mut bytes = format!("{MARK}: {mark}\r\n").into_bytes();
    message.write_part(&mut bytes);
    bytes
}

/// A line with what it calls; none when there is nothing to put into it.
fn filled(line: &str, record: &Record) -> Option<String> {
    let mut words = line.to_owned();
    for (name, value) in [
        ("{paper}", paper(record)),
        ("{issuer}", record.issuer.clone()),
        ("{to}", record.to.join("; ")),
        ("{due}", record.due.map_or(String::new(), time::written)),
    ] {
        if words.contains(name) {
            if value.is_empty() {
                return None;
            }
            words = words.replace(name, &value);
        }
    }
    Some(words)
}

/// Lines with one blank line between paragraphs, as mails end them.
fn paragraphs(lines: &[String]) -> String {
    let mut text = String::new();
    for line in lines.iter().filter(|it| !it.is_empty()) {
        if !text.is_empty() {
            text.push_str("\r\n");
        }
        text.push_str(line);
        text.push_str("\r\n");
    }
    text
}

/// `Công văn số 120/UBND ngày 20/3/2026 về việc giao tủ sách`; what is blank is left out.
fn paper(record: &Record) -> String {
    let mut words = record.class.clone();
    if !record.number.is_empty() {
        words.push_str(&format!(" số {}", record.written));
    }
    if let Some(date) = record.date {
        words.push_str(&format!(" ngày {}", time::written(date)));
    }
    format!("{words} {}", record.about()).trim().to_owned()
}

/// The beginning of a day as mails have it: `Fri, 20 Mar 2026 00:00:00 +0700`.
fn stamp(date: NaiveDate) -> String {
    let month = MONTHS.get(date.month0() as usize).copied();
    let (weekday, day, year) = (date.weekday(), date.day(), date.year());
    let month = month.unwrap_or_default();
    format!("{weekday}, {day} {month} {year} 00:00:00 +0700")
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.') {
        Some((_, "pdf")) => "application/pdf",
        Some((_, "docx")) => {
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        }
        _ => "application/octet-stream",
    }
}
