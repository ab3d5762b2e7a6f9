//! The days of one entry: a day that stands in several of its values goes to one new day in all of them.

use chrono::NaiveDate;

use super::day::Chosen;
use super::leaf::{Leaf, Part};
use super::moon;
use crate::campaign::Keep;
use crate::proof::{deadline, lunar, weekday};
use crate::time::{Scale, Time};

/// How each day of the old year in an entry is chosen.
#[derive(Debug, Default)]
pub struct Entry {
    days: Vec<(NaiveDate, Chosen)>,
}

impl Entry {
    /// The days of the values that stand under one key, in a year.
    pub fn new(leaves: &[&Leaf], from: i32) -> Entry {
        let words = leaves.iter().filter(|it| it.part != Part::Basis);
        let moons: Vec<_> = words
            .clone()
            .flat_map(|it| moon::named(&it.paragraph.lower))
            .map(|(_, day)| day)
            .collect();
        let days = words.flat_map(|leaf| {
            let times = leaf.paragraph.times.iter();
            let times = times.filter(|it| it.scale == Scale::Day && !it.yearly);
            times.filter_map(|time| {
                let year = time.year.unwrap_or(from);
                let date = NaiveDate::from_ymd_opt(year, time.month, time.day)?;
                let of_moon = !moons.is_empty()
                    && lunar::of(date).is_some_and(|(_, month, day)| moons.contains(&(month, day)));
                let chosen = if of_moon {
                    Chosen::ByMoon
                } else {
                    chosen(leaf, time)
                };
                Some((date, chosen))
            })
        });
        Entry {
            days: days.collect(),
        }
    }

    /// How a day is chosen in all of the entry: what binds it most.
    pub fn chosen(&self, date: NaiveDate, own: Chosen) -> Chosen {
        let others = self.days.iter().filter(|it| it.0 == date);
        others.map(|it| it.1).fold(own, Chosen::max)
    }

    /// Whether a day of the moon is one of its days of the sun too.
    pub fn has_moon(&self, (month, day): (u32, u32)) -> bool {
        let mut days = self.days.iter().filter(|it| it.1 == Chosen::ByMoon);
        days.any(|it| lunar::of(it.0).is_some_and(|(_, m, d)| (m, d) == (month, day)))
    }
}

/// How a day is chosen where it stands.
pub fn chosen(leaf: &Leaf, time: &Time) -> Chosen {
    let paragraph = &leaf.paragraph;
    let named = leaf.part != Part::Due && weekday::before(paragraph, time).is_some();
    if named || leaf.keep.contains(&Keep::Weekday) {
        Chosen::ByWeekday
    } else if leaf.part == Part::Due || deadline::is_due(paragraph, time) {
        Chosen::Due
    } else {
        Chosen::ByDate
    }
}
