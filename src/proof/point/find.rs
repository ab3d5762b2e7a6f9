//! The times that words name, those too that only stand beside others: 05 - 06/3/2026, tuần 2 tháng 10, cuối tháng 11,
//! mùng 5 Tết, ngày 20 hằng tháng.

use std::ops::Range;

use super::{Every, Of, Point, joint};
use crate::proof::{Paragraph, word};
use crate::time::{Scale, figures};
use crate::turn::moon;

const QUARTERS: [&str; 4] = ["i", "ii", "iii", "iv"];

/// Each in its order; `is_alone` when the words say when and nothing else.
pub fn find(paragraph: &Paragraph, is_alone: bool) -> Vec<Point> {
    let mut reader = Reader::of(paragraph, is_alone);
    let quoted = paragraph.quotes.iter().map(|it| it.range.clone());
    reader.taken.extend(quoted);
    reader.moons();
    reader.recurring();
    reader.halves();
    reader.short_months();
    reader.days();
    reader.shared_days();
    reader.shared_months();
    reader.shared_quarters();
    reader.weeks();
    reader.parts();
    reader.next_years();
    reader.points
}

/// The days and the months in figures of those that no reader of a paragraph makes a time: tối 27/02, T3/2027.
pub fn short(paragraph: &Paragraph, is_alone: bool) -> Vec<Point> {
    let mut reader = Reader::of(paragraph, is_alone);
    reader.moons();
    reader.recurring();
    reader.short_months();
    reader.days();
    reader.shared_days();
    let is_known = |it: &Point| paragraph.times.iter().any(|time| time.range == it.range);
    reader.points.retain(|it| {
        let is_sun = matches!(it.of, Of::Day { .. } | Of::Months { .. });
        is_sun && it.every == Every::Once && !is_known(it)
    });
    reader.points
}

pub(super) struct Reader<'p> {
    pub(super) lower: &'p str,
    pub(super) is_alone: bool,
    pub(super) points: Vec<Point>,
    pub(super) taken: Vec<Range<usize>>,
    /// Months, quarters and years, before which a day may stand.
    pub(super) longer: Vec<Range<usize>>,
}

impl<'p> Reader<'p> {
    fn of(paragraph: &'p Paragraph, is_alone: bool) -> Reader<'p> {
        let times = paragraph.times.iter();
        let known = times.filter_map(|it| Point::of(it, paragraph.words(&it.range)));
        let ranges = |is_day: bool| {
            let times = paragraph.times.iter();
            let times = times.filter(move |it| (it.scale == Scale::Day) == is_day);
            times.map(|it| it.range.clone())
        };
        // Figures of numbers of papers and of days of the moon are none of these.
        let cited = paragraph.citations.iter().map(|it| it.range.clone());
        Reader {
            lower: &paragraph.lower,
            is_alone,
            points: known.collect(),
            taken: ranges(true).chain(cited).collect(),
            longer: ranges(false).collect(),
        }
    }

    pub(super) fn put(&mut self, range: Range<usize>, of: Of, year: Option<i32>, every: Every) {
        self.taken.push(range.clone());
        self.points
            .retain(|it| it.range.end <= range.start || range.end <= it.range.start);
        self.points.push(Point {
            range,
            of,
            year,
            has_year: year.is_some(),
            later: 0,
            every,
        });
        self.points.sort_by_key(|it| it.range.start);
    }

    pub(super) fn is_free(&self, range: &Range<usize>) -> bool {
        let mut taken = self.taken.iter().chain(&self.longer);
        taken.all(|it| it.end <= range.start || range.end <= it.start)
    }

    /// Figures that belong to nothing yet and stand apart from letters; those of an hour are none.
    pub(super) fn figures(&self) -> Vec<(Range<usize>, u32)> {
        let figures = self.apart().into_iter();
        figures.filter(|it| self.is_free(&it.0)).collect()
    }

    /// The same with those of months and years.
    pub(super) fn apart(&self) -> Vec<(Range<usize>, u32)> {
        let is_apart = |(at, _): &(Range<usize>, u32)| {
            let (lead, tail) = (&self.lower[..at.start], self.lower[at.end..].trim_start());
            let is_hour = tail.starts_with("giờ")
                || tail.starts_with("phút")
                || word::before(lead, lead.len()) == "giờ" && !tail.starts_with('/');
            let inside = lead.ends_with(|ch: char| ch.is_alphanumeric() || ch == ':');
            let mut taken = self.taken.iter();
            let is_free = taken.all(|it| it.end <= at.start || at.end <= it.start);
            at.len() <= 4 && !inside && !is_hour && is_free
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
