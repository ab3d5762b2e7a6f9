//! Where what a description names is typed, once it was worked.

use super::Paper;
use crate::campaign::Signer;
use crate::source::{FileId, Span};

impl Paper {
    /// The key of a body in the registers of its office, and its name.
    pub fn body_of(&self, key: &str) -> Option<(Span, &str)> {
        let units = &self.office()?.units.as_ref()?.0;
        let (known, unit) = units.iter().find(|(known, _)| known.value == key)?;
        Some((known.span, &unit.name.0.value))
    }

    /// The key of one who signs for its office.
    pub fn signer_of(&self, key: &str) -> Option<(Span, &Signer)> {
        let signers = &self.office()?.signers.as_ref()?.0;
        let found = signers.iter().find(|(known, _)| known.value == key);
        found.map(|(known, signer)| (known.span, signer))
    }

    /// The texts that its kind is made of: its declaration and its template.
    pub fn texts_of_kind(&self, kind: &str) -> Vec<FileId> {
        let names = [format!("kinds/{kind}.yaml"), format!("{kind}.jinja")];
        let paths = self.house.0.paths.iter();
        let own = paths.filter(|(path, _)| names.contains(path));
        own.map(|(_, file)| *file).collect()
    }

    /// The house it was worked in last.
    pub fn house(&self) -> &crate::app::House {
        &self.house
    }
}
