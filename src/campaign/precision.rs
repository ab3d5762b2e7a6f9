//! How precise a time is, and the days it covers.

use chrono::{Datelike, NaiveDate};

/// What a time pins down. A missing year is the paper's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precision {
    Day(NaiveDate),
    /// A day that comes back each year: day, month.
    DayEveryYear(u32, u32),
    /// A day written without its year: day, month.
    DayOfMonth(u32, u32),
    Month(Option<i32>, u32),
    Quarter(Option<i32>, u32),
    Year(i32),
    /// From one to the other; kept as the first and last day it can mean.
    Range(Bound, Bound),
    /// From a day on, until something that is told in words.
    Since(Bound),
    /// Until a day, from something that is told in words.
    Until(Bound),
    /// Comes back after so many months.
    Every(u32),
    /// All the time ("thường xuyên").
    Always,
    /// Somebody has still to write when.
    Unwritten,
    /// A day that no calendar has: day, month, year.
    Impossible(u32, u32, Option<i32>),
}

/// An end of a range: a day, when the year is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bound {
    pub year: Option<i32>,
    pub month: u32,
    pub day: u32,
}

impl Precision {
    /// The year it lies in from its first day to its last, if it lies in one.
    pub fn only_year(self) -> Option<i32> {
        match self {
            Precision::Day(day) => Some(day.year()),
            Precision::Month(year, _) | Precision::Quarter(year, _) => year,
            Precision::Year(year) => Some(year),
            Precision::Range(first, last) => {
                let year = last.year?;
                first.year.is_none_or(|it| it == year).then_some(year)
            }
            _ => None,
        }
    }

    /// The first and last day it covers, where a year is known.
    pub fn days(self, year: Option<i32>) -> Option<(NaiveDate, NaiveDate)> {
        let day = NaiveDate::from_ymd_opt;
        let month_end = |y: i32, m: u32| {
            let (y, m) = if m == 12 { (y + 1, 1) } else { (y, m + 1) };
            day(y, m, 1).and_then(|d| d.pred_opt())
        };
        match self {
            Precision::Day(d) => Some((d, d)),
            Precision::DayOfMonth(d, m) => day(year?, m, d).map(|d| (d, d)),
            Precision::Month(y, m) => {
                let y = y.or(year)?;
                Some((day(y, m, 1)?, month_end(y, m)?))
            }
            Precision::Quarter(y, q) => {
                let y = y.or(year)?;
                Some((day(y, q * 3 - 2, 1)?, month_end(y, q * 3)?))
            }
            Precision::Year(y) => Some((day(y, 1, 1)?, day(y, 12, 31)?)),
            Precision::Range(a, b) => Some((
                day(a.year.or(b.year).or(year)?, a.month, a.day)?,
                day(b.year.or(year)?, b.month, b.day)?,
            )),
            _ => None,
        }
    }

    /// The ends of what it can mean, without a year where it names none.
    pub(super) fn bounds(self) -> (Bound, Bound) {
        let at = |year, month, day| Bound { year, month, day };
        let last_day = |year: Option<i32>, month: u32| {
            let (_, end) = Precision::Month(Some(year.unwrap_or(2001)), month)
                .days(None)
                .unwrap_or((NaiveDate::MIN, NaiveDate::MIN));
            end.day()
        };
        match self {
            Precision::Day(d) => {
                let b = at(Some(d.year()), d.month(), d.day());
                (b, b)
            }
            Precision::DayOfMonth(d, m) | Precision::DayEveryYear(d, m) => {
                (at(None, m, d), at(None, m, d))
            }
            Precision::Month(y, m) => (at(y, m, 1), at(y, m, last_day(y, m))),
            Precision::Quarter(y, q) => (at(y, q * 3 - 2, 1), at(y, q * 3, last_day(y, q * 3))),
            Precision::Year(y) => (at(Some(y), 1, 1), at(Some(y), 12, 31)),
            Precision::Range(a, b) => (a, b),
            Precision::Since(day) | Precision::Until(day) => (day, day),
            Precision::Impossible(d, m, y) => (at(y, m, d), at(y, m, d)),
            Precision::Every(_) | Precision::Always | Precision::Unwritten => {
                (at(None, 1, 1), at(None, 12, 31))
            }
        }
    }
}
