//! Words made alike: small letters without marks, one blank for all that stands between words.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// `Họ và Tên\n(viết hoa)` is `ho va ten viet hoa`.
pub fn folded(words: &str) -> String {
    let mut folded = String::with_capacity(words.len());
    for letter in words.nfd().filter(|it| !is_combining_mark(*it)) {
        match letter {
            'đ' | 'Đ' => folded.push('d'),
            it if it.is_alphanumeric() => folded.extend(it.to_lowercase()),
            _ if folded.ends_with(' ') || folded.is_empty() => {}
            _ => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// The same words in letters without marks: `Đơn vị` is `Don vi`.
pub fn unmarked(words: &str) -> String {
    let plain = words.nfd().filter(|it| !is_combining_mark(*it));
    plain
        .map(|it| match it {
            'đ' => 'd',
            'Đ' => 'D',
            it => it,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_lose_their_marks_and_stay_large() {
        assert_eq!(
            unmarked("UBND-ĐU số 5, Tổ Dân phố"),
            "UBND-DU so 5, To Dan pho"
        );
    }

    #[test]
    fn marks_signs_and_capitals_do_not_count() {
        assert_eq!(folded(" Họ và\nTên: "), "ho va ten");
        assert_eq!(folded("ĐỊA  CHỈ (nơi ở)"), "dia chi noi o");
        assert_eq!(folded("E-mail"), "e mail");
        assert_eq!(folded("…"), "");
    }
}
