//! Who holds made files against their descriptions, each of which is worked once. Whoever knows the disk
//! tells where they lie; how they stand is told here.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::{Row, State};
use crate::app::summary::listed;
use crate::app::{Edit, House, Paper, Recalled, Work, mark_of};
use crate::diagnostic::Message;
use crate::edition::Kept;
use crate::mark::{Mark, fingerprint};

/// Whoever knows where files lie, and what was kept of their editions.
pub trait Archive {
    fn read(&self, file: &Path) -> Result<Vec<u8>, Message>;

    fn is_there(&self, file: &Path) -> bool;

    /// What a file with a mark was made of.
    fn origin(&self, file: &Path, mark: &Mark) -> Origin;

    /// The texts of the edition a file was made of, if they can still be had.
    fn recalled(&self, origin: &Origin) -> Option<Recalled>;

    /// The descriptions that a file without a mark may have been made of. Of each the last edition that was
    /// written into a file of this name, and whether it was written with just these bytes.
    fn written(&self, file: &Path, own: &str) -> Vec<(PathBuf, Kept, bool)>;

    /// The edition of a description that was made last, and the files it was written to: where each is by now, and
    /// whether that is where no way is told to.
    fn last(&self, description: &Path) -> Option<(Kept, Vec<(PathBuf, bool)>)>;

    fn open(&self, description: &Path) -> Result<Paper, Message>;
}

/// What a file was made of.
pub struct Origin {
    /// Where the description lies, or where it was.
    pub description: PathBuf,
    /// Its edition, and the folder of the history that has it.
    pub kept: Option<(PathBuf, Kept)>,
}

/// One in a house.
pub struct Clerk<'a, A> {
    archive: A,
    house: &'a House,
    works: HashMap<PathBuf, Option<Work>>,
}

impl<'a, A: Archive> Clerk<'a, A> {
    pub fn new(house: &'a House, archive: A) -> Clerk<'a, A> {
        Clerk {
            archive,
            house,
            works: HashMap::new(),
        }
    }

    /// The same that has worked a description already.
    pub fn knowing(mut self, description: &Path, work: Work) -> Clerk<'a, A> {
        self.works.insert(description.to_owned(), Some(work));
        self
    }

    /// How a file stands; of one that the program did not make nothing is said.
    pub fn row(&mut self, file: &Path) -> Result<Option<Row>, Message> {
        let bytes = self.archive.read(file)?;
        let Some((mark, untouched)) = mark_of(&bytes) else {
            return Ok(self.unmarked(file, &bytes));
        };
        // The file that all papers of a run are printed from is of many.
        if mark.text == fingerprint(b"") {
            return Ok(None);
        }
        let origin = self.archive.origin(file, &mark);
        let is_there = self.archive.is_there(&origin.description);
        let changed = match is_there {
            true => self.changed(&origin.description, &mark),
            false => Vec::new(),
        };
        let is_same = is_there && changed.is_empty();
        let written = || self.paper_of(&origin, is_same);
        let name = file.to_string_lossy();
        let edit = Edit::since(&name, &bytes, (&mark, untouched), written)?;
        Ok(Some(Row {
            file: file.to_owned(),
            edition: origin.kept.map(|(_, kept)| kept.number),
            description: origin.description,
            state: match is_there {
                true => State::Made { edit, changed },
                false => State::Orphaned(edit),
            },
        }))
    }

    /// The paper that a file was made of: its edition, or its description if that is as it was.
    fn paper_of(&self, origin: &Origin, is_same: bool) -> Result<Option<Paper>, Message> {
        Ok(match self.archive.recalled(origin) {
            Some(recalled) => Some(recalled.paper(self.house)),
            None if is_same => Some(self.archive.open(&origin.description)?),
            None => None,
        })
    }

    /// What has changed of a description since a file was made of it.
    fn changed(&mut self, description: &Path, mark: &Mark) -> Vec<&'static str> {
        let work = self.work(description);
        work.map_or_else(Vec::new, |it| it.changed_since(mark))
    }

    /// A description as it is worked now.
    pub fn work(&mut self, description: &Path) -> Option<&Work> {
        if !self.works.contains_key(description) {
            let work = self.archive.open(description).map(|mut it| it.work());
            self.works.insert(description.to_owned(), work.ok());
        }
        self.works.get(description)?.as_ref()
    }

    /// A plain text: it has no room for a mark, and the history tells of it.
    fn unmarked(&mut self, file: &Path, bytes: &[u8]) -> Option<Row> {
        let all = self.archive.written(file, &fingerprint(bytes));
        let (description, kept, is_own) = all.into_iter().next()?;
        let edit = match is_own {
            true => Edit::None,
            false => Edit::Words,
        };
        let state = match self.work(&description) {
            Some(now) => State::Made {
                edit,
                changed: now.edition().changed(&kept.edition),
            },
            None => State::Orphaned(edit),
        };
        let file = file.to_owned();
        Some(Row::of_description(&description, Some(&kept), file, state))
    }

    /// Files that were made of a description and are not there any more; or what it is if nothing was made of it.
    pub fn missing(&self, description: &Path, rows: &[Row]) -> Vec<Row> {
        let ending = |name: &Path| name.extension().map(ToOwned::to_owned);
        let found = |name: &Path| {
            let mut own = rows.iter().filter(|it| it.description == description);
            own.any(|it| ending(&it.file) == ending(name))
        };
        let Some((kept, files)) = self.archive.last(description) else {
            let is_made = ["x.pdf", "x.docx"].iter().any(|it| found(Path::new(it)));
            let unmade = || {
                let state = self.list(description).unwrap_or(State::Unmade);
                Row::of_description(description, None, description.to_owned(), state)
            };
            return (!is_made).then(unmade).into_iter().collect();
        };
        let left = files.into_iter().filter(|(it, _)| !found(it));
        let left = left.filter(|(it, _)| !self.archive.is_there(it));
        let row = |(file, is_far)| {
            let state = match is_far {
                true => State::Elsewhere,
                false => State::Missing,
            };
            Row::of_description(description, Some(&kept), file, state)
        };
        left.map(row).collect()
    }

    /// What a file of YAML is if it is no description.
    fn list(&self, file: &Path) -> Option<State> {
        let bytes = self.archive.read(file).ok()?;
        listed(&String::from_utf8_lossy(&bytes)).map(State::List)
    }
}
