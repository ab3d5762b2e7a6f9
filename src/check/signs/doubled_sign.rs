//! Two signs where one is meant: ",,", ";;", "..", ",;".

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, word};

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
