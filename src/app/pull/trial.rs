//! A difference with the edits that may make it good.

use super::reword::Candidate;

/// What is tried until one edit does it.
pub struct Trial {
    /// In this order, each with what is no longer other when it has done all.
    pub edits: Vec<(Candidate, usize)>,
    /// The wanted paragraph that may also come but for some words.
    pub came: Option<usize>,
    /// The paragraphs that stand there, and what is wanted in their place.
    pub was: Vec<String>,
    pub is: String,
}

impl Trial {
    /// With one price for all edits.
    pub fn new(
        edits: impl IntoIterator<Item = Candidate>,
        price: usize,
        was: Vec<String>,
        is: String,
    ) -> Trial {
        Trial {
            edits: edits.into_iter().map(|it| (it, price)).collect(),
            came: None,
            was,
            is,
        }
    }
}
