//! A way of numbering entries that cannot be counted in.

use super::choice::Choice;
use crate::check::{Facts, Findings};

/// The marks, from headings down to the smallest item.
const MARKS: &[&str] = &[
    "Phần I",
    "Phần thứ nhất",
    "Chương I",
    "Mục 1",
    "Tiểu mục 1",
    "Điều 1.",
    "I.",
    "I-",
    "1.",
    "1.1.",
    "1.1.1.",
    "1.1.1.1.",
    "a)",
    "1)",
    "(1)",
    "-",
    "+",
    "*",
    "none",
];

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let marks = Choice {
        what: message!("kiểu đánh số", "mark"),
        known: MARKS,
    };
    let entries = facts.campaign.entries();
    let of_entries = entries.iter().filter_map(|(_, e)| e.mark.as_ref());
    let of_levels = facts
        .campaign
        .numbering
        .iter()
        .chain(&facts.office.numbering);
    for mark in of_levels.chain(of_entries) {
        marks.judge(mark, findings);
    }
}
