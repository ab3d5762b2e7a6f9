//! The paragraphs of two editions that differ.

use super::Fate;
use super::edition::Line;
use super::place::{bare, is_at, is_of_table};
use crate::change::{self, Piece, Step, pieces, words};

/// A paragraph that differs.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage {
    pub fate: Fate,
    /// The part of the paper it is.
    pub part: &'static str,
    /// Its printed number with those of the headings above it, in each edition; of what stands in a table, which
    /// row and column.
    pub was_number: String,
    pub is_number: String,
    pub was: String,
    pub is: String,
}

impl Passage {
    /// Its words in one row.
    pub fn pieces(&self) -> Vec<Piece<'_>> {
        pieces(&self.was, &self.is, &words(&self.was, &self.is))
    }

    /// Where it stands, for a table: its number, or the part of the paper it is.
    pub fn place(&self) -> String {
        let number = match (self.fate, self.was_number == self.is_number) {
            // Of a row the newest place is enough.
            (Fate::Changed | Fate::Moved, false) if !is_of_table(&self.is_number) => {
                format!("{} → {}", self.was_number, self.is_number)
            }
            _ => self.number().to_owned(),
        };
        match number.is_empty() {
            true => self.part.to_owned(),
            false => number,
        }
    }

    /// Whether it stands at a place as people name it in the newest edition that has it: by a
    /// number, or by some words of it.
    pub fn is_at(&self, place: &str) -> bool {
        self.is_part(place)
            || match self.fate {
                Fate::Removed => is_at(place, &self.was_number, &self.was),
                _ => is_at(place, &self.is_number, &self.is),
            }
    }

    /// The same in the old edition; what was added stands below what it was added to.
    pub(super) fn was_at(&self, place: &str) -> bool {
        self.is_part(place)
            || match self.fate {
                Fate::Added => self.is_number.starts_with(&format!("{}.", bare(place))),
                _ => is_at(place, &self.was_number, &self.was),
            }
    }

    /// Whether a place is the part of the paper it is.
    fn is_part(&self, place: &str) -> bool {
        place.trim().to_lowercase() == self.part.to_lowercase()
    }

    /// Its number, where it has one in the newest edition that has the paragraph.
    pub fn number(&self) -> &str {
        match self.fate {
            Fate::Removed => &self.was_number,
            _ => &self.is_number,
        }
    }
}

/// The paragraphs that differ, in the order of the new edition.
pub(super) fn text(old: &[Line], new: &[Line]) -> Vec<Passage> {
    fn texts(lines: &[Line]) -> Vec<&str> {
        lines.iter().map(|it| it.text.as_str()).collect()
    }
    let passage = |fate, was: Option<&Line>, is: Option<&Line>| {
        let number = |line: Option<&Line>| line.map(|it| it.number.clone()).unwrap_or_default();
        let text = |line: Option<&Line>| line.map(|it| it.text.clone()).unwrap_or_default();
        Passage {
            fate,
            part: is.or(was).map_or("", |it| it.part),
            was_number: number(was),
            is_number: number(is),
            was: text(was),
            is: text(is),
        }
    };
    let mut found = Vec::new();
    for step in change::paragraphs(&texts(old), &texts(new)) {
        let (fate, was, is) = match step {
            Step::Stays { old: was, new: is } => {
                let (was, is) = (&old[was], &new[is]);
                let changed = || passage(Fate::Changed, Some(was), Some(is));
                match (&was.row, &is.row) {
                    _ if was.text == is.text && was.mark == is.mark => continue,
                    (Some(was), Some(is)) => {
                        found.extend(was.differences(is, changed));
                        continue;
                    }
                    _ if was.text != is.text => (Fate::Changed, Some(was), Some(is)),
                    // What stands below another number has its own still.
                    _ => (Fate::Renumbered, Some(was), Some(is)),
                }
            }
            Step::Gone { to: Some(_), .. } => continue,
            Step::Gone { old: was, to: None } => (Fate::Removed, Some(&old[was]), None),
            Step::Came {
                new: is,
                from: None,
            } => (Fate::Added, None, Some(&new[is])),
            Step::Came {
                new: is,
                from: Some(was),
            } => (Fate::Moved, Some(&old[was]), Some(&new[is])),
        };
        found.push(passage(fate, was, is));
    }
    found
}
