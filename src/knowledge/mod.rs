//! What the program knows of the world and what therefore ages: papers replaced, dates of papers of the
//! Centre, bodies and places that are no more. Each table in `data/knowledge` and `data/calendar` has its source and the day it
//! was last looked through; none is read before a paper asks for something in it.

pub mod days;
pub mod places;
pub mod published;
pub mod replaced;

use chrono::NaiveDate;

use crate::proof::syllable;

/// A table: what it tells of, and the day it was last looked through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// In Vietnamese and in English.
    pub about: [&'static str; 2],
    pub day: &'static str,
}

/// Every table that is inside the program.
pub fn tables() -> impl Iterator<Item = Table> {
    [
        (["văn bản bị thay thế", "papers replaced"], replaced::TEXT),
        (
            ["văn bản của Trung ương", "papers of the Centre"],
            published::TEXT,
        ),
        (
            ["cơ quan", "bodies"],
            include_str!("../../data/knowledge/bodies.txt"),
        ),
        (
            ["từ ngữ", "terms"],
            include_str!("../../data/knowledge/terms.txt"),
        ),
        (["địa danh", "places"], places::TEXT),
        (["ngày nghỉ", "days off"], days::TEXT),
        (["ngày kỷ niệm", "anniversaries"], days::REMEMBERED),
    ]
    .into_iter()
    .map(|(about, text)| Table {
        about,
        day: looked_through(text),
    })
}

/// The day that the head of a table names.
fn looked_through(text: &'static str) -> &'static str {
    let behind = text.split_once("Rà soát đến ngày ");
    let day = behind.and_then(|(_, rest)| rest.split_once(['.', ';', '\n']));
    day.map_or("", |(day, _)| day)
}

/// The lines of a table, without its head.
fn rows(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Whether the name of a law in a table is one that a paper writes, in small letters with its tones set
/// the new way.
fn is_name(known: &str, name: &str) -> bool {
    let known = known.to_lowercase();
    known == name || syllable::new_style(&known) == name
}

/// A day as tables write it: 01/07/2025.
fn day(words: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(words, "%d/%m/%Y").ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_table_says_when_it_was_looked_through() {
        for table in tables() {
            assert!(day(table.day).is_some(), "{table:?}");
        }
    }
}
