//! Days off and days worked instead that the government announced year by year, and the days that a
//! year remembers.

use chrono::{Datelike, NaiveDate};

use super::{day, rows};

/// By day: off or worked, name, source.
pub const TEXT: &str = include_str!("../../data/calendar/days.tsv");
/// By day of the year: the year counted from, name, basis.
pub const REMEMBERED: &str = include_str!("../../data/calendar/anniversaries.tsv");

/// A day that is off though it lies in the week, or worked though it does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Announced {
    pub is_off: bool,
    pub name: &'static str,
}

/// What was announced of a day.
pub fn announced(date: NaiveDate) -> Option<Announced> {
    let (day, month, year) = (date.day(), date.month(), date.year());
    let written = format!("{day:02}/{month:02}/{year}");
    rows(TEXT).find_map(|row| {
        let mut cells = row.strip_prefix(&*written)?.split('\t').skip(1);
        Some(Announced {
            is_off: cells.next()? == "nghi",
            name: cells.next()?,
        })
    })
}

/// Whether the days off of a year have been announced.
pub fn is_announced(year: i32) -> bool {
    let end = format!("/{year}");
    rows(TEXT).any(|row| row.split('\t').next().is_some_and(|it| it.ends_with(&*end)))
}

/// A day of the year that is remembered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Remembered {
    /// Day and month.
    pub day: (u32, u32),
    /// The year that is counted from; none when nobody counts.
    pub since: Option<i32>,
    pub name: &'static str,
}

/// The days a year remembers, in order.
pub fn remembered() -> impl Iterator<Item = Remembered> {
    rows(REMEMBERED).filter_map(|row| {
        let mut cells = row.split('\t');
        // Any leap year will do.
        let date = day(&format!("{}/2000", cells.next()?))?;
        let since = cells.next()?.parse().ok();
        Some(Remembered {
            day: (date.day(), date.month()),
            since,
            name: cells.next()?,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(words: &str) -> Option<(bool, &'static str)> {
        announced(day(words)?).map(|it| (it.is_off, it.name))
    }

    #[test]
    fn what_was_announced_of_a_day_is_known() {
        assert_eq!(
            told("31/08/2026"),
            Some((true, "Nghỉ hoán đổi dịp Quốc khánh"))
        );
        assert_eq!(told("22/08/2026"), Some((false, "Làm bù cho 31/8/2026")));
        assert_eq!(told("25/08/2026"), None);
        assert!(is_announced(2027) && !is_announced(2031));
    }

    #[test]
    fn days_are_remembered_with_the_year_they_count_from() {
        let known: Vec<_> = remembered().filter(|it| it.day == (15, 10)).collect();
        assert_eq!(
            known.iter().map(|it| it.since).collect::<Vec<_>>(),
            [Some(1930), Some(1999), Some(2026)]
        );
    }
}
