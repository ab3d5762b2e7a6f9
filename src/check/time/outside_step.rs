//! A date outside the time of the step or the phase it belongs to.

use std::ops::Range;

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
    for (_, own) in proof.body().filter(|(_, it)| it.times.len() > 1) {
        for inner in proof.stints(own) {
            if let Some((step, whole)) = step_of(proof, own)
                && !std::ptr::eq(step, own)
                && whole.leaves_out(inner.first, inner.last)
                && !AROUND.iter().any(|words| own.has(words))
            {
                findings.push(found(proof, (own, inner.range), (step, &whole)));
            }
        }
    }
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
        // Of a time from one day to another both ends were looked at above.
        let both = proof.stints(own).into_iter();
        let mut both = both.filter(|it| it.range.contains(&deadline.time.range.start));
        if both.next().is_none() {
            let range = deadline.time.range.clone();
            findings.push(found(proof, (own, range), (heading, &stint)));
        }
    }
}

/// What is told of a time that lies outside its step.
fn found(
    proof: &Proof,
    (own, range): (&Paragraph, Range<usize>),
    (step, whole): (&Paragraph, &Stint),
) -> Finding {
    let (words, named) = (own.words(&range), step.words(&whole.range));
    let (first, last) = (written(whole.first), written(whole.last));
    let message = message!(
        "`{words}` nằm ngoài thời gian của bước này, `{named}` ({first} đến {last})",
        "`{words}` is outside the time of its step, `{named}` ({first} to {last})"
    );
    Finding::new(proof.place(own, &range), message)
        .label(
            proof.place(step, &whole.range),
            message!("thời gian của bước", "the time of the step"),
        )
        .cure(message!(
            "sửa ngày, hoặc sửa thời gian của bước",
            "correct the date, or the time of the step"
        ))
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
