//! The times that words name, those too that only stand beside others: 05 - 06/3/2026, tuần 2 tháng 10, cuối tháng 11,
//! mùng 5 Tết, ngày 20 hằng tháng.

use std::ops::Range;

use super::{Every, Of, Point, joint};
use crate::proof::{Paragraph, weekday, word};
use crate::time::figures;
use crate::turn::moon;

/// Words in front of a day that has no year and no word of its own.
const LEADS: [&str; 12] = [
    "ngày", "hôm", "sáng", "trưa", "chiều", "tối", "đêm", "trước", "hết", "sau", "lúc", "từ",
];

const QUARTERS: [&str; 4] = ["i", "ii", "iii", "iv"];

/// Each in its order; `is_alone` when the words say when and nothing else.
pub fn find(paragraph: &Paragraph, is_alone: bool) -> Vec<Point> {
    let lower = &paragraph.lower;
    let times = paragraph.times.iter();
    let known = times.filter_map(|it| Point::of(it, paragraph.words(&it.range)));
    let mut reader = Reader {
        lower,
        is_alone,
        points: known.collect(),
        // Figures of numbers of papers, of quotations and of days of the moon are none of these.
        taken: paragraph.times.iter().map(|it| it.range.clone()).collect(),
    };
    let cited = paragraph.citations.iter().map(|it| it.range.clone());
    let quoted = paragraph.quotes.iter().map(|it| it.range.clone());
    reader.taken.extend(cited.chain(quoted));
    reader.moons();
    reader.recurring();
    reader.halves();
    reader.days();
    reader.shared_days();
    reader.shared_months();
    reader.shared_quarters();
    reader.weeks();
    reader.parts();
    reader.points
}

pub(super) struct Reader<'p> {
    pub(super) lower: &'p str,
    pub(super) is_alone: bool,
    pub(super) points: Vec<Point>,
    taken: Vec<Range<usize>>,
}

