//! A trích yếu that begins with a small letter in a paper of the State, with a capital in one of the Party.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::proof::symbol::Family;
use crate::role::Role;

/// Words that begin a subject; a proper name keeps its capital in every paper.
const VERBS: [&str; 34] = [
    "thực", "triển", "về", "phát", "tổ", "tăng", "đẩy", "nâng", "xây", "tiếp", "kiểm", "tuyên",
    "phối", "sơ", "tổng", "đổi", "giải", "kết", "hướng", "điều", "sửa", "thành", "giám", "khảo",
    "quán", "lãnh", "chỉ", "đánh", "bảo", "rà", "góp", "học", "kiện", "chuẩn",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let Some((_, title)) = proof.of(Role::TrichYeu).next() else {
        return;
    };
    let first = title.text.split_whitespace().next().unwrap_or("");
    let capital = first.starts_with(char::is_uppercase);
    let verb = VERBS
        .iter()
        .any(|it| title.lower.split_whitespace().next() == Some(it));
    let own = proof
        .symbol()
        .is_none_or(|it| it.owner() == Some(Family::Party));
    let wrong = match proof.head.party {
        true if !own => false,
        true => capital && verb && first.chars().skip(1).any(char::is_lowercase),
        false => first.starts_with(char::is_lowercase),
    };
    if !wrong {
        return;
    }
    let span = proof.place(title, &(0..first.len()));
    let found = match proof.head.party {
        true => Finding::new(
            span,
            message!(
                "trích yếu văn bản của Đảng viết thường chữ đầu: `{first}`",
                "the subject of a paper of the Party begins with a small letter: `{first}`"
            ),
        ),
        false => Finding::new(
            span,
            message!(
                "trích yếu văn bản của Nhà nước viết hoa chữ đầu: `{first}`",
                "the subject of a paper of the State begins with a capital: `{first}`"
            ),
        ),
    };
    let right: String = match proof.head.party {
        true => first.to_lowercase(),
        false => first
            .chars()
            .take(1)
            .flat_map(char::to_uppercase)
            .chain(first.chars().skip(1))
            .collect(),
    };
    findings.push(found.cure(message!("viết `{right}`", "write `{right}`")));
}
