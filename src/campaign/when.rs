//! A time as offices write it, with how precise it is: a day, a month, a quarter, every year.

use chrono::Datelike;
use serde_json::{Map, Value, json};

pub use super::precision::{Bound, Precision};
use crate::diagnostic::{Diagnostic, Sink};
use crate::fact::Fact;
use crate::node::Node;
use crate::shape::{Shape, Text};
use crate::source::Span;
use crate::time::{self, Scale, Time};
use crate::unwritten;
use crate::worded::Worded;

/// A time as typed, and what it was understood as.
#[derive(Debug, Clone, PartialEq)]
pub struct When {
    /// As typed; this is what is printed.
    pub text: Text,
    pub precision: Precision,
}

impl When {
    /// Understands a time; `None` when the words are not of any known form.
    pub fn understand(words: &str) -> Option<Precision> {
        if unwritten::is_in(words) {
            return Some(Precision::Unwritten);
        }
        let words = words
            .trim()
            .trim_end_matches(['.', ';', ','])
            .to_lowercase();
        let words = words.trim();
        if let Some(range) = range(words) {
            return Some(range);
        }
        let words = strip(
            words,
            &[
                "trước ngày ",
                "đến hết ngày ",
                "chậm nhất ngày ",
                "hạn chót ngày ",
                "hạn chót đến ngày ",
                "từ ngày ",
                "đến ngày ",
                "trong tháng ",
                "trước tháng ",
                "đến hết ",
                "trước ",
                "trong ",
                "từ ",
                "đến ",
                "ngày ",
                "tháng ",
                "năm ",
                "hết ",
            ],
        );
        match words {
            "thường xuyên" | "liên tục" => return Some(Precision::Always),
            "hằng năm" | "hàng năm" | "mỗi năm" | "năm" => {
                return Some(Precision::Every(12));
            }
            "hằng quý" | "hàng quý" => return Some(Precision::Every(3)),
            "hằng tháng" | "hàng tháng" => return Some(Precision::Every(1)),
            _ => {}
        }
        if let Some(n) = words.strip_suffix(" tháng") {
            return n
                .trim_start_matches("mỗi ")
                .parse()
                .ok()
                .map(Precision::Every);
        }
        for tail in [" hằng năm", " hàng năm", " mỗi năm"] {
            if let Some(head) = words.strip_suffix(tail) {
                return match single(head)? {
                    Precision::DayOfMonth(d, m) => Some(Precision::DayEveryYear(d, m)),
                    _ => Some(Precision::Every(12)),
                };
            }
        }
        single(words)
    }

    /// The two ends of a range, as typed.
    pub fn ends(&self) -> Option<(&str, &str)> {
        ends(&self.text.value)
    }

    /// The year it names, if it names one.
    pub fn year(&self) -> Option<i32> {
        match self.precision {
            Precision::Day(d) => Some(d.year()),
            Precision::Month(y, _) | Precision::Quarter(y, _) => y,
            Precision::Year(y) => Some(y),
            Precision::Range(a, b) => b.year.or(a.year),
            Precision::Since(day) | Precision::Until(day) => day.year,
            Precision::Impossible(_, _, y) => y,
            _ => None,
        }
    }

    /// The year it lies in from its first day to its last, if it lies in one.
    pub fn only_year(&self) -> Option<i32> {
        self.precision.only_year()
    }

    /// The word that a sentence puts in front of it, when it is not typed.
    pub fn lead(&self) -> Option<&'static str> {
        let typed = self.text.value.trim_start();
        if !typed.starts_with(|ch: char| ch.is_ascii_digit()) {
            return None;
        }
        match self.precision {
            Precision::Day(_) | Precision::DayEveryYear(..) | Precision::DayOfMonth(..) => {
                Some("ngày")
            }
            Precision::Impossible(day, ..) if day > 0 => Some("ngày"),
            Precision::Month(..) => Some("tháng"),
            Precision::Year(_) => Some("năm"),
            _ => None,
        }
    }

    /// The month it names, if it names one and no more than one.
    pub fn month(&self) -> Option<u32> {
        match self.precision {
            Precision::Day(d) => Some(d.month()),
            Precision::DayOfMonth(_, m) | Precision::DayEveryYear(_, m) => Some(m),
            Precision::Month(_, m) | Precision::Impossible(_, m, _) => Some(m),
            _ => None,
        }
    }

    /// The day of the month it names, if it names one and no more than one.
    pub fn day(&self) -> Option<u32> {
        match self.precision {
            Precision::Day(d) => Some(d.day()),
            Precision::DayOfMonth(d, _) | Precision::DayEveryYear(d, _) => Some(d),
            Precision::Impossible(d, ..) => Some(d).filter(|d| *d > 0),
            _ => None,
        }
    }
}

