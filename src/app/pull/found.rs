//! What a check finds in a description as it is to be, and did not find before: it is told before anything is
//! written.

use super::bench::{Bench, Texts};
use crate::diagnostic::{Diagnostic, Severity};

/// A finding that comes with what was carried.
#[derive(Debug, Clone)]
pub struct Found {
    pub what: Diagnostic,
    /// The file and its line.
    pub place: Option<(String, usize)>,
}

impl Bench<'_> {
    /// Errors and warnings that some texts have and others had not.
    pub fn found(&mut self, before: &Texts, after: &Texts) -> Vec<Found> {
        if before == after {
            return Vec::new();
        }
        let mut known = self.findings(before);
        let mut found = self.findings(after);
        found.retain(|new| {
            let is_same =
                |it: &Found| it.what.code == new.what.code && it.what.message == new.what.message;
            match known.iter().position(is_same) {
                Some(at) => {
                    known.swap_remove(at);
                    false
                }
                None => true,
            }
        });
        found
    }

    fn findings(&mut self, texts: &Texts) -> Vec<Found> {
        let work = self.checked(texts);
        let sources = work.sources();
        let grave = work
            .findings()
            .iter()
            .filter(|it| it.severity >= Severity::Warning);
        let found = grave.map(|it| Found {
            what: it.clone(),
            place: it.span.map(|it| {
                let source = sources.get(it.file);
                (source.name.clone(), source.line_of(it.start).0)
            }),
        });
        found.collect()
    }
}
