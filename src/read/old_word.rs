//! Words in TCVN3 among those of a text in Unicode, as pasting leaves them: each is turned by itself, and
//! told with its line.

use super::docx::old_letters::OldLetters;
use super::list::letters::score;
use crate::diagnostic::Message;

/// A text without such words, and what became of them.
pub fn mended(text: &str) -> Option<(String, Message)> {
    let mut out = String::with_capacity(text.len());
    let mut turned: Vec<String> = Vec::new();
    for (at, line) in text.split_inclusive('\n').enumerate() {
        let found = found(line);
        let mut end = 0;
        for (word, meant) in &found {
            let Some(start) = line.get(end..).and_then(|it| it.find(word)) else {
                continue;
            };
            out.push_str(&line[end..end + start]);
            out.push_str(meant);
            end += start + word.len();
            turned.push(format!("{}: `{word}` → `{meant}`", at + 1));
        }
        out.push_str(&line[end..]);
    }
    let all = turned.join("; ");
    (!turned.is_empty()).then(|| {
        let told = message!(
            "có chữ bảng mã cũ lẫn trong văn bản, đã đổi sang Unicode; xem lại theo dòng: {all}",
            "words in letters of old stood among the others and were turned into Unicode; look at them, by line: {all}"
        );
        (out, told)
    })
}

/// The words of a line that are Vietnamese in a code of old and in no other, with what they mean.
fn found(line: &str) -> Vec<(&str, String)> {
    let is_old = |it: char| matches!(it, '\u{a1}'..='\u{ff}');
    let signs = |it: char| it.is_whitespace() || ",;:.!?()\"“”/-".contains(it);
    let words: Vec<&str> = line.split(signs).filter(|it| it.contains(is_old)).collect();
    // A word that surely is one tells of the others on its line.
    if !words.iter().any(|it| has_sign_inside(it)) {
        return Vec::new();
    }
    let words = words.into_iter().filter(|it| score(it) < 0);
    let meant = words.map(|it| {
        let meant = OldLetters::Tcvn3.meant(it).into_iter().map(|it| it.0);
        (it, meant.collect::<String>())
    });
    meant.filter(|it| score(&it.1) > 0).collect()
}

/// Signs that are no letters and stand inside words in TCVN3.
const SIGNS: &str = "¸¶¹¨¾¼½©ª¬µ";

/// "s¸ch", "®Õn": no other words have such signs between their letters.
fn has_sign_inside(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let inside = letters
        .windows(3)
        .any(|it| it[0].is_alphabetic() && SIGNS.contains(it[1]) && it[2].is_ascii_alphabetic());
    inside || letters.len() > 1 && letters[0] == '®' && letters[1].is_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_old_is_turned_and_told_with_its_line() {
        let (text, told) = mended("Tủ sách của thôn.\nMua thêm s¸ch, truyÖn.\n").unwrap();
        assert_eq!(text, "Tủ sách của thôn.\nMua thêm sách, truyện.\n");
        assert!(told.vi.contains("2: `s¸ch` → `sách`"), "{}", told.vi);
    }

    #[test]
    fn words_of_others_stay() {
        for line in [
            "Noël, Israël, Zürich, naïve, café, 25 m², 5µm, 3×4 m, Viettel®, thôn¹",
            "ngoài, xoè, ĐƯỢC, QUÝ, HOÀ, của các xã, phường",
        ] {
            assert_eq!(mended(line), None, "{line}");
        }
    }
}
