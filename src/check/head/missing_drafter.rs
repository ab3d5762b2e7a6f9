//! A symbol that does not name the unit that drafted the paper, where the regulation wants it.

use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;
use crate::symbol;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let Some(kind) = facts.kind.filter(|_| is_missing(facts)) else {
        return;
    };
    let called = kind.called();
    let (vi, en) = (called.vi, called.en);
    let message = message!(
        "ký hiệu {vi} chưa có đơn vị soạn thảo",
        "the {en}'s symbol does not name the drafting unit"
    );
    let span = facts.office.symbol.0.span;
    let found = Finding::new(span, message).cure(message!(
        "thêm `drafter:` vào tệp của đơn vị, hoặc vào tệp này nếu chỉ văn bản này cần, ví dụ `drafter: VX`",
        "add `drafter:` to the office's file, or to this one for this paper alone, such as `drafter: VX`"
    ));
    findings.push(found);
}

/// Whether the regulation leaves a place for the unit and nothing fills it.
pub fn is_missing(facts: &Facts) -> bool {
    let typed = symbol::drafter(facts.campaign, facts.office).is_some();
    !typed && has_place(facts)
}

/// Whether the symbol of the paper is one that names the unit, and is not typed as a whole.
pub fn has_place(facts: &Facts) -> bool {
    let pattern = facts.kind.map(|it| symbol::pattern(it, facts.regulation));
    facts.campaign.symbol.is_none() && pattern.is_some_and(|it| it.contains("{drafter}"))
}
