//! A draft whose number the văn thư has yet to write.

use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;
use crate::kind::Kind;
use crate::role::Role;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let number = facts.campaign.number.as_ref();
    let lacks = |kind: &Kind| kind.lacks(Role::SoKyHieu, facts.regulation);
    if facts.kind.is_some_and(lacks) || number.is_some_and(|n| !n.value.trim().is_empty()) {
        return;
    }
    let span = number.map_or(facts.campaign.kind.0.span, |n| n.span);
    let message = message!("số văn bản còn để trống", "the number is still blank");
    let found = Finding::new(span, message).cure(message!(
        "văn thư ghi số vào bản in, hoặc thêm `number:`",
        "the văn thư writes it on the paper, or add `number:`"
    ));
    findings.push(found);
}
