//! Where the description lies that a made file tells of, and the history that keeps it. A file goes far: the
//! way in its mark may lead nowhere by now, or over the root of the disk, of which marks do not tell.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::fs;
use std::iter::once_with;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::history::{History, is_kept_in};
use super::ledger::Ledger;
use super::root::Root;
use super::way;
use crate::edition::Kept;
use crate::mark::Mark;

/// Folders that are looked in, up from a place and down.
const LEVELS: usize = 4;

/// Folders that are looked in below the one we are in, at most.
const MOST: usize = 4096;

/// A history, the name of a paper in it, and the edition a file was made of.
pub type Told = (History, String, Kept);

/// The places where descriptions may lie.
pub struct Homes {
    /// Descriptions that are asked for.
    known: Vec<PathBuf>,
    /// The folder outside of which nothing is looked for.
    within: Option<Root>,
    /// Folders with a history below the one we are in, once they were looked for.
    below: OnceCell<Vec<PathBuf>>,
    /// What folders tell of the files in them, each read once.
    ledgers: RefCell<HashMap<PathBuf, Rc<Ledger>>>,
}

impl Homes {
    /// Those of descriptions, and all that a made file leads to.
    pub fn of(descriptions: &[PathBuf]) -> Homes {
        Homes {
            known: descriptions.to_vec(),
            within: None,
            below: OnceCell::new(),
            ledgers: RefCell::default(),
        }
    }

    /// Those of a description in an open folder, which lead nowhere out of it.
    pub fn within(root: &Root, description: &Path) -> Homes {
        Homes {
            within: Some(root.clone()),
            ..Homes::of(&[description.to_owned()])
        }
    }

    /// The edition that a file with a mark was made of.
    pub fn told_by(&self, file: &Path, mark: &Mark) -> Option<Told> {
        if let Some(root) = &self.within {
            let histories = self.known.iter().filter_map(|it| root.history(it).ok());
            return told(histories, mark);
        }
        let own = folder(file);
        let ways = self.ways(file, mark);
        let named = ways.iter().chain(&self.known).map(|it| folder(it));
        let near = [own.to_owned(), PathBuf::new()];
        let about = [Path::new("."), own].map(std::path::absolute);
        let about = about
            .iter()
            .flatten()
            .flat_map(|it| it.ancestors().take(LEVELS));
        let homes = named.chain(near.iter().map(PathBuf::as_path)).chain(about);
        let below = once_with(|| self.below.get_or_init(below)).flatten();
        let homes = homes.chain(below.map(PathBuf::as_path));
        told(homes.map(History::of), mark)
    }

    /// The description of a file with a mark: where its history is, where a way leads, or one of its name; and
    /// where it was, if it is nowhere. One to which the file leads goes before one of a history that lies
    /// elsewhere: a folder may be a copy of another.
    pub fn description(&self, file: &Path, mark: &Mark, told: Option<&Told>) -> PathBuf {
        let name = Path::new(&mark.made_of.from).file_name();
        let kept = told.map(|(history, name, _)| history.place(name));
        let ways = self.ways(file, mark);
        let known = self.known.iter().filter(|it| it.file_name() == name);
        let is_near = told.is_some_and(|(history, ..)| {
            let near = ways.iter().chain(&self.known).map(|it| folder(it));
            let home = way::real(history.home());
            near.chain([folder(file)]).any(|it| way::real(it) == home)
        });
        let all: Vec<&PathBuf> = match is_near {
            true => kept.iter().chain(&ways).chain(known).collect(),
            false => ways.iter().chain(&kept).chain(known).collect(),
        };
        match all.iter().find(|it| it.is_file()).or(all.first()) {
            Some(there) => self.as_asked(there),
            // Of a far one only the name is known.
            None => name.map(PathBuf::from).unwrap_or_default(),
        }
    }

    /// A description by the name it was asked for, if it was.
    fn as_asked(&self, description: &Path) -> PathBuf {
        let place = way::real(description);
        let asked = self.known.iter().find(|it| way::real(it) == place);
        asked.map_or(description, PathBuf::as_path).to_owned()
    }

    /// The descriptions that a file without a mark may have been made of: those asked for, and those of which
    /// the folder it lies in tells.
    pub fn of_unmarked(&self, file: &Path) -> Vec<PathBuf> {
        let name = file
            .file_name()
            .and_then(|it| it.to_str())
            .unwrap_or_default();
        let ledger = self.ledger(folder(file));
        let told = ledger.ways().filter(|(it, _)| *it == name);
        let told = told.map(|(_, from)| self.as_asked(&way::end(folder(file), from)));
        self.known.iter().cloned().chain(told).collect()
    }

    /// Where the mark of a file leads from the folder it lies in, and where that folder tells that files lead.
    fn ways(&self, file: &Path, mark: &Mark) -> Vec<PathBuf> {
        let (own, from) = (folder(file), &*mark.made_of.from);
        let ledger = self.ledger(own);
        let is_of_name = |it: &&str| way::name(it) == way::name(from);
        let told = ledger.ways().map(|(_, from)| from).filter(is_of_name);
        let all = [from].into_iter().filter(|it| !way::is_far(it)).chain(told);
        let mut ways: Vec<PathBuf> = all.map(|it| way::end(own, it)).collect();
        ways.retain(|it| self.within.as_ref().is_none_or(|root| root.holds(it)));
        ways.dedup();
        ways
    }

    fn ledger(&self, folder: &Path) -> Rc<Ledger> {
        let mut ledgers = self.ledgers.borrow_mut();
        let read = || Rc::new(Ledger::of(folder));
        ledgers
            .entry(folder.to_owned())
            .or_insert_with(read)
            .clone()
    }
}

/// The first history that has the edition of a mark.
fn told(mut histories: impl Iterator<Item = History>, mark: &Mark) -> Option<Told> {
    histories.find_map(|history| {
        let (name, kept) = history.made(mark)?;
        Some((history, name, kept))
    })
}

/// The files that were made last of a description, as far as they are there.
pub fn outputs(description: &Path) -> Vec<PathBuf> {
    let history = History::beside(description);
    let last = history.last(description);
    let made = last.into_iter().flat_map(|it| it.made);
    let files = made.flat_map(|it| {
        let names = it
            .files
            .iter()
            .map(|(name, _)| history.place(&it.path(name)));
        names.collect::<Vec<PathBuf>>()
    });
    files.filter(|it| it.is_file()).collect()
}

/// The folders below the one we are in that have a history, the nearest first. What programs hide is left out.
fn below() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut level = vec![PathBuf::from(".")];
    let mut seen = 0;
    for _ in 0..LEVELS {
        let mut next = Vec::new();
        for folder in level {
            let entries = fs::read_dir(&folder).into_iter().flatten().flatten();
            let folders = entries.filter(|it| it.file_type().is_ok_and(|it| it.is_dir()));
            let inner: Vec<PathBuf> = folders.map(|it| it.path()).collect();
            seen += inner.len();
            if seen > MOST {
                return found;
            }
            let is_open = |it: &PathBuf| it.file_name().is_some_and(|it| !way::is_hidden(it));
            next.extend(inner.into_iter().filter(is_open));
        }
        next.sort();
        found.extend(next.iter().filter(|it| is_kept_in(it)).cloned());
        level = next;
    }
    found.iter().map(|it| way::plain(it)).collect()
}

fn folder(file: &Path) -> &Path {
    file.parent().unwrap_or(Path::new(""))
}
