//! A paper that nobody signs.

use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    if facts.campaign.all_signers().next().is_some() {
        return;
    }
    let message = message!("chưa có người ký", "nobody signs the paper");
    let span = facts.campaign.kind.0.span;
    let least = facts.kind.map_or(1, |it| it.least_signers());
    let cure = match least {
        0 | 1 => message!(
            "thêm `signer:` với tên trong sổ người ký của đơn vị",
            "add `signer:` with a key of the office's signers"
        ),
        _ => message!(
            "thêm `signers:` với {least} người, từ trái sang phải",
            "add `signers:` with {least} people, from left to right"
        ),
    };
    findings.push(Finding::new(span, message).cure(cure));
}
