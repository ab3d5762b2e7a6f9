//! A day of the old year in the new one.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::Turn;
use crate::diagnostic::Message;
use crate::proof::holiday::Calendar;
use crate::proof::lunar;
use crate::proof::weekday::DAYS;

/// How a day was chosen.
/// What binds a day more stands further down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Chosen {
    /// By its number: 15/11.
    ByDate,
    /// As the last day for something.
    Due,
    /// By its day of the week: thứ Sáu, ngày 27/02.
    ByWeekday,
    /// By the day of the moon that stands beside it: mùng 10 tháng Giêng.
    ByMoon,
    /// By its number, whatever day of the moon is told beside it: 27/7 (tức 14/6 âm lịch).
    BySun,
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
    // The last day of a lunar year is told by its number, too.
    let is_told = chosen == Chosen::ByMoon && is_eve(old);
    if chosen != Chosen::BySun
        && !is_told
        && let Some(date) = by_moon(old, year)
    {
        let name = turn.calendar.on(old)?;
        return Some(Day {
            date,
            why: message!("theo âm lịch: {name}", "by the lunar calendar: {name}"),
            look: None,
        });
    }
    if chosen == Chosen::ByMoon {
        return beside_moon(old, year, &turn.calendar);
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
                // A weekend that was chosen stays one.
                look: turn.calendar.on(date).map(|it| {
                    let name = it.into_owned();
                    falls(date, &message!("{name}", "{name}"))
                }),
            }
        }
        // Somebody else fixed a last day that nobody works on.
        Chosen::Due if turn.calendar.off(old).is_none() => match turn.calendar.off(date) {
            None => Day {
                date,
                why,
                look: None,
            },
            Some(reason) => {
                let worked = worked_before(date, &turn.calendar)?;
                let passed = passed(worked, date, &turn.calendar);
                Day {
                    date: worked,
                    why: Message {
                        vi: format!(
                            "lùi về ngày làm việc trước: ngày ấy là {}{passed}",
                            reason.vi
                        ),
                        en: format!(
                            "the working day before, as that day is {}{passed}",
                            reason.en
                        ),
                    },
                    look: None,
                }
            }
        },
        _ => Day {
            date,
            why,
            look: turn.calendar.off(date).map(|it| falls(date, &it)),
        },
    })
}

/// What is asked of a new day that nobody works on.
fn falls(date: NaiveDate, reason: &Message) -> Message {
    let (weekday, english) = (DAYS[weekday(date)].0, date.weekday());
    let day = written(date);
    let (vi, en) = match reason.vi == weekday {
        true => (String::new(), String::new()),
        false => (format!(" ({})", reason.vi), format!(" ({})", reason.en)),
    };
    Message {
        vi: format!("ngày mới {day} là {weekday}{vi}: giữ hay dời?"),
        en: format!("the new day {day} is {english}{en}: keep or move?"),
    }
}

/// The place of a day in its week, from Monday.
pub fn weekday(date: NaiveDate) -> usize {
    usize::try_from(date.weekday().num_days_from_monday()).unwrap_or(0)
}

/// A day in figures, as papers write it: 24/4/2027, 05/02/2027.
pub fn written(date: NaiveDate) -> String {
    let zero = if date.month() < 3 { 2 } else { 1 };
    format!("{:02}/{:0zero$}/{}", date.day(), date.month(), date.year())
}

/// The day of the moon that stands beside an old day.
fn beside_moon(old: NaiveDate, year: i32, calendar: &Calendar) -> Option<Day> {
    let (own, month, day) = lunar::of(old)?;
    let later = own + year - old.year();
    let date = lunar::day(later, month, day)?;
    let why = message!(
        "theo âm lịch: ngày {day} tháng {month}",
        "by the lunar calendar: day {day} of month {month}"
    );
    // A short month has no 30th.
    if lunar::of(date).is_none_or(|it| it.1 != month) {
        let date = date.pred_opt()?;
        let look = Some(message!(
            "tháng {month} âm lịch năm mới không có ngày 30: lấy ngày 29, sửa lại chữ bên cạnh",
            "month {month} of the moon has no 30th: the 29th is taken, mend the words beside it"
        ));
        return Some(Day { date, why, look });
    }
    let look = calendar.off(date).map(|it| falls(date, &it));
    Some(Day { date, why, look })
}

/// The same day of the moon, when it is a holiday of the lunar calendar.
fn by_moon(old: NaiveDate, year: i32) -> Option<NaiveDate> {
    if is_eve(old) {
        let next = old.succ_opt()?;
        return lunar::day(next.year() + year - old.year(), 1, 1)?.pred_opt();
    }
    is_feast(old).then_some(())?;
    let (own, month, day) = lunar::of(old)?;
    lunar::day(own + year - old.year(), month, day)
}

/// Whether a day is the last of a lunar year.
fn is_eve(date: NaiveDate) -> bool {
    let next = date.succ_opt().and_then(lunar::of);
    matches!(next, Some((_, 1, 1)))
}

/// Whether a day is one of those around Tết on which nobody works, or that of the Hùng kings.
pub fn is_feast(date: NaiveDate) -> bool {
    matches!(lunar::of(date), Some((_, 1, ..=3) | (_, 3, 10))) || is_eve(date)
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

/// The holidays between a working day and the day it stands for, weekends left aside.
fn passed(worked: NaiveDate, date: NaiveDate, calendar: &Calendar) -> String {
    let days = worked.iter_days().skip(1).take_while(|it| *it < date);
    let named = days.filter_map(|it| Some(format!(", {} là {}", written(it), calendar.on(it)?)));
    named.collect()
}
