//! Where the words of a paragraph stand in the files they were typed in.

use std::ops::Range;

use super::{Paragraph, Proof};
use crate::diagnostic::Finding;
use crate::source::Span;

impl Proof<'_> {
    /// The place of a whole paragraph in the user's files.
    pub fn whole(&self, paragraph: &Paragraph) -> Span {
        paragraph.origin.around().unwrap_or(self.itself)
    }

    /// The place of some words of a paragraph in the user's files.
    pub fn place(&self, paragraph: &Paragraph, range: &Range<usize>) -> Span {
        let place = paragraph.origin.place(&paragraph.text, range);
        place.unwrap_or_else(|| self.whole(paragraph))
    }

    /// The place of some words when just these words stand there, so that it can be typed over.
    pub fn exact(&self, paragraph: &Paragraph, range: &Range<usize>) -> Option<Span> {
        let span = self.place(paragraph, range);
        let typed = self.sources.slice(span).split_whitespace();
        let same = typed.eq(paragraph.words(range).split_whitespace());
        same.then_some(span)
    }

    /// A finding with what fixes it, when just the faulty words stand at their place.
    pub fn fix(
        &self,
        told: Finding,
        paragraph: &Paragraph,
        range: &Range<usize>,
        right: impl Into<String>,
    ) -> Finding {
        match self.exact(paragraph, range) {
            Some(span) => told.fix(span, right),
            None => told,
        }
    }

    /// The place a section is known by: its first words, or what they were borrowed by.
    pub fn beginning(&self, paragraph: &Paragraph) -> Span {
        let (lead, whole) = (
            self.place(paragraph, &paragraph.lead()),
            self.whole(paragraph),
        );
        let inside = lead.file == whole.file && whole.start <= lead.start && lead.end <= whole.end;
        if inside { lead } else { whole }
    }
}
