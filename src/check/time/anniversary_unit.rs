//! An anniversary counted in days or months though its years say otherwise: 90 ngày
//! (15/10/1930 - 15/10/2020).

use super::counted_years;
use crate::check::Findings;
use crate::proof::{Proof, anniversary};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for (_, paragraph) in proof.body() {
        let found = anniversary::find(paragraph).into_iter();
        for it in found.filter(|it| !it.of_years) {
            let right = it.count;
            let cure = message!(
                "viết `{right} năm Ngày …`: đơn vị là năm",
                "write `{right} năm Ngày …`: the unit is the year"
            );
            counted_years::told(proof, paragraph, &it, right, cure, findings);
        }
    }
}
