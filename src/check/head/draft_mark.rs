//! A paper that still says it is a draft.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let Some((_, line)) = proof.of(Role::DuThao).next() else {
        return;
    };
    let words = line.text.trim();
    let message = message!(
        "văn bản còn ghi `{words}`",
        "the paper still says `{words}`"
    );
    findings.push(Finding::new(proof.whole(line), message).cure(message!(
        "bỏ dòng này khi trình ký",
        "take the line out when it is to be signed"
    )));
}
