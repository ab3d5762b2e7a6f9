//! A number that begins with the number of another section: 1.1. under 2.

use crate::diagnostic::{Diagnostic, Sink};
use crate::mark;
use crate::proof::Proof;
use crate::proof::numbering::{self, Kind, Row, Style};

pub fn proof(proof: &Proof, sink: &mut Sink) {
    for row in numbering::rows(proof) {
        let Some(parent) = row.parent.filter(|_| is_foreign(proof, &row)) else {
            continue;
        };
        let first = row.items[0];
        let one = row.items.iter().find(|it| !it.is_below(proof, parent));
        let [own, above] = [one.unwrap_or(&first).place, parent].map(|at| &proof.paragraphs[at]);
        let (mark, words) = (&own.mark, numbering::named(above));
        let right = mark::bare(&above.mark);
        let message = say!(
            "`{mark}` đứng dưới mục `{words}`",
            "`{mark}` stands under `{words}`"
        );
        let found = Diagnostic::error("foreign-number", proof.place(own, &own.lead()), message);
        sink.push(
            found
                .label(
                    proof.place(above, &above.lead()),
                    say!("mục `{right}`", "the section `{right}`"),
                )
                .cure(say!(
                    "các mục dưới `{right}` đánh `{right}.1.`, `{right}.2.`, …",
                    "sections under `{right}` are `{right}.1.`, `{right}.2.`, …"
                )),
        );
    }
}

/// Whether a row of 1.1. stands under a section of one figure less, but one number of it
/// belongs to another section.
fn is_foreign(proof: &Proof, row: &Row) -> bool {
    let style = row.items[0].style;
    let above = row
        .parent
        .and_then(|place| Style::of(&proof.paragraphs[place].mark));
    above.is_some_and(|it| it.kind == Kind::Figure && it.depth + 1 == style.depth && it.sign == '.')
        && !row
            .parent
            .is_none_or(|parent| row.items.iter().all(|it| it.is_below(proof, parent)))
}
