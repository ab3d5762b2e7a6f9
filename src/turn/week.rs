//! What the days of the week that a value names say of the days in it.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::{Datelike, NaiveDate, Weekday};

use super::Turn;
use super::column::{self, Columns};
use super::entry::dated;
use super::leaf::{self, Leaf};
use crate::proof::{weekday, word};
use crate::time::{Scale, Time};

/// Words of days that come back, and of days off that are called so.
const WEEKLY: [&str; 6] = [
    "hằng tuần",
    "hàng tuần",
    "mỗi tuần",
    "tình nguyện",
    "xanh",
    "hằng tháng",
];

/// The days of the week that belong to days, each with its place in the week; not those that come back, nor those of a
/// week that is counted: thứ Hai tuần đầu tháng 3.
pub fn names(leaf: &Leaf) -> Vec<(Range<usize>, usize)> {
    let lower = &leaf.paragraph.lower;
    let mut found = weekday::named(lower);
    found.extend(short_names(leaf.words()));
    found.retain(|(range, _)| {
        let sentence = &lower[leaf.sentence(range)];
        let comes_back = WEEKLY.iter().any(|it| sentence.contains(it));
        !comes_back && word::after(lower, range.end) != "tuần"
    });
    found.sort_by_key(|it| it.0.start);
    found
}

/// Days of the week in two letters: T7, CN.
fn short_names(words: &str) -> Vec<(Range<usize>, usize)> {
    let found = word::words(words).filter(|it| it.1.starts_with(['T', 'C']));
    let named = found.filter_map(|(at, it)| {
        let is_short = it.len() == 2 && it == it.to_uppercase();
        let day = weekday::alone(&it.to_lowercase()).filter(|_| is_short)?;
        Some((at, day))
    });
    named.collect()
}

fn is_on(date: NaiveDate, day: usize) -> bool {
    usize::try_from(date.weekday().num_days_from_monday()) == Ok(day)
}

/// The day of the week beside a day, unless it is that of another day of its run: T2 - T6 (09 - 13/3/2026).
pub fn beside(leaf: &Leaf, time: &Time, date: NaiveDate) -> Option<(Range<usize>, usize)> {
    let found = weekday::beside(&leaf.paragraph, time)?;
    let others = leaf.paragraph.times.iter().filter(|it| *it != time);
    let mut others = others.filter(|it| it.scale == Scale::Day && joins(leaf, &found.0, &it.range));
    let is_other = |it: &Time| {
        let day = NaiveDate::from_ymd_opt(it.year.unwrap_or(date.year()), it.month, it.day);
        day.is_some_and(|it| is_on(it, found.1))
    };
    (is_on(date, found.1) || !others.any(is_other)).then_some(found)
}

/// The days that are those of the week named in one run with them.
pub fn named_days(leaf: &Leaf, turn: &Turn) -> Vec<NaiveDate> {
    let names = names(leaf).into_iter();
    names
        .flat_map(|(range, day)| of_name(leaf, &range, day, turn))
        .collect()
}

/// The days of the run around a day of the week that are that day.
pub fn of_name(leaf: &Leaf, range: &Range<usize>, day: usize, turn: &Turn) -> Vec<NaiveDate> {
    let days = dated(leaf, turn).filter(|(_, date)| is_on(*date, day) && turn.has(*date));
    let days = days.filter(|(time, _)| joins(leaf, range, &time.range));
    days.map(|it| it.1).collect()
}

/// The ends of ranges that are a week of work, a whole week or a weekend, with whether words say so: tuần 2 (08 - 12/3).
pub fn weeks(leaf: &Leaf) -> Vec<(Vec<NaiveDate>, bool)> {
    let periods = leaf.paragraph.periods.iter().filter(|it| !it.of_years);
    let whole = periods.filter(|it| {
        let days = (it.last - it.first).num_days();
        match it.first.weekday() {
            Weekday::Mon => (4..=6).contains(&days),
            Weekday::Sat => days == 1,
            _ => false,
        }
    });
    let says = leaf.has("tuần");
    whole.map(|it| (vec![it.first, it.last], says)).collect()
}

