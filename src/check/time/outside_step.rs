//! A date outside the time of the step or the phase it belongs to.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::stint::Stint;
use crate::proof::{Paragraph, Proof};
use crate::time::written;

/// What is done before a step begins, or when it is over.
const AROUND: [&str; 9] = [
    "báo cáo",
    "tổng kết",
    "sơ kết",
    "khen thưởng",
    "nghiệm thu",
    "quyết toán",
    "đánh giá",
    "đăng ký",
    "chuẩn bị",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let deadlines = proof.deadlines();
    for deadline in &deadlines {
        let own = deadline.paragraph;
        let around = AROUND.iter().any(|words| own.has(words));
        if around || deadline.time.year.is_none() && proof.only_year().is_none() {
            continue;
        }
        let Some((heading, stint)) = step_of(proof, own) else {
            continue;
        };
        if std::ptr::eq(heading, own) || !stint.leaves_out(deadline.first, deadline.last) {
            continue;
        }
        let words = own.words(&deadline.time.range);
        let step = heading.words(&stint.range);
        let (first, last) = (written(stint.first), written(stint.last));
        let message = message!(
            "`{words}` nằm ngoài thời gian của bước này, `{step}` ({first} đến {last})",
            "`{words}` is outside the time of its step, `{step}` ({first} to {last})"
        );
        findings.push(
            Finding::new(proof.place(own, &deadline.time.range), message)
                .label(
                    proof.place(heading, &stint.range),
                    message!("thời gian của bước", "the time of the step"),
                )
                .cure(message!(
                    "sửa ngày, hoặc sửa thời gian của bước",
                    "correct the date, or the time of the step"
                )),
        );
    }
}

/// The innermost heading over a paragraph that says when its step is done, or a line "Thời gian:
/// từ … đến …" beside it.
fn step_of<'p>(proof: &'p Proof, own: &'p Paragraph) -> Option<(&'p Paragraph, Stint)> {
    let line = || {
        let beside = proof.body().map(|(_, it)| it);
        let mut beside = beside.filter(|it| own.under.is_some() && it.under == own.under);
        let line = beside.find(|it| it.lower.starts_with("thời gian"))?;
        let mut stints = proof.stints(line);
        (stints.len() == 1).then(|| (line, stints.remove(0)))
    };
    let above = || {
        proof
            .above(own)
            .find_map(|it| Some((it, proof.time_of(it)?)))
    };
    line().or_else(above)
}
