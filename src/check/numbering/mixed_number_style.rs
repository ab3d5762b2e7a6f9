//! Numbers of one row that are written in two ways: 1. and then 2)

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for row in proof.rows() {
        let first = row.items[0];
        let Some(other) = row.items.iter().find(|it| it.style != first.style) else {
            continue;
        };
        let [first, other] = [first.place, other.place].map(|place| &proof.paragraphs[place]);
        let (one, two) = (&first.mark, &other.mark);
        let message = message!(
            "`{two}` tiếp theo `{one}` nhưng đánh theo kiểu khác",
            "`{two}` goes on from `{one}` in another way of writing"
        );
        let span = proof.beginning(other);
        findings.push(
            Finding::new(span, message)
                .label(
                    proof.beginning(first),
                    message!(
                        "hàng này bắt đầu bằng `{one}`",
                        "the row begins with `{one}`"
                    ),
                )
                .cure(message!(
                    "đánh cả hàng theo một kiểu, như `{one}`",
                    "number the whole row in one way, such as `{one}`"
                )),
        );
    }
}
