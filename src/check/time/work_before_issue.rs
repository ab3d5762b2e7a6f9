//! Work that begins before the paper that orders it is issued: từ ngày 01/3, issued on 12/3.

use chrono::Days;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::time::written;

/// What began longer ago runs on from an older paper.
const LONG: Days = Days::new(366);

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let Some((issued, _)) = proof.head.issued.filter(|_| !proof.looks_back()) else {
        return;
    };
    for (_, paragraph) in proof.body().filter(|(_, it)| proof.tells_when(it)) {
        for stint in proof.stints(paragraph) {
            let recent = issued
                .checked_sub_days(LONG)
                .is_some_and(|it| stint.first > it);
            // What was over is told as past; a plan for a year often comes out in its first days.
            if stint.begun >= issued || stint.last < issued || !recent || stint.is_a_year() {
                continue;
            }
            let words = paragraph.words(&stint.range);
            let (first, day) = (written(stint.first), written(issued));
            let (paper, paper_en) = (proof.called().vi, proof.called().en);
            let message = message!(
                "`{words}` bắt đầu ({first}) trước khi {paper} ban hành ({day})",
                "`{words}` begins ({first}) before the {paper_en} is issued ({day})"
            );
            findings.push(
                Finding::new(proof.place(paragraph, &stint.range), message)
                    .label(proof.issue(), message!("ngày ban hành", "the day of issue"))
                    .cure(message!(
                        "lùi ngày bắt đầu đến sau ngày ban hành, hoặc xem lại ngày ban hành",
                        "begin after the day of issue, or look at that day again"
                    )),
            );
        }
    }
}
