//! A letter addressed to nobody.

use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    if !facts.is_letter() || !facts.campaign.to.is_empty() {
        return;
    }
    let message = message!(
        "công văn chưa có nơi Kính gửi",
        "the letter has no addressee"
    );
    let span = facts.campaign.kind.0.span;
    let found = Finding::new(span, message).cure(message!(
        "thêm `to:` với các đơn vị, cá nhân nhận công văn",
        "add `to:` with those who get the letter"
    ));
    findings.push(found);
}
