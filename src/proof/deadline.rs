//! Times by which, or in which, the paper itself orders something to be done: its steps and
//! its deadlines, without the dates of cited papers, of history and of anniversaries.

use std::cell::OnceCell;
use std::ops::Range;

use chrono::{Datelike, NaiveDate};

pub use super::lead::{before, is_due};
use super::{Paragraph, Proof, word};
use crate::role::Role;
use crate::time::{Scale, Time};

/// A step or a deadline of the paper.
#[derive(Debug, Clone)]
pub struct Deadline<'p> {
    pub paragraph: &'p Paragraph,
    pub time: &'p Time,
    /// The words of its clause that belong to it and to no other time, in small letters.
    pub clause: &'p str,
    /// Whether it is the last day for something, and no step of a timeline.
    pub is_due: bool,
    /// The first and last day it covers.
    pub first: NaiveDate,
    pub last: NaiveDate,
}

/// Where a step or a deadline stands, found once for all checks.
#[derive(Debug)]
pub struct Spot {
    /// Its paragraph, and which of the times in it.
    place: usize,
    nth: usize,
    clause: Range<usize>,
    is_due: bool,
    days: (NaiveDate, NaiveDate),
}

/// What one is ordered to do by a day.
const ORDERS: [&str; 18] = [
    "gửi",
    "nộp",
    "báo cáo",
    "đăng ký",
    "hoàn thành",
    "tổ chức",
    "triển khai",
    "tổng hợp",
    "xây dựng kế hoạch",
    "thực hiện",
    "xong",
    "tổng kết",
    "sơ kết",
    "trình",
    "lập",
    "tham mưu",
    "nghiệm thu",
    "công bố",
];

/// What tells of things past or of other papers.
const HISTORY: [&str; 11] = [
    "đã",
    "tính đến",
    "so với",
    "năm trước",
    "cùng kỳ",
    "phát sinh",
    "được cấp",
    "sinh trước",
    "ban hành trước",
    "thành lập trước",
    "kể từ",
];

/// What comes back each year.
const OFTEN: [&str; 3] = ["hằng năm", "hàng năm", "mỗi năm"];

/// Headings of parts that look back.
const PAST_PARTS: [&str; 6] = [
    "tình hình",
    "đặc điểm",
    "kết quả",
    "thực trạng",
    "hạn chế",
    "đánh giá chung",
];

/// Headings of parts of a report that look ahead.
const NEXT_PARTS: [&str; 6] = [
    "nhiệm vụ",
    "phương hướng",
    "thời gian tới",
    "sắp tới",
    "giải pháp",
    "kiến nghị",
];

/// Headings of parts whose paragraphs begin with their time.
const TIMELINES: [&str; 5] = ["thời gian", "tiến độ", "lộ trình", "các bước", "lịch trình"];

/// What has to reach an office, which is closed on days off.
const SENT: [&str; 4] = ["gửi", "nộp", "báo cáo", "đăng ký"];

/// A clause with times in it, and what its words tell: asked once for all of them.
#[derive(Default)]
struct Clause {
    at: Range<usize>,
    often: OnceCell<bool>,
    ordered: OnceCell<bool>,
    past: OnceCell<bool>,
}

impl Clause {
    fn around(lower: &str, time: &Time) -> Self {
        Self {
            at: word::clause(lower, &time.range),
            ..Self::default()
        }
    }
}

/// Whether words in small letters name what is to be done.
pub fn orders(words: &str) -> bool {
    ORDERS.iter().any(|it| word::has(words, it))
}

/// Whether words in small letters tell of what has been.
pub fn tells_history(words: &str) -> bool {
    HISTORY.iter().any(|it| word::has(words, it))
}

/// Whether a clause has one of these phrases.
fn has_any(known: &OnceCell<bool>, clause: &str, phrases: &[&str]) -> bool {
    *known.get_or_init(|| phrases.iter().any(|words| word::has(clause, words)))
}

