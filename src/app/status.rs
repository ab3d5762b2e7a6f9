//! How made files stand to what they were made of.

mod clerk;

use std::path::{Path, PathBuf};

use super::Edit;
use super::summary::Listed;
use crate::edition::Kept;
pub use clerk::{Archive, Clerk, Origin};

/// A file and how it stands, or a description without one.
pub struct Row {
    pub file: PathBuf,
    /// The description it was made of.
    pub description: PathBuf,
    pub edition: Option<u32>,
    pub state: State,
}

/// How a file or a description stands.
pub enum State {
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
    /// It is no description, but a list that `diff` is given.
    List(Listed),
}

impl Row {
    /// A file that is none of ours.
    pub fn foreign(file: &Path) -> Row {
        Row {
            file: file.to_owned(),
            description: PathBuf::new(),
            edition: None,
            state: State::Foreign,
        }
    }

    /// Whether there is nothing to be done about it.
    pub fn is_current(&self) -> bool {
        match &self.state {
            State::Made { edit, changed } => changed.is_empty() && !edit.is_by_hand(),
            State::List(_) => true,
            _ => false,
        }
    }

    /// Whether a person's work is in the file.
    pub fn is_by_hand(&self) -> bool {
        match &self.state {
            State::Made { edit, .. } | State::Orphaned(edit) => edit.is_by_hand(),
            _ => false,
        }
    }

    /// A description of which this edition was made last, if any, and which has none of these files.
    fn of_description(description: &Path, kept: Option<&Kept>, file: PathBuf, state: State) -> Row {
        Row {
            file,
            description: description.to_owned(),
            edition: kept.map(|it| it.number),
            state,
        }
    }
}
