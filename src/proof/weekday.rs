//! A day of the week in front of its date: thứ Hai, ngày 05/3/2024.

use std::ops::Range;

use super::{Paragraph, word};
use crate::time::Time;

/// The days of the week from Monday, as they are written and in small letters.
pub const DAYS: [(&str, [&str; 2]); 7] = [
    ("thứ Hai", ["thứ hai", "thứ 2"]),
    ("thứ Ba", ["thứ ba", "thứ 3"]),
    ("thứ Tư", ["thứ tư", "thứ 4"]),
    ("thứ Năm", ["thứ năm", "thứ 5"]),
    ("thứ Sáu", ["thứ sáu", "thứ 6"]),
    ("thứ Bảy", ["thứ bảy", "thứ 7"]),
    ("Chủ nhật", ["chủ nhật", "chúa nhật"]),
];

/// The day of the week right before a date, with its place in the week.
pub fn before(paragraph: &Paragraph, time: &Time) -> Option<(Range<usize>, usize)> {
    let before = &paragraph.lower[..time.range.start];
    let before = before.trim_end_matches([' ', '\u{a0}', ',', '(']);
    let before = before.strip_suffix("ngày").unwrap_or(before);
    let before = before.trim_end_matches([' ', '\u{a0}', ',', '(']);
    DAYS.iter().enumerate().find_map(|(day, (_, forms))| {
        let form = forms.iter().find(|form| before.ends_with(*form))?;
        let range = before.len() - form.len()..before.len();
        // "lần thứ 3", "đợt thứ hai" count something else.
        let before = word::before(&paragraph.lower, range.start);
        let counts = matches!(
            before,
            "lần" | "đợt" | "buổi" | "kỳ" | "phiên" | "vòng" | "bước"
        );
        (!counts).then_some((range, day))
    })
}
