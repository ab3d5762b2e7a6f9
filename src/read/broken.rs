//! Lines that a page or the cell of a table broke within a name, a day or a number: what stands on the first
//! alone is no paragraph.

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
        || matches!(before, "ỦY" | "UỶ") && line.starts_with("BAN NHÂN DÂN")
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
        ] {
            assert!(!goes_on(before, line), "{before} | {line}");
        }
    }
}
