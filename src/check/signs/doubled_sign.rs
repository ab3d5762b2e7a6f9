//! Two signs where one is meant: ",,", ";;", "..", ",;".

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof, word};

const PAIRS: [(&str, &str); 11] = [
    (",,", ","),
    (";;", ";"),
    ("..", "."),
    ("::", ":"),
    (",.", "."),
    (";.", ";"),
    (";,", ";"),
    (",;", ";"),
    (":;", ":"),
    (".;", ";"),
    (";:", ";"),
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        let text = &*paragraph.text;
        four_dots(proof, paragraph, findings);
        let sign = |it: &u8| matches!(it, b'.' | b',' | b';' | b':');
        let mut pairs = text.as_bytes().windows(2);
        if !pairs.any(|pair| pair.iter().all(sign)) {
            continue;
        }
        for (pair, one) in PAIRS {
            for (at, _) in text.match_indices(pair) {
                let (before, after) = (&text[..at], &text[at + pair.len()..]);
                let left = word::before(before, at);
                let row = |ch: char| matches!(ch, '.' | ',' | ';' | ':' | '/' | '…');
                // Three stops and more leave something out; "v.v.;" ends with its own stop.
                let more = before.ends_with(row)
                    || after.starts_with(row)
                    || after.starts_with(|ch: char| ch.is_alphanumeric());
                let short = pair.starts_with('.') && left.chars().count() < 2 && pair != "..";
                // "v.v.." is a habit.
                let and_so_on = pair == ".." && before.ends_with("v.v");
                if more || and_so_on || short || left.is_empty() || !before.ends_with(left) {
                    continue;
                }
                let range = at - left.len()..at + pair.len();
                let message = message!(
                    "thừa dấu trong `{left}{pair}`",
                    "a sign too many in `{left}{pair}`"
                );
                let span = proof.place(paragraph, &range);
                findings.push(Finding::new(span, message).cure(message!(
                    "chỉ để một dấu: `{left}{one}`, hoặc dấu kia nếu hợp với câu",
                    "leave one sign: `{left}{one}`, or the other one where it fits"
                )));
            }
        }
    }
}

/// Tells of a stop behind the three of an ellipsis: "…."
fn four_dots(proof: &Proof, paragraph: &Paragraph, findings: &mut Findings) {
    let text = paragraph.text.trim_end();
    let Some(head) = text.strip_suffix("….") else {
        return;
    };
    let left = word::before(head, head.len());
    // Rows of dots are to be written on.
    if left.is_empty() || !head.ends_with(left) {
        return;
    }
    let range = head.len() - left.len()..text.len();
    let message = message!("thừa dấu trong `{left}….`", "a sign too many in `{left}….`");
    let found = Finding::new(proof.place(paragraph, &range), message);
    let found = found.cure(message!("viết `{left}…`", "write `{left}…`"));
    findings.push(proof.fix(found, paragraph, &range, format!("{left}…")));
}
