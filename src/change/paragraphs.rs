//! Which paragraph of the new edition is which of the old: by likeness, in order, and what was
//! moved. Time grows with the text: what is compared pair by pair is bounded.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use super::likeness::Bags;

/// One step through both editions. Steps come in the order of the new edition, and what went
/// stands where it stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// In both, in order; its words may differ.
    Stays { old: usize, new: usize },
    /// Stands here no more; it was moved to where `to` stands.
    Gone { old: usize, to: Option<usize> },
    /// New here; it was moved from where `from` stood.
    Came { new: usize, from: Option<usize> },
}

/// Two that stand in order are the same from here on, and two that do not.
const SAME: f32 = 0.4;
const MOVED: f32 = 0.65;
/// Of fewer words nothing is said to be moved, unless it is the same to the letter.
const MOVED_WORDS: usize = 5;
/// Two alone between neighbours that stay are the same if they are no longer than this.
const SHORT: usize = 8;
/// So many pairs of a gap are held against each other.
const PAIRS: usize = 40_000;
/// A word in more paragraphs than this finds none.
const RARE: usize = 8;

/// Holds two lists of paragraphs against each other. Leave out blank ones and printed numbers:
/// they are like everything.
pub fn paragraphs(old: &[&str], new: &[&str]) -> Vec<Step> {
    let mut pairing = Pairing {
        old,
        new,
        bags: Bags::of(old, new),
        partner: vec![None; old.len()],
        taken: vec![false; new.len()],
    };
    pairing.gap(0..old.len(), 0..new.len());
    let moves = pairing.moves();
    pairing.lone(&moves);
    pairing.steps(&moves)
}

struct Pairing<'t> {
    old: &'t [&'t str],
    new: &'t [&'t str],
    bags: Bags,
    /// Of each old paragraph the new one it stays as. They rise.
    partner: Vec<Option<usize>>,
    /// Which new ones are partners.
    taken: Vec<bool>,
}

