//! Days of papers upon one scale: which times stand in a row, and where on the scale they are.

use std::collections::HashMap;

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::agenda::Event;
use crate::source::Span;
use crate::strip::{Sign, Strip};
use crate::time::written;

/// As many days, months, quarters and years a scale has at most before it takes the next unit.
const DAYS: i64 = 14;
const MONTHS: i64 = 14;
const QUARTERS: i64 = 14;
const YEARS: i64 = 8;

const ROMAN: [&str; 4] = ["I", "II", "III", "IV"];

/// What a scale counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Day,
    /// As many months: a month, a quarter, one or several years.
    Months(u32),
}

/// Units of the same width, one behind the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scale {
    unit: Unit,
    /// The first day of each unit, and the day behind the last.
    edges: Vec<NaiveDate>,
}

/// What is done in some time, or each time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// When, in words.
    pub time: String,
    pub words: String,
    pub who: Vec<String>,
    /// Who helps them.
    pub with: Vec<String>,
    pub to: Vec<String>,
    /// What is to be minded about its days.
    pub remarks: Vec<String>,
    /// Where its time is typed.
    pub span: Span,
    form: Form,
    days: Vec<(NaiveDate, NaiveDate)>,
}

/// The form of sign that a time has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Form {
    Work,
    Due,
    Report,
}

/// Events as rows by their first days, each with the words that tell it and what is to be minded: what comes again each year
/// stands in one.
pub fn rows<'a>(events: impl Iterator<Item = (&'a Event, String, Vec<String>)>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut known = HashMap::new();
    for (event, words, remarks) in events {
        let form = match (event.is_due, event.is_report()) {
            (false, _) => Form::Work,
            (true, false) => Form::Due,
            (true, true) => Form::Report,
        };
        let days = (event.begins(), event.last);
        let row = *known
            .entry((event.span, form, &event.words))
            .or_insert(rows.len());
        match rows.get_mut(row) {
            Some(row) => {
                row.days.push(days);
                row.remarks.extend(remarks);
            }
            None => rows.push(Row {
                time: String::new(),
                words,
                who: event.who.clone(),
                with: event.with.clone(),
                to: event.to.clone(),
                remarks,
                span: event.span,
                form,
                days: vec![days],
            }),
        }
    }
    for row in &mut rows {
        row.time = row.told();
    }
    rows.sort_by_key(|it| it.days.first().copied());
    rows
}

impl Row {
    /// When, as words: what kind of day it is goes before it.
    fn told(&self) -> String {
        let lead = match (self.form, &self.days[..]) {
            (Form::Due, _) => "Hạn",
            (Form::Report, _) => "Báo cáo",
            (Form::Work, [(first, last)]) if first < last => {
                return format!("Từ {} đến {}", written(*first), written(*last));
            }
            (Form::Work, _) => "Ngày",
        };
        let day = |it: &NaiveDate| (it.day(), it.month());
        let last: Vec<NaiveDate> = self.days.iter().map(|it| it.1).collect();
        match &last[..] {
            [first, .., end] if last.iter().all(|it| day(it) == day(first)) => {
                let whole = written(*first);
                let own = whole.rsplit_once('/').map_or(&*whole, |it| it.0);
                format!("{lead} {own} hằng năm ({} - {})", first.year(), end.year())
            }
            all => {
                let all: Vec<String> = all.iter().map(|it| written(*it)).collect();
                format!("{lead} {}", all.join("; "))
            }
        }
    }

    /// Its signs upon a scale, with a day that is told beside it.
    pub fn strip(&self, scale: &Scale, today: Option<NaiveDate>) -> Strip {
        let seen = self.days.iter().filter(|it| scale.has(it.0, it.1));
        let sign = |(first, last): &(NaiveDate, NaiveDate)| match self.form {
            Form::Work => Sign::Work(scale.place(*first, 0.0), scale.place(*last, 1.0)),
            Form::Due => Sign::Due(scale.place(*last, 0.5)),
            Form::Report => Sign::Report(scale.place(*last, 0.5)),
        };
        Strip {
            units: scale.units(),
            signs: seen.map(sign).collect(),
            day: today.map(|it| scale.place(it, 0.5)),
            size: (0.0, 0.0),
        }
    }
}

