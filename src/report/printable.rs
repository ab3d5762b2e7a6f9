//! Text as a terminal may be given it: nothing in it steers, hides or turns round what is shown.

/// The text with every sign that steers a terminal or the direction of writing shown as one that
/// does nothing, as long in bytes; line ends and tabs stay.
pub fn printable(text: &str) -> String {
    let show = |ch: char| match ch {
        '\n' | '\t' => ch,
        '\r' => ' ',
        _ if !steers(ch) => ch,
        _ => match ch.len_utf8() {
            1 => '?',
            2 => '·',
            _ => '␦',
        },
    };
    text.chars().map(show).collect()
}

/// Words that are told, not drawn: a file can hold a word of a megabyte, and of a long one the
/// beginning and the end will do.
pub fn told(words: &str) -> String {
    const MOST: usize = 1200;
    const END: usize = 200;
    if words.len() <= MOST {
        return printable(words);
    }
    let head = &words[..words.floor_char_boundary(MOST - END)];
    let tail = &words[words.floor_char_boundary(words.len() - END)..];
    format!("{} … {}", printable(head), printable(tail))
}

/// Whether a sign is not seen but does something: controls, marks of direction, letters of no
/// width.
fn steers(ch: char) -> bool {
    ch.is_control()
        || matches!(ch, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_is_shown_and_keeps_its_length() {
        let text = "a\u{1b}[2J\u{85}\u{202e}b\u{2066}\u{200b}\tể\r\n";
        assert_eq!(printable(text), "a?[2J·␦b␦␦\tể \n");
        assert_eq!(printable(text).len(), text.len());
    }
}
