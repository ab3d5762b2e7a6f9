//! A gap between two paragraphs that stay: what went there, what came, and the edits that may bring it about.

use std::ops::Range;

use super::bench::{Sight, Whose};
use super::held::{Held, price};
use super::line::Line;
use super::owners::Owners;
use super::trial::Trial;
use crate::change::Step;

/// What is other between two paragraphs.
pub struct Gap<'c> {
    pub owners: Owners<'c>,
    pub wanted: &'c [Line],
    pub held: &'c Held,
    pub steps: &'c [Step],
    pub gone: Vec<usize>,
    pub came: Vec<usize>,
    /// The paragraphs laid out beside it.
    pub before: Option<usize>,
    pub behind: Option<usize>,
}

impl<'c> Gap<'c> {
    /// The gap of some steps, to be filled from a text.
    pub fn of(
        (sight, whose): (&'c Sight, Whose),
        wanted: &'c [Line],
        held: &'c Held,
        at: &Range<usize>,
    ) -> Gap<'c> {
        let steps = &held.steps[at.clone()];
        let [before, behind] = held.beside(at);
        Gap {
            owners: Owners::within(sight, whose),
            wanted,
            held,
            steps,
            gone: steps.iter().filter_map(gone).collect(),
            came: steps.iter().filter_map(came).collect(),
            before,
            behind,
        }
    }

    /// What to try, the likeliest first.
    pub fn trials(&self) -> impl Iterator<Item = Trial> + use<> {
        let all = [
            self.moved(),
            self.crossed(),
            self.noted(),
            self.rewritten(),
            self.removed(),
            self.inserted(),
        ];
        all.into_iter().flatten()
    }

    /// A paragraph that is laid out.
    pub fn old(&self, at: usize) -> &'c Line {
        &self.owners.sight.lines[at]
    }

    /// The row of a table that a paragraph stands in that is laid out.
    pub fn row(&self, at: usize) -> Option<String> {
        self.owners.sight.row_at(at)
    }

    /// A paragraph of which nothing is left stands where another stood.
    fn rewritten(&self) -> Option<Trial> {
        let (gone, came) = (*self.gone.first()?, *self.came.first()?);
        let (one, other) = (self.old(gone), &self.wanted[came]);
        let whole = 0..one.words.text.len();
        let found = self.owners.said(gone, &whole, &other.words.text, other);
        let cost = price(one) + price(other) - 1;
        Some(Trial::new(found, cost, vec![one.text()], other.text()))
    }
}

fn gone(step: &Step) -> Option<usize> {
    match step {
        Step::Gone { old, .. } => Some(*old),
        _ => None,
    }
}

fn came(step: &Step) -> Option<usize> {
    match step {
        Step::Came { new, .. } => Some(*new),
        _ => None,
    }
}
