//! A moment as offices write it, the hour and its day: `08 giờ 30, ngày 15/12/2026`, `sáng ngày
//! 15/12/2026`, or from one to another.

use std::ops::Range;

use chrono::NaiveDate;

use super::body::is_dotted;
use crate::diagnostic::{Diagnostic, Message, Severity, Sink};
use crate::node::Node;
use crate::proof::word;
use crate::shape::{Shape, Text};
use crate::time::{self, Scale};
use crate::unwritten;

/// A day, with the minute of it when that is said.
pub type Minute = (NaiveDate, Option<u32>);

/// What the words of a moment pin down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Day, month, and the year when it is told; none when it is the day of what went before.
    day: Option<(u32, u32, Option<i32>)>,
    minute: Option<u32>,
}

/// Why words are no moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    NoDay,
    /// An hour that no day has.
    NoSuchHour(String),
    /// Figures that may be an hour and are not written like one.
    NoHour(String),
}

impl Moment {
    /// The first and the last moment that words name, which are one unless they say from when
    /// until when.
    pub fn understand(words: &str) -> Result<(Moment, Moment), Fault> {
        let lower = word::lower(words);
        let days: Vec<_> = time::find(&lower)
            .into_iter()
            .filter(|it| it.scale == Scale::Day)
            .map(|it| (it.day, it.month, it.year))
            .collect();
        let same_day = ["cùng ngày", "hôm nay"].iter().any(|it| lower.contains(it));
        if days.is_empty() && !same_day {
            return Err(Fault::NoDay);
        }
        let hours = hours(&lower)?;
        let year = days.iter().rev().find_map(|it| it.2);
        let day =
            |told: Option<&(u32, u32, Option<i32>)>| told.map(|it| (it.0, it.1, it.2.or(year)));
        let first = Moment {
            day: day(days.first()),
            minute: hours.first().copied(),
        };
        let last = Moment {
            day: day(days.last()),
            minute: hours.last().copied(),
        };
        Ok((first, last))
    }

    /// When it is, in a paper of some year; `same` is the day of what went before.
    pub fn at(self, year: Option<i32>, same: Option<NaiveDate>) -> Option<Minute> {
        let Some((day, month, told)) = self.day else {
            return Some((same?, self.minute));
        };
        let day = NaiveDate::from_ymd_opt(told.or(year)?, month, day)?;
        Some((day, self.minute))
    }

    /// Reads the words of a key, and tells of what is no moment; they are printed as typed.
    pub fn read(node: &Node, sink: &mut Sink) -> Option<Text> {
        let text = Text::read(node, sink)?;
        let words = &text.value;
        // What is written by hand is no moment yet.
        let by_hand = is_dotted(words) || ["…", "...", "__"].iter().any(|it| words.contains(it));
        // A call is the words of another key.
        if by_hand || words.contains("{{") || unwritten::is_in(words) {
            return Some(text);
        }
        if let Err(fault) = Moment::understand(words) {
            let mut found = Diagnostic::fatal("unreadable-time", text.span, fault.say(words));
            found.severity = Severity::Error;
            sink.push(found.cure(message!(
                "viết như `08 giờ 30, ngày 15/12/2026`, `sáng ngày 15/12/2026`, `từ 08 giờ 00 đến 11 giờ 30, ngày 15/12/2026` hoặc `16 giờ 30 cùng ngày`",
                "write it like `08 giờ 30, ngày 15/12/2026`, `sáng ngày 15/12/2026`, `từ 08 giờ 00 đến 11 giờ 30, ngày 15/12/2026` or `16 giờ 30 cùng ngày`"
            )));
        }
        Some(text)
    }
}

impl Fault {
    fn say(&self, words: &str) -> Message {
        match self {
            Fault::NoDay => message!(
                "`{words}` chưa nói ngày nào: mục này cần giờ và ngày",
                "`{words}` does not say on which day: an hour and a day go here"
            ),
            Fault::NoSuchHour(hour) => message!(
                "không có giờ `{hour}`: một ngày có 24 giờ, một giờ có 60 phút",
                "there is no hour `{hour}`: a day has 24 hours, an hour 60 minutes"
            ),
            Fault::NoHour(figures) => message!(
                "không hiểu `{figures}` là giờ hay ngày",
                "cannot make out whether `{figures}` is an hour or a day"
            ),
        }
    }
}

