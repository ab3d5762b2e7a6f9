//! A word in the outline that is no part of the body, or a part that was not given.

use super::choice::Choice;
use crate::campaign::Entry;
use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;
use crate::shape::Text;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let known = facts.parts();
    let parts = Choice {
        what: message!("mục", "part"),
        known: &known,
    };
    for word in facts.campaign.outline.iter().filter_map(bare_word) {
        let name = word.value.trim();
        if !known.contains(&name) {
            findings.push(parts.refuse(word));
        } else if facts.campaign.part(name).is_none() {
            findings.push(absent(name, word));
        }
    }
}

/// One word of plain letters is meant as the name of a part, however it is spelled.
fn bare_word(entry: &Entry) -> Option<&Text> {
    let text = entry.text.as_ref().filter(|t| t.span == entry.span)?;
    let word = text.value.trim();
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    (!word.is_empty() && word.bytes().all(plain)).then_some(text)
}

fn absent(name: &str, word: &Text) -> Finding {
    let message = message!(
        "`outline` gọi mục `{name}`, nhưng tệp không có mục này",
        "`outline` names the part `{name}`, which the file does not have"
    );
    Finding::new(word.span, message).doubtful().cure(message!(
        "thêm `{name}:`, hoặc bỏ dòng này",
        "add `{name}:`, or take this line out"
    ))
}
