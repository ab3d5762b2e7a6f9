//! Paragraphs that stand elsewhere now.

use std::collections::{BTreeMap, HashMap};

use super::editions::Editions;
use super::pairing::Pairing;

/// Two that do not stand in order are the same from here on.
const MOVED: f32 = 0.65;
/// Of fewer words nothing is said to be moved, unless it is the same to the letter.
const MOVED_WORDS: usize = 5;

/// Of each old one that was moved, the new one.
pub type Moves = BTreeMap<usize, usize>;

/// What became of those that stay nowhere.
pub fn moves(editions: &Editions, pairing: &Pairing) -> Moves {
    let mut moves = Moves::new();
    let mut new: HashMap<&str, Vec<usize>> = HashMap::new();
    for at in (0..editions.new.len())
        .rev()
        .filter(|at| !pairing.taken[*at])
    {
        new.entry(editions.new[at]).or_default().push(at);
    }
    let left = (0..editions.old.len()).filter(|at| pairing.partner[*at].is_none());
    let mut others = Vec::new();
    for old in left {
        let same = new.get_mut(editions.old[old]).and_then(Vec::pop);
        match same {
            Some(new) => drop(moves.insert(old, new)),
            None => others.push(old),
        }
    }
    let long = |bag: &Vec<u32>| bag.len() >= MOVED_WORDS;
    others.retain(|at| long(&editions.bags.old[*at]));
    let mut rest: Vec<usize> = new.into_values().flatten().collect();
    rest.retain(|at| long(&editions.bags.new[*at]));
    rest.sort_unstable();
    moves.extend(editions.alike(others, rest, MOVED));
    moves
}
