//! Names of bodies that a narrow cell broke: "ỦY BAN NHÂN" above "DÂN", "PHÒNG" above "GIÁO DỤC VÀ ĐÀO TẠO".

use std::sync::LazyLock;

use super::letterhead;
use crate::proof::word;

/// Names that are broken, and kinds of bodies that are no names yet.
static BODY_NAMES: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let lines = include_str!("../../data/words/body-names.txt").lines();
    lines.filter(|it| !it.starts_with('#')).collect()
});

/// Whether a line goes on with the name right above it.
pub fn goes_on(before: &str, line: &str) -> bool {
    let is_name = |it: &str| letterhead::is_capitals(it) && letterhead::role(it).is_none();
    if before.len() > 60 || !is_name(before) || !is_name(line) {
        return false;
    }
    // "SỞ VĂN HÓA VÀ" leads to more.
    if before.ends_with([',', '-']) || before.ends_with(" VÀ") {
        return before.contains(' ') && before.contains(char::is_alphabetic);
    }
    let (above, own) = (word::lower(before), word::lower(line));
    let begins = |words: &str, with: &str| {
        let rest = words.strip_prefix(with);
        rest.is_some_and(|it| !it.starts_with(char::is_alphanumeric))
    };
    let rests = BODY_NAMES
        .iter()
        .filter_map(|it| it.strip_prefix(above.as_str()));
    let mut rests = rests.filter(|it| it.is_empty() || it.starts_with(' '));
    let is_kind = |rest: &str| rest.is_empty() && !above.contains(' ') && !is_whole(&own);
    rests.any(|rest| {
        let rest = rest.trim_start();
        is_kind(rest) || !rest.is_empty() && (begins(&own, rest) || begins(rest, &own))
    })
}

/// Whether a line begins with the name of a body by itself.
fn is_whole(lower: &str) -> bool {
    let mut names = BODY_NAMES.iter().filter(|it| it.contains(' '));
    names.any(|it| lower.starts_with(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_name_goes_on() {
        for (before, line, is) in [
            ("ỦY", "BAN NHÂN DÂN", true),
            ("ỦY BAN NHÂN", "DÂN", true),
            ("CHÍNH", "PHỦ", true),
            ("CHỦ TỊCH ỦY BAN", "NHÂN DÂN XÃ HOA", true),
            ("PHÒNG", "VĂN HÓA VÀ THÔNG TIN", true),
            ("SỞ VĂN HÓA VÀ", "THỂ THAO", true),
            ("TỔNG LIÊN ĐOÀN LAO", "ĐỘNG", true),
            ("ỦY BAN NHÂN DÂN", "XÃ HOA BÌNH", false),
            ("TRƯỜNG", "ỦY BAN NHÂN DÂN", false),
            ("HỘI ĐỒNG NHÂN DÂN", "CHÍNH PHỦ", false),
        ] {
            assert_eq!(goes_on(before, line), is, "{before} | {line}");
        }
    }
}
