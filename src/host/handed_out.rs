//! Which versions of the events of a paper went into calendars, kept with its history. It is a help: without it each is the
//! first.

use std::path::{Path, PathBuf};

use super::history::History;
use super::{reading, whole};
use crate::app::schedule::Versions;
use crate::diagnostic::Message;

/// More octets are no list of events.
const MOST: usize = 4 * 1024 * 1024;

/// Those of a description.
pub fn versions(description: &Path) -> Versions {
    let bytes = reading::read_if_there(&place(description), MOST);
    let bytes = bytes.ok().flatten().unwrap_or_default();
    serde_json::from_slice(&bytes).unwrap_or_default()
}

/// Keeps them, unless nothing is to be kept of papers.
pub fn keep_versions(description: &Path, versions: &Versions) -> Result<(), Message> {
    if History::beside(description).bounds().editions == 0 {
        return Ok(());
    }
    let bytes = serde_json::to_vec(versions).unwrap_or_default();
    whole::jot(&place(description), &bytes)
}

fn place(description: &Path) -> PathBuf {
    let [folder, _] = History::beside(description).folders();
    let name = description.file_name().unwrap_or_default();
    folder.join(format!("{}.calendar", name.to_string_lossy()))
}
