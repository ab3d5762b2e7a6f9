//! A letter of the State whose symbol does not name the unit that drafted it.

use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    if !is_missing(facts) {
        return;
    }
    let message = message!(
        "ký hiệu công văn chưa có đơn vị soạn thảo",
        "the letter's symbol does not name the drafting unit"
    );
    let span = facts.office.symbol.0.span;
    let found = Finding::new(span, message).cure(message!(
        "thêm `drafter:` vào tệp của đơn vị, ví dụ `drafter: VX`",
        "add `drafter:` to the office's file, such as `drafter: VX`"
    ));
    findings.push(found);
}

/// Whether the regulation leaves a place for the unit and nothing fills it.
pub fn is_missing(facts: &Facts) -> bool {
    let pattern = facts.regulation.word("so-cong-van");
    let typed = facts.campaign.symbol.is_some() || facts.office.drafter.is_some();
    facts.is_letter() && pattern.contains("{drafter}") && !typed
}
