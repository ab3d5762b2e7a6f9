//! An addressee of a paper that has no line for one.

use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let family = &facts.regulation.family.0.value;
    let Some(kind) = facts.kind.filter(|it| !it.is_addressed(family)) else {
        return;
    };
    let Some(first) = facts.campaign.to.0.first() else {
        return;
    };
    let called = kind.called();
    let (vi, en) = (called.vi, called.en);
    let message = message!(
        "{vi} không có dòng Kính gửi, nên `to` không được in",
        "a {en} has no line for addressees, so `to` is not printed"
    );
    let others = facts.kinds.iter().filter(|it| it.is_addressed(family));
    let others: Vec<String> = others.map(|it| format!("`kind: {}`", it.key)).collect();
    let other = others.join(", ");
    findings.push(Finding::new(first.span, message).cure(message!(
        "bỏ `to`, ghi nơi nhận vào `recipients`; cần Kính gửi thì dùng {other}",
        "take `to` out and name them in `recipients`; if they are to be addressed, use {other}"
    )));
}
