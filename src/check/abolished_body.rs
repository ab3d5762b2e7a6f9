//! A body or a level of government that had ended when the paper was issued.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::diagnostic::{Diagnostic, Sink};
use crate::proof::changes::{self, Change};
use crate::proof::time::written;
use crate::proof::{Paragraph, Proof, word};

static BODIES: LazyLock<Vec<Change>> =
    LazyLock::new(|| changes::read(include_str!("../../data/words/abolished-bodies.txt")));

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

pub fn proof(proof: &Proof, sink: &mut Sink) {
    let Some((day, _)) = proof.head.issued else {
        return;
    };
    let ended: Vec<&Change> = BODIES.iter().filter(|it| it.since <= day).collect();
    let mut told = HashSet::new();
    for paragraph in proof.paragraphs.iter().filter(|_| !ended.is_empty()) {
        // Both ways of writing the tone take as many bytes.
        let lower = paragraph.lower.replace("uỷ", "ủy");
        for body in &ended {
            let mut places = word::find(&lower, body.name);
            let place = places.find(|at| !is_history(paragraph, &lower, at.start, at.end, body));
            let Some(at) = place.filter(|_| told.insert(body.name)) else {
                continue;
            };
            let (name, now) = (paragraph.words(&at), body.now);
            let since = written(body.since);
            let message = say!(
                "`{name}` đã kết thúc hoạt động từ {since}",
                "`{name}` ceased to be in {since}"
            );
            let found = Diagnostic::warning("abolished-body", proof.place(paragraph, &at), message);
            sink.push(found.cure(say!("nay là {now}", "now it is {now}")));
        }
    }
}

/// Whether the words belong to an older paper, to the past, or to another body.
fn is_history(paragraph: &Paragraph, lower: &str, start: usize, end: usize, body: &Change) -> bool {
    let clause =
        lower[..start].rfind([';', '.']).map_or(0, |at| at + 1)..word::clause_end(lower, end);
    let older = paragraph.citations.iter().any(|it| {
        let day = it.date.as_ref().and_then(|it| it.date());
        it.range.start < start
            && day.is_some_and(|day| day < body.since)
            && clause.contains(&it.range.start)
    });
    // "Trước ngày 01/7/2025, UBND huyện …": what a day before the change tells is history.
    let past = paragraph.times.iter().any(|it| {
        let last = it.year.and_then(|year| it.days(year)).map(|days| days.1);
        clause.contains(&it.range.start) && last.is_some_and(|day| day <= body.since)
    });
    // "Ban Tuyên giáo và Dân vận" is the new one, "đại hội huyện ủy viên" no body.
    let longer = matches!(word::after(lower, end), "và" | "viên");
    older
        || past
        || longer
        || GONE
            .iter()
            .any(|words| word::has(&lower[clause.clone()], words))
}
