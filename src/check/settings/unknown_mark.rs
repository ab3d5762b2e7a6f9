//! A way of numbering entries that cannot be counted in.

use super::choice::Choice;
use crate::check::{Facts, Findings};
use crate::numbering::{MARKS, is_mark};
use crate::shape::words_of;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let marks = Choice {
        what: message!("kiểu đánh số", "mark"),
        known: &words_of(&MARKS),
    };
    let entries = facts.campaign.entries();
    let of_entries = entries.iter().filter_map(|(_, e)| e.mark.as_ref());
    let of_levels = facts
        .campaign
        .numbering
        .iter()
        .chain(&facts.office.numbering);
    let styles = facts.campaign.style.iter().chain(&facts.office.style);
    let of_items = styles.filter_map(|it| it.items.as_ref());
    let annexes = facts.campaign.annexes.iter();
    let of_annexes = annexes.flat_map(|it| it.numbering.iter().chain(&it.mark));
    let all = of_levels
        .chain(of_entries)
        .chain(of_items)
        .chain(of_annexes);
    for mark in all.filter(|it| !is_mark(&it.value)) {
        findings.push(marks.refuse(mark));
    }
}
