//! A folder of outputs: those that belong together go in whole or not at all, and never over
//! what a person edited or what was made of another description.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};

use tempfile::NamedTempFile;

use super::ledger::Ledger;
use super::lock::Lock;
use super::standing::{self, Maker, Standing};
use super::way::Way;
use super::{copies, names, trouble, whole};
use crate::diagnostic::Message;
use crate::mark::{MadeOf, fingerprint};

/// A file to be: its name and all that is in it.
pub struct Output {
    pub name: String,
    pub bytes: Vec<u8>,
}

impl Output {
    /// Its name, and the fingerprint of its bytes.
    pub fn told(&self) -> (String, String) {
        (self.name.clone(), fingerprint(&self.bytes))
    }
}

/// A folder files are put into.
pub struct OutputFolder {
    folder: PathBuf,
    /// Whether a file of somebody else gives way, after a copy of it is kept.
    force: bool,
    /// Whether such a file stays, and the new one stands beside it.
    beside: bool,
    /// What was put last, by names, where it will soon give way to what is put next.
    latest: Option<Mutex<HashMap<String, Vec<u8>>>>,
    swept: Once,
    full: AtomicBool,
    pub(super) ledger: Mutex<Ledger>,
}

impl OutputFolder {
    /// Takes a folder that is there or can be made later.
    pub fn new(folder: &Path, force: bool) -> Result<OutputFolder, Message> {
        if folder.exists() && !folder.is_dir() {
            let error = io::ErrorKind::NotADirectory.into();
            return Err(trouble::writing(folder, &error));
        }
        Ok(OutputFolder {
            folder: folder.to_owned(),
            force,
            beside: false,
            latest: None,
            swept: Once::new(),
            full: AtomicBool::new(false),
            ledger: Mutex::default(),
        })
    }

    /// Whether an edited file is left alone, and the new one put beside it.
    pub fn beside(self, beside: bool) -> OutputFolder {
        OutputFolder { beside, ..self }
    }

    /// The same for files that are put again and again: what was put is not looked at as a stranger's.
    pub fn again(self) -> OutputFolder {
        let latest = Some(Mutex::default());
        OutputFolder { latest, ..self }
    }

    /// Whether a file was put here last with just these bytes.
    fn was_put(&self, name: &str, bytes: &[u8]) -> bool {
        let latest = self.latest.as_ref().map(held);
        latest.is_some_and(|it| it.get(name).is_some_and(|known| known == bytes))
    }

    /// What files in this folder tell of the description they are made of.
    pub fn made_of(&self, description: &Path) -> MadeOf {
        MadeOf {
            from: Way::new(&self.folder, description).told(),
            inputs: Vec::new(),
        }
    }

    /// Whether files are there, each by its name and the fingerprint of its bytes.
    pub fn has<'n>(&self, mut files: impl Iterator<Item = &'n (String, String)>) -> bool {
        files.all(|(name, known)| {
            let found = standing::existing(&self.path(name)).ok().flatten();
            found.is_some_and(|it| fingerprint(&it) == *known)
        })
    }

    /// Whether files are there as they would be written, each by its name and what it is made of: then
    /// nobody needs to make them again.
    pub fn holds(&self, files: &[(String, MadeOf)]) -> bool {
        let is_there = |(name, made_of): &(String, MadeOf)| {
            let path = self.path(name);
            let found = standing::existing(&path).ok().flatten();
            found.is_some_and(|bytes| standing::is_made_of(&path, name, &bytes, made_of))
        };
        !files.is_empty() && files.iter().all(is_there)
    }

    /// Those of some names whose files somebody has edited, or put there himself.
    pub fn foreign(&self, names: &[String], description: &Path) -> Vec<String> {
        let mut ledger = held(&self.ledger);
        ledger.refresh(&self.folder);
        let maker = Maker::new(&self.folder, description);
        let is_edited = |name: &&String| {
            let path = self.path(name);
            let found = standing::existing(&path).ok().flatten();
            found.is_some_and(|it| {
                standing::of(&path, name, &it, Some(&maker), &ledger) == Standing::Foreign
            })
        };
        names.iter().filter(is_edited).cloned().collect()
    }

    /// Where files of these names stand.
    pub fn paths<'n>(&self, names: impl Iterator<Item = &'n str>) -> Vec<PathBuf> {
        names.map(|it| self.path(it)).collect()
    }

    /// Whether there was no more room for a file.
    pub fn is_full(&self) -> bool {
        self.full.load(Ordering::Relaxed)
    }

    /// What the file at a path is called from here, if it lies in this folder.
    pub fn name_of(&self, path: &Path) -> Option<String> {
        let way = Way::new(&self.folder, path).text;
        (!way.starts_with("../")).then_some(way)
    }

    /// Puts files that belong together on the folder, made of a description if of any; says
    /// where they are. None is touched unless all of them have found room on the disk.
    pub fn put(
        &self,
        outputs: &[Output],
        description: Option<&Path>,
    ) -> Result<Vec<PathBuf>, Message> {
        let refused = |error| trouble::writing(&self.folder, &error);
        for output in outputs {
            output.name.split('/').try_for_each(names::judge)?;
        }
        fs::create_dir_all(&self.folder).map_err(refused)?;
        let lock = Lock::of(&self.folder).map_err(refused)?;
        self.swept.call_once(|| whole::sweep(&self.folder, &lock));
        let maker = description.map(|it| Maker::new(&self.folder, it));
        let (slots, paths) = self.slots(outputs, maker.as_ref())?;
        fill(slots)?;
        if let Some(latest) = &self.latest {
            let each = outputs.iter().map(|it| (it.name.clone(), it.bytes.clone()));
            held(latest).extend(each);
        }
        Ok(paths)
    }

    /// Leaves what is known of its files the same whatever was written first: to be done at the end of a run.
    pub fn settle(&self) -> Result<(), Message> {
        if !self.folder.is_dir() {
            return Ok(());
        }
        let mut ledger = held(&self.ledger);
        let lock = Lock::of(&self.folder);
        let settled = lock.and_then(|_lock| ledger.settle(&self.folder));
        settled.map_err(|error| trouble::writing(&self.folder, &error))
    }

    /// What it takes to put the files in place that are not there already. The ledger knows of
    /// it before the first is moved.
    fn slots(
        &self,
        outputs: &[Output],
        maker: Option<&Maker>,
    ) -> Result<(Vec<Slot>, Vec<PathBuf>), Message> {
        let mut ledger = held(&self.ledger);
        ledger.refresh(&self.folder);
        let mut slots = Vec::new();
        let mut paths = Vec::new();
        for Output { name, bytes } in outputs {
            let look = |name: String| {
                let path = self.path(&name);
                let old = standing::existing(&path)?;
                let is_there = old.as_ref() == Some(bytes);
                let standing = match &old {
                    Some(old) if !is_there && !self.was_put(&name, old) => {
                        standing::of(&path, &name, old, maker, &ledger)
                    }
                    _ => Standing::Ours,
                };
                Ok::<_, Message>((name, path, old, is_there, standing))
            };
            let mut found = look(name.clone())?;
            if self.beside && found.4 == Standing::Foreign {
                found = look(beside(name))?;
            }
            let (name, path, old, is_there, standing) = found;
            let name = &name;
            paths.push(path.clone());
            if !self.force {
                standing.judge(&path, maker)?;
            }
            let has_mark = maker.is_some() && standing::is_marked(name);
            if !has_mark || maker.is_some_and(|it| it.way.is_far) {
                let from = maker.map(|it| it.way.text.as_str());
                ledger.expect(name, from, old.as_deref(), bytes);
            }
            if !is_there {
                standing::writable(&path)?;
                slots.push(Slot {
                    file: self.room(&path, bytes)?,
                    kept: standing != Standing::Ours,
                    path,
                    old,
                    has_mark,
                });
            }
        }
        // A mark tells of the files without one: those are there before it.
        slots.sort_by_key(|slot| slot.has_mark);
        let saved = ledger.save(&self.folder);
        saved.map_err(|error| trouble::writing(&self.folder, &error))?;
        Ok((slots, paths))
    }

    /// All the bytes on the disk, beside the place they are to take.
    fn room(&self, path: &Path, bytes: &[u8]) -> Result<NamedTempFile, Message> {
        path.parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| whole::draft(&self.folder, bytes))
            .map_err(|error| {
                if trouble::is_full(&error) {
                    self.full.store(true, Ordering::Relaxed);
                }
                trouble::writing(path, &error)
            })
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        // The current folder goes without saying.
        match self.folder == Path::new(".") {
            true => PathBuf::from(name),
            false => self.folder.join(name),
        }
    }
}

