//! Days that are named by the moon: mùng 10 tháng Giêng, rằm tháng Tám, 25 tháng Chạp.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::day;
use crate::diagnostic::Message;
use crate::proof::{lunar, word};
use crate::time;

/// The months by their names, the first in its place.
const MONTHS: [&str; 12] = [
    "giêng", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "một", "chạp",
];
/// Feasts that everybody knows by their names: month and day.
const FEASTS: [(&str, (u32, u32)); 6] = [
    ("vu lan", (7, 15)),
    ("trung thu", (8, 15)),
    ("nguyên tiêu", (1, 15)),
    ("đoan ngọ", (5, 5)),
    ("hạ nguyên", (10, 15)),
    ("ông táo", (12, 23)),
];

/// The days of the moon that words in small letters name, each with its month and day.
pub fn named(lower: &str) -> Vec<(Range<usize>, (u32, u32))> {
    const SIGNS: [&str; 15] = [
        "âl",
        "đoan ngọ",
        "hạ nguyên",
        "ông táo",
        "tết",
        "mùng",
        "mồng",
        "rằm",
        "chạp",
        "giêng",
        "tức",
        "âm lịch",
        "vu lan",
        "trung thu",
        "nguyên tiêu",
    ];
    let has_sign = SIGNS.iter().any(|it| lower.contains(it));
    if !has_sign && !lunar::is_named(lower) {
        return Vec::new();
    }
    let words: Vec<(Range<usize>, &str)> = word::words(lower).collect();
    let days = (0..words.len()).filter_map(|at| of_words(&words[at..], lower));
    let feasts = FEASTS
        .iter()
        .flat_map(|(name, day)| word::find(lower, name).map(|range| (range, *day)));
    let mut found: Vec<_> = days.chain(feasts).collect();
    found.sort_by_key(|(range, _)| range.start);
    // `10 tháng Giêng` stands in `mùng 10 tháng Giêng`.
    found.dedup_by(|later, it| later.0.start < it.0.end);
    let first = found.iter().filter_map(|(range, (month, _))| {
        let (at, day) = shared(&words, lower, range.start)?;
        Some((at, (*month, day)))
    });
    let first: Vec<_> = first.collect();
    let is_new = |at: &Range<usize>| {
        found
            .iter()
            .all(|it| it.0.end <= at.start || at.end <= it.0.start)
    };
    let first: Vec<_> = first.into_iter().filter(|(at, _)| is_new(at)).collect();
    found.extend(first);
    found.sort_by_key(|(range, _)| range.start);
    found
}

/// Days of the moon whose month goes without saying beside their day of the sun: 25/02 (mùng 9).
pub fn bare(lower: &str) -> Vec<(Range<usize>, u32)> {
    let words: Vec<(Range<usize>, &str)> = word::words(lower).collect();
    let found = words.windows(2).enumerate().filter_map(|(at, pair)| {
        let [(first, name), (last, day)] = pair else {
            return None;
        };
        let next = words.get(at + 2).map(|it| it.1);
        let day = day.parse().ok().filter(|it| (1..=10).contains(it))?;
        let is_bare = matches!(*name, "mùng" | "mồng") && next != Some("tháng");
        is_bare.then_some((first.start..last.end, day))
    });
    found.collect()
}

/// Days told by a word of the moon and a month in figures, which only the day of the sun beside one shows to be of it, as
/// there is a mùng 2 tháng 9 of the sun too: mùng 3 tháng 9 (12/10/2026).
pub fn maybe(lower: &str) -> Vec<(Range<usize>, (u32, u32))> {
    let words: Vec<(Range<usize>, &str)> = word::words(lower).collect();
    let figure = |it: &str, most: u32| it.parse().ok().filter(|it| (1..=most).contains(it));
    let found = words.windows(4).filter_map(|run| {
        let [(first, name), (_, day), (_, word), (last, month)] = run else {
            return None;
        };
        let is_it = matches!(*name, "mùng" | "mồng") && *word == "tháng";
        let day = figure(day, 10).filter(|_| is_it)?;
        let is_known = lunar::is_behind(&lower[last.end..]);
        (!is_known).then_some((first.start..last.end, (figure(month, 12)?, day)))
    });
    found.collect()
}

/// What is asked of the last days of a month of the moon, which is no longer as long as it was: 30 Tết.
pub fn at_end((month, day): (u32, u32), from: i32, to: i32) -> Option<Message> {
    let is_long = |year: i32| {
        let last = lunar::day(year, month, 30).and_then(lunar::of);
        last.is_some_and(|it| (it.1, it.2) == (month, 30))
    };
    // The last months of a lunar year lie in the next one of the sun.
    let early = if month > 10 { [1, 0] } else { [0, 0] };
    let name = |year: i32| lunar::name(year);
    let short = early.iter().map(|it| to - it).find(|it| !is_long(*it));
    let longer = early
        .iter()
        .find(|it| !is_long(from - *it) && is_long(to - *it));
    match (day, short, longer) {
        (30, Some(year), _) => {
            let name = name(year);
            Some(message!(
                "tháng {month} âm lịch năm {name} chỉ có 29 ngày, không có ngày 30: sửa chữ này",
                "month {month} of the lunar year {name} has no 30th: mend these words"
            ))
        }
        (29, _, Some(early)) if month == 12 => {
            let name = name(to - early);
            Some(message!(
                "tháng Chạp năm {name} có ngày 30: ngày 29 không còn là ngày cuối năm",
                "the last month of {name} has a 30th: the 29th is no longer its end"
            ))
        }
        _ => None,
    }
}

