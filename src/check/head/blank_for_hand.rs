//! Room that is left on purpose, to be filled in by hand.

use crate::check::Facts;
use crate::diagnostic::{Diagnostic, Sink};
use crate::shape::Shape;

/// What says that room is left.
pub const ROOM: &str = "___";

pub fn paper(facts: &Facts, sink: &mut Sink) {
    let mut leaves = facts.campaign.fact().leaves();
    leaves.extend(facts.office.fact().leaves());
    for leaf in leaves.into_iter().filter(|it| it.value.contains(ROOM)) {
        sink.push(Diagnostic::note(
            "blank-for-hand",
            leaf.span,
            message!(
                "chỗ `____` này để điền tay trên bản in",
                "this `____` is to be filled in by hand on the paper"
            ),
        ));
    }
}
