//! Vietnamese in an encoding from before Unicode (TCVN3, VNI), shown as other letters.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::check::text::Found;

/// Signs that are no letters and stand inside words in TCVN3: "ho¹ch", "nh©n", "v¨n", "®Õn".
const SIGNS: &str = "¸¶¹¨¾¼½©ª¬µ®";

static TCVN3: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let inside = r"\p{L}+[¸¶¹¨¾¼½©ª¬µ][a-zA-Z]+";
    Regex::new(&format!(r"{inside}|(?:^|[\s(])®[\p{{Ll}}¹¸¶µª]\S*")).ok()
});

/// The first byte of every one of them.
const BEFORE_SIGNS: u8 = 0xc2;

/// In VNI a mark is a letter behind its vowel: "Keá hoaïch", "NHAÂN DAÂN".
const PAIRS: [(&str, &str); 4] = [
    ("aA", "âáàåãäêéèúüëøùûõïÂÁÀÅÃÄÊÉÈÚÜËØÙÛÕÏ"),
    ("eE", "âáàåãäøùûõïÂÁÀÅÃÄØÙÛÕÏ"),
    ("oOuUyYôÔöÖ", "øùûõïØÙÛÕÏ"),
    ("oO", "âåäÂÅÄ"),
];

pub fn text(line: &str) -> Option<Found> {
    // Few lines have a sign, and where none has, the form need not even be made ready.
    if line.as_bytes().contains(&BEFORE_SIGNS) && line.contains(is_sign) {
        let tcvn3 = TCVN3.as_ref().and_then(|form| form.find(line));
        if let Some(word) = tcvn3 {
            return Some(found("TCVN3", word.as_str(), word.range()));
        }
    }
    let pairs = vni(line);
    let first = pairs.first()?.clone();
    let telling = pairs.iter().any(|pair| !is_foreign(&line[pair.clone()]));
    let several = pairs
        .iter()
        .any(|pair| line[pair.clone()] != line[first.clone()]);
    (telling && several).then(|| found("VNI", &line[first.clone()], first))
}

fn is_sign(letter: char) -> bool {
    matches!(letter, '\u{a8}'..='\u{be}') && SIGNS.contains(letter)
}

/// Vowels with a mark of VNI behind them.
fn vni(line: &str) -> Vec<Range<usize>> {
    let mut pairs: Vec<Range<usize>> = Vec::new();
    // Most letters of Vietnamese stand elsewhere, and few vowels before one of these, whose first
    // byte is theirs alone.
    let bytes = line.as_bytes();
    let places = 1..bytes.len();
    for at in places.filter(|at| bytes[*at] == 0xc3 && ends_vowel(bytes[at - 1])) {
        let (Some(vowel), Some(sign)) = (line[..at].chars().next_back(), line[at..].chars().next())
        else {
            continue;
        };
        let start = at - vowel.len_utf8();
        let is_pair = PAIRS
            .iter()
            .any(|(vowels, marks)| vowels.contains(vowel) && marks.contains(sign));
        let is_taken = pairs.last().is_some_and(|pair| start < pair.end);
        if is_pair && !is_taken {
            pairs.push(start..at + sign.len_utf8());
        }
    }
    pairs
}

/// Whether a byte is the last of a vowel that may stand in [`PAIRS`].
fn ends_vowel(byte: u8) -> bool {
    matches!(
        byte.to_ascii_lowercase(),
        b'a' | b'e' | b'o' | b'u' | b'y' | 0x80..
    )
}

/// Pairs that names of other languages have too: Israël, Zaïre, août.
fn is_foreign(pair: &str) -> bool {
    matches!(
        pair.to_lowercase().as_str(),
        "aï" | "aë" | "aê" | "aü" | "oï" | "oû" | "uï"
    )
}

fn found(encoding: &str, words: &str, range: Range<usize>) -> Found {
    Found {
        range,
        message: message!(
            "`{words}` có vẻ là chữ theo bảng mã {encoding}",
            "`{words}` looks like Vietnamese in {encoding}"
        ),
        cure: message!(
            "chuyển văn bản gốc sang Unicode dựng sẵn rồi chép lại",
            "convert the original to composed Unicode and copy it again"
        ),
        fixed: None,
        once: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_encodings_are_known_by_their_words() {
        for line in [
            "Uû ban nh©n d©n ph\u{AD}êng",
            "KÕ ho¹ch thùc hiÖn",
            "®Õn ngµy",
            "UÛY BAN NHAÂN DAÂN",
            "Keá hoaïch soá 12",
            "Coâng vaên veà vieäc toå chöùc",
        ] {
            assert!(text(line).is_some(), "{line}");
        }
    }

    #[test]
    fn proper_words_never_cry() {
        for line in [
            "Ủy ban nhân dân phường, khoẻ, hoà, thuỷ, quý, muôn, Huế, toàn, huê",
            "Noël, Israël, Zürich, Curaçao, naïve, Buôn Ama Thuột, Ea H'leo, Aê",
            "25 m², 1½ giờ, 5µm, 3×4 m, 20 °C, «Dân vận khéo», Viettel®, © 2024, thôn¹",
            "ngoài, ngoái, xoè, khoé, tuệ, uý, uỷ, ĐƯỢC, QUÝ, HOÀ, THUÝ",
        ] {
            assert!(text(line).is_none(), "{line}");
        }
    }
}
