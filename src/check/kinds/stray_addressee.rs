//! Addressees in a finished paper of a kind that has none.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let Some(kind) = proof.head.kind else { return };
    let Some((_, line)) = proof.of(Role::KinhGui).next() else {
        return;
    };
    if !proof.head.finished || kind.is_addressed(proof.head.family()) {
        return;
    }
    let called = kind.called();
    let (vi, en) = (called.vi, called.en);
    let message = message!(
        "{vi} không có Kính gửi; nơi nhận chỉ ghi ở cuối văn bản",
        "a {en} has no addressees: who gets it stands at the end"
    );
    let found = Finding::new(proof.whole(line), message).cure(message!(
        "bỏ Kính gửi, ghi các nơi ấy vào Nơi nhận",
        "take the addressees out and name them among the recipients"
    ));
    findings.push(match proof.head.party {
        true => found.doubtful(),
        false => found,
    });
}
