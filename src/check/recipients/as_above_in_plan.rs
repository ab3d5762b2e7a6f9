//! "Như trên" among the recipients of a paper that has no addressees.

use crate::diagnostic::{Diagnostic, Sink};
use crate::proof::Proof;

pub fn proof(proof: &Proof, sink: &mut Sink) {
    if proof.head.addressed || proof.head.kind.is_some_and(|it| it.recipients.is_some()) {
        return;
    }
    let Some(line) = proof
        .recipients()
        .find(|it| it.lower.starts_with("như trên"))
    else {
        return;
    };
    let message = message!(
        "Nơi nhận ghi `Như trên` nhưng văn bản không có Kính gửi",
        "the recipients say `Như trên`, but the paper has no addressees"
    );
    sink.push(
        Diagnostic::error("as-above-in-plan", proof.whole(line), message)
            .rule("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.9; Hướng dẫn 05-HD/VPTW, mục I.9")
            .cure(message!(
                "bỏ dòng `Như trên`, ghi tên các nơi nhận",
                "leave `Như trên` out and name the recipients"
            )),
    );
}
