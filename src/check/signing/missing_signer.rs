//! A paper that nobody signs.

use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    if facts.campaign.all_signers().next().is_some() {
        return;
    }
    let message = message!("chưa có người ký", "nobody signs the paper");
    let span = facts.campaign.kind.0.span;
    let found = Finding::new(span, message).cure(message!(
        "thêm `signer:` với tên trong sổ người ký của đơn vị",
        "add `signer:` with a key of the office's signers"
    ));
    findings.push(found);
}
