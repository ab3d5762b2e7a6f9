//! Letters whose marks are characters of their own: they look right and are not found.

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::text::Found;

pub fn text(line: &str) -> Option<Found> {
    if is_nfc(line) {
        return None;
    }
    let word = line.split_whitespace().find(|w| !is_nfc(w)).unwrap_or(line);
    let start = line.find(word).unwrap_or(0);
    let composed: String = word.nfc().collect();
    Some(Found {
        range: start..start + word.len(),
        message: say!(
            "`{composed}` được gõ bằng Unicode tổ hợp (dấu rời)",
            "`{composed}` is typed in decomposed Unicode"
        ),
        cure: say!(
            "chuyển cả tệp sang Unicode dựng sẵn, rồi đặt bộ gõ ở bảng mã `Unicode` (dựng sẵn)",
            "convert the whole file to composed Unicode, and set the keyboard to it"
        ),
        mended: Some(line.nfc().collect()),
    })
}
