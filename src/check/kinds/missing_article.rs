//! A finished paper of a kind that is made of articles, without any.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let Some(kind) = proof.head.kind.filter(|it| it.needs_articles()) else {
        return;
    };
    let Some((_, title)) = proof.title() else {
        return;
    };
    // What a description must have is told when it is read.
    let has = proof.of(Role::Dieu).any(|(_, it)| it.annex == 0);
    if has || !proof.head.finished {
        return;
    }
    let called = kind.called();
    let (vi, en) = (called.vi, called.en);
    let message = message!("{vi} không có `Điều 1.`", "the {en} has no `Điều 1.`");
    let found = Finding::new(proof.whole(title), message);
    let found = found.cure(message!(
        "chia nội dung thành các điều: `Điều 1. …`, `Điều 2. …`",
        "divide the text into articles: `Điều 1. …`, `Điều 2. …`"
    ));
    findings.push(match proof.head.party {
        true => found.doubtful(),
        false => found,
    });
}
