//! Two grades beside each other whose bands do not join, as a finding.

use crate::check::Findings;
use crate::diagnostic::{Finding, Message};
use crate::proof::Proof;
use crate::proof::band::{self, Band};

/// Tells all neighbours for which this is wrong, the lower one first; the message gets the words of both.
pub(super) fn told(
    proof: &Proof,
    findings: &mut Findings,
    is_wrong: impl Fn(&Band, &Band) -> bool,
    message: impl Fn(&str, &str) -> Message,
    cure: impl Fn() -> Message,
) {
    for [(below, low), (above, high)] in band::neighbours(proof) {
        if !is_wrong(&low, &high) {
            continue;
        }
        let [below, above] = [below, above].map(|place| &proof.paragraphs[place]);
        let message = message(below.words(&low.range), above.words(&high.range));
        findings.push(
            Finding::new(proof.place(above, &high.range), message)
                .label(
                    proof.place(below, &low.range),
                    message!("mức thấp hơn", "the lower grade"),
                )
                .cure(cure()),
        );
    }
}
