//! What an edit is worth: the paper that is laid out with it decides.

use super::bench::Sight;
use super::carry::Carry;
use super::held::Held;
use super::tables::grid;

/// Which wanted paragraphs are other now, and of which laid out one each is.
pub type Places = Vec<(usize, usize)>;

/// What a trial has shown.
pub enum Verdict {
    /// The difference is gone, and nothing else has changed.
    Done,
    /// It is gone, and what borrows the same value has changed with it.
    Spread(Places),
    /// Less is other than it should be, and nothing more.
    Better(Held),
    No,
}

impl Carry<'_> {
    /// What a paper with edits is worth, of which a difference of this cost was to go.
    pub fn judged(&mut self, before: &Held, after: &Sight, cost: usize) -> Verdict {
        match self.weighed(before, after, cost) {
            Verdict::No => Verdict::No,
            it if self.bench.is_sound(&self.sight, after) => it,
            _ => Verdict::No,
        }
    }

    /// What it is worth by what it prints.
    fn weighed(&self, before: &Held, after: &Sight, cost: usize) -> Verdict {
        let held = Held::of(&after.lines, &self.wanted);
        if self.shape(after) > self.shape(&self.sight) {
            return Verdict::No;
        }
        let lost = (0..self.wanted.len()).filter(|at| before.same[*at] && !held.same[*at]);
        let lost: Vec<usize> = lost.collect();
        let Some(target) = before.cost.checked_sub(cost) else {
            return Verdict::No;
        };
        if lost.is_empty() {
            return match held.cost {
                it if it <= target => Verdict::Done,
                it if it < before.cost => Verdict::Better(held),
                _ => Verdict::No,
            };
        }
        let mut places = Vec::new();
        let mut spread = 0;
        for at in lost {
            let Some(line) = held.stands[at].filter(|_| !self.touched[at]) else {
                return Verdict::No;
            };
            let (one, other) = (&after.lines[line], &self.wanted[at]);
            if one.sort() != other.sort() || !one.spot.is_as(other.spot) {
                return Verdict::No;
            }
            spread += one.apart(other);
            places.push((at, line));
        }
        match held.cost <= target + spread {
            true => Verdict::Spread(places),
            false => Verdict::No,
        }
    }

    /// How many cells of tables are in a paper or in the wanted one and not in both.
    pub fn shape(&self, sight: &Sight) -> usize {
        grid::apart(&sight.grids, &self.grids)
    }

    /// Whether a wanted paragraph is there but for some words.
    pub fn is_nearly(&self, held: &Held, after: &Sight, new: usize) -> bool {
        let Some(line) = held.stands.get(new).copied().flatten() else {
            return false;
        };
        let (one, other) = (&after.lines[line], &self.wanted[new]);
        let is_same = one.sort() == other.sort() && one.spot.is_as(other.spot);
        one.apart(other) * 3 < other.words.text.len() && is_same
    }
}
