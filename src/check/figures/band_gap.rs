//! Grades that leave out a value between them: dưới 50 điểm, trên 60 điểm.

use super::graded;
use crate::check::Findings;
use crate::proof::Proof;
use crate::proof::band::Band;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let message = |lower: &str, upper: &str| {
        message!(
            "giữa `{lower}` và `{upper}` có số điểm không thuộc mức nào",
            "some values between `{lower}` and `{upper}` belong to neither"
        )
    };
    let cure = || {
        message!(
            "nối liền hai mức: cuối mức thấp là đầu mức cao",
            "let one begin where the other ends"
        )
    };
    graded::told(proof, findings, Band::leaves, message, cure);
}
