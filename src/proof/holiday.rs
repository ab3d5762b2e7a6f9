//! Days on which offices do not work: public holidays by the sun and by the moon, days announced for one
//! year, and the weekend.

use std::borrow::Cow;
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::lunar;
use crate::diagnostic::Message;
use crate::knowledge::days;

/// The days that are known to everybody, and those of which an office was told: a copy is the same calendar.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar(Arc<BTreeMap<NaiveDate, OwnDay>>);

/// A day of which an office was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnDay {
    pub is_off: bool,
    pub name: String,
}

impl Calendar {
    /// With what an office says, which goes before what is known.
    pub fn with(own: impl IntoIterator<Item = (NaiveDate, OwnDay)>) -> Calendar {
        Calendar(Arc::new(own.into_iter().collect()))
    }

    /// Why nobody works on a day; a Saturday that was announced to be worked is none.
    pub fn off(&self, date: NaiveDate) -> Option<Message> {
        if let Some(name) = self.on(date) {
            return Some(message!("{name}", "{name}"));
        }
        let own = || self.0.get(&date).is_some_and(|it| !it.is_off);
        let is_worked = || own() || days::announced(date).is_some_and(|it| !it.is_off);
        match date.weekday() {
            Weekday::Sat if !is_worked() => Some(message!("thứ Bảy", "a Saturday")),
            Weekday::Sun if !is_worked() => Some(message!("Chủ nhật", "a Sunday")),
            _ => None,
        }
    }

    /// The holiday a day is, with its name: one of every year, or one announced for its own.
    pub fn on(&self, date: NaiveDate) -> Option<Cow<'_, str>> {
        match self.0.get(&date) {
            Some(own) => own.is_off.then_some(Cow::Borrowed(&*own.name)),
            None => known(date)
                .map(Cow::Borrowed)
                .or_else(|| made_good(date).map(Cow::Owned)),
        }
    }
}

fn known(date: NaiveDate) -> Option<&'static str> {
    match (date.day(), date.month()) {
        (1, 1) => return Some("Tết Dương lịch"),
        (30, 4) => return Some("Ngày Chiến thắng 30/4"),
        (1, 5) => return Some("Ngày Quốc tế lao động 01/5"),
        (2, 9) => return Some("Quốc khánh 02/9"),
        (24, 11) if date.year() >= 2026 => return Some("Ngày Văn hóa Việt Nam"),
        _ => {}
    }
    if lunar::day(date.year(), 3, 10) == Some(date) {
        return Some("Ngày Giỗ Tổ Hùng Vương (10/3 âm lịch)");
    }
    let tet = lunar::day(date.year(), 1, 1);
    match tet.map(|first| (date - first).num_days()) {
        Some(-1) => Some("ngày cuối năm âm lịch"),
        Some(0) => Some("mùng 1 Tết"),
        Some(1) => Some("mùng 2 Tết"),
        Some(2) => Some("mùng 3 Tết"),
        _ => days::announced(date)
            .filter(|it| it.is_off)
            .map(|it| it.name),
    }
}

/// The holiday on a weekend for which a working day is off, in a year whose days off nobody has announced yet.
fn made_good(date: NaiveDate) -> Option<String> {
    if is_weekend(date) || days::is_announced(date.year()) {
        return None;
    }
    let start = date.checked_sub_days(Days::new(10))?;
    let mut owed = VecDeque::new();
    for day in start.iter_days().take_while(|it| *it <= date) {
        match (known(day), is_weekend(day)) {
            (Some(name), true) => owed.push_back(name),
            (None, false) => {
                let name = owed.pop_front();
                if day == date {
                    return name.map(|it| format!("nghỉ bù {it}"));
                }
            }
            _ => {}
        }
    }
    None
}

fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holidays_are_known_by_both_calendars() {
        let told = |day, month, year| known(NaiveDate::from_ymd_opt(year, month, day)?);
        assert_eq!(told(10, 2, 2024), Some("mùng 1 Tết"));
        assert_eq!(told(9, 2, 2024), Some("ngày cuối năm âm lịch"));
        assert_eq!(
            told(18, 4, 2024),
            Some("Ngày Giỗ Tổ Hùng Vương (10/3 âm lịch)")
        );
        assert_eq!(told(2, 9, 2026), Some("Quốc khánh 02/9"));
        assert_eq!(told(15, 11, 2024), None);
        assert_eq!(told(31, 8, 2026), Some("Nghỉ hoán đổi dịp Quốc khánh"));
    }

    #[test]
    fn a_holiday_on_a_weekend_gives_the_next_working_day_where_nothing_is_announced() {
        let told = |day, month, year| {
            let date = NaiveDate::from_ymd_opt(year, month, day).unwrap();
            Calendar::default().on(date).map(Cow::into_owned)
        };
        let is = |words: &str| Some(words.to_owned());
        assert_eq!(told(24, 11, 2028), is("Ngày Văn hóa Việt Nam"));
        assert_eq!(told(24, 11, 2025), None);
        assert_eq!(told(4, 9, 2028), is("nghỉ bù Quốc khánh 02/9"));
        assert_eq!(told(2, 5, 2028), is("nghỉ bù Ngày Chiến thắng 30/4"));
        assert_eq!(told(5, 9, 2028), None);
    }

    #[test]
    fn a_saturday_that_is_worked_for_another_day_is_no_day_off() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 8, day).unwrap();
        let is_off = |it| Calendar::default().off(day(it)).is_some();
        assert!(!is_off(22) && is_off(29) && is_off(31) && !is_off(28));
    }

    #[test]
    fn what_an_office_was_told_goes_before_what_is_known() {
        let day = |month, day| NaiveDate::from_ymd_opt(2028, month, day).unwrap();
        let own = |is_off, name: &str| OwnDay {
            is_off,
            name: name.to_owned(),
        };
        let calendar = Calendar::with([
            (day(1, 3), own(true, "Nghỉ hoán đổi")),
            (day(1, 8), own(false, "Làm bù")),
        ]);
        assert_eq!(calendar.on(day(1, 3)).as_deref(), Some("Nghỉ hoán đổi"));
        assert_eq!(calendar.off(day(1, 8)), None);
        assert!(calendar.off(day(1, 15)).is_some() && calendar.on(day(1, 1)).is_some());
        let untold = Calendar::default().on(day(1, 3)).map(Cow::into_owned);
        assert_eq!(untold.as_deref(), Some("nghỉ bù Tết Dương lịch"));
    }
}
