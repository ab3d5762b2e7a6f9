//! Numbers with a sign that no paper should have: `I .`, `1/`, `a/.`, and points lettered `a.`

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::numbering;
use crate::proof::rows::{Kind, Row};
use crate::proof::{Paragraph, Proof};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    // What is made from a description gets its numbers from the program.
    if !proof.head.finished {
        return;
    }
    let own = proof.body().map(|(_, it)| it);
    let odd: Vec<_> = own.filter(|it| numbering::is_odd(&it.mark)).collect();
    if let Some(found) = found(proof, &odd) {
        findings.push(found);
    }
    let rows = proof.rows().iter();
    let dotted = rows.filter(|it| is_lettered(it, '.') && it.items.len() > 1);
    let dotted = dotted.flat_map(|it| it.items.iter().map(|it| &proof.paragraphs[it.place]));
    let dotted: Vec<_> = dotted.filter(|it| it.annex == 0).collect();
    if let Some(found) = found(proof, &dotted) {
        let mixed = proof.rows().iter().any(|it| is_lettered(it, ')'));
        findings.push(match mixed {
            true => found,
            false => found.doubtful(),
        });
    }
}

fn is_lettered(row: &Row, sign: char) -> bool {
    let style = row.items[0].style;
    style.kind == Kind::Letter && style.sign == sign
}

/// One finding for all of them, at the first.
fn found(proof: &Proof, odd: &[&Paragraph]) -> Option<Finding> {
    let (first, others) = odd.split_first()?;
    let (mark, count) = (&first.mark, odd.len());
    let right = numbering::mended(mark);
    let message = message!(
        "số thứ tự viết `{mark}`, phải là `{right}` ({count} chỗ như vậy)",
        "the number is written `{mark}`, not `{right}` ({count} such places)"
    );
    let found = Finding::new(proof.beginning(first), message).cure(message!(
        "viết `{right}` và sửa các số cùng hàng như vậy",
        "write `{right}`, and the numbers of its row alike"
    ));
    Some(others.iter().fold(found, |found, it| {
        found.label(
            proof.beginning(it),
            message!("số này cũng vậy", "this one too"),
        )
    }))
}
