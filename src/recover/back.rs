//! How much of a paper comes back when it is made anew from its description: each paragraph that does,
//! that stands elsewhere, that is worded otherwise or is gone, and what is there that was not.

use std::collections::HashMap;

use crate::proof::Paragraph;
use crate::role::Role;

/// What became of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    Same,
    /// It stands elsewhere among the others.
    Moved,
    /// It is worded otherwise; how.
    Changed(String),
    /// Only the sign at its end is another, as the regulation has it.
    Signed(String),
    Gone,
}

/// What came back of a paper.
#[derive(Debug, Clone, Default)]
pub struct Back {
    /// Paragraph by paragraph.
    pub fates: Vec<Fate>,
    /// Those that come twice now, by their places.
    pub doubled: Vec<usize>,
    /// The paragraphs that were not there before.
    pub new: Vec<String>,
    /// How many letters came back, and how many there are.
    pub letters: usize,
    pub all: usize,
}

impl Back {
    /// The share of its letters that came back.
    pub fn share(&self) -> f64 {
        if self.all == 0 {
            1.0
        } else {
            self.letters as f64 / self.all as f64
        }
    }
}

/// Holds a paper against the one that was made of its description.
pub fn back(original: &[Paragraph], built: &[Paragraph]) -> Back {
    let said = |all: &[Paragraph]| all.iter().map(words).collect::<Vec<String>>();
    let (original, built) = (said(original), said(built));
    let mut waiting: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, words) in built.iter().enumerate().rev() {
        waiting.entry(words).or_default().push(at);
    }
    let matched: Vec<Option<usize>> = original
        .iter()
        .map(|it| waiting.get_mut(it.as_str()).and_then(Vec::pop))
        .collect();
    let kept = rising(&matched);
    let mut free: Vec<bool> = vec![true; built.len()];
    matched.iter().flatten().for_each(|at| free[*at] = false);
    let mut back = Back::default();
    for (at, words) in original.iter().enumerate() {
        let long = letters(words);
        back.all += long;
        back.fates.push(match matched[at] {
            Some(_) => {
                back.letters += long;
                if kept[at] { Fate::Same } else { Fate::Moved }
            }
            None => {
                let before = (0..at)
                    .rev()
                    .find_map(|it| matched[it].filter(|_| kept[it]));
                let behind =
                    (at + 1..original.len()).find_map(|it| matched[it].filter(|_| kept[it]));
                let from = before.map_or(0, |it| it + 1);
                let until = behind.unwrap_or(built.len()).max(from);
                let near = (from..until).filter(|it| free[*it]).take(NEAR);
                let best = near
                    .map(|it| (together(words, &built[it]), it))
                    .max_by_key(|it| it.0);
                match best.filter(|it| it.0 * 3 >= long) {
                    Some((share, it)) => {
                        free[it] = false;
                        let bare = |words: &str| words.trim_end_matches(SIGNS).to_owned();
                        let own = bare(words);
                        if own == bare(&built[it]) {
                            back.letters += letters(&own);
                            Fate::Signed(built[it].clone())
                        } else {
                            back.letters += share.min(long);
                            Fate::Changed(built[it].clone())
                        }
                    }
                    None => Fate::Gone,
                }
            }
        });
    }
    let is_doubled = |at: &usize| {
        let words = original[*at].as_str();
        let mut extra = built.iter().zip(&free).filter(|it| *it.1);
        matched[*at].is_some() && extra.any(|it| it.0 == words)
    };
    back.doubled = match free.iter().any(|it| *it) {
        true => (0..original.len()).filter(is_doubled).collect(),
        false => Vec::new(),
    };
    let new = built.into_iter().zip(free).filter(|it| it.1);
    back.new = new.map(|it| it.0).collect();
    back
}

/// Signs that paragraphs end with.
const SIGNS: [char; 5] = ['.', ';', ',', '/', ' '];

/// So many paragraphs are looked at for one that is worded otherwise.
const NEAR: usize = 60;

/// The words of a paragraph with its number, one blank between them.
pub fn words(it: &Paragraph) -> String {
    let words = it.mark.split_whitespace().chain(it.text.split_whitespace());
    // Room is left for a number, and blanks stand about its signs as one likes.
    let between = if it.role == Role::SoKyHieu { "" } else { " " };
    words.collect::<Vec<_>>().join(between)
}

fn letters(words: &str) -> usize {
    words.chars().filter(|it| !it.is_whitespace()).count()
}

/// How many letters of words two paragraphs have in common, in their order.
fn together(one: &str, other: &str) -> usize {
    let (one, other): (Vec<&str>, Vec<&str>) =
        (one.split(' ').collect(), other.split(' ').collect());
    if one.len() * other.len() > MOST {
        let same = one.iter().zip(&other).take_while(|(a, b)| a == b);
        return same.map(|(it, _)| it.chars().count()).sum();
    }
    let mut row = vec![0; other.len() + 1];
    for word in &one {
        let mut corner = 0;
        for (at, it) in other.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = match word == it {
                true => corner + word.chars().count(),
                false => above.max(row[at]),
            };
            corner = above;
        }
    }
    row.last().copied().unwrap_or(0)
}

/// Longer paragraphs are compared from their beginning only.
const MOST: usize = 250_000;

/// Which of the matched places are in the longest row that rises: the others moved.
fn rising(matched: &[Option<usize>]) -> Vec<bool> {
    // The places at which rows of each length end lowest, and what stands before each place.
    let mut ends: Vec<usize> = Vec::new();
    let mut before = vec![None; matched.len()];
    for (at, own) in matched.iter().enumerate() {
        let Some(own) = own else { continue };
        let place = ends.partition_point(|it| matched[*it].is_some_and(|it| it < *own));
        before[at] = place.checked_sub(1).map(|it| ends[it]);
        if place == ends.len() {
            ends.push(at);
        } else {
            ends[place] = at;
        }
    }
    let mut kept = vec![false; matched.len()];
    let mut next = ends.last().copied();
    while let Some(at) = next {
        kept[at] = true;
        next = before[at];
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worded::Worded;

    fn paper(lines: &[&str]) -> Vec<Paragraph> {
        let line = |it: &&str| Paragraph::new(Role::Doan, "", Worded::plain(*it));
        lines.iter().map(line).collect()
    }

    #[test]
    fn each_paragraph_has_its_fate() {
        let back = back(
            &paper(&["một hai", "ba bốn năm sáu", "bảy tám chín mười", "hết"]),
            &paper(&["ba bốn năm sáu", "một hai", "bảy tám chín 10", "mới"]),
        );
        let changed = Fate::Changed("bảy tám chín 10".to_owned());
        assert_eq!(back.fates, [Fate::Moved, Fate::Same, changed, Fate::Gone]);
        assert_eq!(back.new, ["mới"]);
        assert_eq!((back.letters, back.all), (6 + 11 + 10, 6 + 11 + 14 + 3));
    }
}
