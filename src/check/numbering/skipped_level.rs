//! A number such as 1.1. whose own level is missing above it.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::numbering;
use crate::proof::Proof;
use crate::proof::rows::{self, Kind, Row};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for row in proof.rows() {
        let Some(parent) = row.parent.filter(|_| is_skipped(proof, row)) else {
            continue;
        };
        let [own, above] = [row.items[0].place, parent].map(|place| &proof.paragraphs[place]);
        let (mark, upper) = (&own.mark, rows::named(above));
        let missing = numbering::bare(mark)
            .rsplit_once('.')
            .map_or("", |(missing, _)| missing);
        let message = message!(
            "`{mark}` đứng ngay dưới `{upper}`, không có mục `{missing}.` ở giữa",
            "`{mark}` stands right under `{upper}`, with no `{missing}.` between"
        );
        let found = Finding::new(proof.beginning(own), message);
        findings.push(
            found
                .label(
                    proof.beginning(above),
                    message!("mục trên nó", "what it is under"),
                )
                .cure(message!(
                    "thêm mục `{missing}.`, hoặc đánh số `1.`, `2.`, …",
                    "add the section `{missing}.`, or number them `1.`, `2.`, …"
                )),
        );
    }
}

/// Whether a row of 1.1. stands under neither 1. nor I.
fn is_skipped(proof: &Proof, row: &Row) -> bool {
    let depth = row.items[0].style.depth;
    depth > 1
        && row.style_above(proof).is_some_and(|it| match it.kind {
            Kind::Figure => it.depth + 1 < depth && it.sign == '.',
            Kind::Roman => depth > 2 || !row.is_below(proof),
            _ => false,
        })
}
