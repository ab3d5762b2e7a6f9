//! How many papers a run saw and what was found in them.

use crate::diagnostic::{Diagnostic, Message, Severity};

#[derive(Debug, Default)]
pub struct Summary {
    papers: usize,
    errors: usize,
    warnings: usize,
    notes: usize,
}

impl Summary {
    pub fn paper(&mut self, found: &[Diagnostic]) {
        self.papers += 1;
        self.count(found);
    }

    pub fn count(&mut self, found: &[Diagnostic]) {
        for one in found {
            let number = 1 + one.more;
            match one.severity {
                Severity::Note => self.notes += number,
                Severity::Warning => self.warnings += number,
                Severity::Error | Severity::Fatal => self.errors += number,
            }
        }
    }

    /// Whether something must be fixed or looked at again; notes are only left to do.
    pub fn gates(&self) -> bool {
        self.errors + self.warnings > 0
    }

    pub fn has_findings(&self) -> bool {
        self.errors + self.warnings + self.notes > 0
    }

    pub fn words(&self) -> Message {
        let Summary {
            papers,
            errors,
            warnings,
            notes,
        } = self;
        let plural = |n: &usize| if *n == 1 { "" } else { "s" };
        let (p, e, w, n) = (
            plural(papers),
            plural(errors),
            plural(warnings),
            plural(notes),
        );
        message!(
            "{papers} văn bản: {errors} lỗi, {warnings} cảnh báo, {notes} ghi chú",
            "{papers} paper{p}: {errors} error{e}, {warnings} warning{w}, {notes} note{n}"
        )
    }
}
