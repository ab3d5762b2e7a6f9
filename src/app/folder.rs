//! Papers of a folder, held together after each has been worked by itself.

use std::sync::Arc;

use super::work::Work;
use crate::check;
use crate::diagnostic::{Diagnostic, Sink};
use crate::proof::card::Card;
use crate::source::{FileId, Sources};

/// What papers tell of themselves and of one another. Of each only this is kept, with the lines it
/// stands in, so a folder of any length can be held.
#[derive(Debug, Default)]
pub struct Folder {
    cards: Vec<Card>,
    lines: Sources,
}

impl Folder {
    /// Takes in a paper that was worked with [`Paper::with_card`](super::Paper::with_card).
    pub fn take(&mut self, work: &mut Work) {
        let Some(mut card) = work.card.take() else {
            return;
        };
        let first = FileId(u32::try_from(self.lines.len()).unwrap_or(u32::MAX));
        for line in card.take_lines(first) {
            self.lines.put(Arc::new(line));
        }
        self.cards.push(card);
    }

    /// What does not agree between the papers.
    pub fn findings(&self) -> Vec<Diagnostic> {
        let mut sink = Sink::default();
        check::folder(&self.cards, &mut sink);
        sink.into_sorted()
    }

    /// The lines that its findings point into.
    pub fn sources(&self) -> &Sources {
        &self.lines
    }
}
