//! The calls in the words of a description, and what each prints.

use super::Work;
use crate::app::draft::call;
use crate::app::editing::ways;
use crate::edit::Step;

/// A call, `{{ name }}`, and what comes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Called {
    /// The way to the value in which it stands.
    pub way: Vec<Step>,
    pub words: String,
    /// The words on the paper; several where they are printed more than once and differ.
    pub printed: Vec<String>,
}

/// Calls that are told at most.
const MOST: usize = 300;

/// And what each prints.
const MOST_PRINTED: usize = 3;

impl Work {
    /// The calls in its own text that print something.
    pub fn calls(&self) -> Vec<Called> {
        let text = &self.sources().get(self.file()).text;
        let opened = text.match_indices("{{").take(MOST);
        let calls = opened.filter_map(|(at, sign)| call::at(text, at + sign.len()));
        let calls: Vec<_> = calls.filter(|it| it.is_closed).collect();
        let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let starts: Vec<u32> = calls.iter().map(|it| byte(it.whole.start)).collect();
        let told = calls.into_iter().zip(ways(text, &starts));
        let told = told.map(|(call, way)| {
            let mut printed = self.printed(&(byte(call.whole.start)..byte(call.whole.end)));
            printed.truncate(MOST_PRINTED);
            Called {
                way,
                words: text[call.whole].to_owned(),
                printed,
            }
        });
        told.filter(|it| !it.printed.is_empty()).collect()
    }
}
