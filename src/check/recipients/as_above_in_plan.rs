//! "Như trên" among the recipients of a paper that has no addressees.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;

pub fn proof(proof: &Proof, findings: &mut Findings) {
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
    findings.push(Finding::new(proof.whole(line), message).cure(message!(
        "bỏ dòng `Như trên`, ghi tên các nơi nhận",
        "leave `Như trên` out and name the recipients"
    )));
}
