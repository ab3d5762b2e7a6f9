//! Days that the plan wants marked although they come after its last day.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::period::Period;
use crate::proof::{Paragraph, Proof};
use crate::time::written;

/// What says that days are to be marked by the work of the plan.
const MARKED: [&str; 4] = ["kỷ niệm", "chào mừng", "lập thành tích", "ngày lễ lớn"];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let Some(term) = proof.stated_term() else {
        return;
    };
    for (_, paragraph) in proof.body() {
        let marked = MARKED.iter().any(|words| paragraph.has(words));
        let late = late(paragraph, |it| it.last > term.last && !it.of_years);
        let Some(first) = late.first().filter(|_| marked) else {
            continue;
        };
        let days: Vec<String> = late.iter().map(|it| written(it.last)).collect();
        let (days, end) = (days.join(", "), written(term.last));
        let (paper, paper_en) = (proof.called().vi, proof.called().en);
        let message = message!(
            "{paper} kết thúc ngày {end} mà lấy việc này kỷ niệm ngày {days}",
            "the {paper_en} ends on {end} and is to mark {days}"
        );
        let found = proof.place(paragraph, &first.range);
        findings.push(
            Finding::new(found, message)
                .label(term.span, message!("ngày kết thúc", "the last day"))
                .cure(message!(
                    "kéo dài thời gian thực hiện quá {days}, hoặc bỏ ngày kỷ niệm ấy",
                    "let the {paper_en} run beyond {days}, or leave that day out"
                )),
        );
    }
}

/// Anniversaries of a paragraph, such as (02/9/1945 - 02/9/2024), that are so.
fn late(paragraph: &Paragraph, is_so: impl Fn(&Period) -> bool) -> Vec<Period> {
    if paragraph.times.len() < 2 {
        return Vec::new();
    }
    let spans = paragraph.periods.iter().cloned();
    spans.filter(|it| it.years() > 0 && is_so(it)).collect()
}
