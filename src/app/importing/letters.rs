//! Letters of an old paper that nothing prints: what has no width goes, and what the font does not have
//! becomes what looks like it. Each is told.

use std::cell::RefCell;
use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::Message;
use crate::face::Faces;

/// What stands in for signs that fonts of papers lack.
const ALIKE: [(&str, &str); 8] = [
    ("☐◻❏❑❒⬜", "□"),
    ("☒☑✓✔✗✘⊠⊡", "[x]"),
    ("⬛◼", "■"),
    ("➢➤▶⮚", "►"),
    ("➔⇒➜➡", "→"),
    ("◯❍", "○"),
    ("★☆✱✳❖", "♦"),
    ("\t\u{2028}\u{2029}", " "),
];

/// What stands in for all others.
const ANY: &str = "□";

/// Letters as they can be printed.
pub(super) struct Letters<'f> {
    faces: &'f Faces,
    /// What became of those that could not.
    turned: RefCell<BTreeMap<char, String>>,
}

impl<'f> Letters<'f> {
    pub(super) fn new(faces: &'f Faces) -> Letters<'f> {
        Letters {
            faces,
            turned: RefCell::default(),
        }
    }

    /// Makes words such as can be printed.
    pub(super) fn print(&self, words: &mut String) {
        let is_usual = |it: char| matches!(it, '\n' | ' '..='~' | 'À'..='ư' | 'Ạ'..='ỹ');
        if words.chars().all(is_usual) {
            return;
        }
        let mut printed = String::with_capacity(words.len());
        for letter in words.nfc() {
            match self.stead(letter).filter(|_| !is_usual(letter)) {
                None => printed.push(letter),
                Some(stead) => {
                    let mut turned = self.turned.borrow_mut();
                    printed.push_str(turned.entry(letter).or_insert(stead));
                }
            }
        }
        *words = printed;
    }

    /// What stands in for a letter; none for one that can be printed.
    fn stead(&self, letter: char) -> Option<String> {
        let alike = ALIKE.iter().find(|it| it.0.contains(letter)).map(|it| it.1);
        let is_private = matches!(letter, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. | '\u{fffd}');
        match letter {
            it if has_no_width(it) || it.is_control() && it != '\t' => Some(String::new()),
            _ if is_private => Some(ANY.to_owned()),
            it if self.has(it) && alike != Some(" ") => None,
            _ => Some(
                alike
                    .filter(|it| it.chars().all(|it| self.has(it)))
                    .unwrap_or(ANY)
                    .to_owned(),
            ),
        }
    }

    fn has(&self, letter: char) -> bool {
        self.faces.all_have(letter)
    }

    /// What is told of those that were turned.
    pub(super) fn told(&self) -> Option<Message> {
        let turned = self.turned.borrow();
        let all: Vec<String> = turned
            .iter()
            .map(|(from, to)| format!("U+{:04X} → `{to}`", u32::from(*from)))
            .collect();
        let all = all.join(", ");
        (!turned.is_empty()).then(|| {
            message!(
                "có chữ không in được, đã bỏ hoặc thay bằng chữ giống nó: {all}",
                "letters that cannot be printed were left out or became others like them: {all}"
            )
        })
    }
}

/// Letters that only tell how others are set.
fn has_no_width(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
