//! `kehoach status`: how each made file stands to its description, and what a person did to it.

mod desk;
mod telling;

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use super::arguments::{Fonts, Shown, Status};
use super::workspace::{Workspace, tell_copies};
use super::{End, give};
use crate::app::{Edit, Input, Refusal, Standards};
use crate::diagnostic::Message;
use crate::host::{self, Homes};
use crate::report::Report;
use desk::Desk;

/// A file and how it stands, or a description without one.
struct Row {
    file: PathBuf,
    /// The description it was made of.
    description: PathBuf,
    edition: Option<u32>,
    state: State,
}

enum State {
    Made {
        edit: Edit,
        /// Kinds of inputs that have changed since.
        changed: Vec<&'static str>,
    },
    /// Its description is gone.
    Orphaned(Edit),
    /// It was made, and is not there.
    Missing,
    /// It was made into a folder to which no way is told.
    Elsewhere,
    /// The program did not make it of a description.
    Foreign,
    /// Nothing was ever made of the description.
    Unmade,
}

pub fn run(asked: &Status, report: &Report) -> Result<End, Message> {
    let (mut folders, mut files, mut named) = (Vec::new(), Vec::new(), Vec::new());
    for path in &asked.files {
        let name = path.to_string_lossy();
        match host::is_folder(path) {
            true => folders.push(path.clone()),
            false if Input::of(&name) == Ok(Input::Described) => named.push(path.clone()),
            false => files.push(path.clone()),
        }
    }
    let own = folders
        .iter()
        .filter_map(|it| host::campaigns(std::slice::from_ref(it)).ok());
    named.extend(own.flatten());
    for folder in folders.iter().chain(&asked.out) {
        files.extend(host::made_in(folder)?);
    }
    files.extend(named.iter().flat_map(|it| host::outputs(it)));
    tell_copies(&asked.files, report);
    let mut seen = HashSet::new();
    files.retain(|it| seen.insert(host::real(it)));
    let standards = Standards::archival().map_err(Refusal::Standards)?;
    let templates = asked.told.templates.as_deref();
    let workspace = Workspace::new(named.clone(), templates, Fonts::Builtin, standards)?;
    let mut desk = Desk {
        workspace,
        templates,
        homes: Homes::of(&named),
        works: HashMap::new(),
    };
    let mut rows = Vec::new();
    for file in &files {
        let row = desk.row(file)?;
        rows.extend(row.or_else(|| asked.files.contains(file).then(|| Row::foreign(file))));
    }
    for description in &named {
        rows.extend(desk.missing(description, &rows));
    }
    rows.sort_by(|one, other| one.file.cmp(&other.file));
    match asked.told.format {
        Shown::Json => give(&telling::json(&rows), report)?,
        Shown::Text => give(&telling::table(&rows, report), report)?,
    }
    Ok(match rows.iter().all(Row::is_current) {
        true => End::Clean,
        false => End::Findings,
    })
}

impl Row {
    /// A file that was asked for and is none of ours.
    fn foreign(file: &Path) -> Row {
        Row {
            file: file.to_owned(),
            description: PathBuf::new(),
            edition: None,
            state: State::Foreign,
        }
    }

    fn is_current(&self) -> bool {
        match &self.state {
            State::Made { edit, changed } => changed.is_empty() && !edit.is_by_hand(),
            _ => false,
        }
    }
}
