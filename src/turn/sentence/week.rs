//! Days of the week that go with their dates, or that a person looks at.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::Sentence;
use crate::proof::weekday;
use crate::turn::Fate;
use crate::turn::day::{self, Chosen};
use crate::turn::week;

impl Sentence<'_> {
    /// The name of a new day in the week, where it becomes another.
    pub(super) fn weekday(
        &self,
        at: Range<usize>,
        day: usize,
        new: NaiveDate,
    ) -> Option<(Range<usize>, String)> {
        let named = day::weekday(new);
        let name = weekday::like(named, &self.leaf.words()[at.clone()]);
        (named != day).then_some((at, name))
    }

    /// A cell that says which day of the week the date of its row is.
    pub(super) fn named_day(&mut self) {
        let Some(named) = self.entry.row(&self.leaf.key) else {
            return;
        };
        let words = self.leaf.words();
        let (chosen, _) = self.entry.chosen(named.date, Chosen::ByWeekday);
        let Some(new) = day::moved(named.date, chosen, self.turn) else {
            return;
        };
        let start = words.len() - words.trim_start().len();
        let range = start..start + words.trim().len();
        let is = day::weekday(new.date);
        if is == named.weekday {
            return self.taken.push(range);
        }
        let name = match &named.bare {
            Some(typed) => weekday::like_bare(is, typed),
            None => weekday::like(is, words.trim()),
        };
        let why = message!("thứ của ngày cùng hàng", "the day of the week of its row");
        self.put(range.clone(), vec![(range, name)], why);
    }

    /// Days of the week that stand beside no day which has moved with them.
    pub(super) fn weekdays(&mut self) {
        if !self.entry.has_days() {
            return;
        }
        for (range, day) in week::names(self.leaf) {
            if !self.is_free(&range) || self.before_call(range.clone(), day) {
                continue;
            }
            if self.is_kept_by_all(&range, day) {
                let why = message!("thứ giữ như đã chọn", "the day of the week is kept");
                self.tell(Fate::Kept, range, why);
                continue;
            }
            let why = message!(
                "thứ của ngày nào? xem lại theo ngày của năm mới",
                "of which day is it? see it against the day of the new year"
            );
            self.tell(Fate::Look, range, why);
        }
    }

    /// Whether there are days in its run that were a day of the week, and all of them still are.
    fn is_kept_by_all(&self, range: &Range<usize>, day: usize) -> bool {
        let days = week::of_name(self.leaf, range, day, self.turn);
        let keeps = |old: &NaiveDate| {
            let (chosen, _) = self.entry.chosen(*old, Chosen::ByDate);
            let new = day::moved(*old, chosen, self.turn);
            new.is_some_and(|it| it.date.weekday() == old.weekday())
        };
        !days.is_empty() && days.iter().all(keeps)
    }

    /// A day of the week in front of a call goes with the day that is called.
    fn before_call(&mut self, range: Range<usize>, day: usize) -> bool {
        let calls = self.leaf.calls();
        let call = calls.iter().find(|it| it.0.start >= range.end);
        let Some((call, _)) = call else { return false };
        let between = &self.leaf.words()[range.end..call.start];
        let is_beside = between
            .trim_matches([' ', ',', '('])
            .trim_end_matches("ngày");
        let old = self.entry.called(&self.leaf.key, call.start);
        let Some(old) = old.filter(|_| is_beside.trim().is_empty()) else {
            return false;
        };
        let (chosen, _) = self.entry.chosen(old, Chosen::ByWeekday);
        let Some(new) = day::moved(old, chosen, self.turn) else {
            return false;
        };
        match self.weekday(range.clone(), day, new.date) {
            None => self.taken.push(range),
            Some(edit) => {
                let why = message!(
                    "thứ của ngày được gọi",
                    "the day of the week of what is called"
                );
                self.put(range.clone(), vec![edit], why);
                let look = message!(
                    "ngày được gọi dời theo cách khác nên thứ thành thứ khác: giữ ngày hay giữ thứ?",
                    "the day that is called has moved otherwise: keep the day or the day of the week?"
                );
                self.rows.push(self.leaf.row(Fate::Look, range, "?", look));
            }
        }
        true
    }
}
