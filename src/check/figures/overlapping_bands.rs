//! Grades whose bands share a value: từ 80 đến 90 điểm, từ 90 đến 100 điểm.

use super::graded;
use crate::check::Findings;
use crate::proof::Proof;
use crate::proof::band::Band;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let message = |lower: &str, upper: &str| {
        message!(
            "`{lower}` và `{upper}` trùng nhau, có số điểm thuộc cả hai mức",
            "`{lower}` and `{upper}` share values"
        )
    };
    let cure = || {
        message!(
            "tách hai mức, ví dụ `từ … đến dưới …` ở mức thấp",
            "keep them apart, such as `từ … đến dưới …` in the lower one"
        )
    };
    graded::told(proof, findings, Band::overlaps, message, cure);
}
