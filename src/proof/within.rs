//! Months and quarters in which something is to be done, as sentences and rows of tables name them with their year, and the days
//! of such rows. No check minds them; a calendar lists them.

use super::deadline::{before, orders, tells_history};
use super::{Paragraph, Proof, word};
use crate::role::Role;
use crate::time::{Scale, Time};

/// Words that say when around a time.
const WHEN: [&str; 47] = [
    "thời", "gian", "hạn", "từ", "trong", "vào", "đầu", "cuối", "đến", "hết", "trước", "ngày",
    "tháng", "quý", "và", "chậm", "nhất", "là", "xong", "hoàn", "thành", "thực", "hiện", "năm",
    "giữa", "khoảng", "thứ", "hai", "ba", "tư", "sáu", "bảy", "chủ", "nhật", "sáng", "chiều",
    "tối", "trưa", "giờ", "h", "phút", "lúc", "các", "tuần", "âm", "lịch", "tức",
];

/// As many cells before a time the number of its row may stand.
const ROW: usize = 12;

impl Paragraph {
    /// Whether a day is the last of a time of several days.
    fn ends_span(&self, time: &Time) -> bool {
        let mut spans = self.periods.iter().filter(|it| !it.of_years);
        spans.any(|it| it.first < it.last && it.range.end == time.range.end)
    }

    /// Whether it has no more than its times and the words around them.
    pub fn says_only_when(&self) -> bool {
        let mut rest = self.lower.clone();
        for time in self.times.iter().rev() {
            rest.replace_range(time.range.clone(), " ");
        }
        // Of `trong 02 ngày` the number is left, of an hour its figures.
        let is_number = |it: &str| it.starts_with(|ch: char| ch.is_ascii_digit());
        word::words(&rest).all(|(_, it)| WHEN.contains(&it) || is_number(it))
    }
}

impl Proof<'_> {
    /// Each with the paragraph it stands in, and the one that says what is done.
    pub fn within(&self) -> impl Iterator<Item = (&Paragraph, &Time, &Paragraph)> {
        let all = self.paragraphs.iter().enumerate();
        all.flat_map(move |(place, paragraph)| {
            let long = |it: &&Time| {
                let is_long = matches!(it.scale, Scale::Month | Scale::Quarter)
                    || it.scale == Scale::Day
                        && (paragraph.role == Role::BangO || paragraph.ends_span(it));
                is_long && it.year.is_some() && !it.yearly
            };
            let times = paragraph.times.iter().filter(long);
            times.filter_map(move |time| {
                let what = match paragraph.role {
                    Role::BangO => self.row_of(place, time)?,
                    _ if self.is_ordered(paragraph, time) => paragraph,
                    _ => return None,
                };
                Some((paragraph, time, what))
            })
        })
    }

    /// Whether a sentence of the body says that something is done in this time.
    fn is_ordered(&self, paragraph: &Paragraph, time: &Time) -> bool {
        let inside = |start: usize, end: usize| start <= time.range.start && time.range.end <= end;
        let foreign = paragraph
            .citations
            .iter()
            .any(|it| inside(it.range.start, it.range.end))
            || paragraph
                .quotes
                .iter()
                .any(|it| inside(it.range.start, it.range.end));
        let within = ["trong", "vào"];
        let lead = before(paragraph, time);
        let clause = &paragraph.lower[word::clause(&paragraph.lower, &time.range)];
        paragraph.is_body()
            && paragraph.role != Role::CanCu
            && !foreign
            && (within.iter().any(|it| lead.ends_with(it)) && orders(clause)
                || paragraph.ends_span(time) && !paragraph.is_remembered(time))
            && !tells_history(clause)
            && !self.is_past(paragraph)
    }

    /// What a row is about that begins with its number, when one of its cells is this time and nothing else.
    fn row_of(&self, place: usize, time: &Time) -> Option<&Paragraph> {
        let is_time = |it: &Paragraph| !it.times.is_empty() && it.says_only_when();
        let own = self.paragraphs.get(place)?;
        if !is_time(own) || !own.times.contains(time) {
            return None;
        }
        let cells = self.paragraphs.get(..place)?.iter().rev();
        let cells = cells.take_while(|it| it.role == Role::BangO).take(ROW);
        let is_number = |it: &Paragraph| it.text.trim().parse::<u32>().is_ok();
        let back = cells.take_while(|it| !is_number(it)).count();
        let first = place.checked_sub(back)?;
        let number = self.paragraphs.get(first.checked_sub(1)?)?;
        if number.role != Role::BangO || !is_number(number) {
            return None;
        }
        let row = self.paragraphs.get(first..)?.iter();
        let mut row = row.take_while(|it| it.role == Role::BangO && !is_number(it));
        row.find(|it| !is_time(it) && it.all_words.len() > 1)
    }
}
