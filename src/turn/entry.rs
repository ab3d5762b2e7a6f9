//! The days of one entry: a day that stands in several of its values goes to one new day in all of them.

mod moon;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::Turn;
use super::day::{self, Chosen};
use super::fixed::{is_fixed, is_spoken_of, remembered};
use super::leaf::{Leaf, Part};
use super::roster::{is_daily, tables};
use super::week::{self, Named};
use crate::campaign::Keep;
use crate::proof::{deadline, lunar};
use crate::time::{Scale, Time};
use moon::Moon;

/// How each day of the old year in an entry is chosen.
#[derive(Debug, Default)]
pub struct Entry {
    days: Vec<(NaiveDate, Chosen)>,
    /// The same of other entries, where a day of the week or of the moon binds it.
    elsewhere: Vec<(NaiveDate, Chosen)>,
    /// Cells that name a day of the week, each with the only day of its row.
    rows: BTreeMap<String, Named>,
    /// Days of the sun beside a day of the moon, of which either may lead.
    unsure: Vec<NaiveDate>,
    /// Days of the week in front of a call of a day: by value and place, with the day.
    called: Vec<(String, usize, NaiveDate)>,
    /// Days of a table that name no day of the week and go with one that does.
    leaning: Vec<NaiveDate>,
    /// Days that every year remembers, though nothing here says so.
    remembered: Vec<NaiveDate>,
    /// Those of tables that go day by day.
    daily: Vec<NaiveDate>,
    /// The ends of weeks and weekends.
    weeks: Vec<NaiveDate>,
    /// Whether it speaks of Tết, or of being on duty while others have days off.
    is_of_tet: bool,
    is_duty: bool,
}

/// Words of being on duty over days off.
const DUTIES: [&str; 6] = [
    "trực lễ",
    "trực tết",
    "lịch trực",
    "phân công trực",
    "nghỉ lễ",
    "nghỉ tết",
];

/// The entries of a description by their keys.
pub fn all<'l>(leaves: &'l [Leaf], turn: &Turn) -> BTreeMap<&'l str, Entry> {
    let mut grouped: BTreeMap<&str, Vec<&Leaf>> = BTreeMap::new();
    for leaf in leaves {
        grouped.entry(leaf.entry()).or_default().push(leaf);
    }
    let is_of_tet = leaves.iter().any(|it| it.key == "subject" && it.has("tết"));
    let entries = grouped
        .into_iter()
        .map(|(key, it)| (key, Entry::new(&it, turn)));
    let mut entries: BTreeMap<&str, Entry> = entries.collect();
    let bound = entries.iter().flat_map(|(key, entry)| {
        let bound = entry.days.iter().filter(|it| it.1 >= Chosen::ByWeekday);
        bound.map(|it| (*key, *it))
    });
    let bound: Vec<_> = bound.collect();
    for (key, entry) in &mut entries {
        let others = bound.iter().filter(|it| it.0 != *key);
        entry.elsewhere = others.map(|it| it.1).collect();
        entry.is_of_tet |= is_of_tet;
    }
    entries
}

