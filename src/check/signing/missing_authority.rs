//! A collective body's paper signed without "TM." or "T/M".

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    // A deputy needs the line above his own.
    if proof.authorities().any(|(_, it)| it.code != "KT") {
        return;
    }
    let Some((_, title)) = proof.of(Role::ChucVu).next() else {
        return;
    };
    // A chairman issues letters in his own name too; kinds say for themselves if he may.
    let titled = proof.title().is_some();
    if !titled && (!proof.head.party || proof.head.kind.is_none()) {
        return;
    }
    let Some(symbol) = proof.symbol() else { return };
    let of = |code: &str| symbol.body.split('-').next() == Some(code) || symbol.class == code;
    let office = title.lower.trim().trim_start_matches("phó ");
    let line = match office {
        "chủ tịch" if of("UBND") => "TM. ỦY BAN NHÂN DÂN",
        "chủ tịch" if of("HĐND") => "TM. HỘI ĐỒNG NHÂN DÂN",
        "bí thư" if of("ĐU") => "T/M ĐẢNG ỦY",
        _ => return,
    };
    let words = title.text.trim();
    let message = message!(
        "`{words}` ký văn bản của tập thể mà không có dòng `{line}`",
        "`{words}` signs a paper of a collective body without the line `{line}`"
    );
    findings.push(Finding::new(proof.whole(title), message).cure(message!(
        "thêm dòng `{line}` ở trên `{words}`",
        "add the line `{line}` above `{words}`"
    )));
}
