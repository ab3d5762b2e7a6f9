//! Recipients whose copies are not to be written as things stand.

use std::collections::BTreeSet;

use crate::app::Letters;
use crate::diagnostic::Severity;

#[derive(Debug, Default)]
pub struct Held {
    copies: BTreeSet<usize>,
    /// What is wrong is wrong of the list, or of more recipients than are named.
    is_whole: bool,
}

impl Held {
    /// Those of some recipients of whom something is wrong in their list.
    pub fn of_list(letters: &Letters, chosen: &[usize]) -> Held {
        let mut held = Held::default();
        let Some((_, list)) = letters.list() else {
            return held;
        };
        for told in list.told.iter().filter(|it| it.severity >= Severity::Error) {
            let rows = told.places.iter().map(|it| it.place.row);
            let rows: Option<Vec<u32>> = rows.collect();
            let Some(rows) = rows.filter(|it| !it.is_empty()) else {
                held.is_whole = true;
                continue;
            };
            held.is_whole |= told.more > 0;
            let is_of = |at: &usize| list.rows.get(*at).is_some_and(|it| rows.contains(&it.at));
            held.copies.extend(chosen.iter().copied().filter(is_of));
        }
        held
    }

    pub fn hold(&mut self, at: usize) {
        self.copies.insert(at);
    }

    /// Whether its row was told of: what comes of that in its copy is no news.
    pub fn holds(&self, at: usize) -> bool {
        self.copies.contains(&at)
    }

    pub fn is_whole(&self) -> bool {
        self.is_whole
    }
}