impl Entry {
    /// The days of the values that stand under one key.
    fn new(leaves: &[&Leaf], turn: &Turn) -> Entry {
        let words: Vec<&Leaf> = leaves
            .iter()
            .filter(|it| it.part != Part::Basis)
            .copied()
            .collect();
        let moons: Vec<Moon> = words.iter().flat_map(|it| Moon::all(it)).collect();
        let mut entry = Entry {
            is_of_tet: words.iter().any(|it| it.has("tết")),
            is_duty: DUTIES
                .iter()
                .any(|duty| words.iter().any(|it| it.has(duty))),
            ..Entry::default()
        };
        for leaf in &words {
            for (time, date) in dated(leaf, turn) {
                let of_it = moons.iter().filter(|it| it.is_on(date));
                let of_it: Vec<&Moon> = of_it.collect();
                let leads = of_it.iter().any(|it| it.is_ahead(leaf, time));
                let known = remembered(date).next().is_some() && !leads;
                // A feast goes by the moon however it is told.
                let is_feast = day::is_feast(date);
                let explains = !is_feast && !of_it.is_empty() && of_it.iter().all(|it| it.explains);
                let chosen = match of_it.is_empty() {
                    true => chosen(leaf, time, date),
                    false
                        if explains || known && !is_feast && of_it.iter().all(|it| it.is_plain) =>
                    {
                        Chosen::BySun
                    }
                    false => Chosen::ByMoon,
                };
                if chosen == Chosen::BySun && !(known && explains) {
                    entry.unsure.push(date);
                }
                let is_bound = chosen == Chosen::ByWeekday;
                let is_named = is_bound && is_fixed(date, &words, turn);
                let is_settled = leaf.keep.contains(&Keep::Weekday) || is_named;
                let is_spoken_of = is_bound && !is_settled && is_spoken_of(date, &words);
                if is_spoken_of && is_alone(date, &words, turn) {
                    entry.remembered.push(date);
                }
                let chosen = match is_named || entry.remembered.contains(&date) {
                    true => Chosen::BySun,
                    false => chosen,
                };
                entry.days.push((date, chosen));
            }
        }
        entry.rows = week::rows(&words, turn);
        entry.called = week::called(&words, turn);
        let named = entry.rows.values().map(|it| it.date);
        let named: Vec<_> = named.chain(entry.called.iter().map(|it| it.2)).collect();
        entry.bind(named, Chosen::ByWeekday);
        let weeks = || words.iter().flat_map(|it| week::weeks(it));
        let said = weeks().filter(|it| it.1).flat_map(|it| it.0);
        let weekends = words.iter().flat_map(|it| week::weekends(it, turn));
        let of_names = words.iter().flat_map(|it| week::named_days(it, turn));
        let of_names = of_names.chain(said).chain(weekends);
        let of_names = of_names
            .filter(|it| entry.most(*it) == Some(Chosen::ByDate) && !is_fixed(*it, &words, turn));
        let of_names = of_names.collect();
        entry.bind(of_names, Chosen::ByWeekday);
        let tables = tables(&words, turn);
        let daily = tables.iter().filter(|it| is_daily(it, entry.is_duty));
        let by_moon = |it: &NaiveDate| entry.most(*it) == Some(Chosen::ByMoon);
        let daily = daily.filter(|it| !it.iter().any(by_moon)).flatten();
        entry.daily = daily.copied().collect();
        entry.bind(entry.daily.clone(), Chosen::BySun);
        entry.leaning = entry.beside(tables, &words, turn);
        entry.bind(entry.leaning.clone(), Chosen::ByWeekday);
        let beside = entry.beside(ranges(&words), &words, turn);
        entry.bind(beside, Chosen::ByWeekday);
        entry.weeks = weeks().flat_map(|it| it.0).collect();
        for chosen in [Chosen::ByMoon, Chosen::BySun] {
            let between = entry.between(chosen);
            entry.bind(between, chosen);
        }
        entry
    }

    fn bind(&mut self, dates: Vec<NaiveDate>, chosen: Chosen) {
        self.days.extend(dates.into_iter().map(|it| (it, chosen)));
    }

    /// What binds a day most in the entry.
    fn most(&self, date: NaiveDate) -> Option<Chosen> {
        let of_it = self.days.iter().filter(|it| it.0 == date);
        of_it.map(|it| it.1).max()
    }

    /// Days that lie between two days of a feast, which are chosen so: by the moon, or by the sun though the moon
    /// explains them.
    fn between(&self, chosen: Chosen) -> Vec<NaiveDate> {
        let lead = self.days.iter().filter(|it| it.1 == chosen);
        let lead: Vec<NaiveDate> = lead.map(|it| it.0).collect();
        let is_between = |date: NaiveDate| {
            let before = lead.iter().filter(|it| **it < date).max();
            let after = lead.iter().filter(|it| **it > date).min();
            let both = before.zip(after);
            both.is_some_and(|(before, after)| (*after - *before).num_days() <= FEAST)
        };
        let dates = self.days.iter().map(|it| it.0);
        dates
            .filter(|it| self.most(*it) < Some(chosen) && is_between(*it))
            .collect()
    }

    /// Days of some groups that have a day near them which is chosen by its day of the week.
    fn beside(&self, groups: Vec<Vec<NaiveDate>>, words: &[&Leaf], turn: &Turn) -> Vec<NaiveDate> {
        let by_week = |it: NaiveDate| self.most(it) == Some(Chosen::ByWeekday);
        let near = |one: NaiveDate, other: NaiveDate| (one - other).num_days().abs() <= WEEK;
        let bound = groups.into_iter().flat_map(|group| {
            let of_week = group.iter().copied().filter(|it| by_week(*it));
            let of_week: Vec<_> = of_week.collect();
            let is_beside = move |it: &NaiveDate| of_week.iter().any(|other| near(*it, *other));
            group.into_iter().filter(is_beside)
        });
        let is_loose = |it: &NaiveDate| {
            self.most(*it) < Some(Chosen::ByWeekday) && !is_fixed(*it, words, turn)
        };
        bound.filter(is_loose).collect()
    }

