//! Where made files are held against their descriptions, each of which is worked once.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::super::arguments::Fonts;
use super::super::workspace::Workspace;
use super::{Row, State};
use crate::app::{Edit, Input, LONGEST_DOCUMENT, Lines, Refusal, Standards, Work, mark_of};
use crate::diagnostic::Message;
use crate::edition::Kept;
use crate::host::{self, History};
use crate::mark::{Mark, fingerprint};

/// A desk for the descriptions of a workspace.
pub struct Desk<'a> {
    pub workspace: Workspace,
    pub templates: Option<&'a Path>,
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
        let told = History::told_by(file, &mark);
        let description = match &told {
            Some((history, name, _)) => history.place(name),
            None => self.named_by(file, &mark),
        };
        let is_there = host::is_file(&description);
        let changed = match is_there {
            true => self.changed(&description, &mark),
            false => Vec::new(),
        };
        let is_word = Input::of(&file.to_string_lossy()) == Ok(Input::Finished(Lines::Paragraphs));
        let edit = match untouched {
            true => Edit::None,
            false if is_word => self.edit(&bytes, &mark, told.as_ref(), &description, &changed)?,
            false => Edit::Unsure,
        };
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

    /// What was done to a Word document: told by the edition it was made of, or by its description if that
    /// is as it was.
    fn edit(
        &self,
        bytes: &[u8],
        mark: &Mark,
        told: Option<&(History, String, Kept)>,
        description: &Path,
        changed: &[&str],
    ) -> Result<Edit, Message> {
        let house = &self.workspace.house;
        let recalled = told.and_then(|(history, _, kept)| history.recalled(kept).ok());
        let paper = match recalled {
            Some(recalled) => recalled.paper(house),
            None if changed.is_empty() && host::is_file(description) => {
                self.open(description)?.open(description)?
            }
            None => return Ok(Edit::Unsure),
        };
        Ok(Edit::of(bytes, mark, paper)?)
    }

    /// A workspace for one description, wherever it lies.
    fn open(&self, description: &Path) -> Result<Workspace, Message> {
        let standards = Standards::archival().map_err(Refusal::Standards)?;
        let papers = vec![description.to_owned()];
        Workspace::new(papers, self.templates, Fonts::Builtin, standards)
    }

    /// What has changed of a description since a file was made of it.
    fn changed(&mut self, description: &Path, mark: &Mark) -> Vec<&'static str> {
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
        let work = self.works.get(description).and_then(Option::as_ref);
        work.map_or_else(Vec::new, |it| it.changed_since(mark))
    }

    /// The description that a mark names, when no history tells.
    fn named_by(&self, file: &Path, mark: &Mark) -> PathBuf {
        let from = &mark.made_of.from;
        let home = History::beside(file);
        let way = home.place(from);
        let name = Path::new(from).file_name();
        let mut papers = self.workspace.papers.iter();
        match host::is_file(&way) {
            true => way,
            false => papers
                .find(|it| it.file_name() == name)
                .cloned()
                .unwrap_or(way),
        }
    }

    /// A plain text: it has no room for a mark, and the history tells of it.
    fn unmarked(&self, file: &Path, bytes: &[u8]) -> Option<Row> {
        let name = file.file_name()?.to_str()?;
        let own = fingerprint(bytes);
        for description in &self.workspace.papers {
            let history = History::beside(description);
            let editions = history.editions(description.file_name()?.to_str()?);
            let written = |kept: &Kept| {
                let files = kept
                    .made
                    .iter()
                    .filter(|it| is_at(&history, &it.folder, file));
                let mut named = files.flat_map(|it| &it.files).filter(|(it, _)| it == name);
                named.next().map(|(_, known)| *known == own)
            };
            let known: Vec<(&Kept, bool)> = editions
                .iter()
                .filter_map(|it| Some((it, written(it)?)))
                .collect();
            let Some((last, _)) = known.last() else {
                continue;
            };
            let own = known.iter().rev().find(|(_, is_it)| *is_it);
            let (kept, edit) = own.map_or((last, Edit::Words), |(it, _)| (it, Edit::None));
            let now = self.workspace.open(description).ok()?.work().edition();
            return Some(Row {
                file: file.to_owned(),
                description: description.clone(),
                edition: Some(kept.number),
                state: State::Made {
                    edit,
                    changed: now.changed(&kept.edition),
                },
            });
        }
        None
    }

    /// Files that were made of a description and are not there any more.
    pub fn missing(&self, description: &Path, rows: &mut Vec<Row>) {
        let history = History::beside(description);
        let name = description
            .file_name()
            .unwrap_or_default()
            .to_string_lossy();
        let last = history.editions(&name).pop();
        let ending = |name: &str| name.rsplit('.').next().map(str::to_owned);
        let found = |rows: &[Row], name: &str| {
            rows.iter().any(|it| {
                it.description == description && ending(&it.file.to_string_lossy()) == ending(name)
            })
        };
        match last {
            None if !found(rows, ".pdf") && !found(rows, ".docx") => {
                rows.push(Row {
                    file: description.to_owned(),
                    description: description.to_owned(),
                    edition: None,
                    state: State::Unmade,
                });
            }
            None => {}
            Some(kept) => {
                for made in &kept.made {
                    for (name, _) in &made.files {
                        let file = history.place(&made.path(name));
                        if !host::is_file(&file) && !found(rows, name) {
                            let edition = Some(kept.number);
                            rows.push(Row {
                                file,
                                description: description.to_owned(),
                                edition,
                                state: State::Missing,
                            });
                        }
                    }
                }
            }
        }
    }
}

/// Whether a file lies in a folder that a history names.
fn is_at(history: &History, folder: &str, file: &Path) -> bool {
    let folder = history.place(folder);
    file.parent()
        .is_some_and(|it| History::of(it).place("") == History::of(&folder).place(""))
}
