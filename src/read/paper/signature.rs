//! The lines of a signature, known by their words: an authority, a post, what stands for the hand.

use crate::proof::authority::Authority;
use crate::proof::word;
use crate::read::letterhead::is_capitals;
use crate::read::name::{is_name, is_signer};

/// What stands where a hand would sign: "(đã ký)", "[daky]".
pub(super) fn held(words: &str) -> bool {
    let lower = word::lower(words.trim_matches(['(', ')', '[', ']', ' ', '.', ':', '/', '*']));
    [
        "đã ký",
        "đã kí",
        "daky",
        "da ky",
        "ký tên",
        "chữ ký số",
        "đã ký và đóng dấu",
    ]
    .iter()
    .any(|it| lower.starts_with(it))
}

/// "29-09-2025 13:41:12 +07:00": when a signature was put upon the file.
pub(super) fn is_stamp(words: &str) -> bool {
    let clock = words.matches(':').count() >= 2;
    clock
        && words.len() < 40
        && words
            .chars()
            .all(|ch| ch.is_ascii_digit() || " -/:.+".contains(ch))
}

pub(super) fn has_authority(words: &str) -> bool {
    Authority::read(words).is_some()
}

/// Posts of those who sign.
pub(super) const TITLES: [&str; 28] = [
    "CHỦ TỊCH",
    "PHÓ CHỦ TỊCH",
    "P.CHỦ TỊCH",
    "P. CHỦ TỊCH",
    "BÍ THƯ",
    "PHÓ BÍ THƯ",
    "TRƯỞNG BAN",
    "PHÓ TRƯỞNG BAN",
    "CHỦ NHIỆM",
    "PHÓ CHỦ NHIỆM",
    "CHÁNH VĂN PHÒNG",
    "PHÓ CHÁNH VĂN PHÒNG",
    "ĐẠI DIỆN ",
    "GIÁM ĐỐC",
    "PHÓ GIÁM ĐỐC",
    "TỔNG GIÁM ĐỐC",
    "HIỆU TRƯỞNG",
    "PHÓ HIỆU TRƯỞNG",
    "P.HIỆU TRƯỞNG",
    "P. HIỆU TRƯỞNG",
    "BỘ TRƯỞNG",
    "THỨ TRƯỞNG",
    "TRƯỞNG PHÒNG",
    "PHÓ TRƯỞNG PHÒNG",
    "CỤC TRƯỞNG",
    "PHÓ CỤC TRƯỞNG",
    "TỔNG CỤC TRƯỞNG",
    "PHÓ TỔNG CỤC TRƯỞNG",
];

/// Whether words begin with a post.
pub(super) fn is_post(words: &str) -> bool {
    TITLES.iter().any(|it| words.starts_with(it))
}

/// Words that begin posts of which there are many.
pub(super) const POSTS: [&str; 14] = [
    "NGƯỜI",
    "TRƯỞNG",
    "PHÓ",
    "CHỦ",
    "THỦ",
    "TỔ",
    "ĐỘI",
    "VIỆN",
    "VỤ",
    "CHÁNH",
    "KẾ",
    "QUYỀN",
    "THƯ",
    "ỦY",
];

/// "TM. ỦY BAN NHÂN DÂN", "T/M ĐẢNG ỦY", "TRƯỞNG BAN".
pub(super) fn begins_signature(words: &str) -> bool {
    is_capitals(words) && (has_authority(words) || is_post(words)) || is_whole_signature(words)
}

/// Whether a line is a post, which the name of somebody below it tells: "NGƯỜI LẬP BIỂU".
pub(super) fn is_post_of(words: &str, next: &str) -> bool {
    let first = words.split(' ').next().unwrap_or("");
    let is_post = POSTS.contains(&first) && words.chars().count() < 60;
    is_post && is_capitals(words) && !is_signer(words) && is_name(next) && !is_capitals(next)
}

/// "PHÓ VỤ TRƯỞNG", and not "PHÓ ĐỨC AN".
pub(super) fn is_deputy(words: &str) -> bool {
    let posts = ["TRƯỞNG", "CHỦ", "GIÁM", "CHÁNH", "BÍ", "TỔNG", "THỦ"];
    let mut words = words.split(' ');
    words.next() == Some("PHÓ") && words.any(|it| posts.contains(&it))
}

/// "KT. GIÁM ĐỐC - PHÓ GIÁM ĐỐC Nguyễn Văn A (đã ký)": a signature on one line.
pub(super) fn is_whole_signature(words: &str) -> bool {
    let signed = words.split('(').next().unwrap_or("").trim_end();
    let mut starts = signed.match_indices(' ').map(|(at, _)| at);
    let small = |at: usize| {
        signed[at + 1..]
            .chars()
            .nth(1)
            .is_some_and(char::is_lowercase)
    };
    let name = starts.find(|at| small(*at));
    has_authority(words)
        && name.is_some_and(|at| is_capitals(&signed[..at]) && is_signer(&signed[at + 1..]))
}
