//! Numbers of one row that are written in two ways: 1. and then 2), 1.2. and then 1.3

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::numbering;
use crate::proof::rows::{Item, Kind, Row};
use crate::proof::{Paragraph, Proof};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for row in proof.rows() {
        if let Some((own, item)) = unsigned(proof, row) {
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

/// A paragraph that goes on with a row, or stands in its middle, with a number that has not the
/// sign of the row; and the number before it.
fn unsigned<'p>(proof: &'p Proof, row: &Row) -> Option<(&'p Paragraph, Item)> {
    let style = row.items.last()?.style;
    // "5 hộ" begins many sentences, "1.3 Tổ chức" and "Điều 3: Hiệu lực" none.
    if style.kind != Kind::Article && style.depth < 2 || row.items.len() < 2 {
        return None;
    }
    let ends = row.items.iter().skip(1).map(|it| it.place);
    let last = row.items.last()?.place + 1;
    let behind = proof.paragraphs[last..].iter();
    let behind = behind.take_while(|it| it.is_body() && it.heading.is_none_or(|own| own > 2));
    let ends = ends.chain([last + behind.take(20).count()]);
    row.items.iter().zip(ends).find_map(|(item, end)| {
        let mut between = proof.paragraphs[item.place + 1..end].iter();
        let own = between.find(|it| {
            let number = numbering::unsigned(&it.text).filter(|_| it.mark.is_empty());
            number.is_some_and(|it| follows(&proof.paragraphs[item.place].mark, it))
        })?;
        Some((own, *item))
    })
}

/// Whether a number comes right behind that of a mark: "1.3" behind "1.2."
fn follows(mark: &str, number: &str) -> bool {
    let split = |it: &str| {
        it.rfind(['.', ' '])
            .map(|at| (it[..at].to_owned(), it[at + 1..].parse::<usize>().ok()))
    };
    match (split(numbering::bare(mark)), split(number)) {
        (Some((head, Some(one))), Some((other, Some(two)))) => head == other && two == one + 1,
        _ => false,
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