impl Scale {
    /// The scale on which all these rows can be seen.
    pub fn around<'a>(rows: impl Iterator<Item = &'a Row>) -> Option<Scale> {
        let days = rows.flat_map(|it| &it.days).copied();
        let around = |(first, last): (NaiveDate, NaiveDate), it: (NaiveDate, NaiveDate)| {
            (first.min(it.0), last.max(it.1))
        };
        let (first, last) = days.reduce(around)?;
        Scale::of(first, last)
    }

    /// One year by its months.
    pub fn year(year: i32) -> Option<Scale> {
        let day = |month, day| NaiveDate::from_ymd_opt(year, month, day);
        Scale::of(day(1, 1)?, day(12, 31)?)
    }

    /// From one day to another, in the smallest unit that fits.
    pub fn of(first: NaiveDate, last: NaiveDate) -> Option<Scale> {
        let month = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
        let count = |months: i64| month(last) / months - month(first) / months + 1;
        let unit = if (last - first).num_days() < DAYS {
            Unit::Day
        } else if count(1) <= MONTHS {
            Unit::Months(1)
        } else if count(3) <= QUARTERS {
            Unit::Months(3)
        } else {
            let years = u32::try_from((count(12) + YEARS - 1) / YEARS).ok()?;
            Unit::Months(12 * years)
        };
        let mut edges = vec![unit.begin(first)?];
        while let Some(edge) = edges.last().filter(|it| **it <= last) {
            edges.push(unit.next(*edge)?);
        }
        Some(Scale { unit, edges })
    }

    pub fn units(&self) -> usize {
        self.edges.len().saturating_sub(1)
    }

    /// The names of its units.
    pub fn labels(&self) -> Vec<String> {
        let firsts = self.edges.iter().take(self.units());
        let label = |first: &NaiveDate| match self.unit {
            Unit::Day => first.day().to_string(),
            Unit::Months(1) => first.month().to_string(),
            Unit::Months(3) => {
                let place = usize::try_from(first.month0() / 3).unwrap_or(0);
                ROMAN.get(place).copied().unwrap_or("").to_owned()
            }
            Unit::Months(_) => first.year().to_string(),
        };
        firsts.map(label).collect()
    }

    /// What stands above the names of its units, and above how many of them.
    pub fn heads(&self) -> Vec<(String, usize)> {
        let mut heads: Vec<(String, usize)> = Vec::new();
        for first in self.edges.iter().take(self.units()) {
            let year = first.year();
            let head = match self.unit {
                Unit::Day => format!("Tháng {}/{year}", first.month()),
                Unit::Months(1) => format!("Năm {year}, tháng"),
                Unit::Months(3) => format!("Năm {year}, quý"),
                Unit::Months(_) => "Năm".to_owned(),
            };
            match heads.last_mut() {
                Some((known, count)) if *known == head => *count += 1,
                _ => heads.push((head, 1)),
            }
        }
        heads
    }

    /// Whether something of a time can be seen.
    pub fn has(&self, first: NaiveDate, last: NaiveDate) -> bool {
        let (Some(start), Some(end)) = (self.edges.first(), self.edges.last()) else {
            return false;
        };
        first < *end && *start <= last
    }

    /// Where a part of a day is, as a part of the whole; what lies outside is at an end.
    fn place(&self, day: NaiveDate, part: f64) -> f64 {
        let unit = self.edges.partition_point(|it| *it <= day);
        let (Some(first), Some(next)) = (
            unit.checked_sub(1).and_then(|it| self.edges.get(it)),
            self.edges.get(unit),
        ) else {
            return if unit == 0 { 0.0 } else { 1.0 };
        };
        let days = (day - *first).num_days() as f64 + part;
        let within = days / (*next - *first).num_days() as f64;
        ((unit - 1) as f64 + within) / self.units() as f64
    }
}

impl Unit {
    /// The first day of the unit in which a day is.
    fn begin(self, day: NaiveDate) -> Option<NaiveDate> {
        match self {
            Unit::Day => Some(day),
            Unit::Months(12..) => NaiveDate::from_ymd_opt(day.year(), 1, 1),
            Unit::Months(months) => {
                let month = day.month0() / months * months + 1;
                NaiveDate::from_ymd_opt(day.year(), month, 1)
            }
        }
    }

    fn next(self, first: NaiveDate) -> Option<NaiveDate> {
        match self {
            Unit::Day => first.checked_add_days(Days::new(1)),
            Unit::Months(months) => first.checked_add_months(Months::new(months)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day")
    }

    fn scale(first: NaiveDate, last: NaiveDate) -> (Vec<(String, usize)>, Vec<String>) {
        let scale = Scale::of(first, last).expect("a scale");
        (scale.heads(), scale.labels())
    }

    #[test]
    fn a_scale_takes_the_smallest_unit_that_fits() {
        let (heads, labels) = scale(day(2026, 4, 28), day(2026, 5, 2));
        assert_eq!(
            heads,
            [("Tháng 4/2026".into(), 3), ("Tháng 5/2026".into(), 2)]
        );
        assert_eq!(labels, ["28", "29", "30", "1", "2"]);
        let (heads, labels) = scale(day(2026, 1, 15), day(2026, 12, 31));
        assert_eq!(heads, [("Năm 2026, tháng".into(), 12)]);
        assert_eq!((labels.len(), &*labels[11]), (12, "12"));
        let (heads, labels) = scale(day(2026, 5, 1), day(2028, 1, 31));
        assert_eq!(heads.len(), 3);
        assert_eq!(labels, ["II", "III", "IV", "I", "II", "III", "IV", "I"]);
        let (_, labels) = scale(day(2026, 5, 1), day(2030, 12, 31));
        assert_eq!(labels, ["2026", "2027", "2028", "2029", "2030"]);
        let (_, labels) = scale(day(2021, 5, 1), day(2045, 12, 31));
        assert_eq!(
            labels,
            ["2021", "2025", "2029", "2033", "2037", "2041", "2045"]
        );
    }

    #[test]
    fn months_are_as_wide_as_each_other_and_days_lie_within_them() {
        let scale = Scale::of(day(2026, 1, 1), day(2026, 12, 31)).expect("a scale");
        assert_eq!(scale.place(day(2026, 1, 1), 0.0), 0.0);
        assert_eq!(scale.place(day(2026, 2, 15), 0.0), 1.5 / 12.0);
        assert_eq!(scale.place(day(2026, 12, 31), 1.0), 1.0);
        assert_eq!(scale.place(day(2025, 12, 31), 1.0), 0.0);
        assert_eq!(scale.place(day(2027, 1, 1), 0.0), 1.0);
    }
}
