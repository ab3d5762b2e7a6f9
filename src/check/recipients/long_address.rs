//! More addressees than the head of a letter has room for.

use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;

/// With more lines the first page holds little but names.
const MOST: usize = 12;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let campaign = facts.campaign;
    let family = &facts.office.family.0.value;
    let is_addressed = facts.kind.is_some_and(|it| it.is_addressed(family));
    let count = campaign.to.0.len();
    let Some(first) = campaign.to.0.first() else {
        return;
    };
    if !is_addressed || count <= MOST || campaign.to_annex.is_some() {
        return;
    }
    let message = message!(
        "Kính gửi có {count} dòng, chiếm gần hết trang đầu",
        "{count} addressees take most of the first page"
    );
    findings.push(Finding::new(first.span, message).cure(message!(
        "thêm `to_annex: true` để in thành danh sách kèm theo",
        "add `to_annex: true` to print them as a list behind the paper"
    )));
}
