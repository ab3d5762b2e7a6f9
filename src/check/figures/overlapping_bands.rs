//! Grades whose bands share a value: từ 80 đến 90 điểm, từ 90 đến 100 điểm.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, band};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for [(below, low), (above, high)] in band::neighbours(proof) {
        if !low.overlaps(&high) {
            continue;
        }
        let [below, above] = [below, above].map(|place| &proof.paragraphs[place]);
        let (lower, upper) = (below.words(&low.range), above.words(&high.range));
        let message = message!(
            "`{lower}` và `{upper}` trùng nhau, có số điểm thuộc cả hai mức",
            "`{lower}` and `{upper}` share values"
        );
        findings.push(
            Finding::new(proof.place(above, &high.range), message)
                .label(
                    proof.place(below, &low.range),
                    message!("mức thấp hơn", "the lower grade"),
                )
                .cure(message!(
                    "tách hai mức, ví dụ `từ … đến dưới …` ở mức thấp",
                    "keep them apart, such as `từ … đến dưới …` in the lower one"
                )),
        );
    }
}
