//! A difference with the edits that may make it good.

use super::reword::Candidate;
use crate::diagnostic::Message;

/// How much an edit must do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Enough {
    All,
    /// This wanted paragraph is there but for some words.
    Nearly(usize),
    /// More than half of the difference is gone; the rest is looked at by itself.
    Most,
}

/// What is tried until one edit does it.
pub struct Trial {
    /// In this order, each with what is no longer other when it has done all.
    pub edits: Vec<(Candidate, usize)>,
    /// What is enough when no edit does all.
    pub enough: Enough,
    /// The paragraphs that stand there, and what is wanted in their place.
    pub was: Vec<String>,
    pub is: String,
    /// Where in the paper that is, where the words do not say it.
    pub place: Option<Message>,
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
            enough: Enough::All,
            was,
            is,
            place: None,
        }
    }
}
