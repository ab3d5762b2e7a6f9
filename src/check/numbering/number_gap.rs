//! Numbers of a row that do not follow one another: I., II., IV.

use std::collections::HashSet;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::numbering;
use crate::proof::Proof;
use crate::proof::rows::{Item, Kind, Row};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for row in proof.rows() {
        if let Some((before, item)) = gap(row)
            && !has_unsigned(proof, row, before, item)
        {
            findings.push(found(proof, before, item));
        }
    }
}

/// The first number that does not follow, with the one before it. A letter left out of the
/// Vietnamese row is told elsewhere.
fn gap(row: &Row) -> Option<(Option<Item>, Item)> {
    let (mut seen, mut top, mut last, mut twice) = (HashSet::new(), 0, None, false);
    for item in row.items.iter().filter(|it| it.value > 0) {
        let follows = item.value == top + 1 || item.follows_without_stroke(top);
        let repeated = seen.contains(&item.value);
        // A paragraph that happens to begin with a number makes no row.
        let alone = last.is_none() && row.items.len() == 1;
        if !follows && !repeated && !alone {
            // A number that stood twice is told of as such.
            return (!twice).then_some((last, *item));
        }
        twice |= repeated;
        seen.insert(item.value);
        top = top.max(item.value);
        last = Some(*item);
    }
    None
}

/// Whether the number before one that does not follow is there, only without the sign of its row:
/// "Điều 3: …" between "Điều 2." and "Điều 4."
fn has_unsigned(proof: &Proof, row: &Row, before: Option<Item>, item: Item) -> bool {
    let from = before.map_or(row.parent.map_or(0, |it| it + 1), |it| it.place + 1);
    let mut between = proof.paragraphs[from..item.place].iter();
    between.any(|it| {
        let number = numbering::unsigned(&it.text).filter(|_| it.mark.is_empty());
        number.is_some_and(|it| numbering::value_of(it) == Some(item.value - 1))
    })
}

fn found(proof: &Proof, before: Option<Item>, item: Item) -> Finding {
    let own = &proof.paragraphs[item.place];
    let mark = &own.mark;
    let span = proof.beginning(own);
    let cure = message!(
        "đánh lại số cho liền nhau, hoặc thêm mục còn thiếu",
        "number the row anew, or add the section that is missing"
    );
    let Some(last_one) = before else {
        let message = message!(
            "mục đầu tiên mang số `{mark}`, trước nó không có số nào",
            "the first section has the number `{mark}`, with none before it"
        );
        return Finding::new(span, message).cure(cure);
    };
    let before = &proof.paragraphs[last_one.place];
    let last = &before.mark;
    let cure = match item.style.kind {
        Kind::Letter => {
            let next = numbering::letter(last_one.value + 1);
            message!(
                "sau `{last}` phải là `{next})`; đánh lại chữ, hoặc thêm điểm còn thiếu",
                "`{next})` comes after `{last}`: letter the row anew, or add what is missing"
            )
        }
        _ => cure,
    };
    let message = message!(
        "sau số `{last}` là số `{mark}`",
        "`{mark}` follows `{last}`"
    );
    Finding::new(span, message)
        .label(
            proof.beginning(before),
            message!("số `{last}`, số trước nó", "`{last}`, the one before it"),
        )
        .cure(cure)
}
