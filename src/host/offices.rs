//! The offices and their books in the folders about a description, each read when first named.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use super::reading::{named_near, read};
use crate::app::{LONGEST_FILE, Texts};
use crate::diagnostic::Message;
use crate::source::Source;

/// Offices and books by name, nearest first.
pub struct Offices {
    offices: Vec<File>,
    books: Vec<File>,
}

struct File {
    name: String,
    path: PathBuf,
    text: OnceLock<Result<Arc<Source>, Message>>,
}

impl Offices {
    /// Those a description can name.
    pub fn about(description: &Path) -> Result<Offices, Message> {
        let files = |shelf: &str| -> Result<Vec<File>, Message> {
            let near = named_near(description, shelf)?.into_iter();
            let files = near.map(|(name, path)| File {
                name,
                path,
                text: OnceLock::new(),
            });
            Ok(files.collect())
        };
        Ok(Offices {
            offices: files("offices")?,
            books: files("offices/books")?,
        })
    }
}

fn text(files: &[File], name: &str) -> Result<Option<Arc<Source>>, Message> {
    let Some(file) = files.iter().find(|it| it.name == name) else {
        return Ok(None);
    };
    let text = || {
        let bytes = read(&file.path, LONGEST_FILE)?;
        let name = file.path.display().to_string();
        Ok(Arc::new(Source::from_bytes(name, bytes)))
    };
    file.text.get_or_init(text).clone().map(Some)
}

fn names(files: &[File]) -> Vec<String> {
    files.iter().map(|it| it.name.clone()).collect()
}

impl Texts for Offices {
    fn office(&self, name: &str) -> Result<Option<Arc<Source>>, Message> {
        text(&self.offices, name)
    }

    fn offices(&self) -> Vec<String> {
        names(&self.offices)
    }

    fn book(&self, name: &str) -> Result<Option<Arc<Source>>, Message> {
        text(&self.books, name)
    }

    fn books(&self) -> Vec<String> {
        names(&self.books)
    }
}
