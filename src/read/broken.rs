//! Lines that a page or the cell of a table broke within a name, a day or a number: what stands on the first
//! alone is no paragraph.

use std::sync::LazyLock;

use super::annex_mark::is_annex;
use super::letterhead;
use crate::numbering;
use crate::proof::word;
use crate::role::Role;

/// The longest name of a place has so many words.
const PLACE: usize = 5;

/// Whether a line surely goes on with the one right above it.
pub fn goes_on(before: &str, line: &str) -> bool {
    names_state(before, line)
        || is_number(before, line)
        || is_sign(before, line)
        || is_day(before, line)
        || is_heading(before, line)
        || is_motto(before, line)
        || is_body_name(before, line)
        || is_cited(before, line)
}

/// Names that are broken, and kinds of bodies that are no names yet.
static BODY_NAMES: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let lines = include_str!("../../data/words/body-names.txt").lines();
    lines.filter(|it| !it.starts_with('#')).collect()
});

/// "ỦY BAN NHÂN" above "DÂN", "PHÒNG" above "GIÁO DỤC VÀ ĐÀO TẠO".
fn is_body_name(before: &str, line: &str) -> bool {
    let is_name = |it: &str| letterhead::is_capitals(it) && letterhead::role(it).is_none();
    if before.len() > 60 || !is_name(before) || !is_name(line) {
        return false;
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

/// "Độc lập -" above "Tự do - Hạnh phúc".
fn is_motto(before: &str, line: &str) -> bool {
    let begins = word::lower(before).starts_with("độc lập");
    begins
        && letterhead::role(before).is_none()
        && letterhead::role(&format!("{before} {line}")) == Some(Role::TieuNgu)
}

/// "Thực hiện Công văn số" above "123/SNV-TC …", "… ngày 07 tháng" above "01 năm 2026 …".
fn is_cited(before: &str, line: &str) -> bool {
    let last = before.rsplit(' ').next().unwrap_or("");
    let first = line.split(' ').next().unwrap_or("");
    let is_figure = |it: &str| it.starts_with(|it: char| it.is_ascii_digit());
    match &*word::lower(last) {
        "số" | "số:" => is_figure(first) && first.contains('/') && before.contains(' '),
        "tháng" | "năm" => is_figure(first) && before.contains(" ngày "),
        "ngày" => is_figure(first) && (first.contains('/') || line.contains(" tháng ")),
        _ => false,
    }
}

/// The longest heading that stands right above its words, in letters.
const HEADING: usize = 45;

/// Whether a line is a short heading with a number, above words that begin anew: "1. Mục đích" above "Giữ …".
pub fn heads(before: &str, line: &str) -> bool {
    let (Some(sign), rest) = numbering::sign(before) else {
        return false;
    };
    // A name may be broken behind one of these.
    let leads = [
        "và", "của", "với", "các", "những", "tại", "cho", "do", "ở", "về", "theo", "số",
    ];
    let last = rest.split(' ').next_back().unwrap_or("");
    sign.starts_with(char::is_alphanumeric)
        && rest.starts_with(char::is_uppercase)
        && rest.chars().count() <= HEADING
        && rest.ends_with(|it: char| it.is_alphanumeric() || it == ')')
        && !leads.contains(&last)
        && line.starts_with(char::is_uppercase)
}

/// "II. TỔ CHỨC THỰC" above "HIỆN".
pub fn is_heading(before: &str, line: &str) -> bool {
    let (Some(sign), rest) = numbering::sign(before) else {
        return false;
    };
    let is_apart = |it: &str| {
        it.contains(['\t', '|', '.', ':'])
            || it.starts_with("TT ")
            || it.starts_with("STT")
            || is_annex(it)
            || letterhead::role(it).is_some()
            || numbering::sign(it).0.is_some()
    };
    sign.starts_with(char::is_alphanumeric)
        && rest.ends_with(|it: char| it.is_alphabetic() || it == ',')
        && letterhead::is_capitals(rest)
        && letterhead::is_capitals(line)
        && !is_apart(line)
}

/// Whether two lines are the name of the State.
pub fn names_state(before: &str, line: &str) -> bool {
    before.starts_with("CỘNG")
        && letterhead::role(before).is_none()
        && letterhead::role(&format!("{before} {line}")) == Some(Role::QuocHieu)
}

/// "Số:" above "12/QĐ-UBND".
fn is_number(before: &str, line: &str) -> bool {
    let bare = word::lower(before.trim_end_matches([':', ' ']));
    let symbol = line.split(' ').next().unwrap_or("");
    bare == "số" && symbol.contains('/') && symbol.contains(char::is_uppercase)
}

/// "Điều" above "1. Công nhận …", "2." above "Mục tiêu:".
fn is_sign(before: &str, line: &str) -> bool {
    let begins = line.starts_with(char::is_uppercase) && numbering::sign(line).0.is_none();
    let alone = || numbering::sign(&format!("{before} {line}")).0 == Some(before);
    before == "Điều" && numbering::sign(&format!("{before} {line}")).0.is_some()
        || begins && before.contains(char::is_alphanumeric) && alone()
}

/// "Bến Lở, ngày" above "05 tháng 3 năm 2026", "Bến" above "Lở, ngày 05 tháng 3 năm 2026".
fn is_day(before: &str, line: &str) -> bool {
    let words = before.split(' ').count();
    let is_place = before.starts_with(char::is_uppercase)
        && !letterhead::is_capitals(before)
        && words <= PLACE + 1
        && letterhead::role(before).is_none();
    let begins = before.ends_with(',') || word::lower(before).ends_with(" ngày");
    let is_torn = words < PLACE - 2 && !before.ends_with(|it: char| it.is_ascii_punctuation());
    let is_whole = || letterhead::role(&format!("{before} {line}")) == Some(Role::NgayThang);
    is_place && (begins || is_torn) && is_whole()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_broken_in_a_cell_is_one_line() {
        for (before, line) in [
            ("CỘNG HÒA XÃ HỘI", "CHỦ NGHĨA VIỆT NAM"),
            ("Số:", "45/QĐ-UBND"),
            ("Số", "07/2026/QĐ-UBND"),
            ("Điều", "2. Văn phòng chịu trách nhiệm"),
            ("1.", "Mục tiêu:"),
            ("a)", "Trồng cây"),
            ("Bến Lở, ngày", "05 tháng 3 năm 2026"),
            ("Bến Lở,", "ngày 05 tháng 3 năm 2026"),
            ("Bến", "Lở, ngày 05 tháng 3 năm 2026"),
            ("I. MỤC ĐÍCH,", "YÊU CẦU"),
            ("II. TỔ CHỨC THỰC", "HIỆN"),
            ("ỦY", "BAN NHÂN DÂN"),
            ("ỦY BAN NHÂN", "DÂN"),
            ("CHÍNH", "PHỦ"),
            ("CHỦ TỊCH ỦY BAN", "NHÂN DÂN XÃ HOA"),
            ("PHÒNG", "VĂN HÓA VÀ THÔNG TIN"),
            ("Độc lập -", "Tự do - Hạnh phúc"),
            ("Thực hiện Công văn số", "123/SNV-TC ngày 05/3/2026"),
            (
                "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 07 tháng",
                "01 năm 2018;",
            ),
        ] {
            assert!(goes_on(before, line), "{before} | {line}");
        }
    }

    #[test]
    fn lines_that_are_whole_stay_apart() {
        for (before, line) in [
            ("XÃ HOA BÌNH", "Số: 45/QĐ-UBND"),
            ("Số: 45/QĐ-UBND", "Bến Lở, ngày 05 tháng 3 năm 2026"),
            (
                "Độc lập - Tự do - Hạnh phúc",
                "Bến Lở, ngày 05 tháng 3 năm 2026",
            ),
            ("V/v trồng cây", "Bến Lở, ngày 05 tháng 3 năm 2026"),
            ("1.", "2. Gạo"),
            ("150", "200"),
            ("-", "Các tổ;"),
            ("I. MỤC ĐÍCH", "1. Ngõ sạch"),
            ("II. DANH SÁCH", "TT HỌ VÀ TÊN"),
            ("II. TỔ CHỨC THỰC HIỆN", "TM. ỦY BAN NHÂN DÂN"),
            ("CHƯƠNG I", "QUY ĐỊNH CHUNG"),
            ("ỦY BAN NHÂN DÂN", "XÃ HOA BÌNH"),
            ("TRƯỜNG", "ỦY BAN NHÂN DÂN"),
            ("HỘI ĐỒNG NHÂN DÂN", "CHÍNH PHỦ"),
            ("Tháng", "01"),
        ] {
            assert!(!goes_on(before, line), "{before} | {line}");
        }
    }
}
