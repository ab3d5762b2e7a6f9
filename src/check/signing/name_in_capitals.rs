//! The name of a signer in capitals: "TRẦN VĂN BÌNH".

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    // Below a name a line in capitals may be the head of what is enclosed.
    let signs = |at: usize| at > 0 && proof.paragraphs[at - 1].role != Role::HoTen;
    let names = proof.of(Role::HoTen).filter(|(at, _)| signs(*at));
    let names = names.map(|(_, it)| it);
    for name in names.filter(|it| it.annex == 0 && proof.head.finished) {
        let words = name.text.trim();
        if words.contains(char::is_lowercase) || name.all_words.len() < 2 {
            continue;
        }
        let message = message!(
            "họ tên người ký viết chữ in hoa: `{words}`",
            "the name of who signs is in capitals: `{words}`"
        );
        let found = Finding::new(proof.whole(name), message);
        findings.push(found.cure(message!(
            "viết chữ thường, chỉ hoa chữ đầu mỗi tiếng",
            "write small letters, with a capital to begin each word"
        )));
    }
}
