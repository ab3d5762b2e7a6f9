//! How alike two texts are: by the words they share, whatever their order. A word that stands
//! in many paragraphs tells little of which is which.

use std::cmp::Ordering;
use std::collections::HashMap;

use super::token::{Sort, sort, tokens};

/// From 0, no word in common, to 1, the same words.
pub fn likeness(one: &str, other: &str) -> f32 {
    let texts = Bags::of(&[one], &[other]);
    texts.likeness(0, 0, 0.0)
}

/// The words of two lists of texts, as numbers.
pub struct Bags {
    /// Of each text its words in the order of their numbers.
    pub old: Vec<Vec<u32>>,
    pub new: Vec<Vec<u32>>,
    /// What each word weighs, and each text.
    weights: Vec<f32>,
    wholes: [Vec<f32>; 2],
}

impl Bags {
    pub fn of(old: &[&str], new: &[&str]) -> Self {
        let mut numbers = HashMap::new();
        let mut counts: Vec<usize> = Vec::new();
        let mut bags = |texts: &[&str]| {
            let mut bag = |text: &&str| {
                let mut bag = Vec::new();
                let lower = text.to_lowercase();
                for word in tokens(&lower)
                    .into_iter()
                    .filter(|it| sort(it) == Sort::Word)
                {
                    let known = numbers.get(word).copied();
                    let number = known.unwrap_or_else(|| {
                        let next = u32::try_from(counts.len()).unwrap_or(u32::MAX);
                        numbers.insert(word.to_owned(), next);
                        counts.push(0);
                        next
                    });
                    counts[number as usize] += 1;
                    bag.push(number);
                }
                bag.sort_unstable();
                bag
            };
            texts.iter().map(&mut bag).collect::<Vec<_>>()
        };
        let (old, new) = (bags(old), bags(new));
        let weigh = |count: usize| 1.0 / (count as f32).sqrt();
        let weights: Vec<f32> = counts.into_iter().map(weigh).collect();
        let whole = |bag: &Vec<u32>| bag.iter().map(|it| weights[*it as usize]).sum();
        let wholes = [&old, &new].map(|it| it.iter().map(whole).collect());
        Self {
            old,
            new,
            weights,
            wholes,
        }
    }

    /// How alike an old text and a new one are, where they can be as alike as that.
    pub fn likeness(&self, old: usize, new: usize, least: f32) -> f32 {
        let (Some(one), Some(other)) = (self.old.get(old), self.new.get(new)) else {
            return 0.0;
        };
        let weights = (self.wholes[0][old], self.wholes[1][new]);
        let all = weights.0 + weights.1;
        if all == 0.0 {
            return if one.len() == other.len() { 1.0 } else { 0.0 };
        }
        // They share no more than the smaller one is.
        if 2.0 * weights.0.min(weights.1) / all < least {
            return 0.0;
        }
        let (mut left, mut right) = (one.iter().peekable(), other.iter().peekable());
        let mut shared = 0.0;
        while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
            match a.cmp(b) {
                Ordering::Less => drop(left.next()),
                Ordering::Greater => drop(right.next()),
                Ordering::Equal => {
                    shared += self.weights[**a as usize];
                    left.next();
                    right.next();
                }
            }
        }
        2.0 * shared / all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_changed_number_leaves_a_sentence_alike_and_other_words_do_not() {
        let old = "Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 98 % trở lên.";
        assert!(likeness(old, "Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 99 % trở lên.") > 0.8);
        assert!(likeness(old, "Văn phòng theo dõi, đôn đốc.") < 0.1);
        assert_eq!(likeness("", "…"), 1.0);
        assert_eq!(likeness("", "Văn phòng"), 0.0);
    }
}
