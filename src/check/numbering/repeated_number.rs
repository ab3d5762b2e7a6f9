//! A number that stands twice in its row, such as a second III.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::proof::rows::{self, Row};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for row in proof.rows() {
        repeated(row).for_each(|(first, second)| findings.push(found(proof, first, second)));
    }
}

/// The places of numbers with that of the same number before them.
fn repeated(row: &Row) -> impl Iterator<Item = (usize, usize)> {
    let mut first = std::collections::HashMap::new();
    let numbers = row.items.iter().filter(|it| it.value > 0);
    numbers.filter_map(move |it| match first.get(&it.value) {
        Some(place) => Some((*place, it.place)),
        None => {
            first.insert(it.value, it.place);
            None
        }
    })
}

fn found(proof: &Proof, first: usize, second: usize) -> Finding {
    let [first, second] = [first, second].map(|place| &proof.paragraphs[place]);
    let (mark, words) = (&second.mark, rows::named(first));
    let message = message!(
        "số `{mark}` dùng hai lần: trước đó đã có `{words}`",
        "the number `{mark}` stands twice: `{words}` is before it"
    );
    Finding::new(proof.beginning(second), message)
        .label(
            proof.beginning(first),
            message!("số `{mark}` thứ nhất", "the first `{mark}`"),
        )
        .cure(message!(
            "đánh lại số của mục này và các mục sau nó",
            "number this section and those behind it anew"
        ))
}
