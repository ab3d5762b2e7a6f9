//! Names whose capitals are fixed, and how a text writes them.

use std::ops::Range;

use super::Paragraph;
use super::lists::NAMES;
use super::phrases::Phrase;
use super::word;

/// What is said of a name whose capitals only the State asks for.
const STATE: &str = "văn bản Nhà nước";

/// And of one that may be other words in small letters: "cán bộ công an".
const FIRST: &str = "chữ đầu viết hoa";

/// Words behind which a name stands by itself: "của sở Nội vụ", but not "cán bộ Y tế".
const JOINTS: [&str; 11] = [
    "của", "với", "cho", "do", "và", "tại", "theo", "gửi", "trình", "cùng", "thuộc",
];

/// A name that is not written as it should be.
pub struct Miswritten {
    pub range: Range<usize>,
    /// The name with its own capitals, and that of a sentence it begins.
    pub right: String,
    /// Whether a capital is missing; else there is one too many.
    pub small: bool,
    /// Whether only the State asks for it.
    pub of_state: bool,
}

/// The names of a paragraph with other capitals than their own.
pub fn miswritten(paragraph: &Paragraph) -> impl Iterator<Item = Miswritten> {
    NAMES.find(paragraph).filter_map(|(range, phrase)| {
        let words = paragraph.words(&range);
        let small = match is_told_apart(paragraph, &range, phrase) {
            true => true,
            false => judge(words, phrase).filter(|_| !is_address(paragraph, &range))?,
        };
        // Of a name that some write small only the letters behind the first are known.
        let free = !phrase.note.is_empty() && phrase.note != STATE && phrase.note != FIRST;
        let kept = words.starts_with(char::is_uppercase) || free;
        let first = if kept { words } else { &phrase.words };
        let rest = phrase.words.chars().skip(1);
        let right = first.chars().take(1).chain(rest).collect();
        Some(Miswritten {
            range,
            right,
            small,
            of_state: phrase.note == STATE,
        })
    })
}

/// Whether only the first capital of a name is missing, which its others tell: "của ban Tuyên giáo".
fn is_told_apart(paragraph: &Paragraph, at: &Range<usize>, phrase: &Phrase) -> bool {
    let words = paragraph.words(at);
    let rest = |it: &str| it.chars().skip(1).collect::<String>();
    phrase.note == FIRST
        && words.starts_with(char::is_lowercase)
        && rest(words) == rest(&phrase.words)
        && JOINTS.contains(&word::before(&paragraph.lower, at.start))
}

/// Whether it is a piece of an address: "zalo.me/1".
fn is_address(paragraph: &Paragraph, at: &Range<usize>) -> bool {
    let (before, behind) = (&paragraph.text[..at.start], &paragraph.text[at.end..]);
    let joined = |it: char| matches!(it, '/' | '@' | '_' | '.' | '-');
    let runs_on = |it: &str| it.starts_with(|ch: char| ch.is_ascii_alphanumeric());
    before.ends_with(joined)
        || behind.starts_with(['/', '@', '_', ':']) && behind[1..].starts_with(word::is_letter)
        || behind.strip_prefix('.').is_some_and(runs_on)
}

/// Whether a capital is missing (true) or there is one too many (false). A first letter may always
/// be a capital, for a sentence may begin there; words in capitals alone are a heading.
fn judge(words: &str, phrase: &Phrase) -> Option<bool> {
    let mut letters = words.chars().filter(|ch| ch.is_alphabetic());
    if letters.all(char::is_uppercase) {
        return None;
    }
    let pairs = || words.chars().zip(phrase.words.chars());
    let missing = pairs().any(|(is, ought)| ought.is_uppercase() && is.is_lowercase());
    let asked = match &*phrase.note {
        "" | STATE => true,
        // In small letters it may be other words: "cán bộ công an", "khu liên hợp quốc tế".
        FIRST => words.starts_with(char::is_uppercase),
        // A common noun, whose capitals nothing asks for.
        _ => false,
    };
    if missing && asked {
        return Some(true);
    }
    let extra = pairs()
        .skip(1)
        .any(|(is, ought)| is.is_uppercase() && ought.is_lowercase());
    extra.then_some(false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::role::Role;
    use crate::worded::Worded;

    fn told(text: &str) -> Vec<(String, bool)> {
        let paragraph = Paragraph::new(Role::Doan, "", Worded::plain(text));
        let found = miswritten(&paragraph);
        found.map(|it| (it.right, it.small)).collect()
    }

    #[test]
    fn capitals_are_missing_or_too_many() {
        let name = |name: &str, small| (name.to_owned(), small);
        assert_eq!(told("Bộ công an"), [name("Bộ Công an", true)]);
        assert_eq!(
            told("thuộc thành phố Hồ Chí Minh"),
            [name("Thành phố Hồ Chí Minh", true)]
        );
        assert_eq!(
            told("ngày sinh chủ tịch hồ chí minh"),
            [name("Chủ tịch Hồ Chí Minh", true)]
        );
        assert_eq!(
            told("giải phóng Mặt bằng"),
            [name("giải phóng mặt bằng", false)]
        );
        assert_eq!(
            told("Uỷ ban Nhân dân phường"),
            [name("Uỷ ban nhân dân", false)]
        );
    }

    #[test]
    fn right_names_headings_and_common_nouns_are_left_alone() {
        for text in [
            "Chủ tịch Hồ Chí Minh, Đảng Cộng sản Việt Nam",
            "ỦY BAN NHÂN DÂN PHƯỜNG",
            "ủy ban nhân dân các cấp",
            "Giải phóng mặt bằng",
            "anh Nguyễn Quốc Khánh",
            "của đảng bộ, đảng viên",
            "phi chính phủ",
            "Ban Giải phóng mặt bằng",
            "cán bộ công an, cán bộ Y tế, tiến bộ khoa học và công nghệ",
            "cán bộ chính trị, các bác hồ hởi, khu liên hợp quốc tế, các trường sa sút",
        ] {
            assert_eq!(told(text), [], "{text}");
        }
    }
}
