//! A title that is printed by itself above what has none, and that somebody wrote over.

use super::owners::Owners;
use super::reword::Candidate;
use crate::edit::{self, Change};
use crate::node::Kind;

impl Owners<'_> {
    /// Ways to give what stands below a paragraph the title that is printed there by itself.
    pub fn titles(&self, line: usize, title: &str) -> Vec<Candidate> {
        let is_typed = self.way(line).is_some();
        let next = self.way(line + 1).filter(|_| !is_typed);
        let (Some(way), Some(root)) = (next, self.root()) else {
            return Vec::new();
        };
        let mut all = Vec::new();
        for long in (1..way.len()).rev() {
            let way = &way[..long];
            if self.under(way).first() != Some(&(line + 1)) {
                break;
            }
            let put = Change::Put("heading".into(), title.into());
            match edit::at(root, way).map(|it| &it.kind) {
                Some(Kind::Map(pairs)) if pairs.iter().all(|(key, _)| key.value != "heading") => {
                    all.extend(self.candidate(way, put));
                }
                Some(Kind::List(_)) => {
                    let wrap = self.edit(way, Change::Wrap("items".into()));
                    let edits = wrap.into_iter().chain(self.edit(way, put));
                    all.push(Candidate::here(edits.collect()));
                }
                _ => {}
            }
        }
        all
    }
}