fn strip<'a>(mut words: &'a str, heads: &[&str]) -> &'a str {
    while let Some(rest) = heads.iter().find_map(|h| words.strip_prefix(h)) {
        words = rest.trim_start();
    }
    words
}

/// The two ends of "a - b", "từ a đến b", "a và b", as typed.
fn ends(words: &str) -> Option<(&str, &str)> {
    let pair = words
        .split_once(" - ")
        .or_else(|| words.split_once(" – "))
        .or_else(|| words.split_once(" đến "))
        .or_else(|| words.split_once(" và "))
        .or_else(|| {
            words
                .split_once('-')
                .filter(|(a, _)| a.len() == 4 && a.parse::<i32>().is_ok())
        })?;
    const HEADS: [&str; 8] = [
        "từ ngày ",
        "từ tháng ",
        "từ ",
        "đến hết ",
        "hết ",
        "ngày ",
        "tháng ",
        "năm ",
    ];
    let clean = |s: &'_ str| -> usize { s.len() - strip(s.trim_start(), &HEADS).len() };
    // An end in words keeps all of them but what leads to it: "ngày bầu cử".
    let end = |typed: &'_ str| -> usize {
        let at = clean(typed);
        match single(&typed[at..].to_lowercase()) {
            Some(_) => at,
            None => typed.len() - strip(typed.trim_start(), &["từ "]).len(),
        }
    };
    let (from, until) = pair;
    Some((from[end(from)..].trim(), until[end(until)..].trim()))
}

fn range(words: &str) -> Option<Precision> {
    let (first, last) = ends(words)?;
    let told = words.starts_with("từ ") && words.contains(" đến ");
    let Some((_, end)) = single(last).map(Precision::bounds) else {
        let start = single(first).filter(|_| told)?.bounds().0;
        return Some(Precision::Since(start));
    };
    let is_day = matches!(
        single(last),
        Some(Precision::Day(_) | Precision::DayOfMonth(..))
    );
    let start = match first.parse::<u32>() {
        // "15 - 20/6/2027": the first number is a day of the same month.
        Ok(day) if is_day && (1..=31).contains(&day) => Bound { day, ..end },
        // "06 - 07/2024": the first number is of the same kind as the last.
        Ok(m) if (1..=12).contains(&m) && first.len() <= 2 => Bound {
            year: end.year,
            month: m,
            day: 1,
        },
        _ => match single(first) {
            Some(first) => first.bounds().0,
            None => return told.then_some(Precision::Until(end)),
        },
    };
    Some(Precision::Range(start, end))
}

/// One day, month, quarter or year.
fn single(words: &str) -> Option<Precision> {
    let time = time::alone(words)?;
    let Time {
        day, month, year, ..
    } = time;
    Some(match time.scale {
        Scale::Year => Precision::Year(year?),
        Scale::Quarter => Precision::Quarter(year, month.div_ceil(3)),
        Scale::Month if time.is_impossible() => Precision::Impossible(0, month, year),
        Scale::Month => Precision::Month(year, month),
        Scale::Day if time.is_impossible() => Precision::Impossible(day, month, year),
        Scale::Day => time
            .date()
            .map_or(Precision::DayOfMonth(day, month), Precision::Day),
    })
}

