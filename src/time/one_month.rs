//! Days that name their month once, behind the last of them.

use std::ops::Range;

use super::{Scale, Time, is_yearly, stands_alone};
use crate::proof::word::before;

/// As many days are read that share a month.
const MOST_DAYS: usize = 31;

/// The days and how many figures they take: ngày 15 - 20/6/2027, ngày 19 và 20 tháng 5 năm 2027.
pub(super) fn of_one_month(
    text: &str,
    figures: &[(Range<usize>, u32)],
) -> Option<(Vec<Time>, usize)> {
    const JOINTS: [&str; 8] = [
        "-",
        "–",
        "và",
        ",",
        "đến",
        "đến ngày",
        "đến hết ngày",
        "và ngày",
    ];
    let between = |at: usize| {
        let (left, right) = (&figures.get(at)?.0, &figures.get(at + 1)?.0);
        Some(text[left.end..right.start].trim())
    };
    let is_day = |at: usize| {
        let (range, day) = &figures[at];
        range.len() <= 2 && (1..=31).contains(day)
    };
    let joined = |at: &usize| is_day(*at) && between(*at).is_some_and(|it| JOINTS.contains(&it));
    let last = (0..figures.len().min(MOST_DAYS)).take_while(joined).count();
    if last == 0 || !is_day(last) || !matches!(between(last)?, "/" | "tháng") {
        return None;
    }
    let first = &figures.first()?.0;
    if before(text, first.start).to_lowercase() != "ngày" {
        return None;
    }
    let (at, month) = figures.get(last + 1)?.clone();
    let year = figures
        .get(last + 2)
        .filter(|(range, _)| range.len() == 4 && matches!(between(last + 1), Some("/" | "năm")));
    let end = year.map_or(at.end, |it| it.0.end);
    if at.len() > 2 || !(1..=12).contains(&month) || !stands_alone(text, &(first.start..end)) {
        return None;
    }
    let day = |place: usize| {
        let (range, day) = figures[place].clone();
        let is_led = before(text, range.start).to_lowercase() == "ngày";
        let start = match is_led {
            true => text[..range.start].trim_end().len() - "ngày".len(),
            false => range.start,
        };
        Time {
            range: start..if place == last { end } else { range.end },
            scale: Scale::Day,
            day,
            month,
            year: year.map(|it| it.1 as i32),
            yearly: is_yearly(text, end),
        }
    };
    let used = last + 2 + usize::from(year.is_some());
    Some(((0..=last).map(day).collect(), used))
}
