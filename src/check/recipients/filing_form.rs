//! The line of where the paper is filed in the form of the other regulation: "Lưu VT", "Lưu: VT".

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::proof::symbol::Family;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let Some(family) = proof.family() else { return };
    let filed = proof.recipients().find_map(|it| {
        let rest = it.lower.strip_prefix("lưu")?.trim_start();
        Some((it, rest.starts_with(':'), rest.starts_with("vt")))
    });
    let Some((line, colon, registry)) = filed else {
        return;
    };
    let words = line.text.trim_end_matches([';', ',', '.']);
    let rest = words["Lưu".len()..].trim_start_matches([':', ' ']);
    let spelt = rest.to_lowercase().starts_with("văn thư");
    // What is made from a description gets its signs from the program.
    let finished = proof.head.finished;
    let (message, right) = match family {
        Family::State if spelt => (
            message!(
                "`{words}` không ghi chữ viết tắt `VT`",
                "`{words}` does not have the letters `VT`"
            ),
            format!("Lưu: VT{}", &rest["văn thư".len()..]),
        ),
        _ if !finished => return,
        // "Lưu Ban …" has neither the colon nor the registry.
        Family::State if !colon && (registry || !rest.is_empty()) => (
            message!(
                "`{words}` thiếu dấu hai chấm sau chữ `Lưu`",
                "`{words}` has no colon behind `Lưu`"
            ),
            match registry {
                true => format!("Lưu: {rest}"),
                false => "Lưu: VT, …".to_owned(),
            },
        ),
        Family::Party if colon => (
            message!(
                "`{words}` là cách ghi của Nhà nước; văn bản của Đảng không có dấu hai chấm sau chữ `Lưu`",
                "`{words}` is the form of the State; papers of the Party have no colon behind `Lưu`"
            ),
            match rest.starts_with("VT") {
                true => "Lưu Văn phòng …".to_owned(),
                false => format!("Lưu {rest}"),
            },
        ),
        _ => return,
    };
    findings.push(
        Finding::new(proof.whole(line), message)
            .cure(message!("viết `- {right}.`", "write `- {right}.`")),
    );
}
