//! Times in the words of a paper that its calendar does not have.

use std::ops::Range;

use crate::proof::{Paragraph, Proof};

/// Each as it is written, and its lines.
pub type Left = (String, Vec<usize>);

/// Keeps words of a paragraph.
pub(super) fn keep(
    left: &mut Vec<Left>,
    proof: &Proof,
    paragraph: &Paragraph,
    range: Range<usize>,
) {
    let place = proof.place(paragraph, &range);
    let (line, _) = proof.sources.line_column(place.file, place.start);
    let words = paragraph.words(&range);
    let words = words.trim().trim_end_matches(['.', '/', ';', ' ']);
    match left.iter_mut().find(|it| it.0 == words) {
        Some((_, lines)) if lines.contains(&line) => {}
        Some((_, lines)) => lines.push(line),
        None => left.push((words.to_owned(), vec![line])),
    }
}
