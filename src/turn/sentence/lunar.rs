//! Days of the moon that stand beside days of the sun.

use std::ops::Range;

use chrono::NaiveDate;

use super::Sentence;
use crate::proof::lunar;
use crate::time::{Scale, Time};
use crate::turn::day::{self, Chosen};
use crate::turn::{Fate, moon};

impl Sentence<'_> {
    /// Days of the moon that stand beside no day of the sun that is the same: words keep, a person looks.
    pub(super) fn moons(&mut self) {
        let days = |it: &&Time| it.scale == Scale::Day && !it.yearly;
        let has_days = self.paragraph().times.iter().any(|it| days(&it));
        let (from, to) = (self.turn.from, self.turn.to);
        let lower = &self.paragraph().lower;
        let maybe = moon::maybe(lower).into_iter();
        let maybe =
            maybe.filter(|it| self.entry.has_moon(it.1) || self.entry.gloss(it.1).is_some());
        for (range, day) in moon::named(lower).into_iter().chain(maybe) {
            let leads = self.entry.has_moon(day);
            if let Some(old) = self.entry.gloss(day) {
                self.gloss(range, old);
            } else if let Some(why) = moon::at_end(day, from, to).filter(|_| !leads) {
                self.tell(Fate::Look, range, why);
            } else if self.year_of(&range).is_some() {
                self.moon_of_year(range);
            } else if has_days && !leads {
                let why = message!(
                    "ngày âm lịch, không khớp ngày dương nào bên cạnh: xem ngày của năm mới",
                    "a day of the moon that is none of the days beside it: see the day of the new year"
                );
                self.tell(Fate::Look, range, why);
            } else if leads {
                self.led(range);
            } else {
                self.taken.push(range);
            }
        }
    }

    /// Days of the moon without their month, which stay with the days beside them: 25/02 (mùng 9).
    pub(super) fn bare_moons(&mut self) {
        for (range, day) in moon::bare(&self.paragraph().lower) {
            let leads = (1..=12).any(|month| self.entry.has_moon((month, day)));
            if leads && self.is_free(&range) {
                self.led(range);
            }
        }
    }

    fn led(&mut self, range: Range<usize>) {
        let why = message!(
            "ngày âm lịch giữ, ngày dương bên cạnh dời theo",
            "the day of the moon stays, and that of the sun beside it goes with it"
        );
        self.tell(Fate::Kept, range, why);
    }

    /// A day of the moon with its year: 15/01/2026 âm lịch.
    fn moon_of_year(&mut self, range: Range<usize>) {
        let Some((at, year)) = self.year_of(&range) else {
            return;
        };
        let why = message!(
            "ngày âm lịch giữ, sang năm mới",
            "the day of the moon stays, in the new year"
        );
        match year == self.turn.from {
            true => self.put(range, vec![(at, self.turn.to.to_string())], why),
            false => self.taken.push(range),
        }
    }

    /// The day of the moon that explains a day of the sun which keeps its number.
    fn gloss(&mut self, range: Range<usize>, old: NaiveDate) {
        let new = day::moved(old, Chosen::BySun, self.turn).map(|it| it.date);
        let new = new.filter(|it| self.has_month(&range, *it));
        let edits = new.and_then(|new| moon::retold(&self.leaf.words()[range.clone()], old, new));
        match edits {
            Some(edits) => {
                let at = |it: Range<usize>| range.start + it.start..range.start + it.end;
                let edits = edits.into_iter().map(|(it, new)| (at(it), new)).collect();
                let why = message!(
                    "ngày âm lịch của ngày dương bên cạnh",
                    "the day of the moon of the day beside it"
                );
                self.put(range.clone(), edits, why);
            }
            None => {
                let why = message!(
                    "ngày âm lịch chú thích cho ngày dương bên cạnh: viết lại theo năm mới",
                    "the day of the moon explains the day beside it: write that of the new year"
                );
                self.tell(Fate::Look, range, why);
            }
        }
    }

    /// Whether a new day is of the month that is told with it, be it behind another day.
    fn has_month(&self, range: &Range<usize>, new: NaiveDate) -> bool {
        let is_bare = self.leaf.words()[range.clone()]
            .bytes()
            .all(|it| it.is_ascii_digit());
        let named = moon::named(&self.paragraph().lower).into_iter();
        let last = named
            .filter(|it| it.0.start >= range.end)
            .map(|it| it.1)
            .next();
        let last = last.and_then(|it| self.entry.gloss(it));
        let last = last.and_then(|it| day::moved(it, Chosen::BySun, self.turn));
        let month = |date: NaiveDate| lunar::of(date).map(|it| it.1);
        !is_bare || last.is_some_and(|it| month(it.date) == month(new))
    }
}