/// What a lock holds, also when somebody broke down over it.
fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What a new file is called whose place an edited one has: `x.moi.docx`.
fn beside(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}.moi.{ending}"),
        None => format!("{name}.moi"),
    }
}

/// A file written in full, and the place it is to take.
struct Slot {
    path: PathBuf,
    /// What is there.
    old: Option<Vec<u8>>,
    /// Whether a copy of what is there is kept.
    kept: bool,
    file: NamedTempFile,
    has_mark: bool,
}

/// Moves every file to its place; where one cannot be, the others give their places back.
fn fill(slots: Vec<Slot>) -> Result<(), Message> {
    // The disk has all of them at once to see to.
    for slot in &slots {
        let synced = slot.file.as_file().sync_all();
        synced.map_err(|error| trouble::writing(&slot.path, &error))?;
    }
    let mut done: Vec<Before> = Vec::new();
    for slot in slots {
        match slot.fill() {
            Ok(before) => done.push(before),
            Err(why) => {
                done.into_iter().rev().for_each(Before::come_back);
                return Err(why);
            }
        }
    }
    Ok(())
}

impl Slot {
    fn fill(self) -> Result<Before, Message> {
        let folder = folder_of(self.file.path());
        let copy = match self.kept {
            true => Some(keep(&self.path, &folder)?),
            false => None,
        };
        let moved = whole::put(self.file, &self.path);
        moved.map_err(|error| trouble::writing(&self.path, &error))?;
        Ok(Before {
            folder,
            path: self.path,
            old: self.old,
            copy,
        })
    }
}

/// What stood in a place that is taken.
struct Before {
    /// Where files are written before they are moved.
    folder: PathBuf,
    path: PathBuf,
    old: Option<Vec<u8>>,
    copy: Option<PathBuf>,
}

impl Before {
    /// As far as the disk lets it; the copy of a stranger's file stays where it is if not.
    fn come_back(self) {
        let _ = match (self.copy, self.old) {
            (Some(copy), _) => fs::rename(copy, &self.path),
            (None, None) => fs::remove_file(&self.path),
            (None, Some(old)) => {
                whole::temporary(&self.folder, &*old).and_then(|file| whole::put(file, &self.path))
            }
        };
    }
}

fn folder_of(path: &Path) -> PathBuf {
    path.parent().unwrap_or(Path::new(".")).to_owned()
}

/// Copies a file to the first free name of `x.cu-1.docx`, `x.cu-2.docx`, …
pub(super) fn keep(path: &Path, folder: &Path) -> Result<PathBuf, Message> {
    let kept = File::open(path)
        .and_then(|file| whole::temporary(folder, file))
        .and_then(|copy| whole::put_free(copy, copies::kept(path)));
    kept.map_err(|error| trouble::writing(path, &error))
}
