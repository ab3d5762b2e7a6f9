//! What earlier runs made of a description and this one did not make anew.

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use super::copies as kept;
use super::folder::OutputFolder;
use super::standing::{self, Maker, Standing};
use crate::app::mark_of;
use crate::mark::Fingerprint;

/// Files that this run wrote or found as they are to be. There may be hundreds of thousands, so of a name
/// only its fingerprint is kept.
#[derive(Default)]
pub struct Current {
    names: HashSet<u128>,
    stems: HashSet<u128>,
    folders: BTreeSet<String>,
}

impl Current {
    pub fn add(&mut self, name: &str) {
        self.names.insert(fingerprint(name));
        self.stems.insert(fingerprint(stem(name)));
        let inner = folder(name);
        if !self.folders.contains(inner) {
            self.folders.insert(inner.to_owned());
        }
    }
}

/// A file of an earlier run.
pub struct Left {
    pub path: PathBuf,
    /// Whether somebody has edited it since.
    pub is_edited: bool,
}

impl OutputFolder {
    /// Whether a file is there as the program wrote it, of this description.
    pub fn is_own(&self, name: &str, description: &Path) -> bool {
        let maker = Maker::new(self.folder(), description);
        self.whose(name, &maker) == Some(Standing::Ours)
    }

    /// The files that were made of a description and are not among those of this run: beside these, under
    /// their names, and of copies that are made no more, which begin with `copies`.
    pub fn left(&self, description: &Path, current: &Current, copies: Option<&str>) -> Vec<Left> {
        let maker = Maker::new(self.folder(), description);
        let outermost = (!current.folders.contains("")).then_some("");
        let folders = current.folders.iter().map(String::as_str);
        let mut left = Vec::new();
        for inner in folders.chain(outermost) {
            let entries = fs::read_dir(self.folder().join(inner))
                .into_iter()
                .flatten();
            for entry in entries.flatten() {
                let name = format!("{inner}{}", entry.file_name().to_string_lossy());
                let is_near = current.stems.contains(&fingerprint(stem(&name)))
                    || copies.is_some_and(|it| name.starts_with(it));
                if !is_near
                    || kept::is_copy(&name)
                    || current.names.contains(&fingerprint(&name))
                    || !entry.path().is_file()
                {
                    continue;
                }
                if let Some(is_edited) = self.edited(&name, &maker) {
                    let path = self.path(&name);
                    left.push(Left { path, is_edited });
                }
            }
        }
        left.sort_by(|one, other| one.path.cmp(&other.path));
        left
    }

    /// Whether a file that was made of the description has been edited; none of other files.
    fn edited(&self, name: &str, maker: &Maker) -> Option<bool> {
        match self.whose(name, maker)? {
            Standing::Twin(_) => None,
            Standing::Ours => Some(false),
            Standing::Foreign => {
                let bytes = standing::existing(&self.path(name)).ok()??;
                let (mark, _) = mark_of(&bytes)?;
                maker.is_itself(&mark.made_of.from).then_some(true)
            }
        }
    }

    fn whose(&self, name: &str, maker: &Maker) -> Option<Standing> {
        let path = self.path(name);
        let bytes = standing::existing(&path).ok()??;
        let mut ledger = self.ledger.lock().unwrap_or_else(PoisonError::into_inner);
        ledger.refresh(self.folder());
        Some(standing::of(&path, name, &bytes, Some(maker), &ledger))
    }
}

fn fingerprint(words: &str) -> u128 {
    let mut all = Fingerprint::default();
    all.put(words.as_bytes());
    all.number()
}

/// A name without its last ending.
fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |it| it.0)
}

/// The folder that a name leads into, with its slash.
fn folder(name: &str) -> &str {
    let end = name.rfind('/').map_or(0, |it| it + 1);
    name.get(..end).unwrap_or_default()
}
