//! A body or a level of government that had ended when the paper was issued.

use std::collections::HashSet;
use std::ops::Range;

use chrono::NaiveDate;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::lists::ABOLISHED_BODIES;
use crate::proof::{Paragraph, Proof, syllable, word};
use crate::time::written;

/// Words that say the body is spoken of as gone.
const GONE: [&str; 10] = [
    "trước đây",
    "cũ",
    "trước khi",
    "nguyên",
    "sáp nhập",
    "hợp nhất",
    "kết thúc",
    "sắp xếp",
    "giải thể",
    "từng",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let Some((day, _)) = proof.head.issued else {
        return;
    };
    let mut told = HashSet::new();
    for paragraph in &proof.paragraphs {
        for (at, body) in ABOLISHED_BODIES.find(paragraph) {
            let Some((since, now)) = body.note.split_once(" | ") else {
                continue;
            };
            let Ok(since) = since.parse::<NaiveDate>() else {
                continue;
            };
            let gone = since <= day && !is_history(paragraph, &at, since);
            let (name, ended) = (paragraph.words(&at), written(since));
            if !gone || !told.insert(syllable::new_style(&name.to_lowercase())) {
                continue;
            }
            let message = message!(
                "`{name}` đã kết thúc hoạt động từ {ended}",
                "`{name}` ceased to be in {ended}"
            );
            let found = Finding::new(proof.place(paragraph, &at), message);
            findings.push(found.cure(message!("nay là {now}", "now it is {now}")));
        }
    }
}

/// Whether the words belong to an older paper, to the past, or to another body.
fn is_history(paragraph: &Paragraph, body: &Range<usize>, since: NaiveDate) -> bool {
    let lower = &*paragraph.lower;
    let start = lower[..body.start].rfind([';', '.']);
    let clause = start.map_or(0, |at| at + 1)..word::clause_end(lower, body.end);
    let older = paragraph.citations.iter().any(|it| {
        let day = it.date.as_ref().and_then(|it| it.date());
        it.range.start < body.start
            && day.is_some_and(|day| day < since)
            && clause.contains(&it.range.start)
    });
    // "Trước ngày 01/7/2025, UBND huyện …": what a day before the change tells is history.
    let past = paragraph.times.iter().any(|it| {
        let last = it.year.and_then(|year| it.days(year)).map(|days| days.1);
        clause.contains(&it.range.start) && last.is_some_and(|day| day <= since)
    });
    // "Ban Tuyên giáo và Dân vận" is the new one, "đại hội huyện ủy viên" no body.
    let longer = matches!(word::after(lower, body.end), "và" | "viên");
    older
        || past
        || longer
        || GONE
            .iter()
            .any(|words| word::has(&lower[clause.clone()], words))
}
