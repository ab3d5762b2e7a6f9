//! A place that a person has still to write: `[CẦN BỔ SUNG: điều cần viết]`.

use std::ops::Range;

/// How such a place begins, as it is printed.
pub const OPENING: &str = "[CẦN BỔ SUNG";

/// The same in small letters.
const LOWER: &str = "[cần bổ sung";

/// A place that is still to be written, in bytes of its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unwritten {
    /// From bracket to bracket.
    pub at: Range<usize>,
    /// What is asked for; empty where nobody said.
    pub what: Range<usize>,
}

/// Every such place in a text, whatever its capitals. What no bracket closes ends with its line.
pub fn find(text: &str) -> Vec<Unwritten> {
    if !text.contains('[') {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = text.get(from..).and_then(|it| it.find('[')) {
        let at = from + open;
        from = at + 1;
        let Some(inside) = opening(text.get(at..).unwrap_or_default()) else {
            continue;
        };
        let rest = text.get(at + inside..).unwrap_or_default();
        let length = rest.find([']', '[']).unwrap_or(rest.len());
        let is_closed = rest.get(length..).is_some_and(|it| it.starts_with(']'));
        let length = match is_closed {
            true => length,
            false => rest.find('\n').unwrap_or(rest.len()).min(length),
        };
        let words = rest.get(..length).unwrap_or_default();
        let asked = words.trim_start_matches([':', ' ', '\n', '\u{a0}']);
        let start = at + inside + words.len() - asked.len();
        let end = at + inside + length;
        found.push(Unwritten {
            at: at..end + usize::from(is_closed),
            what: start..start + asked.trim_end().len(),
        });
        from = end;
    }
    found
}

/// Whether something in a text is still to be written.
pub fn is_in(text: &str) -> bool {
    !find(text).is_empty()
}

/// The bytes of the opening that a text begins with. Capitals of Vietnamese may be shorter or longer
/// than their small letters, so letters are counted.
fn opening(text: &str) -> Option<usize> {
    let mut letters = text.char_indices();
    let is_one = LOWER.chars().all(|wanted| {
        let next = letters.next().map(|(_, it)| it);
        next.is_some_and(|it| it.to_lowercase().eq([wanted]) || wanted == ' ' && it.is_whitespace())
    });
    is_one.then_some(letters.offset())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(&str, &str)> {
        let found = find(text).into_iter();
        found.map(|it| (&text[it.at], &text[it.what])).collect()
    }

    #[test]
    fn each_place_is_found_with_what_is_asked_for() {
        assert_eq!(
            told("Phấn đấu [CẦN BỔ SUNG: số hộ] hộ, [Cần bổ sung ] và [1]"),
            [("[CẦN BỔ SUNG: số hộ]", "số hộ"), ("[Cần bổ sung ]", "")]
        );
        assert_eq!(
            told("[CẦN BỔ SUNG:\nviệc gì]."),
            [("[CẦN BỔ SUNG:\nviệc gì]", "việc gì")]
        );
        assert_eq!(told("[MẪU] cần bổ sung: [dự thảo]"), []);
    }

    #[test]
    fn what_is_not_closed_ends_where_the_line_or_the_next_begins() {
        assert_eq!(told("a [CẦN BỔ SUNG: b\nc"), [("[CẦN BỔ SUNG: b", "b")]);
        assert_eq!(
            told("[CẦN BỔ SUNG: x [CẦN BỔ SUNG: y]"),
            [("[CẦN BỔ SUNG: x ", "x"), ("[CẦN BỔ SUNG: y]", "y")]
        );
    }
}
