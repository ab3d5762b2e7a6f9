//! Spans of time inside sentences: giai đoạn 2026 - 2030, từ ngày 01/3/2024 đến ngày 10/8/2024.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::weekday;
use super::word::{self, lower};
use crate::time::{Time, figures};

/// Two days or years that a sentence joins to one span of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    pub range: Range<usize>,
    pub first: NaiveDate,
    pub last: NaiveDate,
    /// Whether its ends are years only.
    pub of_years: bool,
}

/// The spans of time a text names: `giai đoạn 2026 - 2030`, `(03/02/1930 - 03/02/2024)`.
pub fn find(text: &str, times: &[Time]) -> Vec<Period> {
    let days = times.windows(2).filter_map(|pair| {
        let joined = joins(&text[pair[0].range.end..pair[1].range.start]);
        let (first, last) = (pair[0].date()?, pair[1].date()?);
        joined.then_some(Period {
            range: pair[0].range.start..pair[1].range.end,
            first,
            last,
            of_years: false,
        })
    });
    let mut found: Vec<Period> = days.chain(spans_of_years(text)).collect();
    found.sort_by_key(|it| it.range.start);
    found
}

/// Whether words make two days the ends of one time, an hour or a day of the week before the last left aside.
fn joins(between: &str) -> bool {
    let between = between.trim();
    if matches!(between, "-" | "–") {
        return true;
    }
    let Some(rest) = between.strip_prefix("đến") else {
        return false;
    };
    const ASIDE: [&str; 5] = ["hết", "ngày", "giờ", "phút", "h"];
    let rest = lower(rest);
    let named: Vec<_> = weekday::named(&rest).into_iter().map(|it| it.0).collect();
    word::words(&rest).all(|(at, it)| {
        let is_hour = it
            .trim_end_matches('h')
            .bytes()
            .all(|ch| ch.is_ascii_digit());
        let in_name = named
            .iter()
            .any(|day| day.start <= at.start && at.end <= day.end);
        ASIDE.contains(&it) || is_hour || in_name
    })
}

/// Words that say the two numbers behind them are years and no telephone number.
const LEADS: [&str; 7] = [
    "giai đoạn",
    "nhiệm kỳ",
    "thời kỳ",
    "năm học",
    "từ năm",
    "các năm",
    "chuyên đề",
];

fn spans_of_years(text: &str) -> Vec<Period> {
    let figures = figures(text);
    let pairs = figures.windows(2).filter_map(|pair| {
        let [(left, a), (right, b)] = pair else {
            return None;
        };
        let years = 1800..2200;
        let sign = text[left.end..right.start].trim();
        let joined = matches!(sign, "-" | "–" | "đến" | "đến năm");
        let fits = left.len() == 4 && right.len() == 4 && years.contains(a) && years.contains(b);
        let closed = !text[right.end..].starts_with(|ch: char| ch.is_alphanumeric() || ch == '/');
        (joined && fits && closed && is_led(&text[..left.start])).then_some(())?;
        Some(Period {
            range: left.start..right.end,
            first: NaiveDate::from_ymd_opt(*a as i32, 1, 1)?,
            last: NaiveDate::from_ymd_opt(*b as i32, 12, 31)?,
            of_years: true,
        })
    });
    pairs.collect()
}

/// Whether the words in front of two numbers say that they are years.
fn is_led(lead: &str) -> bool {
    let lead = lead.trim_end();
    // No more of them than the longest may be.
    let near = lead.char_indices().rev().take(12).last();
    let near = lower(near.map_or("", |(at, _)| &lead[at..]));
    lead.ends_with('(') || LEADS.iter().any(|words| near.ends_with(words))
}

impl Period {
    /// Years from the first to the last.
    pub fn years(&self) -> i32 {
        self.last.year() - self.first.year()
    }

    /// Whether both ends are the same day of different years.
    pub fn is_of_one_day(&self) -> bool {
        (self.first.day(), self.first.month()) == (self.last.day(), self.last.month())
    }

    /// Whether both ends are the same.
    pub fn is_empty(&self) -> bool {
        match self.of_years {
            true => self.years() == 0,
            false => self.first == self.last,
        }
    }

    /// Whether it ends before it begins.
    pub fn is_reversed(&self) -> bool {
        self.last < self.first
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time;

    #[test]
    fn spans_know_their_ends() {
        let told = |text: &str| {
            let found = find(text, &time::find(text));
            found
                .first()
                .map(|it| (it.years(), it.is_empty(), it.is_reversed()))
        };
        assert_eq!(told("giai đoạn 2030 - 2026"), Some((-4, false, true)));
        assert_eq!(told("Chuyên đề 2024-2024"), Some((0, true, false)));
        assert_eq!(
            told("từ ngày 10/8/2024 đến hết ngày 01/3/2024"),
            Some((0, false, true))
        );
        assert_eq!(told("(03/02/1930 - 03/02/2024)"), Some((94, false, false)));
        assert_eq!(told("(1832 - 2024)"), Some((192, false, false)));
        assert_eq!(told("điện thoại 2030 - 2026"), None);
        assert_eq!(told("ngày 10/8/2024 và ngày 01/3/2024"), None);
    }
}
