//! A step of the plan that comes after its last day.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, deadline};
use crate::time::written;

/// What is done when the work itself is over.
const AFTERWARDS: [&str; 8] = [
    "báo cáo",
    "tổng kết",
    "sơ kết",
    "khen thưởng",
    "nghiệm thu",
    "quyết toán",
    "đánh giá",
    "năm sau",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let Some(term) = proof.term() else {
        return;
    };
    for deadline in proof.deadlines() {
        let afterwards = AFTERWARDS.iter().any(|words| deadline.paragraph.has(words));
        // "Trước 31/12/2026, chậm nhất quý I năm 2027": the first is the plan's, the last its limit.
        let before = deadline::before(deadline.paragraph, deadline.time);
        let limit = [", chậm nhất", ", chậm nhất là", ", muộn nhất"];
        let afterwards = afterwards || limit.iter().any(|it| before.ends_with(it));
        if deadline.first <= term.last || deadline.time.year.is_none() || afterwards {
            continue;
        }
        let words = deadline.paragraph.words(&deadline.time.range);
        let end = written(term.last);
        let (paper, paper_en) = (proof.called().vi, proof.called().en);
        let message = message!(
            "`{words}` nằm ngoài thời gian của {paper}, kết thúc ngày {end}",
            "`{words}` is outside the time of the {paper_en}, which ends on {end}"
        );
        let span = proof.place(deadline.paragraph, &deadline.time.range);
        findings.push(
            Finding::new(span, message)
                .label(
                    term.span,
                    message!("thời gian của {paper}", "the time of the {paper_en}"),
                )
                .cure(message!(
                    "xem lại năm của `{words}`, hoặc kéo dài thời gian thực hiện",
                    "look at the year of `{words}` again, or let the {paper_en} run longer"
                )),
        );
    }
}
