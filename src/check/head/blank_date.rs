//! A draft whose day of issue is not yet known.

use crate::campaign::Precision;
use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let date = facts.campaign.date.as_ref();
    // A day that does not exist is told of as such.
    let known = |p| matches!(p, Precision::Day(_) | Precision::Impossible(..));
    if date.is_some_and(|d| known(d.precision)) {
        return;
    }
    let blanks = &facts.campaign.blanks;
    let typed = date.map(|it| it.text.span);
    let typed = typed.or(blanks.iter().find(|it| it.0 == "date").map(|it| it.1));
    let span = typed.unwrap_or(facts.campaign.kind.0.span);
    let message = message!(
        "ngày ban hành còn để trống",
        "the day of issue is still blank"
    );
    let found = Finding::new(span, message).cure(message!(
        "khi ký thì ghi đủ, ví dụ `date: 20/3/2024`",
        "write it in full when it is signed, such as `date: 20/3/2024`"
    ));
    findings.push(found);
}
