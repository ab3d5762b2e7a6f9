//! Letters of điểm that are not those of the Vietnamese row: e) right after d), or f).

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::numbering;
use crate::proof::Proof;
use crate::proof::rows::{Kind, Row};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let rows = proof.rows().iter();
    // "A.", "B." are parts by hand: no điểm has a capital.
    let of_points = |row: &&Row| {
        let first = &row.items[0];
        let mark = &proof.paragraphs[first.place].mark;
        first.style.kind == Kind::Letter && !mark.contains(char::is_uppercase)
    };
    for row in rows.filter(of_points) {
        let mut top = 0;
        for (nth, item) in row.items.iter().enumerate() {
            let own = &proof.paragraphs[item.place];
            let right = numbering::letter(nth + 1);
            let typed = &own.mark;
            if item.value == 0 || item.follows_without_stroke(top) {
                let message = message!(
                    "`{typed}` không đúng thứ tự chữ tiếng Việt; chữ ở đây là `{right})`",
                    "`{typed}` is not in the Vietnamese order; the letter here is `{right})`"
                );
                let found = Finding::new(proof.beginning(own), message);
                findings.push(found.cure(message!(
                    "đánh `{right})`; thứ tự chữ là a, b, c, d, đ, e, g, h, i, k, …",
                    "write `{right})`; the letters go a, b, c, d, đ, e, g, h, i, k, …"
                )));
                break;
            }
            top = top.max(item.value);
        }
    }
}
