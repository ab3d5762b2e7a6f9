//! A deputy of the State who signs without "KT.".

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let excused = ["KT.", "K/T", "TL.", "TUQ.", "KT ", "TL ", "TUQ "];
    let mut above = proof.of(Role::QuyenHan).map(|(_, it)| it.text.trim_start());
    // Papers of the Party have no K/T under T/M, nor for a deputy in charge.
    if proof.head.party || above.any(|it| excused.iter().any(|head| it.starts_with(head))) {
        return;
    }
    // Mặt trận and the mass organisations have no KT. under their own TM. either.
    let mut collectives = proof.of(Role::QuyenHan).map(|(_, it)| it.lower.as_str());
    if !collectives.all(|it| it.contains("nhân dân")) {
        return;
    }
    for (_, title) in proof.of(Role::ChucVu) {
        let Some(head) = title.lower.trim().strip_prefix("phó ") else {
            continue;
        };
        let (words, head) = (title.text.trim(), head.to_uppercase());
        let message = message!(
            "`{words}` ký mà không có dòng `KT. {head}`",
            "`{words}` signs without the line `KT. {head}`"
        );
        findings.push(Finding::new(proof.whole(title), message).cure(message!(
            "thêm dòng `KT. {head}` ở trên (trong tệp mô tả: `kt:` của người ký)",
            "add the line `KT. {head}` above it (in a description: `kt:` of the signer)"
        )));
    }
}
