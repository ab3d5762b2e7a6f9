//! The figures of automatic numbers: 1, I, a, 01, một.

use crate::numbering::roman;

/// Letters are repeated behind z; nobody counts so far.
const MOST_LETTERS: i64 = 26 * 8;
const MOST_ROMAN: i64 = 399;

const ONES: [&str; 10] = [
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
];

/// A number as a list shows it.
pub fn spelled(figures: &str, n: i64) -> String {
    match (figures, usize::try_from(n).unwrap_or_default()) {
        ("none" | "bullet", _) => String::new(),
        ("upperRoman", it) if (1..=MOST_ROMAN).contains(&n) => roman(it),
        ("lowerRoman", it) if (1..=MOST_ROMAN).contains(&n) => roman(it).to_lowercase(),
        ("upperLetter", it) if (1..=MOST_LETTERS).contains(&n) => letters('A', it),
        ("lowerLetter", it) if (1..=MOST_LETTERS).contains(&n) => letters('a', it),
        ("decimalZero", _) => format!("{n:02}"),
        ("ordinal", _) => format!("{n}{}", ordinal(n)),
        ("numberInDash", _) => format!("- {n} -"),
        ("vietnameseCounting", it) if (0..100).contains(&it) => words(it),
        ("decimalEnclosedCircle" | "decimalEnclosedCircleChinese", it @ 1..=20) => {
            let circled = char::from_u32('①' as u32 + it as u32 - 1);
            circled.map_or_else(|| n.to_string(), String::from)
        }
        // "001, 002, 003": as many zeros as stand before the first figure.
        (zeros, _) if zeros.starts_with('0') => {
            let first = zeros.split(',').next().unwrap_or_default();
            let width = first.trim().chars().count().min(12);
            format!("{n:0width$}")
        }
        _ => n.to_string(),
    }
}

fn letters(first: char, n: usize) -> String {
    let letter = char::from_u32(first as u32 + ((n - 1) % 26) as u32);
    let times = (n - 1) / 26 + 1;
    std::iter::repeat_n(letter.unwrap_or(first), times).collect()
}

fn ordinal(n: i64) -> &'static str {
    match (n % 100, n % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    }
}

/// The words of a number below a hundred.
fn words(n: usize) -> String {
    let (tens, ones) = (n / 10, n % 10);
    let last = match (tens, ones) {
        (2.., 1) => "mốt",
        (1.., 5) => "lăm",
        (_, it) => ONES[it],
    };
    match (tens, ones) {
        (0, _) => last.to_owned(),
        (1, 0) => "mười".to_owned(),
        (1, _) => format!("mười {last}"),
        (_, 0) => format!("{} mươi", ONES[tens]),
        _ => format!("{} mươi {last}", ONES[tens]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_spelled_as_lists_show_them() {
        for (figures, n, shown) in [
            ("decimal", 12, "12"),
            ("upperRoman", 14, "XIV"),
            ("lowerRoman", 4, "iv"),
            ("lowerLetter", 4, "d"),
            ("upperLetter", 28, "BB"),
            ("decimalZero", 3, "03"),
            ("001, 002, 003, ...", 7, "007"),
            ("ordinal", 22, "22nd"),
            ("vietnameseCounting", 21, "hai mươi mốt"),
            ("vietnameseCounting", 15, "mười lăm"),
            ("decimalEnclosedCircle", 3, "③"),
            ("bullet", 3, ""),
            ("somethingNew", 3, "3"),
            ("upperRoman", 1 << 40, "1099511627776"),
        ] {
            assert_eq!(spelled(figures, n), shown, "{figures}");
        }
    }
}
