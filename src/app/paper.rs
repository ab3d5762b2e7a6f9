//! A paper worked through: its sheet, what was found in it, and its bytes.

use std::panic::resume_unwind;
use std::thread;

use crate::diagnostic::{Diagnostic, Severity, Unjudged};
use crate::sheet::Sheet;
use crate::write::{Format, Tools};

/// A campaign worked through.
pub struct Paper {
    /// None when something fatal was found, or nothing but findings was wanted.
    pub sheet: Option<Sheet>,
    pub findings: Vec<Diagnostic>,
    /// Checks that lacked something to judge by.
    pub unjudged: Vec<Unjudged>,
}

impl Paper {
    /// The paper as one to be signed: what is left to do is wrong with it, and while anything
    /// is, it is not made.
    pub fn to_be_signed(mut self) -> Paper {
        let notes = self
            .findings
            .iter_mut()
            .filter(|it| it.severity == Severity::Note);
        notes.for_each(|it| it.severity = Severity::Error);
        let wrong = self
            .findings
            .iter()
            .any(|it| it.severity >= Severity::Error);
        self.sheet = self.sheet.filter(|_| !wrong);
        self
    }

    /// The bytes of every wanted format; none at all when one of them cannot be had.
    pub fn render(&mut self, formats: &[&Format], tools: &Tools) -> Vec<Vec<u8>> {
        let Some(sheet) = &self.sheet else {
            return Vec::new();
        };
        let write = |format: &Format| {
            let rendered = (format.write)(sheet, tools);
            rendered.map_err(|why| (format.name, why))
        };
        // Side by side: the pages of the PDF take longest, and the others need not wait. The
        // first is written here, where memory lies that is free again.
        let rendered: Result<Vec<_>, _> = thread::scope(|scope| {
            let mut formats = formats.iter();
            let first = formats.next();
            let others: Vec<_> = formats.map(|it| scope.spawn(|| write(it))).collect();
            let first = first.map(|it| write(it));
            let others = others.into_iter().map(|thread| {
                let rendered = thread.join();
                rendered.unwrap_or_else(|panic| resume_unwind(panic))
            });
            first.into_iter().chain(others).collect()
        });
        rendered.unwrap_or_else(|(name, why)| {
            self.findings.push(Diagnostic::new(
                "unwritable-paper",
                Severity::Fatal,
                message!(
                    "không tạo được bản {name}: {why}",
                    "cannot make the {name}: {why}"
                ),
            ));
            Vec::new()
        })
    }
}
