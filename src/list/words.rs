//! The words of all cells in one text, each cleaned of what nobody sees.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// The words of many cells.
#[derive(Debug, Clone, Default)]
pub struct Words(String);

/// Where the words of a cell stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stretch {
    start: u32,
    end: u32,
}

impl Stretch {
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }
}

impl Words {
    /// Keeps words, cleaned.
    pub fn put(&mut self, words: &str) -> Stretch {
        let start = self.0.len();
        self.0.push_str(&clean(words));
        match (u32::try_from(start), u32::try_from(self.0.len())) {
            (Ok(start), Ok(end)) => Stretch { start, end },
            // Four thousand million letters: what is longer was refused before.
            _ => Stretch::default(),
        }
    }

    pub fn get(&self, at: Stretch) -> &str {
        let range = at.start as usize..at.end as usize;
        self.0.get(range).unwrap_or_default()
    }
}

/// Words with their letters composed, one blank between two and none at the ends. A break inside
/// a cell is kept.
pub fn clean(words: &str) -> Cow<'_, str> {
    let bytes = words.as_bytes();
    let is_plain = |it: &u8| matches!(it, b'!'..=b'~');
    let ends = |it: Option<&u8>| it.is_none_or(is_plain);
    let single = |pair: &[u8]| !matches!(pair, [b' ', b' ']);
    if ends(bytes.first())
        && ends(bytes.last())
        && bytes.iter().all(|it| is_plain(it) || *it == b' ')
        && bytes.windows(2).all(single)
    {
        return Cow::Borrowed(words);
    }
    let mut clean = String::with_capacity(words.len());
    let (mut blank, mut breaks) = (false, false);
    let mut put = |letter: char| {
        match letter {
            '\n' | '\u{b}' | '\u{2028}' | '\u{2029}' => breaks = true,
            it if it.is_whitespace() => blank = true,
            it if is_unseen(it) => {}
            it => {
                if !clean.is_empty() && (breaks || blank) {
                    clean.push(if breaks { '\n' } else { ' ' });
                }
                (blank, breaks) = (false, false);
                clean.push(it);
            }
        };
    };
    match is_nfc(words) {
        true => words.chars().for_each(&mut put),
        false => words.nfc().for_each(&mut put),
    }
    Cow::Owned(clean)
}

/// Signs that have neither ink nor width.
fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}'
    ) || letter.is_control()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_kept_as_they_are_seen() {
        for (typed, seen) in [
            ("Hoa Mai", "Hoa Mai"),
            ("  Hoa\u{a0}  Mai ", "Hoa Mai"),
            ("Số 1 \r\n  khu B\n", "Số 1\nkhu B"),
            ("Pha\u{323}m\u{200b}", "Phạm"),
            ("\u{feff}STT\t", "STT"),
            ("", ""),
        ] {
            assert_eq!(clean(typed), seen, "{typed:?}");
        }
    }
}
