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
    let message = message!("số văn bản còn để trống", "the number is still blank");
    let blanks = &facts.campaign.blanks;
    let typed = number.map(|it| it.span);
    let typed = typed.or(blanks.iter().find(|it| it.0 == "number").map(|it| it.1));
    let cure = match typed {
        Some(_) => message!(
            "văn thư ghi số vào bản in, hoặc điền số ở đây",
            "the văn thư writes it on the paper, or fill it in here"
        ),
        None => message!(
            "văn thư ghi số vào bản in, hoặc thêm `number:`",
            "the văn thư writes it on the paper, or add `number:`"
        ),
    };
    let span = typed.unwrap_or(facts.campaign.kind.0.span);
    findings.push(Finding::new(span, message).cure(cure));
}
