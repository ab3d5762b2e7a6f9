//! The lunar calendar of Việt Nam, as far as public holidays need it: where its months begin,
//! reckoned from the new moons and the sun's longitude at 105° east.

use std::f64::consts::PI;
use std::ops::Range;

use chrono::{Datelike, Days, NaiveDate};

use super::word;

/// Mean length of a month between new moons, in days.
const MONTH: f64 = 29.530_588_68;
/// Day number of 1 January 1970 in the count of Julius Scaliger, noon to noon.
const EPOCH: i64 = 2_440_588;
/// Hours that Việt Nam is ahead of Greenwich, in days.
const ZONE: f64 = 7.0 / 24.0;

/// A day by its lunar month and its place in it, in the lunar year that begins in this year.
/// Months are counted from Tết; a leap month is passed over.
pub fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    let (before, after) = (eleventh(year - 1)?, eleventh(year)?);
    let first = moon(before);
    // Thirteen moons from one eleventh month to the next make a leap month.
    let leap = (moon(after) - first == 13).then(|| leap(first));
    let mut place = i64::from(month) + 1;
    if leap.is_some_and(|leap| leap <= place) {
        place += 1;
    }
    let start = date(new_moon(first + place))?;
    start.checked_add_days(Days::new(u64::from(day) - 1))
}

/// The stems and branches by which lunar years are named, each as papers spell it.
const STEMS: [&str; 10] = [
    "Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý",
];
const BRANCHES: [&str; 12] = [
    "Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi",
];

/// The name of the lunar year that begins in this year: Bính Ngọ in 2026.
pub fn name(year: i32) -> String {
    let of = |names: &[&'static str]| {
        let place = (year - 4).rem_euclid(i32::try_from(names.len()).unwrap_or(1));
        names[usize::try_from(place).unwrap_or(0)]
    };
    format!("{} {}", of(&STEMS), of(&BRANCHES))
}

/// Whether the words behind a day say that it is one of the moon: âm lịch, (ÂL), năm Bính Ngọ.
pub fn is_behind(words: &str) -> bool {
    let words = words.trim_start();
    let of = |names: &[&str]| {
        let named = words.strip_prefix("năm ");
        let is_it = |it: &str| names.iter().any(|name| word::lower(name) == it);
        named.is_some_and(|it| is_it(&word::lower(word::after(it, 0))))
    };
    // "27/7/2026 (âm lịch 14/6)": the bracket tells another day.
    let aside = words.strip_prefix('(');
    let head: String = aside.unwrap_or(words).chars().take(8).collect();
    let head = word::lower(&head);
    let tail = ["âm lịch", "âl"]
        .iter()
        .find_map(|it| head.strip_prefix(it));
    let is_called = tail.is_some_and(|it| match aside {
        Some(_) => it.starts_with(')'),
        None => !it.starts_with(word::is_letter),
    });
    is_called || of(&STEMS)
}

/// Whether words in small letters name a lunar year: năm Bính Ngọ.
pub fn is_named(lower: &str) -> bool {
    year(lower).is_some()
}

/// Where words in small letters name a lunar year, and as what.
pub fn year(lower: &str) -> Option<(Range<usize>, String)> {
    let mut places = word::find(lower, "năm");
    places.find_map(|at| {
        let mut words = word::words(&lower[at.end..]);
        let ((first, stem), (last, branch)) = (words.next()?, words.next()?);
        let is_it = |names: &[&str], own: &str| names.iter().any(|it| word::lower(it) == own);
        let is_year = first.start == 1 && is_it(&STEMS, stem) && is_it(&BRANCHES, branch);
        is_year.then(|| {
            (
                at.end + first.start..at.end + last.end,
                format!("{stem} {branch}"),
            )
        })
    })
}

/// The month and the day of a day in the lunar calendar, and the year in which its lunar year
/// begins; none in a leap month.
pub fn of(date: NaiveDate) -> Option<(i32, u32, u32)> {
    let year = match date < day(date.year(), 1, 1)? {
        true => date.year() - 1,
        false => date.year(),
    };
    let months = (1..=12).filter_map(|month| Some((month, day(year, month, 1)?)));
    let (month, first) = months.take_while(|(_, first)| *first <= date).last()?;
    let place = u32::try_from((date - first).num_days()).ok()? + 1;
    (place <= 30).then_some((year, month, place))
}

/// The first day of the eleventh month, the one that has the winter solstice.
fn eleventh(year: i32) -> Option<i64> {
    let last = number(NaiveDate::from_ymd_opt(year, 12, 31)?);
    let start = new_moon(moon(last));
    // The sun has passed the solstice before this moon began.
    Some(if sector(start) >= 9 {
        new_moon(moon(last) - 1)
    } else {
        start
    })
}

