//! A deadline that falls on a public holiday.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for deadline in proof.working_days() {
        let Some(name) = proof.head.calendar.on(deadline.last) else {
            continue;
        };
        let words = deadline.paragraph.words(&deadline.time.range);
        let message = message!(
            "hạn `{words}` rơi vào {name}",
            "`{words}` is a public holiday: {name}"
        );
        let span = proof.place(deadline.paragraph, &deadline.time.range);
        findings.push(Finding::new(span, message).cure(message!(
            "dời `{words}` sang ngày làm việc",
            "move `{words}` to a working day"
        )));
    }
}
