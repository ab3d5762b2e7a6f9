//! All ways to say what a paragraph is wanted to say: where its words were typed, and by keys that nobody has
//! given yet.

use std::ops::Range;

use super::line::Line;
use super::owners::Owners;
use super::reword::{self, Aim, Candidate};
use crate::edit::{self, Change, Step, Value};
use crate::node::Kind;
use crate::recover::escaped;

impl Owners<'_> {
    /// Ways to put words in the place of others of a paragraph, so that it says what is wanted; the likeliest
    /// first.
    pub fn said(
        &self,
        line: usize,
        range: &Range<usize>,
        words: &str,
        wanted: &Line,
    ) -> Vec<Candidate> {
        let Some(own) = self.sight.lines.get(line) else {
            return Vec::new();
        };
        let mut all = Vec::new();
        for words in typed(words) {
            all.extend(reword::candidates(&self.roots, own, range, &words));
        }
        all.extend(self.labels(line, &wanted.words.text));
        all.extend(self.head(own.role, &wanted.words.text));
        all.extend(self.titles(line, &wanted.words.text));
        all.extend(self.flattened(line, wanted));
        all.extend(self.spelt(line, wanted));
        all
    }

    /// An item of a list that is a key, as the words that are wanted.
    fn spelt(&self, line: usize, wanted: &Line) -> Option<Candidate> {
        let way = self.way(line)?;
        let is_item = matches!(way.last(), Some(Step::Item(_))) && self.under(way) == [line];
        let Kind::Scalar(_) = &edit::at(self.root()?, way).filter(|_| is_item)?.kind else {
            return None;
        };
        let words = wanted.words.text.trim_end_matches([';', ',', '.']);
        let found = self.candidate(way, Change::Set(typed(words).next()?.into()))?;
        Some(Candidate {
            aim: Aim::InPlace,
            ..found
        })
    }

    /// An item of which the program makes a sentence, as words of its own.
    fn flattened(&self, line: usize, wanted: &Line) -> Vec<Candidate> {
        let made = |way: &&[Step]| {
            let Some(Kind::Map(pairs)) = self.root().and_then(|it| Some(&edit::at(it, way)?.kind))
            else {
                return false;
            };
            let says =
                |key: &str| ["text", "heading", "name", "unit", "items", "to"].contains(&key);
            let is_item = matches!(way.last(), Some(Step::Item(_)));
            is_item && self.under(way) == [line] && !pairs.iter().any(|(key, _)| says(&key.value))
        };
        let Some(way) = self.above(line).into_iter().find(made) else {
            return Vec::new();
        };
        let words = wanted.words.text.trim_end_matches([';', ',', '.']);
        let found = typed(words).filter_map(|it| self.candidate(way, Change::Set(it.into())));
        found
            .map(|it| Candidate {
                aim: Aim::InPlace,
                ..it
            })
            .collect()
    }

    /// Has a key below a value, or a key of a group that is one, say something.
    pub fn say(&self, way: &[Step], keys: &[&str], value: Value) -> Option<Candidate> {
        let (key, rest) = keys.split_first()?;
        let Kind::Map(pairs) = &edit::at(self.root()?, way)?.kind else {
            return None;
        };
        let below = [way, &[Step::Key((*key).to_owned())]].concat();
        let known = pairs.iter().find(|(it, _)| it.value == *key);
        match (known.map(|(_, it)| &it.kind), rest) {
            (Some(Kind::Map(_)), rest) if !rest.is_empty() => self.say(&below, rest, value),
            (Some(_), []) => self.candidate(&below, Change::Set(value)),
            (Some(_), _) => None,
            (None, rest) => {
                let within = rest.iter().rev().fold(value, |value, key| {
                    Value::Group(vec![((*key).to_owned(), value)])
                });
                self.candidate(way, Change::Put((*key).to_owned(), within))
            }
        }
    }
}

/// Printed words as they may be typed: where they have signs of the format, with these made words, or else as
/// they stand.
pub fn typed(words: &str) -> impl Iterator<Item = String> + use<> {
    let made = escaped(words);
    let made = (made != words).then_some(made);
    made.into_iter().chain([words.to_owned()])
}
