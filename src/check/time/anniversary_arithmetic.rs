//! An anniversary whose count is not the difference of its years.

use super::counted_years;
use crate::check::Findings;
use crate::proof::{Paragraph, Proof, anniversary};
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let title = |it: &&Paragraph| matches!(it.role, Role::TrichYeu | Role::TrichYeuDuoiSo);
    let told = |it: &&Paragraph| it.is_body() || title(it);
    for paragraph in proof.paragraphs.iter().filter(told) {
        let found = anniversary::find(paragraph).into_iter();
        for it in found.filter(|it| it.of_years && it.count != it.period.years()) {
            let right = it.period.years();
            let cure = message!(
                "viết `{right} năm`, hoặc sửa năm trong ngoặc",
                "write `{right} năm`, or correct the years in brackets"
            );
            counted_years::told(proof, paragraph, &it, right, cure, findings);
        }
    }
}
