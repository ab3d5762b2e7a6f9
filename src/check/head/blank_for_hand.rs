//! Room that is left on purpose, to be filled in by hand.

use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;
use crate::shape::Shape;

/// What says that room is left.
pub const ROOM: &str = "___";

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let has_room = |file| facts.sources.get(file).text.contains(ROOM);
    let mut leaves = Vec::new();
    if has_room(facts.campaign.span.file) {
        leaves.extend(facts.campaign.fact().leaves());
    }
    if has_room(facts.office.span.file) {
        leaves.extend(facts.office.fact().leaves());
    }
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