impl Reader<'_> {
    pub(super) fn put(&mut self, range: Range<usize>, of: Of, year: Option<i32>, every: Every) {
        self.taken.push(range.clone());
        self.points.push(Point {
            range,
            of,
            year,
            has_year: year.is_some(),
            every,
        });
        self.points.sort_by_key(|it| it.range.start);
    }

    pub(super) fn is_free(&self, range: &Range<usize>) -> bool {
        let mut taken = self.taken.iter();
        taken.all(|it| it.end <= range.start || range.end <= it.start)
    }

    /// Figures that belong to nothing yet and stand apart from letters; those of an hour are none.
    fn figures(&self) -> Vec<(Range<usize>, u32)> {
        let is_apart = |(at, _): &(Range<usize>, u32)| {
            let (lead, tail) = (&self.lower[..at.start], self.lower[at.end..].trim_start());
            let is_hour = tail.starts_with("giờ")
                || tail.starts_with("phút")
                || word::before(lead, lead.len()) == "giờ" && !tail.starts_with('/');
            let inside = lead.ends_with(|ch: char| {
                ch.is_alphanumeric() || ch == ':' || !self.is_alone && ch == '.'
            });
            at.len() <= 4 && !inside && !is_hour && self.is_free(at)
        };
        figures(self.lower).into_iter().filter(is_apart).collect()
    }

    fn moons(&mut self) {
        for (range, (month, day)) in moon::named(self.lower) {
            let words = &self.lower[range.clone()];
            let is_day = words.contains(|ch: char| ch.is_ascii_digit()) || words.starts_with("rằm");
            match is_day && self.is_free(&range) {
                true => self.put(range, Of::Moon { month, day }, None, Every::Once),
                false => self.taken.push(range),
            }
        }
    }

    /// Days without a year that words in front of them, or another day beside them, show to be days.
    fn days(&mut self) {
        let mut maybe: Vec<(Range<usize>, Of, Option<i32>)> = Vec::new();
        let figures = self.figures();
        for (at, pair) in figures.windows(2).enumerate() {
            let [(left, day), (right, month)] = pair else {
                continue;
            };
            let sign = &self.lower[left.end..right.start];
            let is_day = (1..=31).contains(day) && (1..=12).contains(month) && right.len() <= 2;
            // "5.1.2026", "05/01/26" are days only where nothing else is told.
            let third = figures
                .get(at + 2)
                .filter(|(next, _)| self.is_alone && &self.lower[right.end..next.start] == sign);
            let year = third.and_then(|(next, year)| match next.len() {
                4 => i32::try_from(*year).ok(),
                2 => Some(2000 + i32::try_from(*year).ok()?),
                _ => None,
            });
            let end = third
                .filter(|_| year.is_some())
                .map_or(right.end, |it| it.0.end);
            let closed = !self.lower[end..]
                .starts_with(|ch: char| ch.is_alphanumeric() || matches!(ch, '/' | '%'));
            let is_written = sign == "/" || matches!(sign, "." | "-") && year.is_some();
            if left.len() <= 2 && is_day && is_written && closed {
                let of = Of::Day {
                    month: *month,
                    day: *day,
                };
                maybe.push((left.start..end, of, year));
            }
        }
        // What stands beside a day is one.
        loop {
            let found = maybe
                .iter()
                .position(|it| self.is_led(&it.0) || self.is_joined(&it.0));
            let Some(place) = found else { break };
            let (range, of, year) = maybe.remove(place);
            if self.is_free(&range) {
                self.put(range, of, year, Every::Once);
            }
        }
    }

    fn is_led(&self, range: &Range<usize>) -> bool {
        let lead = word::before(self.lower, range.start);
        // "từ 1/3 số hộ": only beside another day.
        self.is_alone
            || lead != "từ" && LEADS.contains(&lead)
            || weekday::ends(&self.lower[..range.start])
    }

    fn is_joined(&self, range: &Range<usize>) -> bool {
        self.points.iter().filter(|it| it.is_day()).any(|it| {
            let between = match it.range.end <= range.start {
                true => it.range.end..range.start,
                false => range.end..it.range.start,
            };
            self.lower
                .get(between)
                .is_some_and(|it| joint(it).is_some())
        })
    }

    /// "05 - 06/3/2026", "sáng 14 và 15/11": days that have the month of the next.
    fn shared_days(&mut self) {
        for (at, day) in self.figures().into_iter().rev() {
            let next = self.points.iter().find(|it| it.range.start >= at.end);
            let Some((Of::Day { month, .. }, every, next)) =
                next.map(|it| (it.of, it.every, it.range.start))
            else {
                continue;
            };
            let between = self.lower[at.end..next].trim();
            let is_sign = matches!(between, "-" | "–");
            let lead = word::before(self.lower, at.start);
            let is_led = self.is_alone || is_sign || LEADS.contains(&lead);
            let is_whole = !self.lower[..at.start].ends_with(['/', ',', '-']);
            if at.len() <= 2
                && (1..=31).contains(&day)
                && every != Every::Year
                && is_led
                && is_whole
                && joint(between).is_some()
            {
                self.put(at, Of::Day { month, day }, None, every);
            }
        }
    }

    /// "tháng 5 - 6", "tháng 9, 10 và 11/2026".
    fn shared_months(&mut self) {
        for (at, month) in self.figures() {
            let before = self.points.iter().rfind(|it| it.range.end <= at.start);
            let is_month = before.is_some_and(|it| {
                matches!(it.of, Of::Months { many: 1, .. })
                    && joint(&self.lower[it.range.end..at.start]).is_some()
            });
            let behind = self.lower[at.end..].trim_start();
            let closed =
                self.is_alone || !behind.starts_with(|ch: char| ch.is_alphanumeric() || ch == '/');
            if is_month && closed && at.len() <= 2 && (1..=12).contains(&month) {
                self.put(
                    at,
                    Of::Months {
                        first: month,
                        many: 1,
                    },
                    None,
                    Every::Once,
                );
            }
        }
    }

    /// "quý III, IV", "quý I - II/2026", "quý 1 - 2/2026".
    fn shared_quarters(&mut self) {
        for at in 1..self.points.len() {
            let (before, own) = (&self.points[at - 1], &self.points[at]);
            let between = &self.lower[before.range.end..own.range.start];
            let is_bare = self.lower[own.range.clone()].starts_with(|ch: char| ch.is_ascii_digit());
            if let (
                Of::Months { many: 3, .. },
                Of::Months {
                    first: first @ 1..=4,
                    many: 1,
                },
            ) = (before.of, own.of)
                && is_bare
                && joint(between).is_some()
            {
                let first = first * 3 - 2;
                self.points[at].of = Of::Months { first, many: 3 };
            }
        }
        let words: Vec<_> = word::words(self.lower).collect();
        for (at, text) in words {
            let Some(place) = QUARTERS.iter().position(|it| *it == text) else {
                continue;
            };
            let before = self.points.iter().rfind(|it| it.range.end <= at.start);
            let is_quarter = before.is_some_and(|it| {
                matches!(it.of, Of::Months { many: 3, .. })
                    && joint(&self.lower[it.range.end..at.start]).is_some()
            });
            if is_quarter && self.is_free(&at) {
                let tail = self.lower[at.end..].strip_prefix('/');
                let year = tail.and_then(|it| it.get(..4)?.parse().ok());
                let end = at.end + if year.is_some() { 5 } else { 0 };
                let first = u32::try_from(place * 3 + 1).unwrap_or(1);
                self.put(
                    at.start..end,
                    Of::Months { first, many: 3 },
                    year,
                    Every::Once,
                );
            }
        }
    }
}
