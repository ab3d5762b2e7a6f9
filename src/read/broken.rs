//! Lines that a page or the cell of a table broke within a name, a day or a number: what stands on the first
//! alone is no paragraph.

use super::annex_mark::is_annex;
use super::body_name;
use super::letterhead;
use crate::knowledge::places;
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
        || body_name::goes_on(before, line)
        || is_open(before, line)
        || is_place(before, line)
}

/// "Độc lập -" above "Tự do - Hạnh phúc".
fn is_motto(before: &str, line: &str) -> bool {
    let begins = word::lower(before).starts_with("độc lập");
    begins
        && letterhead::role(before).is_none()
        && letterhead::role(&format!("{before} {line}")) == Some(Role::TieuNgu)
}

/// Usual headings of parts, without their commas.
const HEADINGS: [&str; 8] = [
    "mục đích yêu cầu",
    "mục tiêu yêu cầu",
    "mục đích và yêu cầu",
    "tổ chức thực hiện",
    "thời gian địa điểm",
    "kinh phí thực hiện",
    "nội dung thực hiện",
    "nhiệm vụ giải pháp",
];

/// The longest heading that stands right above its words, in letters.
const HEADING: usize = 45;

/// Words that no line ends with that is whole.
const OPEN: &str =
    "và của với các những tại cho do ở từ trong là hoặc bằng nhằm để nếu mà thì như giữa";

/// Words behind which a number stands.
const COUNTED: [&str; 4] = ["số", "ngày", "tháng", "năm"];

/// Who proposes something, without the body that follows: "Xét đề nghị của Giám đốc" above "Sở Nội vụ".
const PROPOSERS: [&str; 8] = [
    "giám đốc",
    "bộ trưởng",
    "trưởng phòng",
    "chánh văn phòng",
    "chủ nhiệm",
    "trưởng ban",
    "chủ tịch",
    "thủ trưởng",
];

/// What an article orders; none is its name without what is ordered.
const ORDERS: [&str; 14] = [
    "phê duyệt",
    "ban hành",
    "công bố",
    "công nhận",
    "giao",
    "bãi bỏ",
    "bổ sung",
    "sửa đổi",
    "sửa đổi, bổ sung",
    "điều chỉnh",
    "thành lập",
    "kiện toàn",
    "thông qua",
    "quy định",
];

/// Whether a line ends in the middle of a sentence: "của", "Quyết định số" above "12/QĐ-UBND", "ngày 5 tháng" above
/// "4 năm 2026", "1. Phê duyệt" above "Đề án …".
fn is_open(before: &str, line: &str) -> bool {
    let (sign, rest) = numbering::sign(before);
    let last = rest.split(' ').next_back().unwrap_or("");
    let counts = COUNTED.contains(&last) && line.starts_with(|it: char| it.is_ascii_digit());
    let is_signed = numbering::sign(line).0.is_some();
    // "… mỗi tháng" above "2. Cải cách" is whole.
    if counts && rest.contains(' ') && (last == "số" || !is_signed) {
        return true;
    }
    if is_signed || [before, line].iter().any(|it| it.contains('\t')) {
        return false;
    }
    let lower = word::lower(rest);
    // "Kỷ niệm 10 năm ngày" above "Nhà giáo …"; a day of every day is whole.
    let is_feast = last == "ngày" && line.starts_with(char::is_uppercase) && {
        let whole = [
            "mỗi ngày",
            "hằng ngày",
            "hàng ngày",
            "một ngày",
            "trong ngày",
            "các ngày",
        ];
        !whole.iter().any(|it| lower.ends_with(it))
    };
    let is_comma = rest.ends_with(',') && line.starts_with(char::is_lowercase);
    let is_order = || sign.is_some() && ORDERS.contains(&&*lower);
    let is_proposed = || {
        let begins = lower.starts_with("xét ") || lower.starts_with("theo đề nghị ");
        begins && PROPOSERS.iter().any(|it| lower.ends_with(it))
    };
    let is_open = OPEN.split(' ').any(|it| it == last) && rest.contains(' ');
    let is_ended = rest.ends_with(['.', ';', ':', '!', '?', '/']);
    // "Ngày Nhà giáo Việt Nam" above "(20/11/1982 - 20/11/2026) và …".
    let behind = line.strip_prefix('(').and_then(|it| it.split_once(") "));
    if behind.is_some_and(|it| it.1.starts_with(char::is_lowercase)) {
        return !is_ended;
    }
    let begins = line.starts_with(char::is_alphabetic);
    let is_dash = rest.ends_with(" -") || rest.ends_with(" –");
    begins && (is_open || is_dash || is_feast || is_comma || is_order() || is_proposed())
}

/// Whether the name of a province is broken over two lines: "tỉnh Thừa Thiên" above "Huế là …".
fn is_place(before: &str, line: &str) -> bool {
    let names = |it: &&str| it.starts_with(char::is_uppercase);
    let begin = line.split(' ').next().filter(names);
    let Some(begin) = begin else {
        return false;
    };
    let begin = word::lower(begin.trim_end_matches(|it: char| !it.is_alphabetic()));
    let words: Vec<&str> = before.split(' ').collect();
    let many = words
        .iter()
        .rev()
        .take_while(|it| names(it))
        .take(2)
        .count();
    let level = |at: usize| at > 0 && matches!(words[at - 1], "tỉnh" | "phố");
    (1..=many).any(|count| {
        let at = words.len() - count;
        let name = format!("{} {begin}", word::lower(&words[at..].join(" ")));
        level(at) && (places::province(&name).is_some() || places::province_of_old(&name).is_some())
    })
}

