//! What was written into a folder, for files that have no room for a mark, or whose mark does not
//! tell the whole way. It is a help: without it nothing is lost.
//!
//! It is one map of names, or several of which the later hold before the earlier: behind a long one only
//! what is new is written, so that a ledger costs as much for each of many files as for the first. At the end
//! of a run it is one map again, the same whatever came first.

use std::collections::BTreeMap;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use super::whole;
use crate::mark::fingerprint;

const NAME: &str = ".kehoach.json";

/// A ledger of fewer bytes is written anew each time.
const SHORT: u64 = 16 * 1024;

/// Names of files, with what is known of each.
#[derive(Default)]
pub struct Ledger {
    names: BTreeMap<String, Entry>,
    /// What its file does not say yet.
    news: BTreeMap<String, Entry>,
    /// Its file as it was when it was read or written last.
    stamp: Option<Stamp>,
    /// How many bytes its file had when it was read or written whole; none of one that breaks off.
    whole: u64,
    /// Whether its file is of several maps.
    is_parted: bool,
}

/// By what a file that others wrote since is known.
#[derive(Clone, Copy, PartialEq)]
struct Stamp {
    len: u64,
    changed: Option<SystemTime>,
}

/// What is known of a file.
#[derive(Clone, Deserialize, Serialize, PartialEq, Default)]
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
        let stamp = stamp(folder);
        let text = stamp.and_then(|_| fs::read_to_string(folder.join(NAME)).ok());
        let mut ledger = Ledger {
            stamp,
            ..Ledger::default()
        };
        let text = text.unwrap_or_default();
        let mut maps = serde_json::Deserializer::from_str(&text).into_iter();
        let mut count = 0;
        while let Some(Ok(map)) = maps.next() {
            let map: BTreeMap<String, Entry> = map;
            ledger.names.extend(map);
            count += 1;
        }
        ledger.is_parted = count > 1;
        if maps.byte_offset() == text.trim_end().len() {
            ledger.whole = text.len() as u64;
        }
        ledger
    }

    /// Reads it again if somebody else has written it since.
    pub fn refresh(&mut self, folder: &Path) {
        if self.stamp.is_none() || self.stamp != stamp(folder) {
            *self = Ledger::of(folder);
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

    /// The names of files, each with the way to the description it was made of, where it is told.
    pub fn ways(&self) -> impl Iterator<Item = (&str, &str)> {
        self.names.iter().filter_map(|(name, entry)| match entry {
            Entry::Written { from, .. } => Some((&**name, from.as_deref()?)),
            _ => None,
        })
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
            self.names.insert(name.to_owned(), entry.clone());
            self.news.insert(name.to_owned(), entry);
        }
    }

    pub fn save(&mut self, folder: &Path) -> io::Result<()> {
        let place = folder.join(NAME);
        // Whoever put something else there wants no ledger.
        let is_strange = fs::symlink_metadata(&place).is_ok_and(|about| !about.is_file());
        if self.news.is_empty() || is_strange {
            return Ok(());
        }
        let len = self.stamp.map_or(0, |it| it.len);
        if self.whole < SHORT || len > 2 * self.whole {
            return self.put(folder);
        }
        let mut text = serde_json::to_vec(&self.news)?;
        text.push(b'\n');
        let mut file = OpenOptions::new().append(true).open(&place)?;
        file.write_all(&text)?;
        file.sync_data()?;
        self.is_parted = true;
        self.news.clear();
        self.stamp = stamp(folder);
        Ok(())
    }

    /// Makes one map of its file, if it is of several.
    pub fn settle(&mut self, folder: &Path) -> io::Result<()> {
        self.refresh(folder);
        match self.is_parted {
            true => self.put(folder),
            false => Ok(()),
        }
    }

    /// Writes it whole, its names in order.
    fn put(&mut self, folder: &Path) -> io::Result<()> {
        let mut text = serde_json::to_vec_pretty(&self.names)?;
        text.push(b'\n');
        self.whole = text.len() as u64;
        whole::put(whole::temporary(folder, &*text)?, &folder.join(NAME))?;
        self.is_parted = false;
        self.news.clear();
        self.stamp = stamp(folder);
        Ok(())
    }
}

fn stamp(folder: &Path) -> Option<Stamp> {
    let about = fs::symlink_metadata(folder.join(NAME)).ok()?;
    about.is_file().then(|| Stamp {
        len: about.len(),
        changed: about.modified().ok(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Expects one file after the other, and tells how long the ledger was after each.
    fn written(folder: &Path, names: std::ops::Range<usize>) -> Vec<u64> {
        let mut ledger = Ledger::of(folder);
        let one = |at: usize| {
            ledger.refresh(folder);
            let name = format!("to-dan-pho-{at}.txt");
            ledger.expect(&name, Some("../giao.yaml"), None, name.as_bytes());
            ledger.save(folder).unwrap();
            ledger.stamp.map_or(0, |it| it.len)
        };
        names.map(one).collect()
    }

    fn knows(ledger: &Ledger, at: usize) -> bool {
        let name = format!("to-dan-pho-{at}.txt");
        ledger.knows(&name, name.as_bytes()).is_some()
    }

    #[test]
    fn a_ledger_costs_as_much_for_each_of_many_files() {
        let folder = tempfile::tempdir().unwrap();
        let lens = written(folder.path(), 0..1000);
        // What is written whole is as long as the ledger; what is written behind it as the news.
        let anew = lens.windows(2).filter(|it| it[1] > SHORT && it[1] < it[0]);
        assert!(anew.count() <= 5);
        assert!((0..1000).all(|at| knows(&Ledger::of(folder.path()), at)));
    }

    #[test]
    fn a_ledger_that_breaks_off_loses_only_its_end() {
        let folder = tempfile::tempdir().unwrap();
        written(folder.path(), 0..200);
        let place = folder.path().join(NAME);
        let whole = fs::read(&place).unwrap();
        fs::write(&place, &whole[..whole.len() - 9]).unwrap();
        let ledger = Ledger::of(folder.path());
        assert!((0..199).all(|at| knows(&ledger, at)) && !knows(&ledger, 199));
        written(folder.path(), 200..300);
        let ledger = Ledger::of(folder.path());
        assert!((200..300).chain(0..199).all(|at| knows(&ledger, at)));
    }

    #[test]
    fn a_ledger_that_has_settled_does_not_tell_what_came_first() {
        let all = |whole: bool| {
            let folder = tempfile::tempdir().unwrap();
            match whole {
                true => written(folder.path(), 0..400),
                false => [
                    written(folder.path(), 200..400),
                    written(folder.path(), 0..200),
                ]
                .concat(),
            };
            Ledger::of(folder.path()).settle(folder.path()).unwrap();
            let settled = fs::read(folder.path().join(NAME)).unwrap();
            Ledger::of(folder.path()).settle(folder.path()).unwrap();
            assert_eq!(fs::read(folder.path().join(NAME)).unwrap(), settled);
            settled
        };
        assert_eq!(all(true), all(false));
    }

    #[test]
    fn what_another_writes_meanwhile_stays() {
        let folder = tempfile::tempdir().unwrap();
        let mut ledger = Ledger::of(folder.path());
        ledger.expect("a.txt", None, None, b"a");
        ledger.save(folder.path()).unwrap();
        written(folder.path(), 0..9);
        ledger.refresh(folder.path());
        ledger.expect("b.txt", None, None, b"b");
        ledger.save(folder.path()).unwrap();
        let ledger = Ledger::of(folder.path());
        assert!((0..9).all(|at| knows(&ledger, at)) && ledger.knows("b.txt", b"b").is_some());
    }
}
