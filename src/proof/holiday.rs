//! Public holidays of Việt Nam, Tết and the day of the Hùng Kings by the lunar calendar.

use chrono::{Datelike, NaiveDate};

use super::lunar;

/// The holiday a day is, with its name; the days that are one in every year.
pub fn on(date: NaiveDate) -> Option<&'static str> {
    match (date.day(), date.month()) {
        (1, 1) => return Some("Tết Dương lịch"),
        (30, 4) => return Some("Ngày Chiến thắng 30/4"),
        (1, 5) => return Some("Ngày Quốc tế lao động 01/5"),
        (2, 9) => return Some("Quốc khánh 02/9"),
        _ => {}
    }
    if lunar::day(date.year(), 3, 10) == Some(date) {
        return Some("Ngày Giỗ Tổ Hùng Vương (10/3 âm lịch)");
    }
    let days = (date - lunar::day(date.year(), 1, 1)?).num_days();
    match days {
        -1 => Some("ngày cuối năm âm lịch"),
        0 => Some("mùng 1 Tết"),
        1 => Some("mùng 2 Tết"),
        2 => Some("mùng 3 Tết"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holidays_are_known_by_both_calendars() {
        let told = |day, month, year| on(NaiveDate::from_ymd_opt(year, month, day)?);
        assert_eq!(told(10, 2, 2024), Some("mùng 1 Tết"));
        assert_eq!(told(9, 2, 2024), Some("ngày cuối năm âm lịch"));
        assert_eq!(
            told(18, 4, 2024),
            Some("Ngày Giỗ Tổ Hùng Vương (10/3 âm lịch)")
        );
        assert_eq!(told(2, 9, 2026), Some("Quốc khánh 02/9"));
        assert_eq!(told(15, 11, 2024), None);
    }
}
