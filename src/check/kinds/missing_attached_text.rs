//! A paper that issues another text, which is not joined to it.

use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;
use crate::proof::word;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let campaign = facts.campaign;
    let resolves = facts.kind.is_some_and(|it| it.resolves().is_some());
    if !resolves || !campaign.body.attached.is_empty() || !campaign.annexes.is_empty() {
        return;
    }
    let Some(subject) = &campaign.subject else {
        return;
    };
    let lower = word::lower(subject.value.trim());
    let bare = lower.trim_start_matches("về việc ");
    let Some(rest) = bare.strip_prefix("ban hành ") else {
        return;
    };
    let Some(issued) = facts.kinds.titled(rest) else {
        return;
    };
    let (called, key) = (issued.called(), &issued.key);
    let (vi, en) = (called.vi, called.en);
    let message = message!(
        "trích yếu nói ban hành {vi}, nhưng không có văn bản nào kèm theo",
        "the subject tells of a {en} that is issued, but none is joined to the paper"
    );
    findings.push(Finding::new(subject.span, message).cure(message!(
        "thêm `attached:` với `kind: {key}`, trích yếu và nội dung của {vi}",
        "add `attached:` with `kind: {key}`, the subject and the text of the {en}"
    )));
}
