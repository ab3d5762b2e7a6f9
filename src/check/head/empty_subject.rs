//! A paper that does not say what it is about.

use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    // One that is missing altogether is told when the file is read.
    let Some(subject) = &facts.campaign.subject else {
        return;
    };
    if !subject.value.trim().is_empty() {
        return;
    }
    let message = message!("chưa có trích yếu nội dung", "the subject is blank");
    let found = Finding::new(subject.span, message).cure(message!(
        "viết một câu ngắn sau `subject:`",
        "write a short phrase behind `subject:`"
    ));
    findings.push(found);
}
