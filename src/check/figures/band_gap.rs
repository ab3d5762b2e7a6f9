//! Grades that leave out a value between them: dưới 50 điểm, trên 60 điểm.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, band};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for [(below, low), (above, high)] in band::neighbours(proof) {
        if !low.leaves(&high) {
            continue;
        }
        let [below, above] = [below, above].map(|place| &proof.paragraphs[place]);
        let (lower, upper) = (below.words(&low.range), above.words(&high.range));
        let message = message!(
            "giữa `{lower}` và `{upper}` có số điểm không thuộc mức nào",
            "some values between `{lower}` and `{upper}` belong to neither"
        );
        findings.push(
            Finding::new(proof.place(above, &high.range), message)
                .label(
                    proof.place(below, &low.range),
                    message!("mức thấp hơn", "the lower grade"),
                )
                .cure(message!(
                    "nối liền hai mức: cuối mức thấp là đầu mức cao",
                    "let one begin where the other ends"
                )),
        );
    }
}
