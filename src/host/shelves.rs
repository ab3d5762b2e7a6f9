//! Where made files lie and what was kept of their editions, for the clerk who holds them against each other.

use std::path::{Path, PathBuf};

use super::history::History;
use super::homes::Homes;
use super::reading;
use crate::app::{Archive, LONGEST_DOCUMENT, Origin, Paper, Recalled};
use crate::diagnostic::Message;
use crate::edition::Kept;
use crate::mark::Mark;

/// The files and histories to which homes lead, and how a description is opened.
pub struct Shelves<'a, O> {
    pub homes: &'a Homes,
    pub open: O,
}

impl<O: Fn(&Path) -> Result<Paper, Message>> Archive for Shelves<'_, O> {
    fn read(&self, file: &Path) -> Result<Vec<u8>, Message> {
        reading::read(file, LONGEST_DOCUMENT)
    }

    fn is_there(&self, file: &Path) -> bool {
        file.is_file()
    }

    fn origin(&self, file: &Path, mark: &Mark) -> Origin {
        let told = self.homes.told_by(file, mark);
        Origin {
            description: self.homes.description(file, mark, told.as_ref()),
            kept: told.map(|(history, _, kept)| (history.home().to_owned(), kept)),
        }
    }

    fn recalled(&self, origin: &Origin) -> Option<Recalled> {
        let (home, kept) = origin.kept.as_ref()?;
        History::of(home).recalled(kept).ok()
    }

    fn written(&self, file: &Path, own: &str) -> Vec<(PathBuf, Kept, bool)> {
        let (Some(name), Some(folder)) =
            (file.file_name().and_then(|it| it.to_str()), file.parent())
        else {
            return Vec::new();
        };
        let last = |description: PathBuf| {
            let history = History::beside(&description);
            let folder = history.way_to(folder);
            let written = |kept: &Kept| {
                let here = kept.made.iter().filter(|it| it.folder == folder);
                let mut named = here.flat_map(|it| &it.files).filter(|(it, _)| it == name);
                named.next().map(|(_, known)| known == own)
            };
            let editions = history.editions(description.file_name()?.to_str()?);
            let known = editions.into_iter().rev();
            let known = known.filter_map(|it| Some((written(&it)?, it)));
            let (is_own, kept) =
                known.reduce(|last, it| if it.0 && !last.0 { it } else { last })?;
            Some((description, kept, is_own))
        };
        let descriptions = self.homes.of_unmarked(file).into_iter();
        descriptions.filter_map(last).collect()
    }

    fn last(&self, description: &Path) -> Option<(Kept, Vec<(PathBuf, bool)>)> {
        let history = History::beside(description);
        let kept = history.last(description)?;
        let files = kept.made.iter().flat_map(|made| {
            let names = made.files.iter();
            names.map(|(name, _)| (history.place(&made.path(name)), made.is_far()))
        });
        let files = files.collect();
        Some((kept, files))
    }

    fn open(&self, description: &Path) -> Result<Paper, Message> {
        (self.open)(description)
    }
}
