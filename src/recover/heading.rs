//! The lines of a letterhead that name who issues: those of the body above, and those of the office itself.

use super::Paper;
use super::head::capital;
use super::unit::is_body;
use crate::proof::word;
use crate::role::Role;

/// Words at whose capital a second line goes on with the name on the first.
pub const LEVELS: [&str; 12] = [
    "XÃ",
    "PHƯỜNG",
    "THỊ TRẤN",
    "ĐẶC KHU",
    "HUYỆN",
    "QUẬN",
    "THỊ XÃ",
    "THÀNH PHỐ",
    "TỈNH",
    "TP",
    "THÔN",
    "KHU PHỐ",
];

/// What begins the name of a body behind the name of a level: "TỈNH ỦY", "HUYỆN ĐOÀN".
const BODY_OF_LEVEL: [&str; 3] = ["ỦY", "UỶ", "ĐOÀN"];

/// Places that begin like such a name.
const PLACES: [&str; 1] = ["ĐOÀN KẾT"];

/// Names of bodies that are none without what stands on the line below.
pub const BEGUN: [&str; 8] = [
    "ỦY BAN THƯỜNG VỤ",
    "UỶ BAN THƯỜNG VỤ",
    "ỦY BAN NHÂN DÂN",
    "UỶ BAN NHÂN DÂN",
    "HỘI ĐỒNG NHÂN DÂN",
    "BAN CHẤP HÀNH",
    "BAN THƯỜNG VỤ",
    "BAN CHỈ ĐẠO",
];

/// What stands at the right of the heads of the Youth Union.
const UNION: [&str; 2] = [
    "ĐOÀN TNCS HỒ CHÍ MINH",
    "ĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH",
];

/// What begins the names of bodies that have others below them.
const ABOVE: [&str; 9] = [
    "BỘ ",
    "SỞ ",
    "TỔNG CỤC ",
    "CỤC ",
    "TẬP ĐOÀN ",
    "TỔNG CÔNG TY ",
    "ĐẠI HỌC ",
    "BẢO HIỂM XÃ HỘI ",
    "KHO BẠC ",
];

/// What begins those of bodies that have others above them.
const BELOW: [&str; 12] = [
    "TỔNG CỤC ",
    "CỤC ",
    "CHI CỤC ",
    "VỤ ",
    "VIỆN ",
    "HỌC VIỆN ",
    "BỆNH VIỆN ",
    "THANH TRA ",
    "TRƯỜNG ",
    "TRUNG TÂM ",
    "KHO BẠC ",
    "CÔNG TY ",
];

impl Paper<'_, '_> {
    /// The lines that name those who issue.
    pub(super) fn heading(&self) -> Vec<String> {
        let lines = self.lines.of(Role::CoQuan);
        lines
            .map(|it| it.text.trim_end_matches(['-', '_', '*', ' ']).to_owned())
            .collect()
    }

    /// The lines of the body above, and those of the office itself.
    pub(super) fn parted(&self, heading: &[String]) -> (Vec<String>, Vec<String>) {
        let bold: Vec<bool> = self.lines.of(Role::CoQuan).map(|it| it.bold).collect();
        // The name is bold, that of the body above is not.
        let first = bold.iter().position(|it| *it);
        let first = first.filter(|at| bold[*at..].iter().all(|it| *it));
        let mut first = first.unwrap_or(heading.len().saturating_sub(1));
        let goes_on = |at: usize| {
            let is_begun = |it: &String| BEGUN.contains(&it.as_str());
            let before = at.checked_sub(1).and_then(|it| heading.get(it));
            let goes_on =
                |it: &String| names_place(it) || UNION.contains(&it.as_str()) || is_session(it);
            before.is_some_and(is_begun) || heading.get(at).is_some_and(goes_on)
        };
        while first > 0 && goes_on(first) {
            first -= 1;
        }
        // Both in bold, and the last is a body by itself, below one that says where it is.
        let last = heading.len().saturating_sub(1);
        let whole = |it: &String| is_body(&capital(&word::lower(it)));
        let above = |it: &String| whole(it) && self.is_placed(it) || is_above(it);
        if first < last
            && !goes_on(last)
            && heading[last..].iter().all(|it| whole(it) || is_below(it))
            && heading[first..last].iter().any(above)
        {
            first = last;
        }
        let (parent, own) = heading.split_at(first.min(heading.len()));
        (parent.to_vec(), own.to_vec())
    }

    /// Whether a name says where its body is.
    pub(super) fn is_placed(&self, name: &str) -> bool {
        let lower = word::lower(name);
        LEVELS.iter().any(|it| word::has(&lower, &word::lower(it)))
    }
}

/// "KHÓA XI, KỲ HỌP THỨ 5" below the name of a council.
pub fn is_session(line: &str) -> bool {
    let begins = ["KHÓA ", "KHOÁ ", "KỲ HỌP ", "NHIỆM KỲ "];
    begins.iter().any(|it| line.starts_with(it))
}

fn is_above(line: &str) -> bool {
    ABOVE.iter().any(|it| line.starts_with(it))
}

fn is_below(line: &str) -> bool {
    BELOW.iter().any(|it| line.starts_with(it))
}

/// Whether a line is the place alone of the body on the line above: "XÃ HOA BÌNH", and not "HUYỆN ỦY …".
fn names_place(line: &str) -> bool {
    let mut levels = LEVELS.iter().chain(&["VÀ"]);
    let short = ["TP.", "TX.", "TT.", "Q."];
    if short.iter().any(|it| line.starts_with(it)) {
        return true;
    }
    let place = levels.find_map(|it| line.strip_prefix(it)?.strip_prefix(' '));
    place.is_some_and(|it| !begins_body(it))
}

/// Whether a name is that of a body called by its level: "TỈNH ỦY …".
pub fn names_body(name: &str) -> bool {
    let level = LEVELS.iter().filter(|it| !it.contains(' '));
    let mut rest = level.filter_map(|it| name.strip_prefix(it)?.strip_prefix(' '));
    rest.any(begins_body)
}

fn begins_body(behind_level: &str) -> bool {
    let begins = |all: &[&str]| all.iter().any(|own| behind_level.starts_with(own));
    begins(&BODY_OF_LEVEL) && !begins(&PLACES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_alone_goes_on_with_the_name_above_it() {
        for line in ["XÃ ĐOÀN KẾT", "TP.BẾN LỞ", "TỈNH LÂM SƠN", "VÀ GIA ĐÌNH"] {
            assert!(names_place(line), "{line}");
        }
        for line in ["HUYỆN ỦY LÂM SƠN", "TỈNH ĐOÀN LÂM SƠN", "PHÒNG NỘI VỤ"] {
            assert!(!names_place(line), "{line}");
        }
    }
}
