//! A day, a part of a month or whole months that words name, and the days of a year that it is: more than the times that
//! every reader of a paper finds.

mod day;
mod find;
mod joint;
mod parts;

use std::ops::Range;

use chrono::{Datelike, Days, Months, NaiveDate};

use super::lunar;
use crate::time::{Scale, Time};
pub use find::{find, short};
pub use joint::{Joint, joint};
pub use parts::is_bare;

/// The first and the last day of something.
pub type Span = (NaiveDate, NaiveDate);

/// What words name, and where they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    pub range: Range<usize>,
    pub of: Of,
    /// The year, and whether it is typed just here.
    pub year: Option<i32>,
    pub has_year: bool,
    /// So many years behind that of the paper: tháng 5 năm sau.
    pub later: i32,
    pub every: Every,
}

/// What it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    Day {
        month: u32,
        day: u32,
    },
    /// A day of the moon.
    Moon {
        month: u32,
        day: u32,
    },
    /// Days of a month, as far as it has them: tuần 2 tháng 10, cuối tháng 11. From 0 on they are its last ones.
    Part {
        month: u32,
        first: u32,
        last: u32,
    },
    /// As many months.
    Months {
        first: u32,
        many: u32,
    },
}

/// How often it comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Every {
    Once,
    Month,
    /// In this month of each quarter.
    Quarter(u32),
    Year,
}

impl Point {
    /// A time that the words of a paragraph are known to name; a year alone is no point.
    pub fn of(time: &Time, words: &str) -> Option<Point> {
        let of = match time.scale {
            Scale::Day => Of::Day {
                month: time.month,
                day: time.day,
            },
            Scale::Month => Of::Months {
                first: time.month,
                many: 1,
            },
            Scale::Quarter => Of::Months {
                first: time.month,
                many: 3,
            },
            Scale::Year => return None,
        };
        let figures = words.as_bytes().windows(4);
        let mut figures = figures.map(|it| it.iter().all(u8::is_ascii_digit));
        Some(Point {
            range: time.range.clone(),
            of,
            year: time.year,
            has_year: time.year.is_some() && figures.any(|it| it),
            later: 0,
            every: if time.yearly {
                Every::Year
            } else {
                Every::Once
            },
        })
    }

    /// Whether it is one day.
    pub fn is_day(&self) -> bool {
        matches!(self.of, Of::Day { .. } | Of::Moon { .. })
    }

    /// Its first and last day in a year; none when no calendar has it.
    pub fn days(&self, year: i32) -> Option<Span> {
        match self.of {
            Of::Day { month, day } => {
                let day = NaiveDate::from_ymd_opt(year, month, day)?;
                Some((day, day))
            }
            Of::Moon { month, day } => {
                let mut years = [year, year - 1].into_iter();
                let day = years
                    .find_map(|it| lunar::day(it, month, day).filter(|it| it.year() == year))?;
                Some((day, day))
            }
            Of::Part { month, first, last } => {
                let (_, end) = months(year, month, 1)?;
                let day = |it: u32| NaiveDate::from_ymd_opt(year, month, it.min(end.day()));
                match first {
                    0 => Some((day(end.day() + 1 - last)?, end)),
                    _ => Some((day(first)?, day(last)?)),
                }
            }
            Of::Months { first, many } => months(year, first, many),
        }
    }
}

/// The first and last day of months.
fn months(year: i32, first: u32, many: u32) -> Option<Span> {
    let first = NaiveDate::from_ymd_opt(year, first, 1)?;
    let next = first.checked_add_months(Months::new(many))?;
    Some((first, next.checked_sub_days(Days::new(1))?))
}
