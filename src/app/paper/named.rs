//! What the words of a paper can name, for whoever offers them.

use super::Paper;
use crate::app::texts::Texts;
use crate::campaign::Signer;

impl Paper {
    /// The bodies of its office, once that was read: by their keys in the registers, each with its name.
    pub fn bodies(&self) -> Vec<(String, String)> {
        let office = self.office().into_iter();
        let units = office.flat_map(|it| it.units.iter().flat_map(|it| &it.0));
        units
            .map(|(key, unit)| (key.value.clone(), unit.name.0.value.clone()))
            .collect()
    }

    /// Those who sign for its office, likewise.
    pub fn signers(&self) -> Vec<(String, String)> {
        let office = self.office().into_iter();
        let signers = office.flat_map(|it| it.signers.iter().flat_map(|it| &it.0));
        let called = |it: &Signer| {
            let words = [&it.title, &it.name].into_iter().flatten();
            let words: Vec<&str> = words.map(|it| it.value.as_str()).collect();
            words.join(" ")
        };
        signers
            .map(|(key, it)| (key.value.clone(), called(it)))
            .collect()
    }

    /// The names of the offices that can issue it.
    pub fn offices(&self) -> Vec<String> {
        let mut names = self.given.offices();
        names.extend(self.texts.offices());
        names.extend(self.own.0.offices.iter().map(|(name, _)| name.clone()));
        names.sort();
        names.dedup();
        names
    }
}
