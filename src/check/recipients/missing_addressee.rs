//! A paper that must be addressed to somebody, and is to nobody.

use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let Some(kind) = facts.kind.filter(|it| it.needs_addressee()) else {
        return;
    };
    if !facts.campaign.to.is_empty() {
        return;
    }
    let called = kind.called();
    let (vi, en) = (called.vi, called.en);
    let message = message!("{vi} chưa có nơi Kính gửi", "the {en} has no addressee");
    let span = facts.campaign.kind.0.span;
    let found = Finding::new(span, message).cure(message!(
        "thêm `to:` với các đơn vị, cá nhân nhận {vi}",
        "add `to:` with those who get the {en}"
    ));
    findings.push(found);
}
