//! The words in front of a line of who does what, or of a line of label and words: the program's own, until
//! `labels` says others.

use super::owners::Owners;
use super::reword::Candidate;
use crate::edit::Step;
use crate::role::Role;

impl Owners<'_> {
    /// Ways to have other words in front of such a line: in all the paper, or else only here.
    pub fn labels(&self, line: usize, wanted: &str) -> Vec<Candidate> {
        let (Some(own), Some(way)) = (self.sight.lines.get(line), self.way(line)) else {
            return Vec::new();
        };
        let is_labelled = matches!(own.role, Some(Role::Nhan | Role::ThongTin));
        let split = |text: &str| Some(text.split_once(": ")?.0.to_owned());
        let (Some(was), Some(is)) = (split(&own.words.text), split(wanted)) else {
            return Vec::new();
        };
        let keys = way.iter().rposition(|it| matches!(it, Step::Key(_)));
        let Some((above, Step::Key(key))) = keys.map(|at| (&way[..at], &way[at])) else {
            return Vec::new();
        };
        if !is_labelled || was == is {
            return Vec::new();
        }
        let places = [&[][..], above];
        let words = [is.clone(), format!("{is}:")];
        let all = places.iter().flat_map(|way| {
            let said = |it: &String| self.say(way, &["labels", key], it.as_str().into());
            words.iter().filter_map(said).collect::<Vec<_>>()
        });
        all.collect()
    }
}
