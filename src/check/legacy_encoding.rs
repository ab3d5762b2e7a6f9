//! Vietnamese in an encoding from before Unicode (TCVN3, VNI), shown as other letters.

use std::sync::LazyLock;

use regex::Regex;

use super::text::Found;

/// In TCVN3 signs that are no letters stand inside words: "ho¹ch", "nh©n", "v¨n", "®Õn".
static TCVN3: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let inside = r"\p{L}+[\u{b8}\u{b6}\u{b9}\u{a8}\u{be}\u{bc}\u{bd}\u{a9}\u{aa}\u{ac}\u{b5}][a-zA-Z]+";
    Regex::new(&format!(r"{inside}|(?:^|[\s(])®[\p{{Ll}}¹¸¶µª]\S*")).ok()
});

/// In VNI a mark is a letter behind its vowel: "Keá hoaïch", "NHAÂN DAÂN".
static VNI: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let form = "[aA][âáàåãäêéèúüëøùûõïÂÁÀÅÃÄÊÉÈÚÜËØÙÛÕÏ]|[eE][âáàåãäøùûõïÂÁÀÅÃÄØÙÛÕÏ]\
                |[oOuUyYôÔöÖ][øùûõïØÙÛÕÏ]|[oO][âåäÂÅÄ]";
    Regex::new(form).ok()
});

pub fn text(line: &str) -> Option<Found> {
    let tcvn3 = TCVN3.as_ref().and_then(|form| form.find(line));
    if let Some(word) = tcvn3 {
        return Some(found("TCVN3", word.as_str(), word.range()));
    }
    let pairs: Vec<_> = VNI.iter().flat_map(|form| form.find_iter(line)).collect();
    let first = pairs.first()?;
    let telling = pairs.iter().any(|pair| !is_foreign(pair.as_str()));
    let several = pairs.iter().any(|pair| pair.as_str() != first.as_str());
    (telling && several).then(|| found("VNI", first.as_str(), first.range()))
}

/// Pairs that names of other languages have too: Israël, Zaïre, août.
fn is_foreign(pair: &str) -> bool {
    matches!(pair.to_lowercase().as_str(), "aï" | "aë" | "aê" | "aü" | "oï" | "oû" | "uï")
}

fn found(encoding: &str, words: &str, range: std::ops::Range<usize>) -> Found {
    Found {
        range,
        message: say!(
            "`{words}` có vẻ là chữ theo bảng mã {encoding}",
            "`{words}` looks like Vietnamese in {encoding}"
        ),
        cure: say!(
            "chuyển văn bản gốc sang Unicode dựng sẵn rồi chép lại",
            "convert the original to composed Unicode and copy it again"
        ),
        mended: None,
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
