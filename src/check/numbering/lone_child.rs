//! A row of one number only: a single a), or a single 1.1.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::proof::rows::{Kind, Row};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    // A second one without its sign is told of as such.
    let lone = |row: &&Row| is_lone(row) && row.unsigned(proof).is_none();
    for row in proof.rows().iter().filter(lone) {
        // "(1) …" behind the signature is a note that the text refers to.
        let first = &row.items[0];
        if first.style.sign == '(' && proof.paragraphs[first.place].annex > 0 {
            continue;
        }
        let own = &proof.paragraphs[row.items[0].place];
        let mark = &own.mark;
        let message = message!(
            "chỉ có một mục `{mark}`, không có mục thứ hai cùng hàng",
            "`{mark}` stands alone, with no second number in its row"
        );
        let found = Finding::new(proof.beginning(own), message);
        findings.push(found.cure(message!(
            "bỏ số `{mark}`, viết liền vào mục trên hoặc thêm mục còn thiếu",
            "take `{mark}` away, or add the section that is missing"
        )));
    }
}

/// One of its kind. I. and 1. are let alone: many short papers have a part with one task.
fn is_lone(row: &Row) -> bool {
    let [item] = row.items[..] else {
        return false;
    };
    let outer = item.style.kind == Kind::Roman || item.style.depth == 1 && item.style.sign == '.';
    item.value == 1 && !outer
}
