//! A degree of urgency that no stamp is made for.

use super::choice::Choice;
use crate::check::Facts;
use crate::diagnostic::{Severity, Sink};

pub fn paper(facts: &Facts, sink: &mut Sink) {
    let degrees = Choice {
        code: "unknown-urgency",
        severity: Severity::Fatal,
        what: message!("độ khẩn", "degree of urgency"),
        known: &["khan", "thuong-khan", "hoa-toc"],
    };
    if let Some(urgency) = &facts.campaign.urgency {
        degrees.judge(urgency, sink);
    }
}
