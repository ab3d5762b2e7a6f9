//! A day of the moon that an entry names beside its days of the sun.

use chrono::NaiveDate;

use crate::proof::{lunar, word};
use crate::time::Time;
use crate::turn::leaf::Leaf;
use crate::turn::moon;

/// A day of the moon that an entry names.
pub struct Moon {
    /// Its month, 0 where that goes without saying, and its day.
    day: (u32, u32),
    /// Whether it only explains a day of the sun: tức ngày 14/6 âm lịch.
    pub explains: bool,
    /// Whether it is told by its figures and not as a feast.
    pub is_plain: bool,
    /// The key of its value, and where it stands there.
    key: String,
    at: usize,
}

impl Moon {
    pub fn all(leaf: &Leaf) -> Vec<Moon> {
        let lower = &leaf.paragraph.lower;
        let mut named = moon::named(lower);
        named.extend(moon::maybe(lower));
        let bare = moon::bare(lower)
            .into_iter()
            .map(|(at, day)| (at, (0, day)));
        let bare: Vec<_> = bare
            .filter(|(at, _)| named.iter().all(|it| it.0.start != at.start))
            .collect();
        let moons = named.into_iter().chain(bare).map(|(range, day)| {
            let sentence = leaf.sentence(&range).start;
            let ahead = &lower[sentence..range.start];
            Moon {
                day,
                key: leaf.key.clone(),
                at: range.start,
                explains: word::has(ahead.rsplit('(').next().unwrap_or(ahead), "tức"),
                is_plain: lower[range].starts_with(|ch: char| ch.is_ascii_digit()),
            }
        });
        moons.collect()
    }

    /// Whether it stands in front of a day of its value: 30/8 ÂL (10/10/2026).
    pub fn is_ahead(&self, leaf: &Leaf, time: &Time) -> bool {
        self.key == leaf.key && self.at < time.range.start
    }

    pub fn is_on(&self, date: NaiveDate) -> bool {
        let (own, wanted) = self.day;
        lunar::of(date).is_some_and(|(_, month, day)| day == wanted && (own == 0 || month == own))
    }
}
