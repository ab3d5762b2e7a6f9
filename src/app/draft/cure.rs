//! What mends findings of a text, each alone, with the stretches that it changes.

use std::ops::Range;

use super::Draft;
use crate::diagnostic::{Diagnostic, Fix, Message};

/// A finding, and what mends it for certain.
pub struct Cure {
    pub finding: Diagnostic,
    pub fix: Fix,
}

impl Cure {
    /// What it does, in words.
    pub fn told(&self) -> &Message {
        self.finding.cures.first().unwrap_or(&self.finding.message)
    }
}

impl Draft {
    /// The cures of findings that touch some bytes, each tried before it is offered.
    pub fn cures(&mut self, at: Range<u32>) -> Vec<Cure> {
        let is_mended = |it: &&Diagnostic| !it.fixes.is_empty();
        let found = self.found();
        let Some(file) = found.work.as_ref().map(|it| it.file()) else {
            return Vec::new();
        };
        let touches = |it: &&Diagnostic| {
            it.span
                .is_some_and(|it| it.file == file && it.start <= at.end && at.start <= it.end)
        };
        if !found
            .findings
            .iter()
            .filter(is_mended)
            .any(|it| touches(&it))
        {
            return Vec::new();
        }
        let paper = &mut self.paper;
        let proved = self
            .proved
            .get_or_insert_with(|| paper.proved().findings().to_vec());
        let mended = proved.iter().filter(touches);
        let cures = mended.flat_map(|finding| {
            let fixes = finding.fixes.iter().cloned();
            fixes.map(|fix| Cure {
                finding: finding.clone(),
                fix,
            })
        });
        cures.collect()
    }
}
