//! The steps by which a text became another, so that they can be taken back and made again.

use serde::{Deserialize, Serialize};

use crate::mark::fingerprint;

/// Steps that are kept.
const MOST: usize = 300;

/// Bytes of words that are kept.
const LONGEST: usize = 1024 * 1024;

/// The steps of a text, and how many of them it has taken.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Journal {
    steps: Vec<Step>,
    taken: usize,
}

/// Some bytes of a text that gave way to others; the text before and after by its fingerprint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Step {
    before: String,
    after: String,
    at: usize,
    old: String,
    new: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    joint: Option<Joint>,
}

/// A step that several files have taken together, and take back together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Joint {
    /// The same in all of them, and in no other step.
    pub id: String,
    pub names: Vec<String>,
}

impl Step {
    fn between(before: &str, after: &str) -> Step {
        let same = |pair: &(char, char)| pair.0 == pair.1;
        let both = before.chars().zip(after.chars()).take_while(same);
        let at: usize = both.map(|(one, _)| one.len_utf8()).sum();
        let (old, new) = (&before[at..], &after[at..]);
        let both = old.chars().rev().zip(new.chars().rev()).take_while(same);
        let end: usize = both.map(|(one, _)| one.len_utf8()).sum();
        Step {
            before: fingerprint(before.as_bytes()),
            after: fingerprint(after.as_bytes()),
            at,
            old: old[..old.len() - end].to_owned(),
            new: new[..new.len() - end].to_owned(),
            joint: None,
        }
    }

    /// The text with other words in the place of some; none if they are not there.
    fn swapped(&self, text: &str, gone: &str, put: &str, wanted: &str) -> Option<String> {
        let rest = text.get(self.at..)?.strip_prefix(gone)?;
        let swapped = format!("{}{put}{rest}", &text[..self.at]);
        (fingerprint(swapped.as_bytes()) == wanted).then_some(swapped)
    }

    fn back(&self, text: &str) -> Option<String> {
        self.swapped(text, &self.new, &self.old, &self.before)
    }

    fn again(&self, text: &str) -> Option<String> {
        self.swapped(text, &self.old, &self.new, &self.after)
    }
}

impl Journal {
    /// Takes a step; whatever was taken back before is forgotten. One that goes on is one with the last.
    pub fn step(&mut self, before: &str, after: &str, goes_on: bool) {
        self.steps.truncate(self.taken);
        let last = self.steps.last().filter(|it| goes_on && it.joint.is_none());
        let first = last.and_then(|it| it.back(before));
        if first.is_some() {
            self.steps.pop();
        }
        let step = Step::between(first.as_deref().unwrap_or(before), after);
        if step.before != step.after {
            self.steps.push(step);
        }
        let long = |it: &Step| it.old.len() + it.new.len();
        while self.steps.len() > MOST || self.steps.iter().map(long).sum::<usize>() > LONGEST {
            self.steps.remove(0);
        }
        self.taken = self.steps.len();
    }

    /// The last step is one with others in other files.
    pub fn join(&mut self, joint: Joint) {
        if let Some(last) = self.steps.last_mut() {
            last.joint = Some(joint);
        }
    }

    /// What takes the next step back, or makes it again, together with this text.
    pub fn joint(&self, is_back: bool) -> Option<&Joint> {
        let at = match is_back {
            true => self.taken.checked_sub(1)?,
            false => self.taken,
        };
        self.steps.get(at)?.joint.as_ref()
    }

    /// The text before the last step, if it is that after it.
    pub fn back(&self, text: &str) -> Option<String> {
        self.steps.get(self.taken.checked_sub(1)?)?.back(text)
    }

    /// The text after the step that was taken back last.
    pub fn again(&self, text: &str) -> Option<String> {
        self.steps.get(self.taken)?.again(text)
    }

    /// That a step was taken back, or made again.
    pub fn went(&mut self, is_back: bool) {
        self.taken = match is_back {
            true => self.taken.saturating_sub(1),
            false => self.steps.len().min(self.taken + 1),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_taken_back_and_made_again() {
        let mut journal = Journal::default();
        journal.step("một hai", "một ba", false);
        journal.step("một ba", "bốn ba", false);
        assert_eq!(journal.back("bốn ba").as_deref(), Some("một ba"));
        journal.went(true);
        assert_eq!(journal.back("một ba").as_deref(), Some("một hai"));
        journal.went(true);
        assert_eq!(journal.back("một hai"), None);
        assert_eq!(journal.again("một hai").as_deref(), Some("một ba"));
        journal.went(false);
        journal.step("một ba", "năm ba", false);
        assert_eq!(journal.again("năm ba"), None);
    }

    #[test]
    fn letters_typed_one_after_the_other_are_one_step() {
        let mut journal = Journal::default();
        journal.step("a: ", "a: đ", false);
        journal.step("a: đ", "a: đi", true);
        journal.step("a: đi", "a: điê", true);
        assert_eq!(journal.back("a: điê").as_deref(), Some("a: "));
    }

    #[test]
    fn a_text_that_somebody_else_has_changed_is_not_taken_back() {
        let mut journal = Journal::default();
        journal.step("a: 1", "a: 2", false);
        assert_eq!(journal.back("b: 2"), None);
    }
}
