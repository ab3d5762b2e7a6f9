//! `kehoach status`: how each made file stands to its description, and what a person did to it.

mod desk;
mod telling;

use std::collections::HashMap;
use std::path::PathBuf;

use super::arguments::{Fonts, Shown, Status};
use super::workspace::Workspace;
use super::{End, give};
use crate::app::{Edit, Input, Refusal, Standards};
use crate::diagnostic::Message;
use crate::host;
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
    let standards = Standards::archival().map_err(Refusal::Standards)?;
    let templates = asked.told.templates.as_deref();
    let workspace = Workspace::new(named.clone(), templates, Fonts::Builtin, standards)?;
    let mut desk = Desk {
        workspace,
        templates,
        works: HashMap::new(),
    };
    let mut rows = Vec::new();
    for file in &files {
        rows.extend(desk.row(file)?);
    }
    for description in &named {
        desk.missing(description, &mut rows);
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
    fn is_current(&self) -> bool {
        match &self.state {
            State::Made { edit, changed } => changed.is_empty() && !edit.is_by_hand(),
            _ => false,
        }
    }
}
