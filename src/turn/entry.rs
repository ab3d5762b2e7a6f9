//! The days of one entry: a day that stands in several of its values goes to one new day in all of them.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::day::{self, Chosen};
use super::leaf::{self, Leaf, Part};
use super::moon;
use crate::campaign::Keep;
use crate::knowledge::days;
use crate::proof::{deadline, lunar, weekday, word};
use crate::time::{Scale, Time};

/// How each day of the old year in an entry is chosen.
#[derive(Debug, Default)]
pub struct Entry {
    days: Vec<(NaiveDate, Chosen)>,
    /// Cells that name a day of the week, each with the only day of its row.
    rows: BTreeMap<String, NaiveDate>,
    /// Days of the sun that many know and that a day of the moon explains.
    sure: Vec<NaiveDate>,
}

impl Entry {
    /// The days of the values that stand under one key, in a year.
    pub fn new(leaves: &[&Leaf], from: i32) -> Entry {
        let words: Vec<&Leaf> = leaves
            .iter()
            .filter(|it| it.part != Part::Basis)
            .copied()
            .collect();
        let moons: Vec<Moon> = words.iter().flat_map(|it| Moon::all(it)).collect();
        let mut entry = Entry::default();
        for leaf in &words {
            for (time, date) in dated(leaf, from) {
                let of_it = moons.iter().filter(|it| it.is_on(date));
                let of_it: Vec<&Moon> = of_it.collect();
                let known = days::remembered().any(|it| it.day == (date.day(), date.month()));
                // A feast goes by the moon however it is told.
                let is_feast = day::is_feast(date);
                let explains = !is_feast && !of_it.is_empty() && of_it.iter().all(|it| it.explains);
                let chosen = match of_it.is_empty() {
                    true => chosen(leaf, time),
                    false
                        if explains || known && !is_feast && of_it.iter().all(|it| it.is_plain) =>
                    {
                        Chosen::BySun
                    }
                    false => Chosen::ByMoon,
                };
                if known && explains {
                    entry.sure.push(date);
                }
                entry.days.push((date, chosen));
            }
        }
        entry.rows = rows(&words, from);
        let named = entry.rows.values();
        entry
            .days
            .extend(named.map(|date| (*date, Chosen::ByWeekday)));
        entry
    }

    /// How a day is chosen in all of the entry: what binds it most.
    pub fn chosen(&self, date: NaiveDate, own: Chosen) -> Chosen {
        let others = self.days.iter().filter(|it| it.0 == date);
        others.map(|it| it.1).fold(own, Chosen::max)
    }

    /// The day in the row of a cell that names its day of the week.
    pub fn row(&self, key: &str) -> Option<NaiveDate> {
        self.rows.get(key).copied()
    }

    pub fn has_days(&self) -> bool {
        !self.days.is_empty()
    }

    /// Whether it is beyond doubt that a day goes by the sun.
    pub fn is_sure(&self, date: NaiveDate) -> bool {
        self.sure.contains(&date)
    }

    /// The day of the sun that a day of the moon explains.
    pub fn gloss(&self, (month, day): (u32, u32)) -> Option<NaiveDate> {
        let mut days = self.days.iter().filter(|it| it.1 == Chosen::BySun);
        let found = days.find(|it| lunar::of(it.0).is_some_and(|(_, m, d)| (m, d) == (month, day)));
        found.map(|it| it.0)
    }

    /// Whether a day of the moon is one of its days of the sun too.
    pub fn has_moon(&self, (month, day): (u32, u32)) -> bool {
        let mut days = self.days.iter().filter(|it| it.1 == Chosen::ByMoon);
        days.any(|it| lunar::of(it.0).is_some_and(|(_, m, d)| (m, d) == (month, day)))
    }
}

/// A day of the moon that an entry names.
struct Moon {
    day: (u32, u32),
    /// Whether it only explains a day of the sun: tức ngày 14/6 âm lịch.
    explains: bool,
    /// Whether it is told by its figures and not as a feast.
    is_plain: bool,
}

impl Moon {
    fn all(leaf: &Leaf) -> Vec<Moon> {
        let lower = &leaf.paragraph.lower;
        let named = moon::named(lower).into_iter();
        let moons = named.map(|(range, day)| {
            let sentence = leaf.sentence(&range).start;
            let ahead = &lower[sentence..range.start];
            Moon {
                day,
                explains: word::has(ahead.rsplit('(').next().unwrap_or(ahead), "tức"),
                is_plain: lower[range].starts_with(|ch: char| ch.is_ascii_digit()),
            }
        });
        moons.collect()
    }

    fn is_on(&self, date: NaiveDate) -> bool {
        lunar::of(date).is_some_and(|(_, month, day)| (month, day) == self.day)
    }
}

/// The days of a value that do not come back each year, those without a year in this one.
fn dated(leaf: &Leaf, from: i32) -> impl Iterator<Item = (&Time, NaiveDate)> {
    let times = leaf.paragraph.times.iter();
    let times = times.filter(|it| it.scale == Scale::Day && !it.yearly);
    times.filter_map(move |time| {
        let year = time.year.unwrap_or(from);
        Some((time, NaiveDate::from_ymd_opt(year, time.month, time.day)?))
    })
}

/// Cells that are the name of a day of the week beside the only day of their row.
fn rows(leaves: &[&Leaf], from: i32) -> BTreeMap<String, NaiveDate> {
    let cells = leaves.iter().filter(|it| it.key.contains(".table."));
    let named = cells.filter(|it| weekday::alone(&it.paragraph.lower).is_some());
    let found = named.filter_map(|cell| {
        let row = leaf::parent(&cell.key);
        let beside = leaves.iter().filter(|it| leaf::parent(&it.key) == row);
        let mut dates = beside.flat_map(|it| dated(it, from)).map(|it| it.1);
        let date = dates.next()?;
        dates.next().is_none().then(|| (cell.key.clone(), date))
    });
    found.collect()
}

/// How a day is chosen where it stands.
pub fn chosen(leaf: &Leaf, time: &Time) -> Chosen {
    let paragraph = &leaf.paragraph;
    let named = leaf.part != Part::Due && weekday::beside(paragraph, time).is_some();
    if named || leaf.keep.contains(&Keep::Weekday) {
        Chosen::ByWeekday
    } else if leaf.part == Part::Due || deadline::is_due(paragraph, time) {
        Chosen::Due
    } else {
        Chosen::ByDate
    }
}
