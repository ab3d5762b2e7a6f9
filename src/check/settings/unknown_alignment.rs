//! An alignment of a table's column that is none.

use super::choice::Choice;
use crate::campaign::SIDES;
use crate::check::{Facts, Findings};
use crate::shape::words_of;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let sides = Choice {
        what: message!("cách căn lề", "alignment"),
        known: &words_of(&SIDES),
    };
    for side in facts.campaign.tables().into_iter().flat_map(|t| &t.align) {
        sides.judge(side, findings);
    }
}
