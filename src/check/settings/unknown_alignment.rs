//! An alignment of a table's column that is none.

use super::choice::Choice;
use crate::check::Facts;
use crate::diagnostic::{Severity, Sink};

pub fn paper(facts: &Facts, sink: &mut Sink) {
    let sides = Choice {
        code: "unknown-alignment",
        severity: Severity::Error,
        what: message!("cách căn lề", "alignment"),
        known: &["trai", "giua", "phai", "deu"],
    };
    for side in facts.campaign.tables().into_iter().flat_map(|t| &t.align) {
        sides.judge(side, sink);
    }
}
