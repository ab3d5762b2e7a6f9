//! An anniversary counted in days or months though its years say otherwise: 90 ngày
//! (15/10/1930 - 15/10/2020).

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, anniversary};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for (_, paragraph) in proof.body() {
        let found = anniversary::find(paragraph).into_iter();
        for it in found.filter(|it| !it.of_years) {
            let (count, years) = (
                paragraph.words(&it.range),
                paragraph.words(&it.period.range),
            );
            let right = it.count;
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
                        "viết `{right} năm Ngày …`: đơn vị là năm",
                        "write `{right} năm Ngày …`: the unit is the year"
                    )),
            );
        }
    }
}