/// The months from the eleventh to the leap one, which has no sector of its own.
fn leap(first: i64) -> i64 {
    let sector = |place| sector(new_moon(first + place));
    (1..14)
        .find(|place| sector(*place) == sector(place + 1))
        .unwrap_or(0)
}

/// The number of the last new moon up to a day, counted from 1 January 1900.
fn moon(day: i64) -> i64 {
    let near = ((day as f64 - 2_415_021.076_998_695) / MONTH + 0.5).floor() as i64;
    (near - 2..=near + 1)
        .rfind(|place| new_moon(*place) <= day)
        .unwrap_or(near)
}

/// The day of a new moon in Việt Nam.
fn new_moon(place: i64) -> i64 {
    let k = place as f64;
    let t = k / 1236.85;
    let (t2, t3) = (t * t, t * t * t);
    let rad = PI / 180.0;
    let mean = 2_415_020.759_33 + MONTH * k + 0.000_117_8 * t2 - 0.000_000_155 * t3
        + 0.000_33 * ((166.56 + 132.87 * t - 0.009_173 * t2) * rad).sin();
    let sun = (359.2242 + 29.105_356_08 * k - 0.000_033_3 * t2 - 0.000_003_47 * t3) * rad;
    let own = (306.0253 + 385.816_918_06 * k + 0.010_730_6 * t2 + 0.000_012_36 * t3) * rad;
    let node = (21.2964 + 390.670_506_46 * k - 0.001_652_8 * t2 - 0.000_002_39 * t3) * rad;
    let shift = (0.1734 - 0.000_393 * t) * sun.sin() + 0.0021 * (2.0 * sun).sin()
        - 0.4068 * own.sin()
        + 0.0161 * (2.0 * own).sin()
        - 0.0004 * (3.0 * own).sin()
        + 0.0104 * (2.0 * node).sin()
        - 0.0051 * (sun + own).sin()
        - 0.0074 * (sun - own).sin()
        + 0.0004 * (2.0 * node + sun).sin()
        - 0.0004 * (2.0 * node - sun).sin()
        - 0.0006 * (2.0 * node + own).sin()
        + 0.0010 * (2.0 * node - own).sin()
        + 0.0005 * (2.0 * own + sun).sin();
    let delta = -0.000_278 + 0.000_265 * t + 0.000_262 * t2;
    (mean + shift - delta + 0.5 + ZONE).floor() as i64
}

/// Which twelfth of its way the sun is in when a day begins in Việt Nam.
fn sector(day: i64) -> i64 {
    let t = (day as f64 - 2_451_545.5 - ZONE) / 36_525.0;
    let rad = PI / 180.0;
    let own = (357.5291 + 35_999.050_3 * t - 0.000_155_9 * t * t) * rad;
    let mean = 280.466_45 + 36_000.769_83 * t + 0.000_303_2 * t * t;
    let shift = (1.9146 - 0.004_817 * t - 0.000_014 * t * t) * own.sin()
        + (0.019_993 - 0.000_101 * t) * (2.0 * own).sin()
        + 0.000_29 * (3.0 * own).sin();
    ((mean + shift).rem_euclid(360.0) / 30.0) as i64
}

fn number(date: NaiveDate) -> i64 {
    i64::from(date.num_days_from_ce()) - 719_163 + EPOCH
}

fn date(number: i64) -> Option<NaiveDate> {
    let days = i32::try_from(number - EPOCH).ok()? + 719_163;
    NaiveDate::from_num_days_from_ce_opt(days)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A day written as `dd/mm/yyyy`.
    fn date_of(words: &str) -> Option<NaiveDate> {
        let part = |at: std::ops::Range<usize>| words[at].parse().ok();
        NaiveDate::from_ymd_opt(words[6..].parse().ok()?, part(3..5)?, part(0..2)?)
    }

    #[test]
    fn new_year_falls_where_the_calendar_has_it() {
        // 1985, 2007 and 2030 differ from the calendar of China.
        let known = [
            "21/01/1985",
            "17/02/2007",
            "08/02/2016",
            "28/01/2017",
            "16/02/2018",
            "05/02/2019",
            "25/01/2020",
            "12/02/2021",
            "01/02/2022",
            "22/01/2023",
            "10/02/2024",
            "29/01/2025",
            "17/02/2026",
            "06/02/2027",
            "26/01/2028",
            "13/02/2029",
            "02/02/2030",
        ];
        for want in known {
            let year = want[6..].parse().expect("a year");
            assert_eq!(day(year, 1, 1), date_of(want));
        }
    }

    #[test]
    fn the_day_of_the_hung_kings_is_found_behind_a_leap_month() {
        let known = [
            "02/04/2020",
            "21/04/2021",
            "10/04/2022",
            "29/04/2023",
            "18/04/2024",
            "07/04/2025",
            "26/04/2026",
        ];
        for want in known {
            let year = want[6..].parse().expect("a year");
            assert_eq!(day(year, 3, 10), date_of(want));
        }
    }
}
