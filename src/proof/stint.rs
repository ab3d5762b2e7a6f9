//! From when to when work lasts, where a paper says so: `từ ngày 01/3 đến ngày 31/5/2026`.

use std::ops::Range;

use chrono::{Datelike, Days, NaiveDate};

use super::{Paragraph, Proof, word};
use crate::time::{Scale, Time};

/// A time from one day, month or quarter to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stint {
    pub range: Range<usize>,
    pub first: NaiveDate,
    pub last: NaiveDate,
    /// The last day that the words of its beginning cover: of "từ tháng 3" the end of March.
    pub begun: NaiveDate,
}

/// Words about other things than work that begins and ends.
const OTHERS: [&str; 8] = [
    "số liệu",
    "thời kỳ",
    "niên độ",
    "tính từ",
    "kể từ",
    "đã",
    "sinh từ",
    "trong các năm",
];

/// What headings of steps begin with.
const STEPS: [&str; 4] = ["giai đoạn", "đợt", "bước", "thời gian"];

impl Stint {
    /// Whether it is just a year from its first to its last day.
    pub fn is_a_year(&self) -> bool {
        let ends = [self.first, self.last].map(|it| (it.day(), it.month()));
        ends == [(1, 1), (31, 12)] && self.first.year() == self.last.year()
    }

    /// Whether a time lies outside it; the day behind it is the one "before" which it ends.
    pub fn leaves_out(&self, first: NaiveDate, last: NaiveDate) -> bool {
        let behind = self.last.checked_add_days(Days::new(1));
        behind.is_some_and(|behind| first > behind) || last < self.first
    }
}

impl Proof<'_> {
    /// The times from one end to another that a paragraph names for work of the paper itself.
    pub fn stints(&self, paragraph: &Paragraph) -> Vec<Stint> {
        let cited = |at: usize| {
            let citations = paragraph.citations.iter().map(|it| &it.range);
            let quotes = paragraph.quotes.iter().map(|it| &it.range);
            citations.chain(quotes).any(|it| it.contains(&at))
        };
        let pairs = paragraph.times.windows(2).filter_map(|pair| {
            let between = paragraph.lower[pair[0].range.end..pair[1].range.start].trim();
            let joined = matches!(
                between,
                "-" | "–" | "đến" | "đến hết" | "tới" | "đến ngày" | "đến hết ngày"
            );
            let whole = pair[0].range.start..pair[1].range.end;
            let clause = &paragraph.lower[word::clause(&paragraph.lower, &whole)];
            let other = OTHERS.iter().any(|it| word::has(clause, it));
            let years = pair.iter().any(|it| it.scale == Scale::Year || it.yearly);
            if !joined || other || years || cited(whole.start) {
                return None;
            }
            let year = pair[0].year.or(pair[1].year).or_else(|| self.only_year())?;
            let (first, begun) = pair[0].days(year)?;
            let (_, last) = pair[1].days(pair[1].year.unwrap_or(year))?;
            (first <= last).then_some(Stint {
                range: whole,
                first,
                last,
                begun,
            })
        });
        pairs.collect()
    }

    /// Whether a paragraph says when work is done: a heading of a step, or a line "Thời gian: …".
    pub fn tells_when(&self, paragraph: &Paragraph) -> bool {
        let line = paragraph.lower.starts_with("thời gian");
        let step =
            paragraph.heading.is_some() && STEPS.iter().any(|it| paragraph.lower.starts_with(it));
        paragraph.is_body() && (line || step || self.is_timeline(paragraph))
    }

    /// When a heading says that what stands under it is done; a single month or quarter will do.
    pub fn time_of(&self, heading: &Paragraph) -> Option<Stint> {
        let mut stints = self.stints(heading);
        if let ([], [Time { scale, .. }]) = (&*stints, &*heading.times) {
            let time = &heading.times[0];
            let fits = matches!(scale, Scale::Month | Scale::Quarter) && !time.yearly;
            let before = heading.lower[..time.range.start].trim_end();
            let open = ["trước", "hết", "đến", "tới", "từ"];
            let due = open.iter().any(|it| before.ends_with(it)) || heading.has("xong");
            let (first, last) = time.days(time.year.or_else(|| self.only_year())?)?;
            return (fits && !due).then_some(Stint {
                range: time.range.clone(),
                first,
                last,
                begun: last,
            });
        }
        (stints.len() == 1).then(|| stints.remove(0))
    }
}
