//! What the words of a paper can name, for whoever offers them.

use super::Paper;
use crate::app::editing::read;
use crate::app::named;
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

    /// Those offices, each with what it is called itself.
    pub fn offices_called(&self) -> Vec<(String, String)> {
        let own = &self.own.0;
        let built_in = |name: &str| {
            let (_, id) = own.offices.iter().find(|(known, _)| known == name)?;
            Some(own.sources.get(*id).text.to_string())
        };
        let given = |name: &str| {
            let text = self.given.office(name).ok().flatten();
            let text = text.or_else(|| self.texts.office(name).ok().flatten());
            text.map(|it| it.text.to_string())
        };
        let called = |name: &str| {
            let text = given(name).or_else(|| built_in(name))?;
            let node = read(&text)?;
            Some(named(&node, "name")?.value)
        };
        let all = self.offices().into_iter();
        all.map(|it| (it.clone(), called(&it).unwrap_or(it)))
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
