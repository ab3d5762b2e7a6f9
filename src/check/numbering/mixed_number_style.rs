//! Numbers of one row that are written in two ways: 1. and then 2), 1.2. and then 1.3

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::numbering;
use crate::proof::rows::Item;
use crate::proof::{Paragraph, Proof};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for row in proof.rows() {
        if let Some((own, item)) = row.unsigned(proof) {
            findings.push(without_sign(proof, own, item));
            continue;
        }
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

fn without_sign(proof: &Proof, own: &Paragraph, before: Item) -> Finding {
    let before = &proof.paragraphs[before.place];
    let number = numbering::unsigned(&own.text).unwrap_or("");
    let mark = &before.mark;
    let sign = &mark[numbering::bare(mark).len()..];
    let range = 0..number.len();
    let message = message!(
        "`{number}` tiếp theo `{mark}` mà không có dấu `{sign}` như các số cùng hàng",
        "`{number}` goes on from `{mark}` without the `{sign}` of its row"
    );
    Finding::new(proof.place(own, &range), message)
        .label(
            proof.beginning(before),
            message!("số trước nó", "the number before it"),
        )
        .cure(message!("viết `{number}{sign}`", "write `{number}{sign}`"))
}
