//! Recipients whose copies are not to be written as things stand.

use std::collections::BTreeSet;

#[derive(Debug, Default)]
pub struct Held {
    copies: BTreeSet<usize>,
    /// What is wrong is wrong of the list, or of more recipients than are named.
    is_whole: bool,
}

impl Held {
    pub fn hold(&mut self, at: usize) {
        self.copies.insert(at);
    }

    pub fn hold_all(&mut self) {
        self.is_whole = true;
    }

    /// Whether its row was told of: what comes of that in its copy is no news.
    pub fn holds(&self, at: usize) -> bool {
        self.copies.contains(&at)
    }

    pub fn is_whole(&self) -> bool {
        self.is_whole
    }
}
