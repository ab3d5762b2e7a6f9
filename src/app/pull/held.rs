//! Paragraphs held against those that are wanted.

use std::ops::Range;

use super::line::{Line, steps};
use crate::change::Step;

/// What of each is other than it should be.
pub struct Held {
    pub steps: Vec<Step>,
    /// How much is other than it should be, in bytes.
    pub cost: usize,
    /// Of each wanted one, whether it stands where it should, and of which laid out one it is.
    pub stands: Vec<Option<usize>>,
    pub same: Vec<bool>,
}

/// A number of another sort in front of a paragraph, or one that is in a table and should not be.
const OTHER_SORT: usize = 1;

impl Held {
    pub fn of(lines: &[Line], wanted: &[Line]) -> Held {
        let mut held = Held {
            cost: 0,
            stands: vec![None; wanted.len()],
            same: vec![false; wanted.len()],
            steps: steps(lines, wanted),
        };
        for step in &held.steps {
            match *step {
                Step::Stays { old, new } => {
                    let (one, other) = (&lines[old], &wanted[new]);
                    let apart = one.apart(other);
                    let is_same = one.sort() == other.sort() && one.spot.is_as(other.spot);
                    let sort = if is_same { 0 } else { OTHER_SORT };
                    held.stands[new] = Some(old);
                    held.same[new] = apart + sort == 0;
                    held.cost += apart + sort;
                }
                Step::Gone { old, .. } => held.cost += price(&lines[old]),
                Step::Came { new, .. } => held.cost += price(&wanted[new]),
            }
        }
        held
    }

    /// The last steps between two that stay.
    pub fn gap(&self) -> Option<Range<usize>> {
        let stays = |it: &Step| matches!(it, Step::Stays { .. });
        let last = self.steps.iter().rposition(|it| !stays(it))?;
        let start = self.steps[..last].iter().rposition(stays);
        Some(start.map_or(0, |it| it + 1)..last + 1)
    }

    /// The paragraphs laid out before some steps and behind them.
    pub fn beside(&self, at: &Range<usize>) -> [Option<usize>; 2] {
        let before = self.steps[..at.start].iter().rev().find_map(laid);
        [before, self.steps[at.end..].iter().find_map(laid)]
    }

    /// Of each wanted paragraph which laid out one it is, wherever that stands.
    pub fn places(&self) -> Vec<Option<usize>> {
        let mut all = self.stands.clone();
        for step in &self.steps {
            match *step {
                Step::Came {
                    new,
                    from: Some(old),
                } => all[new] = Some(old),
                Step::Came { .. } | Step::Gone { .. } | Step::Stays { .. } => {}
            }
        }
        all
    }

    /// Those that stand where they should: the laid out one, and the wanted one.
    pub fn staying(&self) -> impl Iterator<Item = (usize, usize)> {
        let stands = self.stands.iter().enumerate();
        stands.filter_map(|(new, old)| Some(((*old)?, new)))
    }
}

/// The laid out paragraph of a step.
fn laid(step: &Step) -> Option<usize> {
    match step {
        Step::Stays { old, .. } | Step::Gone { old, .. } => Some(*old),
        Step::Came { .. } => None,
    }
}

/// What a paragraph that is not in its place costs.
pub fn price(line: &Line) -> usize {
    line.words.text.len() + OTHER_SORT
}
