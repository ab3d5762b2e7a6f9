//! The words in front of a time: whether they make it the last day for something. Hours, parts of a day and days of the
//! week between them and the time are left aside.

use std::ops::Range;

use super::{Paragraph, weekday, word};
use crate::time::Time;

/// Words right before the last day for something.
const DUE: [&str; 13] = [
    "trước",
    "chậm nhất",
    "chậm nhất là",
    "chậm nhất đến",
    "muộn nhất",
    "muộn nhất là",
    "hạn chót",
    "hạn chót đến",
    "hạn cuối",
    "hạn cuối là",
    "đến hết",
    "xong trong",
    "hoàn thành trong",
];

/// Words that tell a day more nearly.
const ASIDE: [&str; 13] = [
    "ngày", "các", "vào", "lúc", "hồi", "hôm", "buổi", "sáng", "trưa", "chiều", "tối", "đêm",
    "khoảng",
];

/// What may stand between such words.
const SIGNS: [char; 4] = [' ', '\u{a0}', ',', '('];

/// The words in front of a time, without its own "ngày".
pub fn before<'p>(paragraph: &'p Paragraph, time: &Time) -> &'p str {
    let before = paragraph.lower[..time.range.start].trim_end();
    before.strip_suffix("ngày").unwrap_or(before).trim_end()
}

/// Words in small letters without what at their end tells a day more nearly: trước 17 giờ 00 thứ Sáu, ngày.
pub fn bare(words: &str) -> &str {
    let mut rest = words.trim_end_matches(SIGNS);
    loop {
        let last = word::before(rest, rest.len());
        let is_aside = !last.is_empty() && ASIDE.contains(&last);
        let named = weekday::ending(rest).map_or(0, |(form, _)| form.len());
        let shorter = match (named, is_aside) {
            (0, true) => &rest[..rest.len() - last.len()],
            (0, false) => without_hour(rest),
            _ => &rest[..rest.len() - named],
        };
        if shorter.len() == rest.len() {
            return rest;
        }
        rest = shorter.trim_end_matches(SIGNS);
    }
}

/// Whether a time is the last day for something.
pub fn is_due(paragraph: &Paragraph, time: &Time) -> bool {
    is_due_at(&paragraph.lower, &time.range)
}

/// The same of a stretch of words in small letters.
pub fn is_due_at(lower: &str, time: &Range<usize>) -> bool {
    let before = bare(&lower[..time.start]);
    let due = DUE.iter().any(|words| {
        let head = before.strip_suffix(words);
        head.is_some_and(|it| !it.ends_with(char::is_alphanumeric))
    });
    // "Số hộ đăng ký trước ngày 28/02/2026 là 312 hộ" tells what has been.
    let behind = lower[time.end..].trim_start();
    let counted = behind
        .strip_prefix("là ")
        .is_some_and(|it| it.starts_with(|ch: char| ch.is_ascii_digit()));
    due && !counted
}

/// Words without the hour that they end with: trước 17 giờ 00, trước 17h00.
fn without_hour(words: &str) -> &str {
    let is_figure = |it: &str| it.starts_with(|ch: char| ch.is_ascii_digit());
    // 8h30, 8g30, 8:30; no 5kg.
    let is_digit = |ch: char| ch.is_ascii_digit();
    let is_short = |it: &str| {
        let minutes = it
            .trim_start_matches(is_digit)
            .strip_prefix(['h', 'g', ':']);
        is_figure(it) && minutes.is_some_and(|it| it.chars().all(is_digit))
    };
    let (mut rest, mut is_hour) = (words, false);
    while let Some(last) = rest.split_whitespace().next_back() {
        if !is_figure(last) && !matches!(last, "giờ" | "phút") {
            break;
        }
        is_hour |= last == "giờ" || is_short(last);
        rest = rest.trim_end();
        rest = rest[..rest.len() - last.len()].trim_end();
    }
    if is_hour { rest } else { words }
}
