//! Days that are none, days that Excel made of something else, and days of which nobody can tell
//! the month.

use chrono::{Datelike, Duration, NaiveDate};

use crate::list::{Field, Kind, List, Mention, Told};

/// What is wrong with a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wrong {
    /// The number by which Excel knows a day.
    Number,
    /// The month stands before the day.
    MonthFirst,
    Impossible,
    /// The year has two figures.
    ShortYear,
    /// Words without any day.
    None,
}

const ALL: [Wrong; 5] = [
    Wrong::Number,
    Wrong::MonthFirst,
    Wrong::Impossible,
    Wrong::ShortYear,
    Wrong::None,
];

/// A day as it is written in figures.
struct Written {
    day: u32,
    month: u32,
    year: i32,
    has_short_year: bool,
}

pub fn judge(list: &List) -> Vec<Told> {
    let fields = [Field::Day, Field::From, Field::Until];
    let columns: Vec<usize> = fields.iter().flat_map(|it| list.of(*it)).collect();
    let mut told = Vec::new();
    for column in &columns {
        told.extend(of_column(list, *column));
    }
    told.extend(made_by_excel(list, &columns));
    told
}

fn of_column(list: &List, column: usize) -> Vec<Told> {
    let cells = super::filled(list, column);
    let cells =
        cells.filter(|(row, _)| !matches!(list.cell(*row, column).kind, Kind::Day | Kind::Error));
    let found: Vec<(Wrong, usize)> = cells
        .clone()
        .filter_map(|(row, words)| Some((wrong(words, list.from_1904)?, row)))
        .collect();
    let told = |it: Wrong| {
        let places = found.iter().filter(|(wrong, _)| *wrong == it);
        let places = places.map(|(_, row)| match it {
            Wrong::Number => meant(list, *row, column),
            _ => list.mention(*row, column),
        });
        it.told(&list.columns[column].name).at(places).if_any()
    };
    let mut told: Vec<Told> = ALL.into_iter().filter_map(told).collect();
    let has = |it: Wrong| found.iter().any(|(wrong, _)| *wrong == it);
    let written = |it: (usize, &str)| Some((it.0, read(it.1)?));
    let name = &list.columns[column].name;
    if has(Wrong::MonthFirst) {
        let both = cells
            .filter(|(_, words)| !words.to_lowercase().contains("tháng"))
            .filter_map(written)
            .filter(|(_, it)| it.day <= 12 && it.month <= 12 && it.day != it.month);
        let both = both.map(|(row, _)| list.mention(row, column));
        told.extend(
            Told::doubt(
                "ambiguous-day",
                message!(
                    "cột “{name}” có chỗ ghi tháng trước ngày, nên không rõ đâu là ngày, đâu là tháng; đang đọc là ngày/tháng",
                    "in the column “{name}” some write the month first, so that day and month cannot be told apart; read as day/month"
                ),
            )
            .at(both)
            .if_any(),
        );
    } else if cells.filter_map(written).any(|(_, it)| it.day > 12) {
        told.extend(turned(list, column));
    }
    told
}

/// Days that Excel took for month and day: it leaves as words those that have no such month, and
/// none of the days it made is later than the twelfth.
fn turned(list: &List, column: usize) -> Option<Told> {
    let days: Vec<usize> = (0..list.rows.len())
        .filter(|row| list.cell(*row, column).kind == Kind::Day)
        .collect();
    let is_early = |row: &usize| read(list.value(*row, column)).is_some_and(|it| it.day <= 12);
    if days.len() < 2 || !days.iter().all(is_early) {
        return None;
    }
    let name = &list.columns[column].name;
    Some(
        Told::doubt(
            "turned-day",
            message!(
                "cột “{name}”: Excel có lẽ đã đổi chỗ ngày và tháng (chỗ là chữ thì ngày lớn hơn 12, chỗ là ngày thì không); đối chiếu với bản gốc",
                "in the column “{name}” Excel may have taken days for months (words have days beyond 12, real days have none); compare them with the original"
            ),
        )
        .at(days.iter().map(|row| list.mention(*row, column))),
    )
}

/// Days in columns that have none: a number of a house or of a paper, typed as `1/2`.
fn made_by_excel(list: &List, of_days: &[usize]) -> Option<Told> {
    let others = (0..list.columns.len()).filter(|it| !of_days.contains(it));
    let made = others.flat_map(|column| {
        let days: Vec<usize> = (0..list.rows.len())
            .filter(|row| list.cell(*row, column).kind == Kind::Day)
            .collect();
        let is_odd = days.len() * 2 < super::filled(list, column).count();
        let days = if is_odd { days } else { Vec::new() };
        days.into_iter().map(move |row| list.mention(row, column))
    });
    Told::doubt(
        "made-day",
        message!(
            "Excel đã đổi thành ngày (gõ 1/2 thành 01/02); để cột kiểu Text rồi gõ lại",
            "cells that Excel has made days of (1/2 becomes 01/02); make the column text and type them again"
        ),
    )
    .at(made)
    .if_any()
}

