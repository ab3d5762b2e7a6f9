//! Grades that leave out a value between them: dưới 50 điểm, trên 60 điểm.

use crate::diagnostic::{Diagnostic, Sink};
use crate::proof::{Proof, band};

pub fn proof(proof: &Proof, sink: &mut Sink) {
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
        sink.push(
            Diagnostic::error("band-gap", proof.place(above, &high.range), message)
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
