//! What earlier runs made of a description and this one did not make anew.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use super::folder::OutputFolder;
use super::standing::{self, Maker, Standing};
use crate::app::mark_of;

/// What is in the name of what a person had edited, kept beside what took its place.
const KEPT: &str = ".cu-";

/// Files that this run wrote or found as they are to be.
pub struct Current<'a> {
    pub names: HashSet<&'a str>,
    /// What files of other copies begin with; none when not all copies were made.
    pub stem: Option<&'a str>,
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
    /// their names, and of copies that are made no more.
    pub fn left(&self, description: &Path, current: &Current) -> Vec<Left> {
        let maker = Maker::new(self.folder(), description);
        let stems: HashSet<&str> = current.names.iter().map(|it| stem(it)).collect();
        let mut folders: Vec<&str> = current.names.iter().map(|it| folder(it)).collect();
        folders.push("");
        folders.sort_unstable();
        folders.dedup();
        let mut left = Vec::new();
        for inner in folders {
            let entries = fs::read_dir(self.folder().join(inner))
                .into_iter()
                .flatten();
            for entry in entries.flatten() {
                let name = format!("{inner}{}", entry.file_name().to_string_lossy());
                let is_near = stems.contains(stem(&name))
                    || current.stem.is_some_and(|it| name.starts_with(it));
                if !is_near
                    || name.contains(KEPT)
                    || current.names.contains(name.as_str())
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

/// A name without its last ending.
fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |it| it.0)
}

/// The folder that a name leads into, with its slash.
fn folder(name: &str) -> &str {
    let end = name.rfind('/').map_or(0, |it| it + 1);
    name.get(..end).unwrap_or_default()
}
