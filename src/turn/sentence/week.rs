//! Days of the week that go with their dates, or that a person looks at.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::Sentence;
use crate::proof::weekday;
use crate::turn::Fate;
use crate::turn::day::{self, Chosen};

impl Sentence<'_> {
    /// The name of a new day in the week, where it becomes another.
    pub(super) fn weekday(
        &self,
        at: Range<usize>,
        day: usize,
        new: NaiveDate,
    ) -> Option<(Range<usize>, String)> {
        let named = usize::try_from(new.weekday().num_days_from_monday()).ok()?;
        let name = weekday::like(named, &self.leaf.words()[at.clone()]);
        (named != day).then_some((at, name))
    }

    /// A cell that says which day of the week the date of its row is.
    pub(super) fn named_day(&mut self) {
        let Some(old) = self.entry.row(&self.leaf.key) else {
            return;
        };
        let (words, chosen) = (self.leaf.words(), self.entry.chosen(old, Chosen::ByWeekday));
        let Some(new) = day::moved(old, chosen, self.turn) else {
            return;
        };
        let start = words.len() - words.trim_start().len();
        let range = start..start + words.trim().len();
        let day = weekday::alone(&self.paragraph().lower).unwrap_or(0);
        if let Some(edit) = self.weekday(range.clone(), day, new.date) {
            let why = message!("thứ của ngày cùng hàng", "the day of the week of its row");
            self.put(range, vec![edit], why);
        } else {
            self.taken.push(range);
        }
    }

    /// Days of the week that stand beside no day which has moved with them.
    pub(super) fn weekdays(&mut self) {
        const WEEKLY: [&str; 6] = [
            "hằng tuần",
            "hàng tuần",
            "mỗi tuần",
            "tình nguyện",
            "xanh",
            "hằng tháng",
        ];
        let lower = &self.paragraph().lower;
        if !self.entry.has_days() || WEEKLY.iter().any(|it| lower.contains(it)) {
            return;
        }
        for (range, _) in weekday::named(lower) {
            if self.is_free(&range) {
                let why = message!(
                    "thứ của ngày nào? xem lại theo ngày của năm mới",
                    "of which day is it? see it against the day of the new year"
                );
                self.tell(Fate::Look, range, why);
            }
        }
    }
}
