//! Words of time that no rule has read: each is asked, so that none stays as it was without a word.

use std::ops::Range;

use super::column::Columns;
use super::leaf::{Leaf, Part};
use super::{Fate, Row, moon, week};
use crate::proof::weekday;
use crate::proof::word::{self, after, before, lower};
use crate::time::{self, Scale};

/// Words in front of two figures that are a share, a place in a paper, or round the clock.
const NO_DAYS: [&str; 23] = [
    "đạt", "có", "hơn", "trên", "gần", "còn", "nhất", "mục", "điểm", "khoản", "phần", "bảng",
    "lục", "số", "trực", "động", "tuần", "tổ", "đợt", "lớp", "bản", "tỷ", "lệ",
];

/// Words behind two figures that are a share.
const SHARED: [&str; 4] = ["số", "tổng", "tiêu", "chỉ"];

/// What joins two days of one month.
const JOINTS: [&str; 7] = ["-", "–", "và", "hoặc", "đến", ",", "&"];

/// What no row tells of the values of a description.
pub fn rows(leaves: &[Leaf], told: &[Row]) -> Vec<Row> {
    let columns = Columns::of(leaves.iter());
    let mut rows = Vec::new();
    for leaf in leaves.iter().filter(|it| reads(it.part)) {
        let mut days = days(leaf.words());
        let known = moon::named(&leaf.paragraph.lower);
        days.retain(|it| {
            !known
                .iter()
                .any(|(at, _)| at.start < it.end && it.start < at.end)
        });
        let mut found = moons(leaf, &days);
        found.extend(cell(leaf, &columns));
        found.extend(weekdays(leaf, &days));
        found.extend(days);
        let row = |range| leaf.row(Fate::Look, range, "?", why());
        let is_told = |row: &Row| {
            let mut told = told.iter();
            told.any(|it| it.span.start < row.span.end && row.span.start < it.span.end)
        };
        found.retain(|it| !is_told(&row(it.clone())));
        rows.extend(joined(leaf.words(), found).into_iter().map(row));
    }
    rows
}

fn reads(part: Part) -> bool {
    matches!(part, Part::Prose | Part::Due | Part::When | Part::First)
}

fn why() -> crate::diagnostic::Message {
    message!(
        "chương trình không chắc là ngày nào: tự xem",
        "it is not clear which day this is: see for yourself"
    )
}

/// Figures that can be a day and its month: 21/4, 26.7, 05 tháng 8, 18 - 19/02.
fn days(text: &str) -> Vec<Range<usize>> {
    let figures = time::figures(text);
    let pairs = figures.windows(2).enumerate();
    let found = pairs.filter_map(|(place, pair)| {
        let [(one, day), (other, month)] = pair else {
            return None;
        };
        let sign = text[one.end..other.start].trim();
        let is_short = one.len() <= 2 && other.len() <= 2;
        let fits = (1..=31).contains(day) && (1..=12).contains(month) && is_short;
        // 1.2 is a figure, 26.7 a day.
        let is_joined = match sign {
            "/" | "tháng" => true,
            "." => one.len() + other.len() > 2 && one.start > 0,
            _ => false,
        };
        let range = one.start..other.end;
        let is_day = fits && is_joined && is_free(text, &range) && !is_share(text, &range);
        is_day.then(|| {
            let ahead = place.checked_sub(1).and_then(|it| figures.get(it));
            let first = ahead.filter(|(at, _)| {
                let joint = lower(text[at.end..range.start].trim());
                at.len() <= 2 && JOINTS.contains(&&*joint) && is_free(text, &(at.start..at.end))
            });
            first.map_or(range.start, |it| it.0.start)..range.end
        })
    });
    found.collect()
}

/// Whether figures are no part of a longer number, a symbol or a word.
fn is_free(text: &str, range: &Range<usize>) -> bool {
    let (lead, tail) = (&text[..range.start], &text[range.end..]);
    let goes_on = |sign: char| {
        let rest = tail.strip_prefix(sign);
        rest.is_some_and(|it| it.starts_with(|ch: char| ch.is_alphanumeric()))
    };
    let in_number = lead.ends_with(['/', '.', ',']);
    let in_word = lead.ends_with(|ch: char| ch.is_alphanumeric())
        || tail.starts_with(|ch: char| ch.is_alphanumeric() || ch == '/' || ch == '%');
    !in_number && !in_word && !['.', ','].into_iter().any(goes_on)
}

