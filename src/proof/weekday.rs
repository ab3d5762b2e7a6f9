//! A day of the week beside its date: thứ Hai, ngày 05/3/2024; 05/3/2024 (thứ Hai); T7, 09/3/2024.

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

/// The same in two letters, and in small ones.
const SHORT: [(&str, &str); 7] = [
    ("T2", "t2"),
    ("T3", "t3"),
    ("T4", "t4"),
    ("T5", "t5"),
    ("T6", "t6"),
    ("T7", "t7"),
    ("CN", "cn"),
];

/// What stands between a date and its day of the week.
const GAPS: [char; 4] = [' ', '\u{a0}', ',', '('];

/// The day of the week beside a date, in front of it or behind, with its place in the week.
pub fn beside(paragraph: &Paragraph, time: &Time) -> Option<(Range<usize>, usize)> {
    before(paragraph, time).or_else(|| behind(paragraph, time))
}

/// A day of the week as another was typed: short, in figures or in words.
pub fn like(day: usize, typed: &str) -> String {
    let [name, short] = [DAYS[day].0, SHORT[day].0];
    if SHORT.iter().any(|(it, _)| *it == typed) {
        return short.to_owned();
    }
    match typed.starts_with(char::is_uppercase) {
        true => word::capital(name),
        false => name.to_owned(),
    }
}

/// The day of the week that these words in small letters are and nothing else.
pub fn alone(lower: &str) -> Option<usize> {
    let lower = lower.trim();
    let (form, day) = ending(lower)?;
    (form.len() == lower.len()).then_some(day)
}

/// Whether a text ends with a day of the week.
pub fn ends(text: &str) -> bool {
    let text = text.trim_end_matches(GAPS);
    // No name of a day is longer.
    let near = text.char_indices().rev().take(16).last();
    ending(&word::lower(near.map_or("", |(at, _)| &text[at..]))).is_some()
}

/// Every day of the week that words in small letters name.
pub fn named(lower: &str) -> Vec<(Range<usize>, usize)> {
    let found = DAYS.iter().enumerate().flat_map(|(day, (_, forms))| {
        let places = forms.iter().flat_map(|it| word::find(lower, it));
        places.map(move |range| (range, day))
    });
    let mut found: Vec<_> = found
        .filter(|(range, _)| !counts(lower, range.start))
        .collect();
    found.sort_by_key(|it| it.0.start);
    found
}

fn before(paragraph: &Paragraph, time: &Time) -> Option<(Range<usize>, usize)> {
    let before = &paragraph.lower[..time.range.start];
    let before = before.trim_end_matches(GAPS);
    let before = before.strip_suffix("ngày").unwrap_or(before);
    let before = before.trim_end_matches(GAPS);
    let (form, day) = ending(before)?;
    Some((before.len() - form.len()..before.len(), day))
}

/// Every form of a day of the week, with its place in the week.
fn forms() -> impl Iterator<Item = (&'static str, usize)> {
    let days = DAYS.iter().zip(SHORT).enumerate();
    days.flat_map(|(day, ((_, forms), (_, short)))| {
        let forms = forms.iter().copied().chain([short]);
        forms.map(move |it| (it, day))
    })
}

/// The day of the week that words in small letters end with.
pub fn ending(lower: &str) -> Option<(&'static str, usize)> {
    let found = forms().find(|(form, _)| lower.ends_with(form))?;
    let start = lower.len() - found.0.len();
    let inside = lower[..start].ends_with(char::is_alphanumeric);
    (!inside && !counts(lower, start)).then_some(found)
}

/// Whether `thứ` counts something else: lần thứ 3, đợt thứ hai.
fn counts(lower: &str, at: usize) -> bool {
    matches!(
        word::before(lower, at),
        "lần" | "đợt" | "buổi" | "kỳ" | "phiên" | "vòng" | "bước" | "tuần" | "năm" | "khóa"
    )
}

fn behind(paragraph: &Paragraph, time: &Time) -> Option<(Range<usize>, usize)> {
    let lower = &paragraph.lower;
    let tail = &lower[time.range.end..];
    let start = lower.len() - tail.trim_start_matches(GAPS).len();
    let gap = &lower[time.range.end..start];
    let (form, day) = forms().find(|(form, _)| lower[start..].starts_with(form))?;
    let end = start + form.len();
    let rest = &lower[end..];
    if gap.is_empty() || rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    // It may be that of the date behind it, one of several, or that of every week.
    let next = rest.trim_start_matches(GAPS);
    let next = next.strip_prefix("ngày ").unwrap_or(next);
    let at = lower.len() - next.len();
    let mut times = paragraph.times.iter();
    let is_of_next = times.any(|it| it.range.start <= at && at < it.range.end);
    let next = next.strip_prefix("và ").unwrap_or(next);
    let others = ["thứ ", "chủ nhật", "hằng", "hàng"];
    let is_other = others.iter().any(|it| next.starts_with(it));
    (!is_of_next && !is_other).then_some((start..end, day))
}
