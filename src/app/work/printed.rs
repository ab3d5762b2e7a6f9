//! What stands on the paper of some bytes of its text, and of the names that are called there.

use std::ops::Range;

use super::Work;
use crate::origin::Place;
use crate::proof::Paragraph;
use crate::source::Span;

/// Words of a paragraph, and where they come from.
type Piece = (Range<usize>, Place);

impl Work {
    /// The words on the paper that were typed, or called, in some bytes of its own text.
    pub(in crate::app) fn printed(&self, typed: &Range<u32>) -> Vec<String> {
        let mut printed: Vec<String> = Vec::new();
        self.look(typed, &mut |paragraph, pieces| {
            let (Some((first, _)), Some((last, _))) = (pieces.first(), pieces.last()) else {
                return;
            };
            let words = paragraph.text.get(first.start..last.end);
            let words = words.unwrap_or_default().trim().to_owned();
            if !words.is_empty() && !printed.contains(&words) {
                printed.push(words);
            }
        });
        printed
    }

    /// Where the words were typed that are called there.
    pub(in crate::app) fn sources_of(&self, call: &Range<u32>) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        self.look(call, &mut |_, pieces| {
            let called = pieces.iter().filter(|(_, place)| place.call.is_some());
            for (_, place) in called {
                if !spans.contains(&place.span) {
                    spans.push(place.span);
                }
            }
        });
        spans
    }

    /// Visits the paragraphs that have words of some bytes of its own text.
    fn look(&self, typed: &Range<u32>, visit: &mut dyn FnMut(&Paragraph, &[Piece])) {
        let Some(proof) = self.proof() else { return };
        let file = self.file();
        let is_there = |it: &Place| {
            let own = it.outer();
            own.file == file && typed.start <= own.start && own.end <= typed.end
        };
        for paragraph in &proof.paragraphs {
            let all = 0..paragraph.text.len();
            let pieces = paragraph.origin.cut(&all);
            let pieces = pieces.filter_map(|(at, place)| Some((at, place?)));
            let own: Vec<_> = pieces.filter(|(_, it)| is_there(it)).collect();
            if !own.is_empty() {
                visit(paragraph, &own);
            }
        }
    }
}
