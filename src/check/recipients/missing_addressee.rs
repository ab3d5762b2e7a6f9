//! A letter addressed to nobody.

use crate::check::Facts;
use crate::diagnostic::{Diagnostic, Sink};

pub fn paper(facts: &Facts, sink: &mut Sink) {
    if !facts.is_letter() || !facts.campaign.to.is_empty() {
        return;
    }
    let message = message!(
        "công văn chưa có nơi Kính gửi",
        "the letter has no addressee"
    );
    let span = facts.campaign.kind.0.span;
    let found = Diagnostic::error("missing-addressee", span, message).cure(message!(
        "thêm `to:` với các đơn vị, cá nhân nhận công văn",
        "add `to:` with those who get the letter"
    ));
    sink.push(Diagnostic {
        rule: facts.cite_word("kinh-gui"),
        ..found
    });
}
