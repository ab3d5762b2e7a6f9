//! Which paragraphs stay in order: pairs of an old one and a new one, of which both sides rise.

use std::ops::Range;

use super::editions::Editions;
use super::moves::Moves;

/// Two that stand in order are the same from here on.
const SAME: f32 = 0.4;
/// Two alone between neighbours that stay are the same if they are no longer than this.
const SHORT: usize = 8;
/// So many pairs of a gap are held against each other; a longer one is parted before by what is the
/// same.
const PAIRS: usize = 2_500;

/// The same of a gap in which nothing is the same.
const MOST_PAIRS: usize = 40_000;

pub struct Pairing<'e> {
    editions: &'e Editions<'e>,
    /// Of each old paragraph the new one it stays as. They rise.
    pub partner: Vec<Option<usize>>,
    /// Which new ones are partners.
    pub taken: Vec<bool>,
}

impl<'e> Pairing<'e> {
    pub fn of(editions: &'e Editions<'e>) -> Self {
        let (old, new) = (editions.old.len(), editions.new.len());
        let mut pairing = Self {
            editions,
            partner: vec![None; old],
            taken: vec![false; new],
        };
        pairing.gap(0..old, 0..new);
        pairing
    }

    /// Takes pairs as partners; gives the stretches between them.
    fn gaps(
        &mut self,
        pairs: &[(usize, usize)],
        old: Range<usize>,
        new: Range<usize>,
    ) -> Vec<(Range<usize>, Range<usize>)> {
        let mut gaps = Vec::with_capacity(pairs.len() + 1);
        let mut at = (old.start, new.start);
        for &(one, other) in pairs {
            self.pair(one, other);
            gaps.push((at.0..one, at.1..other));
            at = (one + 1, other + 1);
        }
        gaps.push((at.0..old.end, at.1..new.end));
        gaps.retain(|(old, new)| !old.is_empty() && !new.is_empty());
        gaps
    }

    fn pair(&mut self, old: usize, new: usize) {
        self.partner[old] = Some(new);
        self.taken[new] = true;
    }

    /// Pairs what stands between two pairs. A long gap is parted first by what is the same, then by
    /// what is most alike.
    fn gap(&mut self, mut old: Range<usize>, mut new: Range<usize>) {
        let same = |old: usize, new: usize| self.editions.is_same(old, new);
        let mut ends = Vec::new();
        while !old.is_empty() && !new.is_empty() && same(old.start, new.start) {
            ends.push((old.start, new.start));
            (old.start, new.start) = (old.start + 1, new.start + 1);
        }
        while !old.is_empty() && !new.is_empty() && same(old.end - 1, new.end - 1) {
            (old.end, new.end) = (old.end - 1, new.end - 1);
            ends.push((old.end, new.end));
        }
        ends.into_iter()
            .for_each(|(one, other)| self.pair(one, other));
        if old.len() * new.len() <= PAIRS {
            return self.table(old, new);
        }
        let mut found = chain(self.editions.same_text(old.clone(), new.clone()));
        if found.is_empty() && old.len() * new.len() <= MOST_PAIRS {
            return self.table(old, new);
        }
        if found.is_empty() {
            found = chain(
                self.editions
                    .alike(old.clone().collect(), new.clone().collect(), SAME),
            );
        }
        if !found.is_empty() {
            for (old, new) in self.gaps(&found, old, new) {
                self.gap(old, new);
            }
        }
    }

    /// Pairs by all likenesses of a gap: the pairs in order that are together most alike.
    fn table(&mut self, old: Range<usize>, new: Range<usize>) {
        let width = new.len() + 1;
        // At each place the best sum of what stands behind it, and whether it pairs.
        let mut best = vec![(0.0_f32, false); (old.len() + 1) * width];
        for one in (0..old.len()).rev() {
            for other in (0..new.len()).rev() {
                let (place, below) = (one * width + other, (one + 1) * width + other);
                let alike = self
                    .editions
                    .alike_at(old.start + one, new.start + other, SAME);
                let pairing = best[below + 1].0 + alike;
                let passing = best[below].0.max(best[place + 1].0);
                let pairs = alike >= SAME && pairing >= passing;
                best[place] = (if pairs { pairing } else { passing }, pairs);
            }
        }
        let (mut one, mut other) = (0, 0);
        while one < old.len() && other < new.len() {
            let place = one * width + other;
            if best[place].1 {
                self.pair(old.start + one, new.start + other);
                (one, other) = (one + 1, other + 1);
            } else if best[place + width].0 >= best[place + 1].0 {
                one += 1;
            } else {
                other += 1;
            }
        }
    }

    /// Pairs two that are alone between neighbours that stay: one was written anew.
    pub fn lone(&mut self, moves: &Moves) {
        let bags = &self.editions.bags;
        let came: Vec<usize> = moves.values().copied().collect();
        let (mut from, mut to) = (0, 0);
        for end in 0..=self.partner.len() {
            let partner = match self.partner.get(end) {
                Some(Some(new)) => *new,
                Some(None) => continue,
                None => self.taken.len(),
            };
            if (end - from, partner - to) == (1, 1)
                && !moves.contains_key(&from)
                && !came.contains(&to)
                && bags.old[from].len().max(bags.new[to].len()) <= SHORT
            {
                self.pair(from, to);
            }
            (from, to) = (end + 1, partner + 1);
        }
    }
}

/// The longest row of pairs of which both sides rise.
fn chain(mut pairs: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    pairs.sort_unstable();
    // Of each length the pair with the lowest end, and of each pair the one before it.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (at, &(_, new)) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end| pairs[*end].1 < new);
        before.push(length.checked_sub(1).map(|it| ends[it]));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let last = ends.last().copied();
    let mut chain: Vec<_> = std::iter::successors(last, |at| before[*at])
        .map(|at| pairs[at])
        .collect();
    chain.reverse();
    chain
}
