//! A month as whoever picks a day sees it: what each day is to the week, to the moon and to those who work.

use chrono::{Datelike, Months, NaiveDate};

use super::Paper;
use crate::knowledge::days::remembered;
use crate::proof::lunar;
use crate::time;

/// A day of the calendar of an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    pub date: NaiveDate,
    /// Day and month by the moon; none in a leap month.
    pub lunar: Option<(u32, u32)>,
    /// Whether nobody works, be it a holiday or the weekend.
    pub is_off: bool,
    /// The holiday that it is.
    pub holiday: Option<String>,
    /// What the year remembers on it.
    pub remembered: Vec<&'static str>,
}

impl Paper {
    /// The days of a month, by the calendar of the office once that was read; none of one that no calendar has.
    pub fn month(&self, year: i32, month: u32) -> Vec<Day> {
        let calendar = self.calendar();
        let first = NaiveDate::from_ymd_opt(year, month, 1);
        let next = first.and_then(|it| it.checked_add_months(Months::new(1)));
        let Some((first, next)) = first.zip(next) else {
            return Vec::new();
        };
        let days = first.iter_days().take_while(|it| *it < next);
        let day = |date: NaiveDate| {
            let own = |since: Option<i32>| since.is_none_or(|it| it <= year);
            let holiday: Option<String> = calendar.on(date).map(Into::into);
            // What nobody works on is told as that alone.
            let remembered = remembered()
                .filter(|it| it.day == (date.day(), date.month()) && own(it.since))
                .filter(|it| holiday.as_deref() != Some(it.name));
            Day {
                date,
                lunar: lunar::of(date).map(|(_, month, day)| (day, month)),
                is_off: calendar.off(date).is_some(),
                remembered: remembered.map(|it| it.name).collect(),
                holiday,
            }
        };
        days.map(day).collect()
    }
}

/// The day that words are and nothing else.
pub fn day_of(words: &str) -> Option<NaiveDate> {
    time::alone(words)?.date()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::House;

    fn month(year: i32, month: u32) -> Vec<Day> {
        let house = House::built_in().unwrap();
        house
            .paper(crate::source::Source::new("x.yaml", ""))
            .month(year, month)
    }

    #[test]
    fn a_holiday_is_named_once() {
        let culture = &month(2026, 11)[23];
        assert_eq!(culture.holiday.as_deref(), Some("Ngày Văn hóa Việt Nam"));
        assert_eq!(culture.remembered, [""; 0]);
    }

    #[test]
    fn each_day_has_its_lunar_day_and_why_nobody_works() {
        let days = month(2026, 2);
        assert_eq!(days.len(), 28);
        let tet = &days[16];
        assert_eq!(tet.lunar, Some((1, 1)));
        assert_eq!(tet.holiday.as_deref(), Some("mùng 1 Tết"));
        assert!(tet.is_off && days[0].is_off && days[0].holiday.is_none() && !days[1].is_off);
        let party = &days[2].remembered;
        assert!(
            party.iter().any(|it| it.contains("Đảng Cộng sản")),
            "{party:?}"
        );
    }

    #[test]
    fn a_month_that_no_calendar_has_is_empty() {
        assert!(month(2026, 13).is_empty() && month(2026, 0).is_empty());
    }
}
