//! A trích yếu that ends in a stop.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for (_, title) in proof
        .of(Role::TrichYeu)
        .chain(proof.of(Role::TrichYeuDuoiSo))
    {
        let words = title.text.trim_end();
        let bare = words.trim_end_matches(['.', ';', ',', ':']);
        if bare.len() == words.len() {
            continue;
        }
        let sign = &words[bare.len()..];
        let start = bare.rfind(char::is_whitespace).map_or(0, |at| at + 1);
        let last = &words[start..];
        let message = message!(
            "trích yếu kết thúc bằng dấu `{sign}`: `{last}`",
            "the subject ends in `{sign}`: `{last}`"
        );
        let span = proof.place(title, &(bare.len()..words.len()));
        let found = Finding::new(span, message);
        findings.push(found.cure(message!("bỏ dấu `{sign}`", "leave the `{sign}` out")));
    }
}
