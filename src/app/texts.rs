//! Where the texts come from that a paper names.

use std::sync::Arc;

use crate::diagnostic::Message;
use crate::source::Source;

/// A place texts come from: files on a disk, an editor's memory, the rows of a list, an upload.
/// A text behind the same [`Arc`] as before is taken for unchanged, and not read again.
pub trait Texts: Send + Sync {
    /// The office of a name; none when there is none. The words of an error tell why it is
    /// there and cannot be had.
    fn office(&self, name: &str) -> Result<Option<Arc<Source>>, Message>;

    /// The names of all offices, for one that was misspelt.
    fn offices(&self) -> Vec<String>;
}

/// Texts that are at hand.
#[derive(Debug, Clone, Default)]
pub struct Given(Vec<(String, Arc<Source>)>);

impl Given {
    /// Puts an office to the others, or in the place of the one of its name.
    pub fn put_office(&mut self, name: &str, text: impl Into<Source>) {
        self.0.retain(|(known, _)| known != name);
        self.0.push((name.to_owned(), Arc::new(text.into())));
    }
}

impl Texts for Given {
    fn office(&self, name: &str) -> Result<Option<Arc<Source>>, Message> {
        let found = self.0.iter().find(|(known, _)| known == name);
        Ok(found.map(|(_, text)| text.clone()))
    }

    fn offices(&self) -> Vec<String> {
        self.0.iter().map(|(name, _)| name.clone()).collect()
    }
}
