//! A finished paper without a line that its kind must have, such as when a meeting ended.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::kind::OwnKey;
use crate::proof::Proof;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    lines(proof, OwnKey::is_needed, findings);
}

/// Tells of the lines that a finished paper has not, among those its kind asks for so.
pub fn lines(proof: &Proof, asked: fn(&OwnKey) -> bool, findings: &mut Findings) {
    let title = proof.title();
    let (Some((_, title)), Some(kind)) = (title, proof.head.kind) else {
        return;
    };
    if !proof.head.finished {
        return;
    }
    for (_, key) in kind
        .own_keys()
        .filter(|(_, it)| asked(it) && !it.words.is_empty())
    {
        let mut body = proof
            .paragraphs
            .iter()
            .filter(|it| it.is_body() && it.annex == 0);
        if body.any(|it| key.words.iter().any(|word| it.has(&word.value))) {
            continue;
        }
        let called = kind.called();
        let (vi, en) = (called.vi, called.en);
        let about = key.about.0.value.trim_end_matches('.').to_lowercase();
        let words = &key.words[0].value;
        let message = message!("{vi} chưa ghi {about}", "the {en} does not say: {about}");
        findings.push(Finding::new(proof.whole(title), message).cure(message!(
            "thêm dòng có chữ `{words}`",
            "add a line with the words `{words}`"
        )));
    }
}
