//! A kind of paper without a template.

use super::choice::Choice;
use crate::check::Facts;
use crate::diagnostic::{Severity, Sink};

pub fn paper(facts: &Facts, sink: &mut Sink) {
    let kinds = Choice {
        code: "unknown-kind",
        severity: Severity::Fatal,
        what: message!("mẫu nào cho loại văn bản", "template for the kind of paper"),
        known: facts.kinds,
    };
    kinds.judge(&facts.campaign.kind.0, sink);
}
