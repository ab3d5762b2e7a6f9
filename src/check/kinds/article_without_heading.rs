//! An article without a name, in a kind of paper whose articles have names.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    // A text that the paper issues has articles of another sort than the paper.
    let issued = proof.of(Role::TenLoai).any(|(_, it)| it.annex > 0);
    let own = proof.asks_for("article-without-heading");
    for (_, line) in proof.of(Role::Dieu) {
        let judged = match line.annex {
            0 => own,
            _ => issued,
        };
        if !judged || line.heading.is_some() {
            continue;
        }
        let mark = &line.mark;
        let message = message!("`{mark}` chưa có tên điều", "`{mark}` has no name");
        findings.push(Finding::new(proof.beginning(line), message).cure(message!(
            "thêm tên điều ngay sau số: `{mark} Phạm vi điều chỉnh`; trong tệp mô tả là `heading`",
            "name it behind its number: `{mark} Phạm vi điều chỉnh`; in a description that is `heading`"
        )));
    }
}
