//! "./." in a paper of the Party, which closes with a stop.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::proof::symbol::Family;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    if proof.family() != Some(Family::Party) {
        return;
    }
    // Only the end of the text; a second one is told of by itself.
    let Some(last) = proof.ending() else { return };
    let Some(at) = last.text.rfind("./.") else {
        return;
    };
    let message = message!(
        "văn bản của Đảng kết thúc bằng dấu chấm, không dùng `./.`",
        "papers of the Party close with a stop, not with `./.`"
    );
    findings.push(
        Finding::new(proof.place(last, &(at..at + 3)), message).cure(message!(
            "thay `./.` bằng dấu chấm",
            "write a stop instead of `./.`"
        )),
    );
}
