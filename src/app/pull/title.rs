//! A title that is printed by itself above what has none, and that somebody wrote over.

use super::owners::Owners;
use super::reword::Candidate;
use crate::edit::{self, Change, Step, Value};
use crate::node::Kind;

/// The key of a title.
const HEADING: &str = "heading";

impl Owners<'_> {
    /// Ways to give what stands below a paragraph the title that is printed there by itself.
    pub fn titles(&self, line: usize, title: &str) -> Vec<Candidate> {
        let ways = self.above(line).into_iter();
        ways.filter_map(|it| self.titled(it, title)).collect()
    }

    fn titled(&self, way: &[Step], title: &str) -> Option<Candidate> {
        match &edit::at(self.root()?, way)?.kind {
            Kind::Map(pairs) if pairs.iter().all(|(key, _)| key.value != HEADING) => {
                self.candidate(way, Change::Put(HEADING.into(), title.into()))
            }
            Kind::List(_) => self.wrapped(way, HEADING, title),
            Kind::Scalar(text) if matches!(way.last(), Some(Step::Key(key)) if key != HEADING) => {
                let pairs = [(HEADING, title), ("text", text)];
                let pairs = pairs.map(|(key, it)| (key.to_owned(), Value::from(it)));
                self.candidate(way, Change::Set(Value::Group(pairs.to_vec())))
            }
            _ => None,
        }
    }

    /// The ways to what a paragraph prints or stands above, and to all around that, the innermost first.
    pub fn above(&self, line: usize) -> Vec<&[Step]> {
        let mut all: Vec<&[Step]> = Vec::new();
        for way in [self.way(line), self.way(line + 1)].into_iter().flatten() {
            for long in (1..=way.len()).rev() {
                if !all.contains(&&way[..long]) {
                    all.push(&way[..long]);
                }
            }
        }
        all
    }

    /// A list that becomes a group of its items, with a key of their own beside them.
    pub fn wrapped(&self, way: &[Step], key: &str, words: &str) -> Option<Candidate> {
        let wrap = self.edit(way, Change::Wrap("items".into()))?;
        let put = self.edit(way, Change::Put(key.into(), words.into()))?;
        Some(Candidate::here(vec![wrap, put]))
    }
}
