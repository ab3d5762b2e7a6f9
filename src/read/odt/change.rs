//! Changes that were tracked: kept once, in front of the text, and called where they were made.

use std::collections::HashMap;

use super::story::Story;
use crate::manuscript::{Revision, Run};
use crate::read::docx::Changes;
use crate::read::docx::properties::WordLook;
use crate::read::docx::revised::long;
use crate::read::docx::tally::Deed;
use crate::read::docx::xml::{Inside, Tag, Xml};
use crate::worded::Worded;

/// More changes no paper has.
const MOST: usize = 20_000;

/// A change as it is kept.
pub struct Change {
    by: Revision,
    /// The words that went, a paragraph each; none are words that came.
    gone: Option<Vec<String>>,
}

/// Reads `tracked-changes`: each by its name.
pub fn changes(xml: &mut Xml, of: &Tag) -> HashMap<String, Change> {
    let mut changes = HashMap::new();
    while let Some(region) = xml.child(of) {
        let Some(name) = region.attribute("id").filter(|_| changes.len() < MOST) else {
            continue;
        };
        while let Some(tag) = xml.child(&region) {
            let gone = match tag.name() {
                "insertion" => None,
                "deletion" => Some(Vec::new()),
                _ => continue,
            };
            let by = Revision::default();
            let mut change = Change { by, gone };
            change.read(xml, &tag);
            changes.insert(name.clone(), change);
        }
    }
    changes
}

impl Change {
    fn read(&mut self, xml: &mut Xml, of: &Tag) {
        while let Some(tag) = xml.child(of) {
            match (tag.name(), &mut self.gone) {
                ("change-info", _) => {
                    while let Some(about) = xml.child(&tag) {
                        match about.name() {
                            "creator" => self.by.author = xml.words(&about),
                            "date" => self.by.date = xml.words(&about),
                            _ => {}
                        }
                    }
                }
                ("p" | "h", Some(gone)) => gone.push(all_words(xml, &tag)),
                (_, Some(_)) => self.read(xml, &tag),
                _ => {}
            }
        }
    }
}

/// The words of a paragraph, whatever they stand in.
fn all_words(xml: &mut Xml, of: &Tag) -> String {
    let mut words = String::new();
    while let Some(inside) = xml.inside(of) {
        match inside {
            Inside::Words(piece) => words.push_str(&piece.words),
            Inside::Element(tag) if matches!(tag.name(), "s" | "tab") => words.push(' '),
            Inside::Element(tag) => words.push_str(&all_words(xml, &tag)),
        }
    }
    words
}

impl Story<'_> {
    /// Whether words here are seen: those that came are not when changes are rejected.
    pub fn is_seen(&self) -> bool {
        self.changes == Changes::Accepted || self.coming.is_empty()
    }

    /// Whether the end of a paragraph came with a change that is rejected; words that came are told.
    pub fn ends_unseen(&mut self, runs: &[Run]) -> bool {
        if self.coming.is_empty() {
            return false;
        }
        if self.changes == Changes::Rejected {
            return true;
        }
        for (name, from) in std::mem::take(&mut self.coming) {
            self.came(&name, from, runs);
            self.coming.push((name, 0));
        }
        false
    }

    fn came(&mut self, name: &str, from: usize, runs: &[Run]) {
        if let Some(change) = self.changed.get(name) {
            self.revised.came(change.by.clone(), from, runs);
        }
    }

    /// The place of a change in the text.
    pub fn change(&mut self, tag: &Tag, look: &WordLook, runs: &mut Vec<Run>) {
        let name = tag.attribute("change-id").unwrap_or_default();
        let Some(change) = self.changed.get(&name) else {
            return;
        };
        let author = Some(change.by.author.clone());
        match (tag.name(), &change.gone) {
            ("change-start", None) => {
                self.tally.count(Deed::Inserted);
                self.tally.author(author);
                self.coming.push((name, long(runs)));
            }
            ("change-end", None) => {
                if let Some(at) = self.coming.iter().position(|it| it.0 == name) {
                    let (name, from) = self.coming.remove(at);
                    if self.changes == Changes::Accepted {
                        self.came(&name, from, runs);
                    }
                }
            }
            ("change", Some(gone)) => {
                self.tally.count(Deed::Deleted);
                self.tally.author(author);
                let was = gone.join("\n");
                if self.changes == Changes::Rejected {
                    self.put(Worded::plain(was), look, None, runs);
                    return;
                }
                let by = change.by.clone();
                self.revised.went(Revision { was, ..by }, runs);
            }
            _ => {}
        }
    }
}
