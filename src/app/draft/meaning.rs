//! What something typed means: what its key is for, whom a name stands for, what is printed of it.

use std::ops::Range;

use super::offer::{choices, names_bodies, names_signers};
use super::{Draft, call};
use crate::app::draft::spot::standing;

/// What is known of a stretch of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meaning {
    pub typed: Range<u32>,
    /// The key, what it is called, and what there is to know beyond that.
    pub key: Option<[String; 3]>,
    /// Whom or what a name stands for.
    pub stands_for: Option<String>,
    /// The words on the paper.
    pub printed: Vec<String>,
}

/// Pieces of the paper that are shown at most.
const MOST: usize = 5;

impl Draft {
    /// What is typed at a byte; none where nothing is.
    pub fn meaning(&mut self, at: u32) -> Option<Meaning> {
        let text = self.text().clone();
        if let Some(call) = call::at(&text.text, at as usize).filter(|it| it.is_closed) {
            let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
            let typed = byte(call.whole.start)..byte(call.whole.end);
            let printed = self.printed(&typed);
            return Some(Meaning {
                typed,
                key: None,
                stands_for: None,
                printed,
            });
        }
        let form = self.form()?;
        let standing = standing(&text.text, at)?;
        let way = &standing.way;
        let entry = form.at(way).and_then(|it| it.entry);
        let key = entry.map(|it| [&it.key, &it.label, &it.help].map(String::clone));
        let printed = self.printed(&standing.value);
        let name = standing.words.trim();
        let body = || Some(self.paper.body_of(name)?.1.to_owned());
        let signer = || {
            let all = self.paper.signers().into_iter();
            all.into_iter()
                .find(|(key, _)| key == name)
                .map(|(_, it)| it)
        };
        let choice = || {
            let room = form.at(way)?.room;
            let (_, called) = choices(room).find(|(known, _)| known == name)?;
            Some(called.clone())
        };
        let stands_for = match standing.on_key {
            true => None,
            false if names_bodies(&form, way) => body(),
            false if names_signers(&form, way) => signer(),
            false => choice(),
        };
        Some(Meaning {
            typed: standing.span,
            key,
            stands_for,
            printed,
        })
    }

    /// The words on the paper that come of what is typed, or called, in a stretch of its text.
    fn printed(&mut self, typed: &Range<u32>) -> Vec<String> {
        let Some(work) = &self.found().work else {
            return Vec::new();
        };
        let mut printed = work.printed(typed);
        printed.truncate(MOST);
        printed
    }
}
