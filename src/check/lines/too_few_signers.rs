//! A finished paper that fewer people sign than its kind asks for.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let title = proof.title();
    let (Some((_, title)), Some(kind)) = (title, proof.head.kind) else {
        return;
    };
    let least = kind.least_signers();
    let signers = proof
        .paragraphs
        .iter()
        .take_while(|it| it.role != Role::XacNhan);
    let signed = signers
        .filter(|it| it.role == Role::HoTen && it.annex == 0)
        .count();
    // Of a description, and of a paper that nobody signs, other checks tell.
    if !proof.head.finished || signed == 0 || signed >= least {
        return;
    }
    let called = kind.called();
    let (vi, en) = (called.vi, called.en);
    let message = message!(
        "{vi} có {signed} người ký, phải có ít nhất {least}",
        "the {en} is signed by {signed}, at least {least} have to"
    );
    findings.push(Finding::new(proof.whole(title), message).cure(message!(
        "thêm người ký còn thiếu",
        "add those who are missing"
    )));
}
