//! A deadline on the very day the paper is issued.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;
use crate::time::Scale;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let Some((issued, latest)) = proof.head.issued else {
        return;
    };
    // What is urgent may be wanted within hours.
    let urgent = proof.of(Role::DoKhan).next().is_some();
    if issued != latest || urgent {
        return;
    }
    for deadline in proof.deadlines() {
        let hours = deadline.clause.contains("giờ") || deadline.clause.contains("ngay ");
        if !deadline.is_due || deadline.time.scale != Scale::Day || deadline.last != issued || hours
        {
            continue;
        }
        let words = deadline.paragraph.words(&deadline.time.range);
        let message = message!(
            "hạn `{words}` trùng ngày ban hành, nơi nhận không kịp làm",
            "`{words}` is the day of issue: nobody can do it in time"
        );
        findings.push(
            Finding::new(
                proof.place(deadline.paragraph, &deadline.time.range),
                message,
            )
            .label(proof.issue(), message!("ngày ban hành", "the day of issue"))
            .cure(message!(
                "lùi hạn, hoặc xem lại ngày ban hành",
                "set a later day, or look at the day of issue again"
            )),
        );
    }
}
