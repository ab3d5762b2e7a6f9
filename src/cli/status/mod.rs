//! `kehoach status`: how each made file stands to its description, and what a person did to it.

mod telling;

use std::collections::HashSet;
use std::path::Path;

use super::arguments::{Fonts, Shown, Status};
use super::workspace::{Workspace, tell_copies};
use super::{End, give};
use crate::app::{Clerk, Input, Paper, Refusal, Row, Standards};
use crate::diagnostic::Message;
use crate::host::{self, Homes, Shelves};
use crate::report::Report;

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
    let homes = Homes::of(&named);
    let shelves = Shelves {
        homes: &homes,
        open: |description: &Path| open(&workspace, templates, description),
    };
    let mut clerk = Clerk::new(&workspace.house, shelves);
    let mut rows = Vec::new();
    for file in &files {
        let row = clerk.row(file)?;
        rows.extend(row.or_else(|| asked.files.contains(file).then(|| Row::foreign(file))));
    }
    for description in &named {
        rows.extend(clerk.missing(description, &rows));
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

/// A description wherever it lies, with what lies about it there.
fn open(
    workspace: &Workspace,
    templates: Option<&Path>,
    description: &Path,
) -> Result<Paper, Message> {
    if workspace.papers.iter().any(|it| it == description) {
        return workspace.open(description);
    }
    let standards = Standards::archival().map_err(Refusal::Standards)?;
    let papers = vec![description.to_owned()];
    Workspace::new(papers, templates, Fonts::Builtin, standards)?.open(description)
}
