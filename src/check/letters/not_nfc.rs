//! Letters whose marks are characters of their own: they look right and are not found.

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::check::text::Found;

pub fn text(line: &str) -> Option<Found> {
    if is_composed(line) || is_nfc(line) {
        return None;
    }
    let word = line.split_whitespace().find(|w| !is_nfc(w)).unwrap_or(line);
    let start = line.find(word).unwrap_or(0);
    let composed: String = word.nfc().collect();
    Some(Found {
        range: start..start + word.len(),
        message: message!(
            "`{composed}` được gõ bằng Unicode tổ hợp (dấu rời); bản in dùng chữ dựng sẵn",
            "`{composed}` is typed in decomposed Unicode; it is printed composed"
        ),
        cure: message!(
            "chuyển cả tệp sang Unicode dựng sẵn, rồi đặt bộ gõ ở bảng mã `Unicode` (dựng sẵn)",
            "convert the whole file to composed Unicode, and set the keyboard to it"
        ),
        fixed: Some(line.nfc().collect()),
        once: true,
    })
}

/// Whether lines have only letters that are one character: of the Latin blocks before U+0300, or
/// of the one from U+1E00, and signs such as quotation marks. Without a way out of the loop many
/// bytes are judged in one step.
fn is_composed(line: &str) -> bool {
    let bytes = line.as_bytes();
    let pairs = bytes.iter().zip(bytes.iter().skip(1));
    let known = pairs.fold(true, |all, pair| {
        all & matches!(pair, (..=0xcb, _) | (0xe1, 0xb8..=0xbb) | (0xe2, 0x80))
    });
    // Two of these signs are other spaces in disguise.
    known && !line.contains("\u{2000}") && !line.contains("\u{2001}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_composed_at_a_glance_is_composed() {
        for letter in '\0'..='\u{2fff}' {
            let line = format!("a{letter}b");
            assert!(!is_composed(&line) || is_nfc(&line), "{letter}");
        }
        assert!(is_composed("Ủy ban nhân dân xã Đắk Nhau"));
        assert!(!is_composed("xa\u{303}"));
    }
}
