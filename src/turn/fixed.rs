//! Days that are known by their number, so that a day of the week beside one only says what it was.

use chrono::{Datelike, NaiveDate};

use super::Turn;
use super::day;
use super::leaf::Leaf;
use crate::knowledge::days::{self, Remembered};
use crate::proof::anniversary;

/// What every year remembers on a day.
pub fn remembered(date: NaiveDate) -> impl Iterator<Item = Remembered> {
    days::remembered().filter(move |it| it.day == (date.day(), date.month()))
}

/// Whether a day is known by its number, so that a day of the week beside it only says what it was: a public holiday, a
/// day that is remembered and named, or the day of an anniversary: kỷ niệm 30 năm … (12/6/1997 - 12/6/2027).
pub fn is_fixed(date: NaiveDate, words: &[&Leaf], turn: &Turn) -> bool {
    let later = NaiveDate::from_ymd_opt(date.year() + turn.years(), date.month(), date.day());
    let is_off = |it: NaiveDate| turn.calendar.on(it).is_some() && !day::is_feast(it);
    let is_holiday = is_off(date) && later.is_some_and(is_off);
    let is_kept = |leaf: &&Leaf| {
        let mut kept = anniversary::find(&leaf.paragraph).into_iter();
        kept.any(|it| !it.period.of_years && it.period.last == date)
    };
    is_holiday
        || words.iter().any(is_kept)
        || remembered(date).any(|it| {
            let name = it.name.to_lowercase();
            let name = name
                .trim_start_matches("ngày ")
                .trim_end_matches(" việt nam");
            words.iter().any(|it| it.paragraph.lower.contains(name))
        })
}

/// Whether the entry of a day speaks of what every year remembers on it, if not by its whole name: khai giảng, thầy thuốc.
pub fn is_spoken_of(date: NaiveDate, words: &[&Leaf]) -> bool {
    const COMMON: [&str; 12] = [
        "ngày", "việt", "nam", "thành", "truyền", "nhân", "toàn", "quốc", "thế", "đảng", "của",
        "cả",
    ];
    let mut pairs = remembered(date).flat_map(|it| {
        let name = it.name.to_lowercase();
        let words: Vec<&str> = name.split(' ').collect();
        let pairs = words.windows(2).filter(|it| !COMMON.contains(&it[0]));
        pairs.map(|it| it.join(" ")).collect::<Vec<String>>()
    });
    pairs.any(|pair| words.iter().any(|it| it.has(&pair)))
}
