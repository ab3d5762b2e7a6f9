//! A paper with addressees whose recipients do not begin with "Như trên".

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let wanted = proof.head.kind.is_none_or(|it| it.recipients.is_some());
    if !wanted || !proof.head.addressed {
        return;
    }
    let Some(first) = proof.recipients().next() else {
        return;
    };
    // One that stands further down is told of by itself.
    let above = |it: &str| it.starts_with("như trên") || it.starts_with("như kính gửi");
    if proof.recipients().any(|it| above(&it.lower)) {
        return;
    }
    let words = first.text.trim_end_matches([';', ',', '.']);
    let called = proof.called();
    let (vi, en) = (called.vi, called.en);
    let message = message!(
        "Nơi nhận của {vi} bắt đầu bằng `{words}`, chưa có dòng `Như trên`",
        "the recipients of the {en} begin with `{words}`, not with `Như trên`"
    );
    findings.push(Finding::new(proof.whole(first), message).cure(message!(
        "thêm `- Như trên;` làm dòng đầu",
        "make `- Như trên;` the first line"
    )));
}
