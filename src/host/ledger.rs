//! What was written into a folder, for files that have no room for a mark, or whose mark does not
//! tell the whole way. It is a help: without it nothing is lost.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::whole;
use crate::mark::fingerprint;

const NAME: &str = ".kehoach.json";

/// Names of files, with what is known of each.
pub struct Ledger {
    names: BTreeMap<String, Entry>,
    /// Whether it says what its file does not.
    is_news: bool,
}

/// What is known of a file.
#[derive(Deserialize, Serialize, PartialEq, Default)]
#[serde(untagged)]
pub enum Entry {
    /// As versions before 0.2 kept it: the fingerprint alone.
    Fingerprint(String),
    Written {
        /// The way to the description it was made of.
        from: Option<String>,
        /// Fingerprints of what it holds, and of what it is about to hold.
        written: Vec<String>,
    },
    /// Other words, by another hand.
    #[default]
    Unknown,
}

impl Entry {
    fn holds(&self, fingerprint: &str) -> bool {
        match self {
            Entry::Fingerprint(known) => known == fingerprint,
            Entry::Written { written, .. } => written.iter().any(|known| known == fingerprint),
            Entry::Unknown => false,
        }
    }
}

impl Ledger {
    /// The ledger of a folder; an empty one where there is none that can be read.
    pub fn of(folder: &Path) -> Ledger {
        let path = folder.join(NAME);
        let is_file = fs::symlink_metadata(&path).is_ok_and(|about| about.is_file());
        let text = is_file.then(|| fs::read_to_string(&path).unwrap_or_default());
        Ledger {
            names: serde_json::from_str(&text.unwrap_or_default()).unwrap_or_default(),
            is_news: false,
        }
    }

    /// The description these bytes were made of, if the program wrote them under this name; it may
    /// not have been told.
    pub fn knows(&self, name: &str, bytes: &[u8]) -> Option<Option<&str>> {
        let entry = self.names.get(name)?;
        let from = match entry {
            Entry::Written { from, .. } => from.as_deref(),
            _ => None,
        };
        entry.holds(&fingerprint(bytes)).then_some(from)
    }

    /// Records what a file is about to hold beside what it holds: the move may never come.
    pub fn expect(&mut self, name: &str, from: Option<&str>, old: Option<&[u8]>, new: &[u8]) {
        let known = old.filter(|old| self.knows(name, old).is_some());
        let mut written: Vec<String> = known.into_iter().map(fingerprint).collect();
        written.push(fingerprint(new));
        written.dedup();
        let from = from.map(str::to_owned);
        let entry = Entry::Written { from, written };
        if self.names.get(name) != Some(&entry) {
            self.names.insert(name.to_owned(), entry);
            self.is_news = true;
        }
    }

    pub fn save(&self, folder: &Path) -> io::Result<()> {
        let place = folder.join(NAME);
        // Whoever put something else there wants no ledger.
        let is_strange = fs::symlink_metadata(&place).is_ok_and(|about| !about.is_file());
        if !self.is_news || is_strange {
            return Ok(());
        }
        let mut text = serde_json::to_vec_pretty(&self.names)?;
        text.push(b'\n');
        whole::put(whole::temporary(folder, &*text)?, &place)
    }
}