/// The minutes of the day that "08 giờ 30 phút", "8h30", "8:30", "14 giờ" name.
pub fn hours(lower: &str) -> Result<Vec<u32>, Fault> {
    let figures = time::figures(lower);
    let mut hours = Vec::new();
    for (place, (at, hour)) in figures.iter().enumerate() {
        let next = figures.get(place + 1);
        let between = next.map_or(&lower[at.end..], |(next, _)| &lower[at.end..next.start]);
        let sign = between.trim();
        let typed = |end: usize| lower[at.start..end].to_owned();
        let followed = sign.split_whitespace().next().unwrap_or("");
        let is_word = matches!(
            followed.trim_end_matches([',', '.', ';', ')']),
            "giờ" | "h" | "g"
        );
        if !(is_word || sign == ":" && next.is_some()) {
            let short = |at: &Range<usize>| at.len() <= 2;
            let dotted = between == "." && short(at) && next.is_some_and(|(it, _)| short(it));
            if let Some((next, _)) = next.filter(|_| dotted) {
                return Err(Fault::NoHour(typed(next.end)));
            }
            continue;
        }
        // Minutes stand right behind the hour: "08 giờ 30", not "08 giờ, ngày 30".
        let minutes = next.filter(|_| matches!(sign, "giờ" | "h" | "g" | ":"));
        let end = minutes.map_or(at.end, |(it, _)| it.end);
        let minute = minutes.map_or(0, |(_, it)| *it);
        let whole = *hour == 24 && minute == 0;
        if *hour > 23 && !whole || minute > 59 {
            let word = if minutes.is_none() { " giờ" } else { "" };
            return Err(Fault::NoSuchHour(typed(end) + word));
        }
        hours.push(hour * 60 + minute);
    }
    Ok(hours)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(words: &str) -> Option<(Minute, Minute)> {
        let (first, last) = Moment::understand(words).ok()?;
        Some((first.at(Some(2026), None)?, last.at(Some(2026), None)?))
    }

    fn at(day: u32, hour: u32, minute: u32) -> Minute {
        let day = NaiveDate::from_ymd_opt(2026, 12, day).unwrap();
        (day, Some(hour * 60 + minute))
    }

    #[test]
    fn moments_are_read_as_offices_write_them() {
        for (words, want) in [
            ("08 giờ 30, ngày 15/12/2026", at(15, 8, 30)),
            ("Vào hồi 14 giờ ngày 15/12/2026.", at(15, 14, 0)),
            ("8h05 ngày 15/12", at(15, 8, 5)),
            (
                "8 giờ 05 phút, thứ 3, ngày 15 tháng 12 năm 2026",
                at(15, 8, 5),
            ),
            ("7:30 15/12/2026", at(15, 7, 30)),
            ("24 giờ 00, ngày 15/12/2026", at(15, 24, 0)),
        ] {
            assert_eq!(told(words), Some((want, want)), "{words}");
        }
        let morning = (NaiveDate::from_ymd_opt(2026, 12, 15).unwrap(), None);
        assert_eq!(told("sáng ngày 15/12/2026"), Some((morning, morning)));
        assert_eq!(
            told("từ 8 giờ ngày 15/12 đến 17 giờ 30 ngày 16/12/2026"),
            Some((at(15, 8, 0), at(16, 17, 30)))
        );
        assert_eq!(
            told("từ 8 giờ đến 11 giờ 15, ngày 15/12/2026"),
            Some((at(15, 8, 0), at(15, 11, 15)))
        );
    }

    #[test]
    fn what_is_on_the_same_day_takes_it_from_what_went_before() {
        let (moment, _) = Moment::understand("16 giờ 30 phút cùng ngày").unwrap();
        let day = NaiveDate::from_ymd_opt(2026, 12, 15);
        assert_eq!(moment.at(None, day), Some(at(15, 16, 30)));
        assert_eq!(moment.at(None, None), None);
    }

    #[test]
    fn words_that_are_no_moment_are_told_apart() {
        for (words, want) in [
            ("bao giờ cũng được", Fault::NoDay),
            ("10h15", Fault::NoDay),
            ("tháng 6", Fault::NoDay),
            ("25 giờ ngày 30/6/2026", Fault::NoSuchHour("25 giờ".into())),
            (
                "8 giờ 75 ngày 30/6/2026",
                Fault::NoSuchHour("8 giờ 75".into()),
            ),
            ("8.30 ngày 30/6/2026", Fault::NoHour("8.30".into())),
        ] {
            assert_eq!(Moment::understand(words), Err(want), "{words}");
        }
    }
}
