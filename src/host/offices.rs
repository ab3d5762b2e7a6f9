//! The offices in the folders about a description, each read when it is first named.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use super::reading::{offices_near, read};
use crate::app::{LONGEST_FILE, Texts};
use crate::diagnostic::Message;
use crate::source::Source;

/// Offices by name, nearest first.
pub struct Offices(Vec<Office>);

struct Office {
    name: String,
    path: PathBuf,
    text: OnceLock<Result<Arc<Source>, Message>>,
}

impl Offices {
    /// Those a description can name.
    pub fn about(description: &Path) -> Result<Offices, Message> {
        let office = |(name, path)| Office {
            name,
            path,
            text: OnceLock::new(),
        };
        let near = offices_near(description)?;
        Ok(Offices(near.into_iter().map(office).collect()))
    }
}

impl Texts for Offices {
    fn office(&self, name: &str) -> Result<Option<Arc<Source>>, Message> {
        let Some(office) = self.0.iter().find(|it| it.name == name) else {
            return Ok(None);
        };
        let text = || {
            let bytes = read(&office.path, LONGEST_FILE)?;
            let name = office.path.display().to_string();
            Ok(Arc::new(Source::from_bytes(name, bytes)))
        };
        office.text.get_or_init(text).clone().map(Some)
    }

    fn offices(&self) -> Vec<String> {
        self.0.iter().map(|it| it.name.clone()).collect()
    }
}
