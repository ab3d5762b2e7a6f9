//! A paper that names its drafting unit, though its symbol has no place for it.

use super::missing_drafter;
use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let Some(drafter) = &facts.campaign.drafter else {
        return;
    };
    if facts.kind.is_none() || missing_drafter::has_place(facts) {
        return;
    }
    let message = message!(
        "`drafter` không in ra: ký hiệu của văn bản này không có chỗ cho đơn vị soạn thảo",
        "`drafter` is not printed: the symbol of this paper has no place for the drafting unit"
    );
    findings.push(Finding::new(drafter.span, message).cure(message!(
        "bỏ dòng này, hoặc ghi cả ký hiệu ở `symbol`",
        "take this line out, or write the whole symbol as `symbol`"
    )));
}