impl Deadline<'_> {
    /// Whether something has to be sent by a day.
    pub fn is_sent_on_a_day(&self) -> bool {
        let sent = SENT.iter().any(|words| word::has(self.clause, words));
        self.is_due && self.time.scale == Scale::Day && sent
    }
}

impl Proof<'_> {
    /// Whether the paper says what holds when a deadline is a day off.
    fn minds_days_off(&self) -> bool {
        let words = [
            "trùng ngày nghỉ",
            "trùng vào ngày nghỉ",
            "trùng với ngày nghỉ",
            "ngày nghỉ, ngày lễ",
        ];
        let mut body = self.body();
        body.any(|(_, it)| words.iter().any(|words| it.has(words)))
    }

    /// The deadlines that must not be days off: by which something has yet to be sent, where
    /// nothing says what holds on a day off.
    pub fn working_days(&self) -> impl Iterator<Item = Deadline<'_>> {
        let minded = self.minds_days_off();
        let deadlines = self.deadlines().into_iter();
        deadlines.filter(move |it| {
            let past = |(issued, _): (NaiveDate, NaiveDate)| it.last < issued;
            !minded && it.is_sent_on_a_day() && !self.head.issued.is_some_and(past)
        })
    }

    /// The steps and deadlines of the paper, in order, as far as their year is known.
    pub fn deadlines(&self) -> Vec<Deadline<'_>> {
        let spots = self.deadlines.get_or_init(|| self.spots());
        let deadline = |spot: &Spot| {
            let paragraph = &self.paragraphs[spot.place];
            Deadline {
                paragraph,
                time: &paragraph.times[spot.nth],
                clause: &paragraph.lower[spot.clause.clone()],
                is_due: spot.is_due,
                first: spot.days.0,
                last: spot.days.1,
            }
        };
        spots.iter().map(deadline).collect()
    }

    fn spots(&self) -> Vec<Spot> {
        let mut found = Vec::new();
        for (place, paragraph) in self.body() {
            let ordered = paragraph.role != Role::CanCu && !paragraph.times.is_empty();
            if ordered && !self.is_past(paragraph) {
                let mut clause = Clause::default();
                for (nth, time) in paragraph.times.iter().enumerate() {
                    let begins = paragraph.lower[..time.range.start].ends_with([';', '.']);
                    if nth == 0 || begins || time.range.end > clause.at.end {
                        clause = Clause::around(&paragraph.lower, time);
                    }
                    found.extend(self.spot(place, nth, &clause));
                }
            }
        }
        found
    }

    /// The only year the paper is for.
    pub fn only_year(&self) -> Option<i32> {
        let (first, last) = self.head.period?;
        (first.year() == last.year()).then(|| first.year())
    }

    /// The year of a time: its own, or the only one in which it lies within the time that is planned.
    fn year_of(&self, time: &Time) -> Option<i32> {
        let planned = || only_year_of(self.head.period?, |year| time.days(year));
        time.year.or_else(planned).or_else(|| self.only_year())
    }

    /// Whether the paper tells of what has been, as a report does.
    pub fn looks_back(&self) -> bool {
        self.asks_for("reported-period-not-over")
    }

    /// Whether a paragraph tells of what has been; of a report most do.
    pub fn is_past(&self, paragraph: &Paragraph) -> bool {
        let headed = |names: &[&str]| {
            self.above(paragraph)
                .any(|it| names.iter().any(|words| it.has(words)))
        };
        headed(&PAST_PARTS) || self.looks_back() && !headed(&NEXT_PARTS)
    }

    fn spot(&self, place: usize, nth: usize, clause: &Clause) -> Option<Spot> {
        let paragraph = &self.paragraphs[place];
        let time = &paragraph.times[nth];
        let inside = |at: &Range<usize>| at.start <= time.range.start && time.range.end <= at.end;
        let cited = paragraph.citations.iter().any(|it| {
            inside(&it.range)
                || it.range.start >= clause.at.start && it.range.end <= time.range.start
        });
        let quoted = paragraph.quotes.iter().any(|it| inside(&it.range));
        let declared = self.is_declared(paragraph, time);
        let foreign = cited && !declared || quoted || paragraph.is_remembered(time);
        if time.scale == Scale::Year || time.yearly || foreign {
            return None;
        }
        let words = &paragraph.lower[clause.at.clone()];
        if time.year.is_none() && has_any(&clause.often, words, &OFTEN) {
            return None;
        }
        // What a timeline names is ordered, though the order stands above the list of days.
        let ordered = paragraph.role == Role::Nhan
            || self.is_timeline(paragraph)
            || has_any(&clause.ordered, words, &ORDERS);
        let is_due = ordered && is_due(paragraph, time) && !has_any(&clause.past, words, &HISTORY);
        if !is_due && !declared && !self.is_step(paragraph, nth) {
            return None;
        }
        Some(Spot {
            days: time.days(self.year_of(time)?)?,
            clause: own_words(paragraph, nth, clause.at.clone()),
            place,
            nth,
            is_due,
        })
    }

    /// Whether a paragraph stands in a part that says what is to be done when.
    pub fn is_timeline(&self, paragraph: &Paragraph) -> bool {
        self.above(paragraph)
            .any(|it| TIMELINES.iter().any(|words| it.has(words)))
    }

    /// Whether a description gives just this time as a step or a deadline: "06 - 07/2024".
    fn is_declared(&self, paragraph: &Paragraph, time: &Time) -> bool {
        let own = paragraph.words(&time.range);
        let own = own.trim_start_matches(|ch: char| !ch.is_ascii_digit());
        let end = time.range.end;
        self.declared.iter().any(|it| {
            let words = it.value.trim();
            let whole = words.trim_start_matches(|ch: char| !ch.is_ascii_digit());
            let ends =
                paragraph.text[..end].ends_with(whole) || paragraph.lower[..end].ends_with(words);
            !own.is_empty() && whole.contains('/') && whole.ends_with(own) && ends
        })
    }

    /// Whether a paragraph of a timeline or a heading begins with this time.
    fn is_step(&self, paragraph: &Paragraph, nth: usize) -> bool {
        let listed = paragraph.role == Role::Nhan && paragraph.lower.starts_with("thời gian");
        let begins = |at: usize| {
            let mut words = word::words(&paragraph.lower[..at]);
            words.all(|(_, it)| matches!(it, "từ" | "trong" | "vào" | "đầu" | "cuối"))
        };
        let first = paragraph.times[0].range.clone();
        // "Quý I và quý II", "Tháng 6 - 7/2024": the second belongs to the step.
        let joined = nth == 1 && {
            let between = paragraph.lower[first.end..paragraph.times[1].range.start].trim();
            matches!(between, "-" | "–" | "đến" | "và" | "đến hết")
        };
        let placed = paragraph.heading.is_some() || self.is_timeline(paragraph);
        listed || placed && begins(first.start) && (nth == 0 || joined)
    }
}

/// The only year that puts days into a span of time.
pub fn only_year_of(
    (first, last): (NaiveDate, NaiveDate),
    days: impl Fn(i32) -> Option<(NaiveDate, NaiveDate)>,
) -> Option<i32> {
    let is_within = |year: &i32| days(*year).is_some_and(|it| it.0 <= last && first <= it.1);
    let mut years = (first.year()..=last.year()).filter(is_within);
    years.next().filter(|_| years.next().is_none())
}

/// What a clause with several times says about one of them: from the time before to the last
/// comma before the next.
fn own_words(paragraph: &Paragraph, nth: usize, clause: Range<usize>) -> Range<usize> {
    let before = nth.checked_sub(1).map(|nth| paragraph.times[nth].range.end);
    let start = before.map_or(clause.start, |end| end.max(clause.start));
    let own = &paragraph.times[nth].range;
    let next = paragraph.times.get(nth + 1).map(|it| it.range.start);
    let end = match next.filter(|next| *next < clause.end) {
        Some(next) => own.end + paragraph.lower[own.end..next].rfind(',').unwrap_or(0),
        None => clause.end,
    };
    start.min(own.start)..end
}
