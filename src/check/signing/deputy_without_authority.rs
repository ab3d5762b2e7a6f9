//! A deputy of the State who signs without "KT.".

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let mut above = proof.authorities().map(|(_, it)| it.code);
    // Papers of the Party have no K/T under T/M, nor for a deputy in charge.
    if proof.head.party || above.any(|it| matches!(it, "KT" | "TL" | "TUQ")) {
        return;
    }
    // Mặt trận and the mass organisations have no KT. under their own TM. either.
    let mut collectives = proof.of(Role::QuyenHan).map(|(_, it)| it.lower.as_str());
    if !collectives.all(|it| it.contains("nhân dân")) {
        return;
    }
    // What stands below the last name is no title that somebody signs with.
    let last = proof.of(Role::HoTen).last().map(|(at, _)| at);
    let titles = proof.of(Role::ChucVu);
    for (_, title) in titles.filter(|(at, _)| last.is_none_or(|it| *at < it)) {
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
