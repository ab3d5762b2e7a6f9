//! A deadline given as `due` that the sentence of the same entry contradicts.

use crate::campaign::Precision;
use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;
use crate::proof::word;
use crate::source::Span;
use crate::time::{self, written};

/// Words right before the last day for something.
const DUE: [&str; 6] = [
    "trước",
    "chậm nhất",
    "chậm nhất là",
    "muộn nhất",
    "đến hết",
    "hạn",
];

pub fn paper(facts: &Facts, findings: &mut Findings) {
    for (_, entry) in facts.campaign.entries() {
        let (Some(due), Some(text)) = (&entry.due, &entry.text) else {
            continue;
        };
        let Precision::Day(day) = due.precision else {
            continue;
        };
        let lower = word::lower(&text.value);
        let days = time::find(&text.value).into_iter().filter(|it| {
            let before = lower[..it.range.start].trim_end();
            let before = before.strip_suffix("ngày").unwrap_or(before).trim_end();
            it.date().is_some() && DUE.iter().any(|words| before.ends_with(words))
        });
        let days: Vec<_> = days.collect();
        // What the sentence borrows agrees, and of several days one may be another's.
        let [own] = &days[..] else { continue };
        let borrowed = text.value.contains("{{ due") || text.value.contains("{{due");
        if borrowed || own.date() == Some(day) {
            continue;
        }
        let (words, day) = (&text.value[own.range.clone()], written(day));
        let message = message!(
            "`due` ghi `{day}`, lời văn của cùng mục lại ghi `{words}`",
            "`due` says `{day}`, but the words of the entry say `{words}`"
        );
        findings.push(
            Finding::new(due.text.span, message)
                .label(
                    place(facts, text.span, words),
                    message!("lời văn", "the words"),
                )
                .cure(message!(
                    "sửa một trong hai, hoặc viết `{{{{ due }}}}` trong lời văn",
                    "correct one of them, or write `{{{{ due }}}}` in the words"
                )),
        );
    }
}

/// Where words stand inside a typed value, when they stand there once.
fn place(facts: &Facts, value: Span, words: &str) -> Span {
    let typed = facts.sources.slice(value);
    let mut places = typed.match_indices(words);
    match (places.next(), places.next()) {
        (Some((at, _)), None) => {
            let start = value.start as usize + at;
            Span::new(value.file, start, start + words.len())
        }
        _ => value,
    }
}
