//! A final report that is due before the work it reports on has ended.

use chrono::Datelike;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, word};
use crate::time::{Scale, written};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    // Reports of a year are asked for in November by custom, so its last day says nothing.
    let term = proof
        .stated_term()
        .filter(|it| (it.last.day(), it.last.month()) != (31, 12));
    let Some(term) = term else {
        return;
    };
    for deadline in proof.deadlines() {
        let final_report = word::has(deadline.clause, "báo cáo tổng kết")
            || word::has(deadline.clause, "tổng kết") && word::has(deadline.clause, "báo cáo");
        let early = deadline.last < term.last && deadline.last.year() == term.last.year();
        if !final_report || !early || !deadline.is_due && deadline.time.scale != Scale::Day {
            continue;
        }
        let words = deadline.paragraph.words(&deadline.time.range);
        let days = (term.last - deadline.last).num_days();
        let end = written(term.last);
        let (paper, paper_en) = (proof.called().vi, proof.called().en);
        let message = message!(
            "báo cáo tổng kết phải gửi `{words}`, trước khi {paper} kết thúc {days} ngày ({end})",
            "the final report is due on `{words}`, {days} days before the {paper_en} ends ({end})"
        );
        let span = proof.place(deadline.paragraph, &deadline.time.range);
        findings.push(
            Finding::new(span, message)
                .label(term.span, message!("ngày kết thúc", "the last day"))
                .cure(message!(
                    "lùi hạn báo cáo đến sau ngày {end}, hoặc kết thúc {paper} trước `{words}`",
                    "ask for the report after {end}, or end the {paper_en} before `{words}`"
                )),
        );
    }
}
