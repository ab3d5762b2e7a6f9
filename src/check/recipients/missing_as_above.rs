//! A letter whose recipients do not begin with "Như trên".

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    if !proof.head.letter {
        return;
    }
    let Some(first) = proof.recipients().next() else {
        return;
    };
    if first.lower.starts_with("như trên") || first.lower.starts_with("như kính gửi") {
        return;
    }
    let words = first.text.trim_end_matches([';', ',', '.']);
    let message = message!(
        "Nơi nhận của công văn bắt đầu bằng `{words}`, chưa có dòng `Như trên`",
        "the recipients of the letter begin with `{words}`, not with `Như trên`"
    );
    findings.push(Finding::new(proof.whole(first), message).cure(message!(
        "thêm `- Như trên;` làm dòng đầu",
        "make `- Như trên;` the first line"
    )));
}
