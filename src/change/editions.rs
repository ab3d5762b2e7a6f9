//! Two lists of paragraphs side by side: how alike one of the old is to one of the new, and which are
//! most alike.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use super::likeness::Bags;

/// A word in more paragraphs than this finds none.
const RARE: usize = 8;

pub struct Editions<'t> {
    pub old: &'t [&'t str],
    pub new: &'t [&'t str],
    pub bags: Bags,
}

impl<'t> Editions<'t> {
    pub fn of(old: &'t [&'t str], new: &'t [&'t str]) -> Self {
        Self {
            old,
            new,
            bags: Bags::of(old, new),
        }
    }

    /// Whether two are the same to the letter.
    pub fn is_same(&self, old: usize, new: usize) -> bool {
        self.old[old] == self.new[new]
    }

    /// What is the same to the letter and stands once in each edition.
    pub fn same_text(&self, old: Range<usize>, new: Range<usize>) -> Vec<(usize, usize)> {
        let mut once: HashMap<&str, [(usize, usize); 2]> = HashMap::new();
        for (side, (texts, range)) in [(self.old, old), (self.new, new)].into_iter().enumerate() {
            for at in range {
                let place = &mut once.entry(texts[at]).or_default()[side];
                *place = (place.0 + 1, at);
            }
        }
        let alone = once.values().filter_map(|places| match places {
            [(1, old), (1, new)] => Some((*old, *new)),
            _ => None,
        });
        alone.collect()
    }

    /// How alike two are; the same text is more than the same words.
    pub fn alike_at(&self, old: usize, new: usize, least: f32) -> f32 {
        if self.is_same(old, new) {
            return 1.1;
        }
        self.bags.likeness(old, new, least)
    }

    /// For each of these new ones the old one most like it, looked for by their rare words.
    pub fn alike(&self, old: Vec<usize>, new: Vec<usize>, least: f32) -> Vec<(usize, usize)> {
        let mut places: HashMap<u32, Vec<usize>> = HashMap::new();
        for &at in &old {
            let mut bag = self.bags.old[at].clone();
            bag.dedup();
            bag.into_iter()
                .for_each(|word| places.entry(word).or_default().push(at));
        }
        let mut found = Vec::new();
        for at in new {
            let mut votes: BTreeMap<usize, usize> = BTreeMap::new();
            for word in &self.bags.new[at] {
                let having = places.get(word).filter(|it| it.len() <= RARE);
                let having = having.into_iter().flatten();
                having.for_each(|old| *votes.entry(*old).or_default() += 1);
            }
            let mut first: Vec<(usize, usize)> = votes.into_iter().collect();
            first.sort_by_key(|(old, votes)| (usize::MAX - votes, *old));
            let judged = first
                .into_iter()
                .take(RARE)
                .map(|(old, _)| (self.alike_at(old, at, least), old));
            let best =
                judged.max_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(&one.1)));
            if let Some((alike, old)) = best
                && alike >= least
            {
                found.push((alike, old, at));
            }
        }
        found.sort_by(|one, other| {
            let places = (one.1, one.2).cmp(&(other.1, other.2));
            other.0.total_cmp(&one.0).then(places)
        });
        let mut used = HashSet::new();
        found.retain(|(_, old, _)| used.insert(*old));
        found.into_iter().map(|(_, old, new)| (old, new)).collect()
    }
}
