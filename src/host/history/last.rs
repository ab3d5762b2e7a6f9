//! Which edition of a paper was the last.

use std::path::Path;

use super::History;
use crate::app::LONGEST_FILE;
use crate::diagnostic::Message;
use crate::edition::Kept;
use crate::host::reading;

impl History {
    /// The edition of a description in its folder that was made last.
    pub fn last(&self, description: &Path) -> Option<Kept> {
        let name = description.file_name().unwrap_or_default();
        self.editions(&name.to_string_lossy()).pop()
    }

    /// The latest edition of a description of this name that is another than what is there now.
    pub fn last_other(&self, name: &str) -> Result<Option<Kept>, Message> {
        let there = reading::read_if_there(&self.place(name), LONGEST_FILE)?;
        for kept in self.editions(name).into_iter().rev() {
            let Some(text) = kept.edition.description() else {
                continue;
            };
            if there.as_deref() != Some(&*self.text(text)?) {
                return Ok(Some(kept));
            }
        }
        Ok(None)
    }
}
