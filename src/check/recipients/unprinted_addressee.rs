//! An addressee of a paper that has no line for one.

use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let known = facts.kinds.contains(&&*facts.campaign.kind.0.value);
    let printed = facts.is_letter() || !known;
    let Some(first) = facts.campaign.to.0.first().filter(|_| !printed) else {
        return;
    };
    let message = message!(
        "kế hoạch không có dòng Kính gửi, nên `to` không được in",
        "a plan has no line for addressees, so `to` is not printed"
    );
    findings.push(Finding::new(first.span, message).cure(message!(
        "bỏ `to`, ghi nơi nhận vào `recipients`; cần Kính gửi thì dùng `kind: cong-van`",
        "take `to` out and name them in `recipients`; if they are to be addressed, use `kind: cong-van`"
    )));
}
