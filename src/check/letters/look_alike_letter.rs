//! A letter of another alphabet inside a word, which looks like a Vietnamese one.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, word};

/// Letters of other alphabets, and below each the Vietnamese one it looks like.
const OTHERS: [&str; 2] = [
    "АВЕКМНОРСТХаеорсухіјΑΒΕΗΙΚΜΝΟΡΤΧΥΖοαιÐðƉǍǎ",
    "ABEKMHOPCTXaeopcyxijABEHIKMNOPTXYZoaiĐđĐĂă",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let strange = |text: &str| text.chars().any(is_strange);
    for paragraph in proof.paragraphs.iter().filter(|it| strange(&it.text)) {
        for (at, word) in word::words(&paragraph.text) {
            let Some(strange) = word.chars().find(|ch| latin(*ch).is_some()) else {
                continue;
            };
            let meant: String = word.chars().map(|ch| latin(ch).unwrap_or(ch)).collect();
            // A whole word of another language is meant to be one.
            if !word.chars().any(is_latin) || meant.chars().any(|ch| !is_latin(ch)) {
                continue;
            }
            let code = strange as u32;
            let message = message!(
                "chữ `{strange}` (U+{code:04X}) trong `{word}` không phải chữ Việt",
                "`{strange}` (U+{code:04X}) in `{word}` is no Vietnamese letter"
            );
            let span = proof.place(paragraph, &at);
            let told = Finding::new(span, message).cure(message!(
                "gõ lại `{meant}`; chữ lạ làm máy không tìm được từ này",
                "type `{meant}` again; no search finds a word with such a letter"
            ));
            findings.push(proof.fix(told, paragraph, &at, meant));
        }
    }
}

fn latin(ch: char) -> Option<char> {
    let at = OTHERS[0].chars().position(|it| it == ch)?;
    OTHERS[1].chars().nth(at)
}

fn is_latin(ch: char) -> bool {
    ch.is_alphanumeric() && !is_strange(ch)
}

/// Whether it belongs to Greek, Cyrillic, or the letters of the north and of pinyin.
fn is_strange(ch: char) -> bool {
    matches!(ch, '\u{370}'..'\u{530}' | 'Ð' | 'ð' | 'Ɖ' | 'Ǎ' | 'ǎ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_strange_letter_has_its_latin_one() {
        assert_eq!(OTHERS[0].chars().count(), OTHERS[1].chars().count());
        assert_eq!(latin('а'), Some('a'));
        assert_eq!(latin('а').and_then(latin), None);
    }
}
