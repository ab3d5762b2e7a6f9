//! An alignment of a table's column that is none.

use super::choice::Choice;
use crate::check::{Facts, Findings};

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let sides = Choice {
        what: message!("cách căn lề", "alignment"),
        known: &["trai", "giua", "phai", "deu"],
    };
    for side in facts.campaign.tables().into_iter().flat_map(|t| &t.align) {
        sides.judge(side, findings);
    }
}
