//! Two class words where one is meant: "kế hoạch số Kế hoạch 138", "Cuộc vận động Phong trào".

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::citation::CLASSES;
use crate::proof::{Paragraph, Proof};

/// Pairs of which the first and the second name the same thing.
const PAIRS: [(&str, &str); 4] = [
    ("cuộc vận động", "phong trào"),
    ("phong trào", "cuộc vận động"),
    ("hội thi", "cuộc thi"),
    ("cuộc thi", "hội thi"),
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        for at in numbered_twice(paragraph)
            .into_iter()
            .chain(paired(paragraph))
        {
            let words = paragraph.words(&at);
            let message = message!(
                "`{words}`: hai từ chỉ loại đi liền nhau",
                "`{words}`: two class words in a row"
            );
            let span = proof.place(paragraph, &at);
            findings.push(Finding::new(span, message).cure(message!(
                "trong `{words}` chỉ giữ một từ chỉ loại",
                "keep one of the two in `{words}`"
            )));
        }
    }
}

/// "kế hoạch số Kế hoạch": a class stands where a number is due.
fn numbered_twice(paragraph: &Paragraph) -> Vec<Range<usize>> {
    let found = paragraph.find("số").filter_map(|at| {
        let head = paragraph.lower[..at.start].trim_end();
        let tail = paragraph.lower[at.end..].trim_start();
        let before = CLASSES.iter().find(|(class, _)| head.ends_with(class))?;
        let after = CLASSES.iter().find(|(class, _)| {
            let rest = tail.strip_prefix(class);
            rest.is_some_and(|it| !it.starts_with(char::is_alphanumeric))
        })?;
        let start = head.len() - before.0.len();
        let end = paragraph.lower.len() - tail.len() + after.0.len();
        Some(start..end)
    });
    found.collect()
}

/// "Cuộc vận động Phong trào": the second begins a name, so nothing joins it to the first.
fn paired(paragraph: &Paragraph) -> Vec<Range<usize>> {
    let pairs = PAIRS.iter().flat_map(|(first, second)| {
        paragraph.find(first).filter_map(move |at| {
            let tail = paragraph.text[at.end..].strip_prefix(' ')?;
            let rest = paragraph.lower[at.end + 1..].strip_prefix(second)?;
            let quoted = rest.trim_start().starts_with(['“', '"']);
            let named = tail.starts_with(char::is_uppercase) || quoted;
            let whole = !rest.starts_with(char::is_alphanumeric);
            (named && whole).then(|| at.start..at.end + 1 + second.len())
        })
    });
    pairs.collect()
}
