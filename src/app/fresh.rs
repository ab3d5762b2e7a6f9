//! Whether files that are there are those that would be written: each tells by its mark what it was made of,
//! so a run that was stopped makes only what is missing.

use std::fmt::Write;

use super::files;
use super::records::Beside;
use super::work::Work;
use crate::mark::{Fingerprint, MadeOf};
use crate::write::Format;

/// What of the program itself bytes depend on.
const WRITERS: &str = env!("KEHOACH_WRITERS");

/// The kind of input that a sheet and its writers are.
pub(super) const MADE: &str = "made";

/// The kind of input that names and addresses are, for what lies beside a paper.
const BESIDE: &str = "beside";

impl Work {
    /// What its files are made of: the description, and all that their bytes depend on.
    pub fn made_of(&self, description: MadeOf) -> MadeOf {
        let mut all = Fingerprint::default();
        let estate = &self.house().0.estate;
        all.put(WRITERS.as_bytes());
        all.put(estate.fingerprint().as_bytes());
        // Places of words are not among what is told of a sheet.
        let _ = write!(all, "{:?}", self.unsettled());
        let mut made_of = description;
        made_of.inputs.push((MADE.to_owned(), all.end()));
        made_of
    }

    /// The files that it would be written to, each with what it would be made of.
    pub fn awaited(
        &self,
        made_of: &MadeOf,
        formats: &[&Format],
        beside: Beside,
        name: &str,
    ) -> Vec<(String, MadeOf)> {
        let Some(sheet) = self.unsettled() else {
            return Vec::new();
        };
        let endings = files::endings(sheet).into_iter().flat_map(|ending| {
            let each = formats.iter().map(|it| it.name);
            each.map(move |it| format!("{ending}.{it}"))
                .collect::<Vec<_>>()
        });
        let endings: Vec<String> = endings.collect();
        let name = name.rsplit('/').next().unwrap_or(name);
        let own = self.beside_made_of(made_of, name, &endings);
        let others = self.endings_beside(beside).into_iter();
        let others: Vec<_> = others.map(|it| (it.to_owned(), own.clone())).collect();
        let files = endings.into_iter().map(|it| (it, made_of.clone()));
        files.chain(others).collect()
    }

    /// What lies beside files of these endings is made of.
    pub(super) fn beside_made_of(&self, own: &MadeOf, name: &str, endings: &[String]) -> MadeOf {
        let mut all = Fingerprint::default();
        all.put(name.as_bytes());
        let _ = write!(all, "{endings:?}{:?}", self.record);
        let mut made_of = own.clone();
        made_of.inputs.push((BESIDE.to_owned(), all.end()));
        made_of
    }
}