fn is_share(text: &str, range: &Range<usize>) -> bool {
    NO_DAYS.contains(&&*lower(before(text, range.start)))
        || SHARED.contains(&&*lower(after(text, range.end)))
}

/// Days of the moon that no rule knows, ngày 12 âm lịch, and those beside a day that none has read: 16/4 (mùng 5).
fn moons(leaf: &Leaf, days: &[Range<usize>]) -> Vec<Range<usize>> {
    let small = &leaf.paragraph.lower;
    let known = moon::named(small).into_iter().map(|it| it.0);
    let known: Vec<_> = known.collect();
    let is_known = |at: &Range<usize>| {
        let mut over = known.iter();
        over.any(|it| it.start < at.end && at.start < it.end)
    };
    let figures = time::figures(small);
    let called = ["âm lịch", "âl"].into_iter();
    let called = called.flat_map(|name| {
        let places = word::find(small, name);
        places.filter_map(|at| {
            let (last, _) = figures.iter().rfind(|it| it.0.end <= at.start)?;
            let is_beside = small[last.end..at.start].trim().is_empty();
            is_beside.then_some(last.start..at.end)
        })
    });
    let mut found: Vec<_> = called.filter(|it| !is_known(it)).collect();
    let bare = moon::bare(small).into_iter().map(|it| it.0);
    let both = known.iter().cloned().chain(bare);
    found.extend(both.filter(|at| days.iter().any(|day| touches(leaf.words(), at, day))));
    found
}

/// Days of the week beside a day.
fn weekdays(leaf: &Leaf, days: &[Range<usize>]) -> Vec<Range<usize>> {
    let times = leaf.paragraph.times.iter();
    let times = times.filter(|it| it.scale == Scale::Day && !it.yearly);
    let all: Vec<_> = times.map(|it| &it.range).chain(days).collect();
    let names = week::names(leaf).into_iter().map(|it| it.0);
    let found = names.filter(|at| all.iter().any(|day| touches(leaf.words(), at, day)));
    found.collect()
}

/// Whether nothing but signs and the word for a day stands between two stretches.
fn touches(text: &str, one: &Range<usize>, other: &Range<usize>) -> bool {
    let (first, last) = match one.start <= other.start {
        true => (one, other),
        false => (other, one),
    };
    if last.start < first.end {
        return true;
    }
    let between = lower(&text[first.end..last.start]);
    let between = between.trim_matches([' ', ',', '(', ')', '-', '–']);
    matches!(between, "" | "ngày")
}

/// A bare number or day of the week in the column of a table that is headed so, or days in one of a month: 23; 08 (CN); Ba;
/// 7, 8 under `Tháng 4`.
fn cell(leaf: &Leaf, columns: &Columns) -> Option<Range<usize>> {
    let small = leaf.paragraph.lower.trim();
    let number = small.split([' ', '(']).next().unwrap_or_default();
    let number: u32 = number.parse().unwrap_or_default();
    let rest = small.trim_start_matches(|ch: char| ch.is_ascii_digit());
    let is_bare = rest.is_empty() || rest.trim_start().starts_with('(');
    let is_day = (1..=31).contains(&number) && is_bare;
    let is_of_week = || {
        weekday::alone(small)
            .or_else(|| weekday::bare(small))
            .is_some()
    };
    let heads = columns.heads(&leaf.key).iter();
    let is_of_month = || {
        let mut months = heads.filter_map(|it| it.strip_prefix("tháng "));
        let is_month = months.any(|it| it.starts_with(|ch: char| ch.is_ascii_digit()));
        let mut parts = small.split([',', '-', '–', ';']).map(str::trim);
        is_month && parts.all(|it| it.parse().is_ok_and(|it: u32| (1..=31).contains(&it)))
    };
    let begins = |word: &str| columns.begin(&leaf.key, word);
    let is_asked = begins("ngày") && is_day || begins("thứ") && is_of_week() || is_of_month();
    is_asked.then_some(0..leaf.words().len())
}

/// Stretches that touch, as one.
fn joined(text: &str, mut found: Vec<Range<usize>>) -> Vec<Range<usize>> {
    found.sort_by_key(|it| (it.start, it.end));
    let mut all: Vec<Range<usize>> = Vec::new();
    for range in found {
        match all.last_mut() {
            Some(last) if touches(text, last, &range) => last.end = last.end.max(range.end),
            _ => all.push(range),
        }
    }
    all
}
