//! A paper that nobody signs.

use crate::check::Facts;
use crate::diagnostic::{Diagnostic, Sink};

pub fn paper(facts: &Facts, sink: &mut Sink) {
    if facts.campaign.all_signers().next().is_some() {
        return;
    }
    let message = message!("chưa có người ký", "nobody signs the paper");
    let span = facts.campaign.kind.0.span;
    let found = Diagnostic::error("missing-signer", span, message).cure(message!(
        "thêm `signer:` với tên trong sổ người ký của đơn vị",
        "add `signer:` with a key of the office's signers"
    ));
    sink.push(Diagnostic {
        rule: facts.cite_look("chuc-vu"),
        ..found
    });
}
