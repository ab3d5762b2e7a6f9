//! Room that is left on purpose, to be filled in by hand.

use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;
use crate::shape::Shape;

/// What says that room is left.
pub const ROOM: &str = "___";

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let mut leaves = facts.campaign.fact().leaves();
    leaves.extend(facts.office.fact().leaves());
    for leaf in leaves.into_iter().filter(|it| it.value.contains(ROOM)) {
        findings.push(Finding::new(
            leaf.span,
            message!(
                "chỗ `____` này để điền tay trên bản in",
                "this `____` is to be filled in by hand on the paper"
            ),
        ));
    }
}
