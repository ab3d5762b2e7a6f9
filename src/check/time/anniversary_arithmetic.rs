//! An anniversary whose count is not the difference of its years.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof, anniversary};
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let title = |it: &&Paragraph| matches!(it.role, Role::TrichYeu | Role::TrichYeuDuoiSo);
    let told = |it: &&Paragraph| it.is_body() || title(it);
    for paragraph in proof.paragraphs.iter().filter(told) {
        let found = anniversary::find(paragraph).into_iter();
        for it in found.filter(|it| it.of_years && it.count != it.period.years()) {
            let (count, years) = (
                paragraph.words(&it.range),
                paragraph.words(&it.period.range),
            );
            let right = it.period.years();
            let message = message!(
                "viết `{count}` nhưng `{years}` là {right} năm",
                "`{count}` is written, but `{years}` makes {right} years"
            );
            let span = proof.place(paragraph, &it.range);
            findings.push(
                Finding::new(span, message)
                    .label(
                        proof.place(paragraph, &it.period.range),
                        message!("{right} năm", "{right} years"),
                    )
                    .cure(message!(
                        "viết `{right} năm`, hoặc sửa năm trong ngoặc",
                        "write `{right} năm`, or correct the years in brackets"
                    )),
            );
        }
    }
}
