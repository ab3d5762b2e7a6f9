//! A number that begins with the number of another section: 1.1. under 2., 3.2. behind 2.1.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::numbering;
use crate::proof::Proof;
use crate::proof::rows::{self, Item, Kind, Row, Style};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for row in proof.rows() {
        let Some(parent) = row.parent.filter(|_| is_foreign(proof, row)) else {
            let pairs = row.items.windows(2);
            pairs.for_each(|pair| jump(proof, pair[0], pair[1], findings));
            continue;
        };
        let first = row.items[0];
        let one = row.items.iter().find(|it| !it.is_below(proof, parent));
        let [own, above] = [one.unwrap_or(&first).place, parent].map(|at| &proof.paragraphs[at]);
        let (mark, words) = (&own.mark, rows::named(above));
        let right = numbering::bare(&above.mark);
        let message = message!(
            "`{mark}` đứng dưới mục `{words}`",
            "`{mark}` stands under `{words}`"
        );
        let found = Finding::new(proof.beginning(own), message);
        findings.push(
            found
                .label(
                    proof.beginning(above),
                    message!("mục `{right}`", "the section `{right}`"),
                )
                .cure(message!(
                    "các mục dưới `{right}` đánh `{right}.1.`, `{right}.2.`, …",
                    "sections under `{right}` are `{right}.1.`, `{right}.2.`, …"
                )),
        );
    }
}

/// Tells of 3.2. right behind 2.1.
fn jump(proof: &Proof, before: Item, item: Item, findings: &mut Findings) {
    let [before, own] = [before, item].map(|it| (it, &proof.paragraphs[it.place]));
    let heads = [before, own].map(|(_, it)| numbering::bare(&it.mark).rsplit_once('.'));
    let [Some((head, _)), Some((other, last))] = heads else {
        return;
    };
    // A row that begins anew may have its own section.
    if head == other || item.value != before.0.value + 1 {
        return;
    }
    let ((_, before), (_, own)) = (before, own);
    let (mark, above) = (&own.mark, &before.mark);
    let message = message!(
        "`{mark}` đứng sau `{above}`",
        "`{mark}` stands behind `{above}`"
    );
    let found = Finding::new(proof.beginning(own), message);
    findings.push(
        found
            .label(
                proof.beginning(before),
                message!("số trước nó", "the number before it"),
            )
            .cure(message!(
                "đánh số `{head}.{last}.`",
                "number it `{head}.{last}.`"
            )),
    );
}

/// Whether a row of 1.1. stands under a section of one figure less, but one number of it
/// belongs to another section.
fn is_foreign(proof: &Proof, row: &Row) -> bool {
    let depth = row.items[0].style.depth;
    let fits = |it: Style| it.kind == Kind::Figure && it.depth + 1 == depth && it.sign == '.';
    let own = |parent| row.items.iter().all(|it| it.is_below(proof, parent));
    row.style_above(proof).is_some_and(fits) && !row.parent.is_none_or(own)
}
