//! Words in capitals as a sentence has them: names of places, abbreviations and names whose capitals are fixed
//! keep theirs.

use super::head::capital;
use super::office::is_abbreviation;
use crate::knowledge::places;
use crate::proof::lists::NAMES;
use crate::proof::{Paragraph, word};
use crate::role::Role;
use crate::worded::Worded;

/// Words that stand before names of places.
const LEVELS: [&str; 9] = [
    "tỉnh",
    "thành phố",
    "huyện",
    "quận",
    "thị xã",
    "xã",
    "phường",
    "thị trấn",
    "đặc khu",
];

/// No name of a place has more words.
const MOST: usize = 6;

/// A line in capitals in small letters, its names with their capitals.
pub fn spelled(capitals: &str) -> String {
    let lower = word::lower(capitals);
    let typed = capitals.split(' ').zip(lower.split(' '));
    let words = typed.map(|(typed, lower)| match is_abbreviation(lower) {
        true => typed,
        false => lower,
    });
    let words = words.collect::<Vec<_>>().join(" ");
    with_names(&lower, words)
}

/// The same words with the capitals of known names.
pub fn with_names(lower: &str, mut words: String) -> String {
    if words.len() != lower.len() {
        return words;
    }
    let paragraph = Paragraph::new(Role::Doan, "", Worded::plain(lower));
    for (at, name) in NAMES.find(&paragraph) {
        // Some are names only where their first letter says so.
        let is_sure = name.words.starts_with(char::is_uppercase) && !name.note.contains(DOUBTFUL);
        if is_sure && name.words.len() == at.len() {
            words.replace_range(at, &name.words);
        }
    }
    for level in LEVELS {
        for at in word::find(lower, level) {
            if let Some(name) = place(level, &lower[at.end..]) {
                let written: Vec<String> = name.split(' ').map(capital).collect();
                let start = at.end + 1;
                words.replace_range(start..start + name.len(), &written.join(" "));
            }
        }
    }
    words
}

/// What the list of names says of one that may be other words in small letters.
const DOUBTFUL: &str = "chữ đầu viết hoa";

/// The longest name of a place of this level that words begin with.
fn place<'t>(level: &str, behind: &'t str) -> Option<&'t str> {
    let behind = behind.strip_prefix(' ')?;
    let mut ends = Vec::new();
    let mut at = 0;
    for word in behind.split(' ').take(MOST) {
        let letters = word.trim_end_matches(|it: char| !it.is_alphabetic()).len();
        if letters == 0 {
            break;
        }
        ends.push(at + letters);
        at += word.len() + 1;
        if letters < word.len() {
            break;
        }
    }
    let is_known = |name: &&str| match level {
        "tỉnh" | "thành phố" => {
            places::province(name).is_some() || places::province_of_old(name).is_some()
        }
        _ => {
            let whole = format!("{level} {name}");
            !places::communes(&whole).is_empty()
                || !places::old_communes(&whole).is_empty()
                || !places::districts(&whole).is_empty()
        }
    };
    ends.iter().rev().map(|end| &behind[..*end]).find(is_known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_their_capitals() {
        for (capitals, words) in [
            (
                "VỀ TRỒNG CÂY TRÊN ĐỊA BÀN TỈNH TIỀN GIANG NĂM 2026",
                "về trồng cây trên địa bàn tỉnh Tiền Giang năm 2026",
            ),
            (
                "DỌN NGÕ Ở THÀNH PHỐ CẦN THƠ, TỈNH AN GIANG",
                "dọn ngõ ở thành phố Cần Thơ, tỉnh An Giang",
            ),
            (
                "HỌP UBND XÃ VỀ LỜI DẶN CỦA CHỦ TỊCH HỒ CHÍ MINH",
                "họp UBND xã về lời dặn của Chủ tịch Hồ Chí Minh",
            ),
            ("RÀ SOÁT XÃ NGHÈO", "rà soát xã nghèo"),
        ] {
            assert_eq!(spelled(capitals), words);
        }
    }
}
