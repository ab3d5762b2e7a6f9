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
        let ways = [self.way(line), self.way(line + 1)];
        let mut all: Vec<&[Step]> = Vec::new();
        for way in ways.into_iter().flatten() {
            for long in (1..=way.len()).rev() {
                let (above, is_known) = (&way[..long], all.contains(&&way[..long]));
                if !is_known {
                    all.push(above);
                }
            }
        }
        let found = all.into_iter().filter_map(|it| self.titled(it, title));
        found.collect()
    }

    fn titled(&self, way: &[Step], title: &str) -> Option<Candidate> {
        let put = || self.edit(way, Change::Put(HEADING.into(), title.into()));
        match &edit::at(self.root()?, way)?.kind {
            Kind::Map(pairs) if pairs.iter().all(|(key, _)| key.value != HEADING) => {
                Some(Candidate::here(vec![put()?]))
            }
            Kind::List(_) => {
                let wrap = self.edit(way, Change::Wrap("items".into()))?;
                Some(Candidate::here(vec![wrap, put()?]))
            }
            Kind::Scalar(text) if matches!(way.last(), Some(Step::Key(key)) if key != HEADING) => {
                let pairs = [(HEADING, title), ("text", text)];
                let pairs = pairs.map(|(key, it)| (key.to_owned(), Value::from(it)));
                self.candidate(way, Change::Set(Value::Group(pairs.to_vec())))
            }
            _ => None,
        }
    }
}
