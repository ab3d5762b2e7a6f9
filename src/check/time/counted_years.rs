//! An anniversary whose count and whose years disagree, as a finding.

use crate::check::Findings;
use crate::diagnostic::{Finding, Message};
use crate::proof::anniversary::Anniversary;
use crate::proof::{Paragraph, Proof};

/// Tells that its years make another number of years; the cure stands beside.
pub(super) fn told(
    proof: &Proof,
    paragraph: &Paragraph,
    it: &Anniversary,
    right: i32,
    cure: Message,
    findings: &mut Findings,
) {
    let (count, years) = (
        paragraph.words(&it.range),
        paragraph.words(&it.period.range),
    );
    let message = message!(
        "viết `{count}` nhưng `{years}` là {right} năm",
        "`{count}` is written, but `{years}` makes {right} years"
    );
    findings.push(
        Finding::new(proof.place(paragraph, &it.range), message)
            .label(
                proof.place(paragraph, &it.period.range),
                message!("{right} năm", "{right} years"),
            )
            .cure(cure),
    );
}
