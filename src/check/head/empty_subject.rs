//! A paper that does not say what it is about.

use crate::check::Facts;
use crate::diagnostic::{Diagnostic, Sink};
use crate::kind::Kind;

pub fn paper(facts: &Facts, sink: &mut Sink) {
    let subject = &facts.campaign.subject.0;
    if !subject.value.trim().is_empty() {
        return;
    }
    let role = facts.kind.and_then(Kind::subject_role);
    let message = message!("chưa có trích yếu nội dung", "the subject is blank");
    let found = Diagnostic::error("empty-subject", subject.span, message).cure(message!(
        "viết một câu ngắn sau `subject:`",
        "write a short phrase behind `subject:`"
    ));
    sink.push(Diagnostic {
        rule: role.and_then(|it| facts.cite_look(it.name())),
        ..found
    });
}
