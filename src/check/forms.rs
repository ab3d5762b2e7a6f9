//! Patterns of regulations, made ready once: that takes longer than all that is judged by them.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use regex::Regex;

/// Those that were asked for so far. There are as many as the house has grammars and kinds.
#[derive(Default)]
pub struct Forms(Mutex<HashMap<String, Option<Regex>>>);

impl Forms {
    /// Whether words are of a form. One that is none fits everything: the fault is the
    /// regulation's, not the paper's.
    pub fn fits(&self, form: &str, words: &str) -> bool {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !known.contains_key(form) {
            known.insert(form.to_owned(), Regex::new(form).ok());
        }
        // Threads that judge at the same time each have their own.
        let regex = known.get(form).cloned().flatten();
        drop(known);
        regex.is_none_or(|it| it.is_match(words))
    }
}
