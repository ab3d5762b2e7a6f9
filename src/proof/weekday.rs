//! A day of the week beside its date: thứ Hai, ngày 05/3/2024; 05/3/2024 (thứ Hai); T7, 09/3/2024.

use std::ops::Range;

use super::{Paragraph, short_day, word};
use crate::time::{Scale, Time};

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

/// The same as a column that is headed so leaves `thứ` away, in small letters.
const BARE: [[&str; 2]; 7] = [
    ["hai", "2"],
    ["ba", "3"],
    ["tư", "4"],
    ["năm", "5"],
    ["sáu", "6"],
    ["bảy", "7"],
    ["cn", "nhật"],
];

/// What stands between a date and its day of the week.
const GAPS: [char; 4] = [' ', '\u{a0}', ',', '('];

/// The day of the week beside a date, in front of it or behind, with its place in the week; none that is of the date on its
/// other side.
pub fn beside(paragraph: &Paragraph, time: &Time) -> Option<(Range<usize>, usize)> {
    let front = before(&paragraph.lower, time.range.start);
    let front = front.filter(|it| !is_of_former(paragraph, &it.0, time.range.start));
    front.or_else(|| behind(paragraph, time))
}

/// The day of the week that these words in small letters are under a head that says `thứ`.
pub fn bare(lower: &str) -> Option<usize> {
    BARE.iter().position(|forms| forms.contains(&lower.trim()))
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

/// The same where `thứ` is said by the head of the column.
pub fn like_bare(day: usize, typed: &str) -> String {
    let is_figure = typed.bytes().all(|it| it.is_ascii_digit());
    match day {
        6 => SHORT[day].0.to_owned(),
        _ if is_figure => BARE[day][1].to_owned(),
        _ => DAYS[day].0.trim_start_matches("thứ ").to_owned(),
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

/// The day of the week in front of a date that begins at a place.
fn before(lower: &str, at: usize) -> Option<(Range<usize>, usize)> {
    let before = lower[..at].trim_end_matches(GAPS);
    let before = before.strip_suffix("ngày").unwrap_or(before);
    let before = before.trim_end_matches(GAPS);
    let (form, day) = ending(before)?;
    Some((before.len() - form.len()..before.len(), day))
}

/// Whether a day of the week that stands right in front of a date is that of the date in front of it: 19/5 CN, 21/5 T3. A
/// sign parts it from the other; where none or two do, names stand in front of their dates if the first of them does.
fn is_of_former(paragraph: &Paragraph, name: &Range<usize>, next: usize) -> bool {
    let lower = &paragraph.lower;
    let times = paragraph.times.iter().filter(|it| it.scale == Scale::Day);
    let short = short_day::find(paragraph);
    let dates = times.chain(&short).map(|it| &it.range);
    let Some(former) = dates
        .filter(|it| it.end <= name.start)
        .max_by_key(|it| it.end)
    else {
        return false;
    };
    let (left, right) = (&lower[former.end..name.start], &lower[name.end..next]);
    if !word::words(left).all(|(_, it)| it == "và") || left.contains([')', '.']) {
        return false;
    }
    let parts = |it: &str| it.contains([',', ';', ')', '.']) || word::has(it, "và");
    match (parts(left), parts(right)) {
        _ if left.contains('(') => true,
        (true, false) => false,
        (false, true) => true,
        _ => {
            let own = before(lower, former.start);
            let leads = own.is_some_and(|it| !is_of_former(paragraph, &it.0, former.start));
            !leads && (!word::has(right, "ngày") || names_next(lower, next))
        }
    }
}

/// Whether a day of the week stands behind the date that begins at a place.
fn names_next(lower: &str, at: usize) -> bool {
    let date = |ch: char| ch.is_ascii_digit() || matches!(ch, '/' | '.');
    begins(lower[at..].trim_start_matches(date)).is_some()
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

/// Where the day of the week stands that words in small letters begin with behind a gap, and its place in the week.
pub fn begins(lower: &str) -> Option<(Range<usize>, usize)> {
    let start = lower.len() - lower.trim_start_matches(GAPS).len();
    let (form, day) = forms().find(|(form, _)| lower[start..].starts_with(form))?;
    let end = start + form.len();
    let is_whole = start > 0 && !lower[end..].starts_with(char::is_alphanumeric);
    is_whole.then_some((start..end, day))
}

fn behind(paragraph: &Paragraph, time: &Time) -> Option<(Range<usize>, usize)> {
    let (lower, from) = (&paragraph.lower, time.range.end);
    let (at, day) = begins(&lower[from..])?;
    let name = from + at.start..from + at.end;
    let rest = &lower[name.end..];
    // It may be one of several, that of every week, or that of the date behind it.
    let next = rest.trim_start_matches(GAPS);
    let next = next.strip_prefix("ngày ").unwrap_or(next);
    let other = next.strip_prefix("và ").unwrap_or(next);
    let others = ["thứ ", "chủ nhật", "hằng", "hàng"];
    if others.iter().any(|it| other.starts_with(it)) {
        return None;
    }
    let next = lower.len() - next.len();
    let is_next = next > name.end && lower[next..].starts_with(|ch: char| ch.is_ascii_digit());
    let is_own = !is_next || before(lower, next).is_none_or(|it| it.0 != name);
    (is_own || is_of_former(paragraph, &name, next)).then_some((name, day))
}
