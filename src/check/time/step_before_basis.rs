//! A step in a time almost over when the paper it is based on was issued, where the plan
//! itself has no date.

use chrono::{Days, NaiveDate};

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof};
use crate::role::Role;
use crate::time::Scale;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    if proof.head.issued.is_some() {
        return;
    }
    let Some((basis, cited, day)) = newest_basis(proof) else {
        return;
    };
    let deadlines = proof.deadlines();
    let steps = deadlines
        .iter()
        .filter(|it| !it.is_due && it.time.scale != Scale::Day);
    for step in steps.filter(|it| is_almost_over(it.first, it.last, day)) {
        let words = step.paragraph.words(&step.time.range);
        let paper = basis.words(&cited);
        let message = message!(
            "`{words}` gần hết hoặc đã qua khi có `{paper}` làm căn cứ",
            "`{words}` was nearly or quite over when `{paper}`, its basis, was issued"
        );
        let (own, own_en) = (proof.called().vi, proof.called().en);
        let span = proof.place(step.paragraph, &step.time.range);
        findings.push(
            Finding::new(span, message)
                .label(proof.place(basis, &cited), message!("căn cứ", "the basis"))
                .cure(message!(
                    "xem lại `{words}`: việc chưa thể bắt đầu trước khi có căn cứ và {own} này",
                    "look at `{words}` again: no work begins before its basis and this {own_en}"
                )),
        );
    }
}

/// Whether less than a third is left after a day.
fn is_almost_over(first: NaiveDate, last: NaiveDate, day: NaiveDate) -> bool {
    let length = (last - first).num_days().unsigned_abs();
    first
        .checked_add_days(Days::new(length * 2 / 3 - 1))
        .is_some_and(|late| late < day)
}

/// The paper cited as basis that was issued last: its paragraph, its words and its day.
fn newest_basis<'p>(
    proof: &'p Proof,
) -> Option<(&'p Paragraph, std::ops::Range<usize>, NaiveDate)> {
    let cited = proof.of(Role::CanCu).flat_map(|(_, basis)| {
        let days = basis.citations.iter();
        days.filter_map(move |it| Some((basis, it.range.clone(), it.date.as_ref()?.date()?)))
    });
    cited.max_by_key(|(_, _, day)| *day)
}