/// Whether a line is a short heading with a number, above words that begin anew: "1. Mục đích" above "Giữ …".
pub fn heads(before: &str, line: &str) -> bool {
    let (Some(sign), rest) = numbering::sign(before) else {
        return false;
    };
    sign.starts_with(char::is_alphanumeric)
        && rest.starts_with(char::is_uppercase)
        && (rest.chars().count() <= HEADING || names_bodies(rest, line))
        && rest.ends_with(|it: char| it.is_alphanumeric() || it == ')')
        && !is_open(before, line)
        && !is_place(before, line)
        && line.starts_with(|it: char| it.is_uppercase() || it.is_ascii_digit())
}

/// Whether a heading ends with the level of a body, above what that body does: "2. Trạm Y tế xã, Công an xã" above
/// "Trực ban …"; the name of a place would have two capitals.
fn names_bodies(rest: &str, line: &str) -> bool {
    let levels = [" xã", " phường", " tỉnh", " huyện", " thị trấn", " đặc khu"];
    let second = line.split(' ').nth(1).unwrap_or("");
    rest.starts_with(char::is_uppercase)
        && levels.iter().any(|it| rest.ends_with(it))
        && second.starts_with(char::is_lowercase)
}

/// "II. TỔ CHỨC THỰC" above "HIỆN", or above "HIỆN:" where both are one of the usual headings or the second is a single word.
pub fn is_heading(before: &str, line: &str) -> bool {
    let (Some(sign), rest) = numbering::sign(before) else {
        return false;
    };
    let closed = line.strip_suffix(':').map(str::trim_end);
    let whole = |it: &str| word::lower(&format!("{rest} {it}").replace(',', ""));
    let is_torn = |it: &&str| !it.contains(' ') || HEADINGS.contains(&&*whole(it));
    let line = closed.filter(is_torn).unwrap_or(line);
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

/// Whether a line goes on with the name of a chapter: "QUY ĐỊNH" above "CHUNG", both below "Chương I".
pub fn names_division(above: &str, before: &str, line: &str) -> bool {
    numbering::divides(above)
        && before.ends_with(|it: char| it.is_alphabetic() || it == ',')
        && letterhead::is_capitals(before)
        && letterhead::is_capitals(line)
        && !numbering::divides(line)
        && numbering::sign(line).0.is_none()
        && letterhead::role(line).is_none()
}

/// Whether two lines are the name of the State or of the Party, which a narrow cell broke.
pub fn names_state(before: &str, line: &str) -> bool {
    let names = [Role::QuocHieu, Role::TieuDe];
    let whole = || letterhead::role(&format!("{before} {line}"));
    (before.starts_with("CỘNG") || before.starts_with("ĐẢNG"))
        && !before.ends_with("NAM")
        && letterhead::role(line).is_none()
        && whole().is_some_and(|it| names.contains(&it))
}

/// "Số:" above "12/QĐ-UBND".
pub fn is_number(before: &str, line: &str) -> bool {
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
            ("I.MỤC ĐÍCH YÊU", "CẦU:"),
            ("II. MỤC ĐÍCH", "YÊU CẦU:"),
            ("Độc lập -", "Tự do - Hạnh phúc"),
            ("Thực hiện Công văn số", "123/SNV-TC ngày 05/3/2026"),
            (
                "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 07 tháng",
                "01 năm 2018;",
            ),
            ("Thực hiện Công văn số", "34/SNV-VP"),
            ("theo Nghị định số", "61/2018/NĐ-CP."),
            ("Nghị định ngày 23 tháng", "4 năm 2018 của Chính phủ"),
            ("Thông báo ngày 11 tháng 4 năm 2018 của", "Sở Nội vụ"),
            ("1. Phê duyệt", "Chương trình nước sạch"),
            ("Xét đề nghị của Giám đốc", "Sở Nội vụ tại Tờ trình"),
            ("Kỷ niệm 10 năm ngày", "Nhà giáo Việt Nam"),
            (
                "Ngày Nhà giáo Việt Nam",
                "( 20/11/1982 - 20/11/2026 ) và khen thưởng",
            ),
            ("theo Tờ trình số 47/TTr -", "SNN ngày 21/5/2026"),
            ("Đại hội xã lần thứ IV,", "nhiệm kỳ 2026 - 2031"),
            ("1. Thương hiệu của tỉnh Bình", "Thuận là tài sản chung"),
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
            ("Tháng", "01"),
            ("II. NỘI DUNG", "THỜI GIAN:"),
            ("1. Mục đích", "Giữ sạch ngõ"),
            ("2. Chính quyền số", "Trạm Y tế xã"),
            ("Ngày hội của", "2. Yêu cầu"),
            ("Mở hai buổi mỗi tháng", "2. Dọn ngõ"),
            ("của", "Sở Nội vụ"),
            ("trong thời gian sắp đến", "Trân trọng kính trình"),
            ("Quy chế làm việc", "(Ban hành kèm theo Quyết định này)"),
            ("Ngõ sạch của tỉnh Hà Nam", "Ninh Bình cũng vậy"),
        ] {
            assert!(!goes_on(before, line), "{before} | {line}");
        }
    }
}
