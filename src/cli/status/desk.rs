//! Where made files are held against their descriptions, each of which is worked once.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::super::arguments::Fonts;
use super::super::workspace::Workspace;
use super::{Row, State};
use crate::app::{Edit, LONGEST_DOCUMENT, Paper, Refusal, Standards, Work, mark_of};
use crate::diagnostic::Message;
use crate::edition::Kept;
use crate::host::{self, History, Homes, Told};
use crate::mark::{Mark, fingerprint};

/// A desk for the descriptions of a workspace.
pub struct Desk<'a> {
    pub workspace: Workspace,
    pub templates: Option<&'a Path>,
    pub homes: Homes,
    pub works: HashMap<PathBuf, Option<Work>>,
}

impl Desk<'_> {
    /// How a file stands; of one that the program did not make nothing is said.
    pub fn row(&mut self, file: &Path) -> Result<Option<Row>, Message> {
        let bytes = host::read(file, LONGEST_DOCUMENT)?;
        let Some((mark, untouched)) = mark_of(&bytes) else {
            return Ok(self.unmarked(file, &bytes));
        };
        // The file that all papers of a run are printed from is of many.
        if mark.text == fingerprint(b"") {
            return Ok(None);
        }
        let told = self.homes.told_by(file, &mark);
        let description = self.homes.description(file, &mark, told.as_ref());
        let is_there = host::is_file(&description);
        let changed = match is_there {
            true => self.changed(&description, &mark),
            false => Vec::new(),
        };
        let written = || self.written(told.as_ref(), &description, &changed);
        let name = file.to_string_lossy();
        let edit = Edit::since(&name, &bytes, (&mark, untouched), written)?;
        Ok(Some(Row {
            file: file.to_owned(),
            edition: told.map(|(_, _, kept)| kept.number),
            state: match is_there {
                true => State::Made { edit, changed },
                false => State::Orphaned(edit),
            },
            description,
        }))
    }

    /// The paper that a file was made of: its edition, or its description if that is as it was.
    fn written(
        &self,
        told: Option<&Told>,
        description: &Path,
        changed: &[&str],
    ) -> Result<Option<Paper>, Message> {
        let recalled = told.and_then(|(history, _, kept)| history.recalled(kept).ok());
        Ok(match recalled {
            Some(recalled) => Some(recalled.paper(&self.workspace.house)),
            None if changed.is_empty() && host::is_file(description) => {
                Some(self.open(description)?.open(description)?)
            }
            None => None,
        })
    }

    /// A workspace for one description, wherever it lies.
    fn open(&self, description: &Path) -> Result<Workspace, Message> {
        let standards = Standards::archival().map_err(Refusal::Standards)?;
        let papers = vec![description.to_owned()];
        Workspace::new(papers, self.templates, Fonts::Builtin, standards)
    }

    /// What has changed of a description since a file was made of it.
    fn changed(&mut self, description: &Path, mark: &Mark) -> Vec<&'static str> {
        let work = self.work(description);
        work.map_or_else(Vec::new, |it| it.changed_since(mark))
    }

    /// A description as it is worked now.
    fn work(&mut self, description: &Path) -> Option<&Work> {
        if !self.works.contains_key(description) {
            let worked = || {
                let known = self.workspace.papers.iter().any(|it| it == description);
                match known {
                    true => Ok(self.workspace.open(description)?.work()),
                    false => Ok::<Work, Message>(self.open(description)?.open(description)?.work()),
                }
            };
            let work = worked().ok();
            self.works.insert(description.to_owned(), work);
        }
        self.works.get(description)?.as_ref()
    }

    /// A plain text: it has no room for a mark, and the history tells of it.
    fn unmarked(&mut self, file: &Path, bytes: &[u8]) -> Option<Row> {
        let name = file.file_name()?.to_str()?;
        let own = fingerprint(bytes);
        for description in self.homes.of_unmarked(file) {
            let history = History::beside(&description);
            let folder = history.way_to(file.parent()?);
            // Whether an edition was written into this file, and just so.
            let written = |kept: &Kept| {
                let here = kept.made.iter().filter(|it| it.folder == folder);
                let mut named = here.flat_map(|it| &it.files).filter(|(it, _)| it == name);
                named.next().map(|(_, known)| *known == own)
            };
            let editions = history.editions(description.file_name()?.to_str()?);
            let known = editions.into_iter().rev();
            let known = known.filter_map(|it| Some((written(&it)?, it)));
            let Some((is_own, kept)) =
                known.reduce(|last, it| if it.0 && !last.0 { it } else { last })
            else {
                continue;
            };
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
            return Some(Row {
                file: file.to_owned(),
                description,
                edition: Some(kept.number),
                state,
            });
        }
        None
    }

    /// Files that were made of a description and are not there any more.
    pub fn missing(&self, description: &Path, rows: &[Row]) -> Vec<Row> {
        let history = History::beside(description);
        let last = history.last(description);
        let ending = |name: &str| name.rsplit('.').next().map(str::to_owned);
        let found = |name: &str| {
            rows.iter().any(|it| {
                it.description == description && ending(&it.file.to_string_lossy()) == ending(name)
            })
        };
        let row = |file: PathBuf, edition: Option<u32>, state: State| Row {
            file,
            description: description.to_owned(),
            edition,
            state,
        };
        let Some(kept) = last else {
            let is_made = found(".pdf") || found(".docx");
            let unmade = || row(description.to_owned(), None, State::Unmade);
            return (!is_made).then(unmade).into_iter().collect();
        };
        let files = kept
            .made
            .iter()
            .flat_map(|it| it.files.iter().map(move |(name, _)| (it, name)));
        let left = files.filter(|(_, name)| !found(name));
        let left = left.map(|(made, name)| {
            let state = match made.is_far() {
                true => State::Elsewhere,
                false => State::Missing,
            };
            row(history.place(&made.path(name)), Some(kept.number), state)
        });
        left.filter(|it| !host::is_file(&it.file)).collect()
    }
}
