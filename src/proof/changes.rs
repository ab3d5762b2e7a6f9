//! Lists of what has ended: from which day, what, and what took its place.

use std::str::FromStr;

use chrono::NaiveDate;

/// Something that has ended.
pub struct Change {
    pub since: NaiveDate,
    pub name: &'static str,
    pub now: &'static str,
}

/// The lines `2025-07-01 | name | what took its place` of a list.
pub fn read(list: &'static str) -> Vec<Change> {
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| {
            let mut parts = line.split(" | ");
            Some(Change {
                since: NaiveDate::from_str(parts.next()?).ok()?,
                name: parts.next()?,
                now: parts.next()?,
            })
        })
        .collect()
}