impl Pairing<'_> {
    /// What is the same to the letter and stands once in each edition.
    fn same_text(&self, old: Range<usize>, new: Range<usize>) -> Vec<(usize, usize)> {
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
        let same = |old: usize, new: usize| self.old[old] == self.new[new];
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
        let mut found = chain(self.same_text(old.clone(), new.clone()));
        if found.is_empty() {
            found = chain(self.alike(old.clone().collect(), new.clone().collect(), SAME));
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
                let alike = self.alike_at(old.start + one, new.start + other);
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

    /// How alike two are; the same text is more than the same words.
    fn alike_at(&self, old: usize, new: usize) -> f32 {
        if self.old[old] == self.new[new] {
            return 1.1;
        }
        self.bags.likeness(old, new)
    }

    /// For each of these new ones the old one most like it, looked for by their rare words.
    fn alike(&self, old: Vec<usize>, new: Vec<usize>, least: f32) -> Vec<(usize, usize)> {
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
                .map(|(old, _)| (self.alike_at(old, at), old));
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

    /// What stands elsewhere now: of each old one that is nobody's partner, the new one.
    fn moves(&self) -> BTreeMap<usize, usize> {
        let mut moves = BTreeMap::new();
        let mut new: HashMap<&str, Vec<usize>> = HashMap::new();
        for at in (0..self.new.len()).rev().filter(|at| !self.taken[*at]) {
            new.entry(self.new[at]).or_default().push(at);
        }
        let left = (0..self.old.len()).filter(|at| self.partner[*at].is_none());
        let mut others = Vec::new();
        for old in left {
            let same = new.get_mut(self.old[old]).and_then(Vec::pop);
            match same {
                Some(new) => drop(moves.insert(old, new)),
                None => others.push(old),
            }
        }
        let long = |bag: &Vec<u32>| bag.len() >= MOVED_WORDS;
        others.retain(|at| long(&self.bags.old[*at]));
        let mut rest: Vec<usize> = new.into_values().flatten().collect();
        rest.retain(|at| long(&self.bags.new[*at]));
        rest.sort_unstable();
        moves.extend(self.alike(others, rest, MOVED));
        moves
    }

    /// Pairs two that are alone between neighbours that stay: one was written anew.
    fn lone(&mut self, moves: &BTreeMap<usize, usize>) {
        let came: Vec<usize> = moves.values().copied().collect();
        let (mut from, mut to) = (0, 0);
        for end in 0..=self.old.len() {
            let partner = match self.partner.get(end) {
                Some(Some(new)) => *new,
                Some(None) => continue,
                None => self.new.len(),
            };
            if (end - from, partner - to) == (1, 1)
                && !moves.contains_key(&from)
                && !came.contains(&to)
                && self.bags.old[from].len().max(self.bags.new[to].len()) <= SHORT
            {
                self.pair(from, to);
            }
            (from, to) = (end + 1, partner + 1);
        }
    }

    fn steps(&self, moves: &BTreeMap<usize, usize>) -> Vec<Step> {
        let from: HashMap<usize, usize> = moves.iter().map(|(old, new)| (*new, *old)).collect();
        let mut steps = Vec::with_capacity(self.old.len().max(self.new.len()));
        let came = |new: usize| Step::Came {
            new,
            from: from.get(&new).copied(),
        };
        let mut at = 0;
        for (old, partner) in self.partner.iter().enumerate() {
            match partner {
                Some(new) => {
                    steps.extend((at..*new).map(came));
                    steps.push(Step::Stays { old, new: *new });
                    at = new + 1;
                }
                None => steps.push(Step::Gone {
                    old,
                    to: moves.get(&old).copied(),
                }),
            }
        }
        steps.extend((at..self.new.len()).map(came));
        steps
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

#[cfg(test)]
mod tests {
    use super::*;

    fn stays(old: usize, new: usize) -> Step {
        Step::Stays { old, new }
    }

    fn gone(old: usize) -> Step {
        Step::Gone { old, to: None }
    }

    fn came(new: usize) -> Step {
        Step::Came { new, from: None }
    }

    #[test]
    fn a_changed_paragraph_is_the_same_one_and_a_new_one_comes() {
        let old = [
            "I. Mục đích",
            "Tuyên truyền trước ngày 15/02/2026.",
            "Giao Văn phòng chủ trì.",
        ];
        let new = [
            "I. Mục đích",
            "Tuyên truyền trước ngày 10/02/2026.",
            "Mỗi khu phố treo hai tấm pa nô.",
            "Giao Văn phòng chủ trì.",
        ];
        let wanted = [stays(0, 0), stays(1, 1), came(2), stays(2, 3)];
        assert_eq!(paragraphs(&old, &new), wanted);
    }

    #[test]
    fn what_stands_elsewhere_was_moved() {
        let old = [
            "Rà soát danh sách các hộ trong khu vực.",
            "Lập tổ trực ban tại nhà văn hóa.",
            "Báo cáo kết quả về phường trước ngày 20 hằng tháng.",
        ];
        let new = [old[2], old[0], "Lập hai tổ trực ban tại nhà văn hóa."];
        let wanted = [
            Step::Came {
                new: 0,
                from: Some(2),
            },
            stays(0, 1),
            stays(1, 2),
            Step::Gone {
                old: 2,
                to: Some(0),
            },
        ];
        assert_eq!(paragraphs(&old, &new), wanted);
    }

    #[test]
    fn what_is_alone_between_what_stays_was_written_anew_if_it_is_short() {
        let old = ["TM. ỦY BAN NHÂN DÂN", "Nguyễn Văn A", "Nơi nhận:"];
        let new = ["TM. ỦY BAN NHÂN DÂN", "Trần Thị B", "Nơi nhận:"];
        assert_eq!(
            paragraphs(&old, &new),
            [stays(0, 0), stays(1, 1), stays(2, 2)]
        );
        let old = [
            "Mở đầu",
            "Các tổ dân phố rà soát, lập danh sách hộ khó khăn.",
            "Kết",
        ];
        let new = [
            "Mở đầu",
            "Văn phòng tham mưu kinh phí, trang thiết bị phục vụ.",
            "Kết",
        ];
        assert_eq!(
            paragraphs(&old, &new),
            [stays(0, 0), gone(1), came(1), stays(2, 2)]
        );
    }

    #[test]
    fn nothing_on_one_side_and_many_alike_are_no_trouble() {
        assert_eq!(paragraphs(&[], &["x"]), [came(0)]);
        assert_eq!(paragraphs(&["x"], &[]), [gone(0)]);
        assert_eq!(paragraphs(&["x", "x", "x"], &["x", "x"]).len(), 3);
    }

    #[test]
    fn every_paragraph_of_a_long_rewritten_paper_is_told_once() {
        let text = |at: usize, year: usize| format!("Việc thứ {at} của tổ {} năm {year}", at % 7);
        let old: Vec<String> = (0..900).map(|at| text(at, 2025)).collect();
        let new: Vec<String> = (0..900).rev().map(|at| text(at * 2, 2026)).collect();
        let (old, new): (Vec<&str>, Vec<&str>) = (
            old.iter().map(String::as_str).collect(),
            new.iter().map(String::as_str).collect(),
        );
        let steps = paragraphs(&old, &new);
        let mut seen = (vec![0; old.len()], vec![0; new.len()]);
        for step in steps {
            match step {
                Step::Stays { old, new } => {
                    seen.0[old] += 1;
                    seen.1[new] += 1;
                }
                Step::Gone { old, .. } => seen.0[old] += 1,
                Step::Came { new, .. } => seen.1[new] += 1,
            }
        }
        assert!(seen.0.iter().chain(&seen.1).all(|it| *it == 1));
    }
}