impl Wrong {
    fn told(self, name: &str) -> Told {
        match self {
            Wrong::Number => Told::fault(
                "day-as-number",
                message!(
                    "cột “{name}” có số ngày của Excel thay cho ngày; đổi kiểu ô thành Date",
                    "the column “{name}” has Excel's numbers in the place of days; make the cells dates"
                ),
            ),
            Wrong::MonthFirst => Told::fault(
                "month-first",
                message!(
                    "cột “{name}” có chỗ ghi tháng trước ngày; viết ngày/tháng/năm",
                    "in the column “{name}” the month stands first; write day/month/year"
                ),
            ),
            Wrong::Impossible => Told::fault(
                "impossible-day",
                message!(
                    "cột “{name}” có ngày không có trên lịch",
                    "the column “{name}” has days that no calendar has"
                ),
            ),
            Wrong::ShortYear => Told::doubt(
                "short-year",
                message!(
                    "cột “{name}” có năm hai chữ số",
                    "the column “{name}” has years of two figures"
                ),
            ),
            Wrong::None => Told::doubt(
                "no-day",
                message!(
                    "cột “{name}” có ô không phải ngày",
                    "the column “{name}” has cells that are no day"
                ),
            ),
        }
    }
}

fn wrong(words: &str, from_1904: bool) -> Option<Wrong> {
    if let Ok(number) = words.parse::<u32>() {
        let is_year = (1900..=2100).contains(&number);
        return match serial(number, from_1904) {
            _ if is_year => None,
            Some(_) => Some(Wrong::Number),
            None => Some(Wrong::Impossible),
        };
    }
    if !words.bytes().any(|it| it.is_ascii_digit()) {
        return (!super::says_nothing(words)).then_some(Wrong::None);
    }
    let it = read(words)?;
    let year = match it.year {
        // A year of two figures is of this century or the last; both have the same leap days.
        short if it.has_short_year => 1900 + short,
        year => year,
    };
    let exists = |month, day| NaiveDate::from_ymd_opt(year, month, day).is_some();
    match exists(it.month, it.day) {
        true => it.has_short_year.then_some(Wrong::ShortYear),
        false if it.month > 12 && exists(it.day, it.month) => Some(Wrong::MonthFirst),
        false => Some(Wrong::Impossible),
    }
}

/// The day of a number, if it can be one of a list.
fn serial(number: u32, from_1904: bool) -> Option<NaiveDate> {
    if !(7_000..80_000).contains(&number) {
        return None;
    }
    let start = match from_1904 {
        true => NaiveDate::from_ymd_opt(1904, 1, 1)?,
        false => NaiveDate::from_ymd_opt(1899, 12, 30)?,
    };
    start.checked_add_signed(Duration::days(i64::from(number)))
}

/// A cell with a number, and the day it stands for.
fn meant(list: &List, row: usize, column: usize) -> Mention {
    let words = list.value(row, column);
    let number = words.parse().ok();
    let day = number.and_then(|it| serial(it, list.from_1904));
    let words = match day {
        Some(day) => format!(
            "{words} = {:02}/{:02}/{}",
            day.day(),
            day.month(),
            day.year()
        ),
        None => words.to_owned(),
    };
    Mention::new(list.place(row, column), &words)
}

/// A day in figures: `8/11/1987`, `17.03.1985`, `02 tháng 9 năm 1983`, `1987-11-08`.
fn read(words: &str) -> Option<Written> {
    let apart = words.split(|it: char| !it.is_ascii_digit());
    let mut figures: Vec<&str> = apart.filter(|it| !it.is_empty()).collect();
    // The time of a day stands before it.
    if words.contains(':') && figures.len() >= 5 {
        figures.drain(..figures.len() - 3);
    }
    let [first, month, last] = figures[..] else {
        return None;
    };
    let (day, year) = match first.len() {
        4 => (last, first),
        _ => (first, last),
    };
    if !matches!(year.len(), 2 | 4) || day.len() > 2 || month.len() > 2 {
        return None;
    }
    Some(Written {
        day: day.parse().ok()?,
        month: month.parse().ok()?,
        year: year.parse().ok()?,
        has_short_year: year.len() == 2,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_judged_by_the_calendar() {
        for words in [
            "8/11/1987",
            "17.03.1985",
            "02 tháng 9 năm 1983",
            "1979",
            "1987-11-08",
            "không",
            "9/2026",
            "29/02/2024",
        ] {
            assert_eq!(wrong(words, false), None, "{words}");
        }
        for (words, found) in [
            ("26858", Wrong::Number),
            ("3/23/1975", Wrong::MonthFirst),
            ("30/02/1991", Wrong::Impossible),
            ("32/13/1991", Wrong::Impossible),
            ("25/04/63", Wrong::ShortYear),
            ("sau Tết", Wrong::None),
        ] {
            assert_eq!(wrong(words, false), Some(found), "{words}");
        }
    }
}
