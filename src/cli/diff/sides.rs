//! Which two editions are meant: files, a file in revisions of git, or editions that were kept.

use std::path::{Path, PathBuf};

use crate::app::{Paper, Recalled};
use crate::cli::arguments::Diff;
use crate::cli::history::{Found, found};
use crate::cli::restore::nothing;
use crate::cli::workspace::Workspace;
use crate::diagnostic::Message;
use crate::edition::Kept;
use crate::host::Revision;

/// An edition.
pub enum Side {
    File(PathBuf),
    Revision(Revision),
    /// With what it is called.
    Kept(Box<Recalled>, String),
}

impl Side {
    /// Where it lies on the disk while it is read, if it does.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Side::File(path) => Some(path),
            Side::Revision(it) => Some(it.path()),
            Side::Kept(..) => None,
        }
    }

    pub fn name(&self) -> String {
        match self {
            Side::File(path) => path.display().to_string(),
            Side::Revision(it) => it.name().to_owned(),
            Side::Kept(_, name) => name.clone(),
        }
    }

    /// The paper. What lies on the disk stays there as long as the side is kept.
    pub fn open(&self, workspace: &Workspace) -> Result<Paper, Message> {
        match self {
            Side::Kept(recalled, _) => Ok(recalled.clone().paper(&workspace.house)),
            Side::File(path) => workspace.open(path),
            Side::Revision(it) => workspace.open_as(it.path(), it.name()),
        }
    }
}

/// The old edition and the new one that are asked for.
pub fn of(asked: &Diff) -> Result<(Side, Side), Message> {
    let file = |path: &Path| Side::File(path.to_owned());
    match (asked.files.as_slice(), &asked.rev, &asked.version) {
        ([old, new], None, None) => Ok((file(old), file(new))),
        ([path], Some(rev), None) => {
            let of = |rev: &str| Revision::of(path, rev).map(Side::Revision);
            pair(rev, of, || file(path))
        }
        ([path], None, Some(version)) => {
            let of = |number: &str| kept(path, Some(number));
            pair(version, of, || file(path))
        }
        ([path], None, None) => Ok((kept(path, None)?, file(path))),
        _ => Err(message!(
            "`--rev`, `--version` so một tệp ở hai lúc: `kehoach diff --rev HEAD tệp.yaml`; hai tệp thì bỏ chúng đi",
            "`--rev` and `--version` hold one file at two times: `kehoach diff --rev HEAD plan.yaml`; leave them out for two files"
        )),
    }
}

/// Two editions with dots between them, or one and what is there now.
fn pair(
    asked: &str,
    of: impl Fn(&str) -> Result<Side, Message>,
    now: impl Fn() -> Side,
) -> Result<(Side, Side), Message> {
    let (from, to) = asked.split_once("..").unwrap_or((asked, ""));
    let to = match to {
        "" => now(),
        to => of(to)?,
    };
    Ok((of(from)?, to))
}

/// An edition that was kept: that of a number; without one that of which a paper was made, or the
/// last one that is another than the description now.
fn kept(path: &Path, number: Option<&str>) -> Result<Side, Message> {
    let Found {
        history,
        name,
        kept,
    } = found(path)?;
    let editions = history.editions(&name);
    let asked = match number {
        Some(words) => Some(words.parse::<u32>().map_err(|_| {
            message!(
                "`--version {words}` không phải số của một bản; `kehoach history` kể các số",
                "`--version {words}` is no number of an edition; `kehoach history` tells them"
            )
        })?),
        None => None,
    };
    let wanted: Option<Kept> = match (asked, kept) {
        (Some(number), _) => editions.iter().find(|it| it.number == number).cloned(),
        (None, Some(kept)) => Some(kept),
        (None, None) => history.last_other(&name)?,
    };
    let wanted = wanted.ok_or_else(|| nothing(&name, asked, &editions))?;
    let recalled = Box::new(history.recalled(&wanted)?);
    let number = wanted.number;
    Ok(Side::Kept(recalled, format!("{name} ({number})")))
}
