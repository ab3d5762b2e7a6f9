//! The names that words of a description can call at a place of it.

use std::sync::{Arc, OnceLock};

use super::Paper;
use crate::source::{FileId, Source, Span};
use crate::word::{Brief, Reached};

/// The place that is asked about, and what was found.
pub(super) struct Asked {
    /// A byte of the paper's own text.
    at: u32,
    /// What stands before the dot.
    before: Option<String>,
    names: OnceLock<Vec<Reached>>,
}

impl Paper {
    /// The names that can be called at a byte, nearest first, if the paper said this; behind a dot, the
    /// members of what stands before it. The paper stays as it is.
    pub fn callable(&mut self, text: String, at: u32, before: Option<&str>) -> Vec<Reached> {
        let text = Arc::new(Source::new(self.text.name.clone(), text));
        let own = std::mem::replace(&mut self.text, text);
        let was_judged = std::mem::replace(&mut self.is_judged, true);
        self.asked = Some(Asked {
            at,
            before: before.map(str::to_owned),
            names: OnceLock::new(),
        });
        self.work();
        (self.text, self.is_judged) = (own, was_judged);
        let asked = self.asked.take();
        asked
            .and_then(|it| it.names.into_inner())
            .unwrap_or_default()
    }

    /// Keeps what can be called, if that is asked for.
    pub(super) fn keep_callable(&self, brief: &Brief) {
        let Some(asked) = &self.asked else { return };
        let own = (0..brief.sources.len()).rev();
        let mut own = own.map(|it| FileId(u32::try_from(it).unwrap_or(u32::MAX)));
        let Some(file) = own.find(|it| Arc::ptr_eq(brief.sources.get(*it), &self.text)) else {
            return;
        };
        let at = Span {
            file,
            start: asked.at,
            end: asked.at,
        };
        let names = || brief.reach(at, asked.before.as_deref());
        asked.names.get_or_init(names);
    }
}
