//! A day of the old year in the new one.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::Turn;
use crate::diagnostic::Message;
use crate::proof::holiday::Calendar;
use crate::proof::lunar;

/// How a day was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    /// By its number: 15/11.
    ByDate,
    /// As the last day for something.
    Due,
    /// By its day of the week: thứ Sáu, ngày 27/02.
    ByWeekday,
}

/// A day of the new year, and what a clerk must know of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Day {
    pub date: NaiveDate,
    pub why: Message,
    /// What a person has to decide.
    pub look: Option<Message>,
}

/// Where a day of the old year falls in the new one.
pub fn moved(old: NaiveDate, chosen: Chosen, turn: &Turn) -> Option<Day> {
    let year = old.year() + turn.years();
    if let Some(date) = by_moon(old, year) {
        let name = turn.calendar.on(old)?;
        return Some(Day {
            date,
            why: message!("theo âm lịch: {name}", "by the lunar calendar: {name}"),
            look: None,
        });
    }
    let same_day = NaiveDate::from_ymd_opt(year, old.month(), old.day());
    let fixed = message!("ngày cố định, sang năm mới", "a fixed day, in the new year");
    let (date, why) = match same_day {
        Some(date) => (date, fixed),
        None => (
            NaiveDate::from_ymd_opt(year, old.month(), 28)?,
            message!(
                "năm {year} không có ngày 29/02",
                "there is no 29/02 in {year}"
            ),
        ),
    };
    Some(match chosen {
        Chosen::ByWeekday => {
            let date = nearest(date, old.weekday())?;
            Day {
                date,
                why: message!("giữ thứ trong tuần đã chọn", "the day of the week is kept"),
                look: turn
                    .calendar
                    .off(date)
                    .filter(|_| !matches!(date.weekday(), Weekday::Sat | Weekday::Sun))
                    .map(|it| falls(&it)),
            }
        }
        // Somebody else fixed a last day that nobody works on.
        Chosen::Due if turn.calendar.off(old).is_none() => match turn.calendar.off(date) {
            None => Day {
                date,
                why,
                look: None,
            },
            Some(reason) => Day {
                date: worked_before(date, &turn.calendar)?,
                why: Message {
                    vi: format!("lùi về ngày làm việc trước: ngày ấy là {}", reason.vi),
                    en: format!("the working day before, as that day is {}", reason.en),
                },
                look: None,
            },
        },
        _ => Day {
            date,
            why,
            look: turn.calendar.off(date).map(|it| falls(&it)),
        },
    })
}

fn falls(reason: &Message) -> Message {
    Message {
        vi: format!("rơi vào {}: giữ hay dời?", reason.vi),
        en: format!("it is {}: keep or move?", reason.en),
    }
}

/// The same day of the moon, when it is a holiday of the lunar calendar.
fn by_moon(old: NaiveDate, year: i32) -> Option<NaiveDate> {
    let (own, month, day) = lunar::of(old)?;
    let is_tet = month == 1 && day <= 3;
    let is_kings = month == 3 && day == 10;
    (is_tet || is_kings).then_some(())?;
    lunar::day(own + year - old.year(), month, day)
}

/// The day of the week that is nearest to a day.
fn nearest(date: NaiveDate, wanted: Weekday) -> Option<NaiveDate> {
    let days = (0..=3).flat_map(|far| {
        let far = Days::new(far);
        [date.checked_sub_days(far), date.checked_add_days(far)]
    });
    days.flatten().find(|it| it.weekday() == wanted)
}

/// The last day up to this one on which there is work.
fn worked_before(date: NaiveDate, calendar: &Calendar) -> Option<NaiveDate> {
    let mut days = std::iter::successors(Some(date), NaiveDate::pred_opt).take(30);
    days.find(|it| calendar.off(*it).is_none())
}