/// What is asked of a day near Tết where words speak of Tết but name no day of the moon.
pub fn near_tet(old: NaiveDate, years: i32) -> Option<Message> {
    let (was, is) = (
        lunar::day(old.year(), 1, 1)?,
        lunar::day(old.year() + years, 1, 1)?,
    );
    ((old - was).num_days().abs() <= 20).then(|| {
        let (was, is) = (day::written(was), day::written(is));
        message!(
            "gần Tết: mùng 1 Tết từ {was} thành {is}, xem lại ngày",
            "near Tết, which goes from {was} to {is}: see the day"
        )
    })
}

/// A day of the moon in words of it, told again for another day of the sun: none where it is not told by its figures.
pub fn retold(words: &str, old: NaiveDate, new: NaiveDate) -> Option<Vec<(Range<usize>, String)>> {
    let ((before, _, _), (after, month, day)) = (lunar::of(old)?, lunar::of(new)?);
    let figures = time::figures(words);
    let is_plain = words.starts_with(|ch: char| ch.is_ascii_digit());
    if !is_plain || figures.len() > 2 || after - before != new.year() - old.year() {
        return None;
    }
    let first = figures.first()?.0.clone();
    // Its month is told behind another day.
    if first.len() == words.len() {
        return Some(vec![(first, format!("{day:02}"))]);
    }
    let mut edits = vec![(first, format!("{day:02}"))];
    match figures.get(1) {
        Some((at, _)) => edits.push((at.clone(), month.to_string())),
        None => {
            let name = words.split_whitespace().next_back()?;
            let new = MONTHS.get(usize::try_from(month).ok()? - 1)?;
            let new = match name.starts_with(char::is_uppercase) {
                true => word::capital(new),
                false => (*new).to_owned(),
            };
            // Of the eleventh month only the figure is clear.
            (month != 11).then_some(())?;
            edits.push((words.len() - name.len()..words.len(), new));
        }
    }
    Some(edits)
}

/// The days that share the month of one behind them: `16` in `từ ngày 16 đến hết ngày 18 tháng Giêng`.
fn shared(
    words: &[(Range<usize>, &str)],
    lower: &str,
    before: usize,
) -> Option<(Range<usize>, u32)> {
    const JOINTS: [&str; 6] = ["đến", "hết", "và", "ngày", "mùng", "mồng"];
    let ahead: Vec<_> = words.iter().take_while(|it| it.0.start < before).collect();
    let mut back = ahead.into_iter().rev().peekable();
    let (mut joined, mut start) = (false, before);
    while let Some((range, word)) = back.next_if(|it| JOINTS.contains(&it.1)) {
        joined |= matches!(*word, "đến" | "và");
        start = range.start;
    }
    let (range, day) = back.next()?;
    // "15-16/2", but not "27/8 - 15/7".
    joined |= matches!(lower[range.end..start].trim(), "-" | "–");
    let is_month = lower[..range.start].ends_with(['/', '.']);
    let day = day.parse().ok().filter(|it| (1..=30).contains(it))?;
    (joined && !is_month).then(|| (range.clone(), day))
}

/// A day of the moon that begins with the first of these words.
fn of_words(words: &[(Range<usize>, &str)], lower: &str) -> Option<(Range<usize>, (u32, u32))> {
    let start = words.first()?.0.start;
    let text = |at: usize| words.get(at).map(|it| it.1);
    let of_moon = matches!(text(0)?, "mùng" | "mồng" | "rằm");
    let (day, mut at) = match text(0)? {
        "rằm" => (15, 1),
        "mùng" | "mồng" => (text(1)?.parse().ok()?, 2),
        figures => (figures.parse().ok()?, 1),
    };
    let has_word = text(at) == Some("tháng");
    at += usize::from(has_word);
    let name = text(at)?;
    let is_named = |at: usize| {
        words
            .get(at)
            .is_some_and(|it| lunar::is_behind(&lower[it.0.end..]))
    };
    let month = match MONTHS.iter().position(|it| *it == name) {
        // Without a word for the moon only two months are of it alone.
        Some(0) => 1,
        Some(11) => 12,
        Some(10) => return None,
        Some(place) if has_word && (of_moon || is_named(at)) => u32::try_from(place).ok()? + 1,
        None if has_word && text(0) == Some("rằm") && name.parse::<u32>().is_ok() => {
            name.parse().ok()?
        }
        None if of_moon && name == "tết" => 1,
        None if name == "tết" && day >= 23 => 12,
        None => {
            let month = name.parse().ok()?;
            let end = words.get(at)?.0.end;
            let year = words
                .get(at + 1)
                .filter(|it| it.1.len() == 4 && it.1.parse::<u32>().is_ok());
            let end = year.map_or(end, |it| it.0.end);
            at += usize::from(year.is_some());
            lunar::is_behind(&lower[end..]).then_some(month)?
        }
        _ => return None,
    };
    let end = words.get(at)?.0.end;
    ((1..=30).contains(&day) && (1..=12).contains(&month)).then_some((start..end, (month, day)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_the_moon_are_read() {
        let told = |words: &str| named(words).into_iter().map(|it| it.1).collect::<Vec<_>>();
        assert_eq!(told("ngày 15/02/2027 (mùng 10 tháng giêng)"), [(1, 10)]);
        assert_eq!(told("từ 29 tháng chạp đến mùng 6 tết"), [(12, 29), (1, 6)]);
        assert_eq!(
            told("29 chạp, rằm tháng tám, 10/3 âm lịch"),
            [(12, 29), (8, 15), (3, 10)]
        );
        assert_eq!(
            told("rằm tháng 7, 30/8 âl, 5/5 (âl)"),
            [(7, 15), (8, 30), (5, 5)]
        );
        assert_eq!(told("mùng 2 tháng 9, ngày 15 tháng 7"), []);
    }
}
