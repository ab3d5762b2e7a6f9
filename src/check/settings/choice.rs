//! One word out of a few: what is told when it is none of them.

use crate::check::Findings;
use crate::diagnostic::{Finding, Message};
use crate::shape::{Text, nearest};

/// A place where only some words can stand.
pub struct Choice<'a> {
    /// What the words are names of.
    pub what: Message,
    pub known: &'a [&'a str],
}

impl Choice<'_> {
    /// Tells of a word that is not among the known ones.
    pub fn judge(&self, word: &Text, findings: &mut Findings) {
        if !self.known.contains(&word.value.trim()) {
            findings.push(self.refuse(word));
        }
    }

    /// The finding for a word that cannot stand here.
    pub fn refuse(&self, word: &Text) -> Finding {
        let (vi, en, typed) = (&self.what.vi, &self.what.en, &word.value);
        let message = message!("không có {vi} `{typed}`", "there is no {en} `{typed}`");
        let found = Finding::new(word.span, message);
        match nearest(typed.trim(), self.known.iter().copied()) {
            Some(near) => found.cure(message!("có phải là `{near}`?", "did you mean `{near}`?")),
            // A whole register would bury the finding.
            None if self.known.is_empty() || self.known.len() > 20 => found,
            None => {
                let list = self.known.join("`, `");
                found.cure(message!("dùng được: `{list}`", "can stand here: `{list}`"))
            }
        }
    }
}