impl Shape for When {
    fn read(node: &Node, sink: &mut Sink) -> Option<Self> {
        let text = Text::read(node, sink)?;
        let precision = When::understand(&text.value);
        if precision.is_none() {
            let words = &text.value;
            sink.push(
                Diagnostic::fatal(
                    "unreadable-time",
                    text.span,
                    message!("không hiểu thời gian `{words}`", "cannot make out the time `{words}`"),
                )
                .cure(message!(
                    "viết như `20/3/2024`, `5/2026`, `2026`, `15/02 hằng năm`, `quý I/2024`, `06 - 07/2024`, `6 tháng` hoặc `thường xuyên`",
                    "write it like `20/3/2024`, `5/2026`, `2026`, `15/02 hằng năm`, `quý I/2024`, `06 - 07/2024`, `6 tháng` or `thường xuyên`"
                )),
            );
        }
        Some(When {
            text,
            precision: precision?,
        })
    }
    fn schema(_: &mut Map<String, Value>) -> Value {
        json!({ "type": ["string", "number"], "examples": ["20/3/2024", "5/2026", "15/02 hằng năm", "quý I/2024"] })
    }
    fn fact(&self) -> Fact {
        let span: Span = self.text.span;
        let mut members = vec![("text".into(), Fact::Words(self.text.clone()))];
        if let Some(year) = self.year() {
            members.push(("year".into(), Fact::words(year.to_string(), span)));
        }
        if let Some(month) = self.month() {
            members.push(("month".into(), Fact::words(month.to_string(), span)));
        }
        if let Some(day) = self.day() {
            members.push(("day".into(), Fact::words(day.to_string(), span)));
        }
        if let Some(lead) = self.lead() {
            members.push(("lead".into(), Fact::worded(Worded::plain(lead))));
        }
        if let Some((from, until)) = ends(&self.text.value) {
            members.push(("from".into(), Fact::words(from, span)));
            members.push(("until".into(), Fact::words(until, span)));
        }
        Fact::Group(members)
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn times_are_understood_as_precisely_as_they_are_written() {
        let cases = [
            ("20/3/2024", Precision::Day(day(2024, 3, 20))),
            ("20-3-2024", Precision::Day(day(2024, 3, 20))),
            ("ngày 20 tháng 3 năm 2024", Precision::Day(day(2024, 3, 20))),
            ("05/2026", Precision::Month(Some(2026), 5)),
            ("tháng 5/2026", Precision::Month(Some(2026), 5)),
            ("2026", Precision::Year(2026)),
            ("15/02 hằng năm", Precision::DayEveryYear(15, 2)),
            ("trước ngày 15/02 hằng năm", Precision::DayEveryYear(15, 2)),
            ("quý I/2023", Precision::Quarter(Some(2023), 1)),
            ("Quý IV", Precision::Quarter(None, 4)),
            ("quý 2 năm 2026", Precision::Quarter(Some(2026), 2)),
            ("20/3 năm 2024", Precision::Day(day(2024, 3, 20))),
            ("13/2026", Precision::Impossible(0, 13, Some(2026))),
            ("6 tháng", Precision::Every(6)),
            ("hằng năm", Precision::Every(12)),
            ("thường xuyên", Precision::Always),
            ("30/02/2023", Precision::Impossible(30, 2, Some(2023))),
        ];
        for (words, want) in cases {
            assert_eq!(When::understand(words), Some(want), "{words}");
        }
    }

    #[test]
    fn ranges_cover_their_first_and_last_day() {
        let days = |words| When::understand(words).unwrap().days(Some(2024)).unwrap();
        assert_eq!(days("2026 - 2030"), (day(2026, 1, 1), day(2030, 12, 31)));
        assert_eq!(days("2021-2025"), (day(2021, 1, 1), day(2025, 12, 31)));
        assert_eq!(days("06 - 07/2024"), (day(2024, 6, 1), day(2024, 7, 31)));
        assert_eq!(
            days("từ 01/3/2024 đến 10/8/2024"),
            (day(2024, 3, 1), day(2024, 8, 10))
        );
        assert_eq!(days("quý I và quý II"), (day(2024, 1, 1), day(2024, 6, 30)));
    }

    #[test]
    fn one_end_of_a_range_may_be_told_in_words() {
        let bound = |day| Bound {
            year: Some(2026),
            month: 3,
            day,
        };
        for (words, want, ends) in [
            (
                "từ 15/3/2026 đến ngày bầu cử",
                Precision::Since(bound(15)),
                ("15/3/2026", "ngày bầu cử"),
            ),
            (
                "từ khi phát động đến hết ngày 20/3/2026",
                Precision::Until(bound(20)),
                ("khi phát động", "20/3/2026"),
            ),
        ] {
            assert_eq!(When::understand(words), Some(want), "{words}");
            assert_eq!(super::ends(words), Some(ends), "{words}");
        }
        assert_eq!(When::understand("từ nay đến khi xong"), None);
        assert_eq!(When::understand("15/3 đến khi xong"), None);
    }

    #[test]
    fn words_that_are_no_time_are_not_guessed() {
        for words in ["sớm", "khi có điều kiện", "32", "5/5/5", ""] {
            assert_eq!(When::understand(words), None, "{words}");
        }
    }
}
