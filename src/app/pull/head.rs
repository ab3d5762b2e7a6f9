//! Lines of the head that a key of its own says: number and day that were left blank, and what is stamped on.

use super::owners::Owners;
use super::reword::{Aim, Candidate};
use crate::list::slug;
use crate::proof::word::{capital, lower};
use crate::read::letterhead;
use crate::role::Role;

impl Owners<'_> {
    /// Ways to have a line of the head say what is wanted there.
    pub fn head(&self, role: Option<Role>, wanted: &str) -> Vec<Candidate> {
        let said = self.line_of_head(role, wanted);
        let place = wanted
            .split_once(", ngày")
            .filter(|_| role == Some(Role::NgayThang));
        let place = place.and_then(|it| self.of_form("place", it.0.to_owned()));
        said.into_iter().chain(place).collect()
    }

    fn line_of_head(&self, role: Option<Role>, wanted: &str) -> Option<Candidate> {
        let (key, value) = match role? {
            Role::SoKyHieu => ("number", number(wanted)?.to_owned()),
            Role::NgayThang => ("date", day(wanted)?),
            Role::DoKhan => ("urgency", slug(wanted)),
            Role::DuThao => ("draft", number(wanted).unwrap_or("1").to_owned()),
            Role::PhamVi => ("circulation", capital(&lower(wanted))),
            _ => return None,
        };
        self.of_form(key, value)
    }

    /// How to have a line stand in the head that was not there, and is known by its words.
    pub fn stamp(&self, words: &str) -> Option<Candidate> {
        self.line_of_head(letterhead::role(words), words)
    }

    fn of_form(&self, key: &str, value: String) -> Option<Candidate> {
        let said = self.say(&[], &[key], value.into())?;
        Some(Candidate {
            aim: Aim::Form,
            ..said
        })
    }
}

/// The first word that begins with a figure.
fn number(line: &str) -> Option<&str> {
    let rest = line.get(line.find(|ch: char| ch.is_ascii_digit())?..)?;
    let end = rest.find(|ch: char| !ch.is_alphanumeric());
    rest.get(..end.unwrap_or(rest.len()))
}

/// Day, month and year of the line that ends with them, as far as they are given.
fn day(line: &str) -> Option<String> {
    let (place, rest) = line.rsplit_once("ngày").unwrap_or(("", line));
    let figures = rest.split(|ch: char| !ch.is_ascii_digit());
    let figures: Vec<&str> = figures.filter(|it| !it.is_empty()).collect();
    let is_day = matches!(figures.len(), 1..=3) && (!place.is_empty() || figures.len() == 3);
    is_day.then(|| figures.join("/"))
}