    /// How a day is chosen in all of the paper, and whether another entry has told it: what binds it most. Last days
    /// stay last days.
    pub fn chosen(&self, date: NaiveDate, own: Chosen) -> (Chosen, bool) {
        let here = self.most(date).map_or(own, |it| it.max(own));
        let others = self.elsewhere.iter().filter(|it| it.0 == date);
        let other = others.map(|it| it.1).max();
        match other.filter(|it| here != Chosen::Due && *it > here) {
            Some(other) => (other, true),
            None => (here, false),
        }
    }

    /// Whether the paper has such a day of the old year that a day of the week or of the moon leads.
    pub fn binds(&self, day: u32, month: u32) -> bool {
        let mut days = self.days.iter().chain(&self.elsewhere);
        days.any(|it| it.1 >= Chosen::ByWeekday && (it.0.day(), it.0.month()) == (day, month))
    }

    /// The day in the row of a cell that names its day of the week.
    pub fn row(&self, key: &str) -> Option<&Named> {
        self.rows.get(key)
    }

    /// The day that is called right behind a day of the week.
    pub fn called(&self, key: &str, at: usize) -> Option<NaiveDate> {
        let mut found = self.called.iter();
        found.find(|it| it.0 == key && it.1 == at).map(|it| it.2)
    }

    pub fn has_days(&self) -> bool {
        !self.days.is_empty()
    }

    /// Whether a day names no day of the week and goes with one of its table that does.
    pub fn leans(&self, date: NaiveDate) -> bool {
        self.leaning.contains(&date)
    }

    /// Whether a day names one of the week and is kept as every year remembers it.
    pub fn is_remembered(&self, date: NaiveDate) -> bool {
        self.remembered.contains(&date)
    }

    /// Whether it is one of a table that goes day by day.
    pub fn is_daily(&self, date: NaiveDate) -> bool {
        self.daily.contains(&date)
    }

    /// Whether a day is an end of a week or a weekend.
    pub fn ends_week(&self, date: NaiveDate) -> bool {
        self.weeks.contains(&date)
    }

    pub fn is_duty(&self) -> bool {
        self.is_duty
    }

    pub fn is_of_tet(&self) -> bool {
        self.is_of_tet
    }

    /// Whether a day may go by the day of the moon that explains it.
    pub fn is_unsure(&self, date: NaiveDate) -> bool {
        self.unsure.contains(&date)
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

/// The ends of each range.
fn ranges(words: &[&Leaf]) -> Vec<Vec<NaiveDate>> {
    let periods = words.iter().flat_map(|it| &it.paragraph.periods);
    let periods = periods.filter(|it| !it.of_years);
    periods.map(|it| vec![it.first, it.last]).collect()
}

/// As many days may lie between the first and the last of a feast.
const FEAST: i64 = 20;

/// So near to each other days belong to one run of days.
const WEEK: i64 = 10;

/// Whether the entry has no other day near a day.
fn is_alone(date: NaiveDate, words: &[&Leaf], turn: &Turn) -> bool {
    let days = words.iter().flat_map(|it| dated(it, turn)).map(|it| it.1);
    let mut others = days.filter(|it| *it != date);
    others.all(|it| (it - date).num_days().abs() > WEEK)
}

/// The days of a value that do not come back each year, those without a year in this one.
pub fn dated<'l>(leaf: &'l Leaf, turn: &Turn) -> impl Iterator<Item = (&'l Time, NaiveDate)> {
    let times = leaf.paragraph.times.iter();
    let times = times.filter(|it| it.scale == Scale::Day && !it.yearly);
    times.filter_map(move |time| {
        let year = time
            .year
            .unwrap_or_else(|| turn.year_of(time.month, time.day));
        Some((time, NaiveDate::from_ymd_opt(year, time.month, time.day)?))
    })
}

/// How a day is chosen where it stands.
pub fn chosen(leaf: &Leaf, time: &Time, date: NaiveDate) -> Chosen {
    let named = leaf.part != Part::Due && week::beside(leaf, time, date).is_some();
    if named || leaf.keep.contains(&Keep::Weekday) {
        Chosen::ByWeekday
    } else if leaf.part == Part::Due || deadline::is_due(&leaf.paragraph, time) {
        Chosen::Due
    } else {
        Chosen::ByDate
    }
}
