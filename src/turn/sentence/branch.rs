//! The lunar year by its animal or its branch alone: năm con Ngựa, Xuân Ngọ.

use super::Sentence;
use crate::proof::{lunar, word};
use crate::turn::Fate;

/// The animals in the order of their branches.
const ANIMALS: [&[&str]; 12] = [
    &["chuột"],
    &["trâu"],
    &["hổ", "cọp"],
    &["mèo"],
    &["rồng"],
    &["rắn"],
    &["ngựa"],
    &["dê"],
    &["khỉ"],
    &["gà"],
    &["chó"],
    &["lợn", "heo"],
];

/// What the animal or the branch of a year stands behind.
const LEADS: [&str; 6] = ["năm con", "năm", "xuân", "tết", "linh vật", "xuân con"];

impl Sentence<'_> {
    /// Animals and branches of the old year.
    pub(super) fn branches(&mut self) {
        let lower = &self.paragraph().lower;
        let (from, to) = (self.turn.from, self.turn.to);
        let name = lunar::name(from);
        let branch = name.rsplit(' ').next().unwrap_or_default().to_lowercase();
        let place = usize::try_from((from - 4).rem_euclid(12)).unwrap_or(0);
        let animals = ANIMALS.get(place).copied().unwrap_or_default();
        let names = animals.iter().copied().chain([branch.as_str()]);
        let found = names.flat_map(|name| LEADS.map(|lead| format!("{lead} {name}")));
        for words in found {
            let places: Vec<_> = word::find(lower, &words).collect();
            for range in places {
                // `năm gà` may count hens.
                let counts =
                    word::before(lower, range.start).starts_with(|ch: char| ch.is_ascii_digit());
                if self.is_free(&range) && !counts {
                    let new = lunar::name(to);
                    let why = message!(
                        "con giáp của năm {from}: năm {to} là {new}",
                        "the sign of {from}: {to} is {new}"
                    );
                    self.tell(Fate::Look, range, why);
                }
            }
        }
    }
}
