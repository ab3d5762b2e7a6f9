//! A character that cannot be seen, or that no font has: control, direction, zero width, private.

use crate::check::text::Found;
use crate::diagnostic::Message;

pub fn text(line: &str) -> Option<Found> {
    if !may_hide(line) {
        return None;
    }
    let mut letters = line.char_indices();
    let (at, found, kind) = letters.find_map(|(at, c)| Some((at, c, kind(c)?)))?;
    let (point, vi, en) = (found as u32, kind.vi, kind.en);
    Some(Found {
        range: at..at + found.len_utf8(),
        message: message!(
            "có {vi} (U+{point:04X})",
            "{en} stands here (U+{point:04X})"
        ),
        cure: message!(
            "xóa ký tự này rồi gõ lại; nó thường theo vào khi chép từ PDF, Word hoặc trang web",
            "delete it and type the word again; it often comes along from a PDF, Word or a web page"
        ),
        fixed: None,
        once: false,
    })
}

/// Whether lines have bytes that may be a character of some kind. Without a way out of the loops
/// many bytes are judged in one step.
fn may_hide(line: &str) -> bool {
    let alone = line.bytes().fold(true, |all, byte| {
        let ascii = matches!(byte, b'\t' | b'\n' | b' '..=b'~');
        all & (ascii || matches!(byte, 0x80..=0xbf | 0xc3..=0xcb | 0xe1 | 0xe2))
    });
    // E1 begins one such character and half the letters of Vietnamese; E2 quotation marks too.
    let [bytes, second, third] = [0, 1, 2].map(|behind| line.bytes().skip(behind));
    let together = bytes.zip(second).zip(third).fold(true, |all, it| {
        let hides = match it {
            ((0xe1, 0xa0), third) => third == 0x8e,
            ((0xe2, 0x80), third) => !matches!(third, 0x90..=0xa7 | 0xb0..),
            ((0xe2, second), _) => second == 0x81,
            _ => false,
        };
        all & !hides
    });
    !(alone && together)
}

/// What sort of unseen character it is; none for one that can be seen.
fn kind(c: char) -> Option<Message> {
    Some(match c {
        '\t' | '\n' | ' '..='~' | '\u{ae}'..='\u{2ff}' | '\u{1e00}'..='\u{1fff}' => return None,
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => {
            message!("ký tự của riêng một phông", "a character of one font's own")
        }
        '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            message!("ký tự đổi chiều chữ", "a mark of direction")
        }
        '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{180e}' | '\u{ad}' => {
            message!("ký tự không có bề rộng", "a character without width")
        }
        '\u{2028}' | '\u{2029}' => message!("ký tự ngắt dòng lạ", "a foreign line break"),
        '\u{fffd}' => message!("dấu của một chữ đã hỏng", "the sign of a broken letter"),
        _ if c.is_control() => message!("ký tự điều khiển", "a control character"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hides_is_found_at_a_glance() {
        for letter in '\0'..=char::MAX {
            let shown = !may_hide(&format!("a{letter}")) || !may_hide(&format!("{letter}a"));
            assert!(!shown || kind(letter).is_none(), "{letter:?}");
        }
        assert!(!may_hide("“Dân vận khéo” – xã Đắk Nhau…\n"));
    }
}
