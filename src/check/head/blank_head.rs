//! A finished paper whose number or day was left for the văn thư to write.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, word};
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    if !proof.head.finished {
        return;
    }
    if let Some((_, line)) = proof.of(Role::SoKyHieu).next()
        && proof.symbol().is_some_and(|it| it.figures.is_empty())
    {
        let message = message!("số văn bản còn để trống", "the number is still blank");
        let found = Finding::new(proof.whole(line), message);
        findings.push(found.cure(message!(
            "ghi số khi ban hành",
            "write the number when it is issued"
        )));
    }
    if let Some((_, line)) = proof.of(Role::NgayThang).next() {
        let unit = |name: &str| {
            let at = line.find(name).last();
            at.is_some_and(|at| {
                !word::after(&line.lower, at.end).starts_with(|ch: char| ch.is_ascii_digit())
            })
        };
        let blank: Vec<&str> = ["ngày", "tháng", "năm"]
            .into_iter()
            .filter(|it| unit(it))
            .collect();
        if !blank.is_empty() {
            let blank = blank.join(", ");
            let message = message!(
                "{blank} ban hành còn để trống",
                "the date is still blank (`{blank}`)"
            );
            let found = Finding::new(proof.whole(line), message);
            findings.push(found.cure(message!(
                "ghi đủ khi ký",
                "write it when the paper is signed"
            )));
        }
    }
}
