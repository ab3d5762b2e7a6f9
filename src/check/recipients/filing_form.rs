//! The line of where the paper is filed in the form of the other regulation: "Lưu VT", "Lưu: VT", or
//! without the registry and its comma.

use crate::check::Findings;
use crate::diagnostic::{Finding, Message};
use crate::proof::symbol::Family;
use crate::proof::{Proof, word};

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
        Family::State if colon && !rest.is_empty() => match wrong_registry(rest) {
            Some((message, right)) => {
                let found = Finding::new(proof.whole(line), message).doubtful();
                findings.push(found.cure(message!(
                    "viết `- Lưu: {right}.`",
                    "write `- Lưu: {right}.`"
                )));
                return;
            }
            None => return,
        },
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

/// What is wrong with the words behind "Lưu:", and what they should be: "VTMT", "VT MT", "MT".
fn wrong_registry(rest: &str) -> Option<(Message, String)> {
    let first = rest.split(' ').next().unwrap_or("");
    let behind = first.strip_prefix("VT");
    // "VTLT" is the registry and the archive.
    let glued = behind.filter(|it| it.chars().all(char::is_uppercase) && !it.is_empty());
    if let Some(unit) = glued.filter(|it| *it != "LT") {
        let message = message!(
            "`{first}` không có dấu phẩy sau `VT`",
            "`{first}` has no comma behind `VT`"
        );
        return Some((message, format!("VT, {unit}{}", &rest[first.len()..])));
    }
    let apart = rest.strip_prefix("VT ").map(str::trim_start);
    if let Some(unit) = apart.filter(|it| it.starts_with(char::is_uppercase)) {
        let message = message!(
            "`{rest}` không có dấu phẩy sau `VT`",
            "`{rest}` has no comma behind `VT`"
        );
        return Some((message, format!("VT, {unit}")));
    }
    let registry = ["vt", "vtlt", "văn thư"];
    let lower = word::lower(rest);
    let named = registry.iter().any(|it| word::has(&lower, it));
    let told = !named && behind.is_none() && rest.starts_with(char::is_uppercase);
    let message = message!(
        "`Lưu: {rest}` không ghi `VT`, nơi lưu đầu tiên",
        "`Lưu: {rest}` does not have `VT`, where it is filed first"
    );
    told.then(|| (message, format!("VT, {rest}")))
}
