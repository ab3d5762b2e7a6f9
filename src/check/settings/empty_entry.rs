//! An entry with nothing to print: it would leave a lone number, or vanish.

use crate::campaign::Entry;
use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    for (_, entry) in facts.campaign.entries() {
        if is_printed(entry) {
            continue;
        }
        let message = message!(
            "mục này không có gì để in",
            "this entry has nothing to print"
        );
        let found = Finding::new(entry.span, message);
        findings.push(if entry.value.is_some() || entry.due.is_some() {
            found.cure(message!(
                "viết câu trong `text:` và gọi `{{{{ value }}}}`, `{{{{ due }}}}` ở chỗ cần in",
                "write the sentence in `text:` and call `{{{{ value }}}}`, `{{{{ due }}}}` where they belong"
            ))
        } else {
            found.cure(message!(
                "viết nội dung, hoặc xóa mục",
                "write something, or take the entry out"
            ))
        });
    }
}

/// Whether a template prints something of it; times and values wait to be called by a text.
fn is_printed(entry: &Entry) -> bool {
    let words = [
        &entry.heading,
        &entry.name,
        &entry.text,
        &entry.time,
        &entry.result,
        &entry.note,
    ];
    // The lines of who does it stand below a sentence with the value, never instead of it.
    let target = entry.value.is_some() && entry.heading.is_none() && entry.name.is_none();
    let children = entry.lists();
    if target && entry.text.is_none() && children.iter().all(|it| it.is_empty()) {
        return false;
    }
    let bodies = [
        &entry.unit,
        &entry.lead,
        &entry.advise,
        &entry.r#do,
        &entry.with,
    ];
    words
        .into_iter()
        .flatten()
        .any(|w| !w.value.trim().is_empty())
        || bodies.into_iter().any(|who| !who.is_empty())
        || children.into_iter().any(|list| !list.is_empty())
        || entry.goals.is_some()
        || entry.requirements.is_some()
        || entry.table.is_some()
        || entry.when.is_some()
}
