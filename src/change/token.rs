//! The smallest parts of a text that change: a word or syllable, a number with its signs, a
//! stretch of blanks, a sign. A letter is never cut from the marks upon it.

use unicode_normalization::char::is_combining_mark;

/// What a token is, told from how it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    Word,
    Blank,
    Sign,
}

/// The sort of a token.
pub fn sort(token: &str) -> Sort {
    match token.chars().next() {
        Some(ch) if ch.is_alphanumeric() => Sort::Word,
        Some(ch) if ch.is_whitespace() => Sort::Blank,
        _ => Sort::Sign,
    }
}

/// All tokens in order; together they are the text.
pub fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::with_capacity(text.len() / 3);
    let mut rest = text;
    while !rest.is_empty() {
        let (token, behind) = rest.split_at(length(rest));
        tokens.push(token);
        rest = behind;
    }
    tokens
}

/// How many bytes the first token has.
fn length(text: &str) -> usize {
    let first = sort(text);
    let mut letters = text.char_indices().peekable();
    let mut before = letters.next().map_or(' ', |(_, ch)| ch);
    while let Some((at, ch)) = letters.next() {
        let next = letters.peek().map(|(_, ch)| *ch);
        let goes_on = is_combining_mark(ch)
            || ch == JOINER
            || before == JOINER
            || match first {
                Sort::Word => ch.is_alphanumeric() || is_inside(before, ch, next),
                Sort::Blank => ch.is_whitespace(),
                Sort::Sign => is_flag(before) && is_flag(ch),
            };
        if !goes_on {
            return at;
        }
        before = ch;
    }
    text.len()
}

/// Joins signs into one picture.
const JOINER: char = '\u{200d}';

/// Two of these are one flag.
fn is_flag(ch: char) -> bool {
    ('\u{1f1e6}'..='\u{1f1ff}').contains(&ch)
}

/// Whether a sign stands inside a number, a day or a time: `98,5`, `15/02/2026`, `7:30`.
fn is_inside(before: char, sign: char, next: Option<char>) -> bool {
    let digit = |ch: char| ch.is_ascii_digit();
    matches!(sign, '.' | ',' | '/' | ':') && digit(before) && next.is_some_and(digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_days_are_whole_and_signs_alone() {
        let found = tokens("Đạt 98,5% trước 15/02/2026, lúc 7:30.");
        let wanted = [
            "Đạt",
            " ",
            "98,5",
            "%",
            " ",
            "trước",
            " ",
            "15/02/2026",
            ",",
            " ",
            "lúc",
            " ",
            "7:30",
            ".",
        ];
        assert_eq!(found, wanted);
        assert_eq!(tokens("12/KH-UBND"), ["12", "/", "KH", "-", "UBND"]);
    }

    #[test]
    fn a_letter_keeps_its_marks_and_a_picture_its_parts() {
        assert_eq!(
            tokens("ho\u{323}c \u{323}x"),
            ["ho\u{323}c", " \u{323}", "x"]
        );
        assert_eq!(tokens("👩\u{200d}🌾🇻🇳!"), ["👩\u{200d}🌾", "🇻🇳", "!"]);
    }
}
