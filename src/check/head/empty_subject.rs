//! A paper that does not say what it is about.

use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;
use crate::kind::Kind;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let campaign = facts.campaign;
    let typed = campaign.subject.as_ref();
    // One that is missing altogether is told when the file is read.
    let blank = campaign.blanks.iter().find(|(key, _)| *key == "subject");
    let blank = blank.filter(|_| facts.kind.is_none_or(Kind::has_subject));
    let empty = typed.filter(|it| it.value.trim().is_empty());
    let Some(span) = empty.map(|it| it.span).or(blank.map(|(_, span)| *span)) else {
        return;
    };
    let message = message!("chưa có trích yếu nội dung", "the subject is blank");
    let found = Finding::new(span, message).cure(message!(
        "viết một câu ngắn sau `subject:`",
        "write a short phrase behind `subject:`"
    ));
    findings.push(found);
}
