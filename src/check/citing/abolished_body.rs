//! A body or a level of government that had ended when the paper was issued.

use std::collections::HashSet;
use std::ops::Range;

use chrono::NaiveDate;

use super::history::is_past;
use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::lists::ABOLISHED_BODIES;
use crate::proof::{Gone, Paragraph, Proof, syllable, word};
use crate::time::written;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let Some((day, _)) = proof.head.issued else {
        return;
    };
    let mut told = HashSet::new();
    for paragraph in &proof.paragraphs {
        let known = ABOLISHED_BODIES.find(paragraph).filter_map(|(at, body)| {
            let (since, now) = body.note.split_once(" | ")?;
            Some((at, since.parse::<NaiveDate>().ok()?, now))
        });
        let own = proof.head.gone.iter().filter_map(|gone| {
            let at = of_office(paragraph, gone)?;
            Some((at, gone.since, gone.now))
        });
        let mut last = None;
        for (at, since, now) in known.chain(own) {
            // "Phòng GD&ĐT các huyện, thành phố" is one fault.
            if last.replace(at.end).is_some_and(|end| at.start == end + 1) {
                continue;
            }
            let gone =
                since <= day && !is_longer(paragraph, &at) && !is_past(paragraph, &at, since);
            let (name, ended) = (paragraph.words(&at), written(since));
            if !gone || !told.insert(syllable::new_style(&name.to_lowercase())) {
                continue;
            }
            let message = message!(
                "`{name}` không còn từ {ended}",
                "there is no `{name}` since {ended}"
            );
            let found = Finding::new(proof.place(paragraph, &at), message);
            findings.push(found.cure(message!("nay là {now}", "now it is {now}")));
        }
    }
}

/// Where a name stands that the office knows to be out of use; what has figures in front is a paper.
fn of_office(paragraph: &Paragraph, gone: &Gone) -> Option<Range<usize>> {
    if gone.was.starts_with(|ch: char| ch.is_ascii_digit()) {
        return None;
    }
    let name = word::lower(gone.was);
    [syllable::new_style(&name), name]
        .iter()
        .find_map(|name| paragraph.find(name).next())
}

/// Whether it is part of a longer name: "Ban Tuyên giáo và Dân vận" is the new one, "đại hội huyện
/// ủy viên" no body.
fn is_longer(paragraph: &Paragraph, at: &Range<usize>) -> bool {
    let rest = paragraph.lower[at.end..].trim_start();
    rest.starts_with("viên") || rest.starts_with("và dân vận")
}