/// The days of a weekend that words call so.
pub fn weekends(leaf: &Leaf, turn: &Turn) -> Vec<NaiveDate> {
    let is_off = |it: &NaiveDate| matches!(it.weekday(), Weekday::Sat | Weekday::Sun);
    let days = dated(leaf, turn)
        .map(|it| it.1)
        .filter(|it| leaf.has("cuối tuần") && is_off(it));
    days.collect()
}

/// Whether nothing but days and what joins them stands between two places.
fn joins(leaf: &Leaf, one: &Range<usize>, other: &Range<usize>) -> bool {
    const JOINTS: [&str; 8] = ["đến", "hết", "và", "ngày", "từ", "các", "tháng", "năm"];
    let lower = &leaf.paragraph.lower;
    let (start, end) = match one.start < other.start {
        true => (one.end, other.start),
        false => (other.end, one.start),
    };
    let Some(between) = lower.get(start..end) else {
        return true;
    };
    let named = weekday::named(between);
    let mut words = word::words(between);
    !between.contains([';', '.'])
        && words.all(|(at, it)| {
            let in_name = named
                .iter()
                .any(|name| name.0.start <= at.start && at.end <= name.0.end);
            let is_short = weekday::alone(it).is_some();
            JOINTS.contains(&it) || in_name || is_short || it.bytes().all(|it| it.is_ascii_digit())
        })
}

/// A cell that is the name of a day of the week.
#[derive(Debug, Clone)]
pub struct Named {
    /// The only day of its row.
    pub date: NaiveDate,
    pub weekday: usize,
    /// How its column writes such names where the head says `thứ`: Hai; 2.
    pub bare: Option<String>,
}

/// Those beside the only day of their row, by their keys.
pub fn rows(leaves: &[&Leaf], turn: &Turn) -> BTreeMap<String, Named> {
    let columns = Columns::of(leaves.iter().copied());
    let cells = leaves.iter().filter(|it| it.key.contains(".table."));
    let bare = |it: &Leaf| weekday::bare(&it.paragraph.lower);
    let found = cells.filter_map(|cell| {
        let is_headed = columns.begin(&cell.key, "thứ");
        let named = weekday::alone(&cell.paragraph.lower);
        let weekday = named.or_else(|| bare(cell).filter(|_| is_headed))?;
        let row = leaf::parent(&cell.key);
        let beside = leaves.iter().filter(|it| leaf::parent(&it.key) == row);
        let mut dates = beside.flat_map(|it| dated(it, turn)).map(|it| it.1);
        let date = dates.next()?;
        let mut column = leaves
            .iter()
            .filter(|it| column::is_shared(&it.key, &cell.key));
        // `CN` is written so in every column.
        let like = column.find(|it| bare(it).is_some_and(|day| day < 6));
        let like = like
            .filter(|_| is_headed)
            .map(|it| it.words().trim().to_owned());
        let is_one = dates.next().is_none() && turn.has(date);
        is_one.then(|| {
            (
                cell.key.clone(),
                Named {
                    date,
                    weekday,
                    bare: like,
                },
            )
        })
    });
    found.collect()
}

/// Days of the week in front of a call of a day that stands beside: thứ Hai, ngày {{ when }}.
pub fn called(leaves: &[&Leaf], turn: &Turn) -> Vec<(String, usize, NaiveDate)> {
    let mut found = Vec::new();
    for leaf in leaves {
        for (call, name) in leaf.calls() {
            let key = match leaf.key.rsplit_once('.') {
                Some((entry, _)) => format!("{entry}.{name}"),
                None => continue,
            };
            let Some(named) = leaves.iter().find(|it| it.key == key) else {
                continue;
            };
            let mut dates = dated(named, turn).map(|it| it.1).filter(|it| turn.has(*it));
            let ahead = leaf.paragraph.lower[..call.start].trim_end();
            let ahead = ahead.strip_suffix("ngày").unwrap_or(ahead);
            if let (Some(date), None, true) = (dates.next(), dates.next(), weekday::ends(ahead)) {
                found.push((leaf.key.clone(), call.start, date));
            }
        }
    }
    found
}
