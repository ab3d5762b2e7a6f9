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

    /// The book of a name, which offices share; as an office.
    fn book(&self, _name: &str) -> Result<Option<Arc<Source>>, Message> {
        Ok(None)
    }

    /// The names of all books.
    fn books(&self) -> Vec<String> {
        Vec::new()
    }
}

/// Texts that are at hand.
#[derive(Debug, Clone, Default)]
pub struct Given {
    offices: Named,
    books: Named,
}

/// Texts by their names.
#[derive(Debug, Clone, Default)]
struct Named(Vec<(String, Arc<Source>)>);

impl Named {
    fn put(&mut self, name: &str, text: Source) {
        self.0.retain(|(known, _)| known != name);
        self.0.push((name.to_owned(), Arc::new(text)));
    }

    fn text(&self, name: &str) -> Option<Arc<Source>> {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map(|(_, text)| text.clone())
    }

    fn names(&self) -> Vec<String> {
        self.0.iter().map(|(name, _)| name.clone()).collect()
    }
}

impl Given {
    /// Puts an office to the others, or in the place of the one of its name.
    pub fn put_office(&mut self, name: &str, text: impl Into<Source>) {
        self.offices.put(name, text.into());
    }

    /// Puts a book to the others, or in the place of the one of its name.
    pub fn put_book(&mut self, name: &str, text: impl Into<Source>) {
        self.books.put(name, text.into());
    }
}

impl Texts for Given {
    fn office(&self, name: &str) -> Result<Option<Arc<Source>>, Message> {
        Ok(self.offices.text(name))
    }

    fn offices(&self) -> Vec<String> {
        self.offices.names()
    }

    fn book(&self, name: &str) -> Result<Option<Arc<Source>>, Message> {
        Ok(self.books.text(name))
    }

    fn books(&self) -> Vec<String> {
        self.books.names()
    }
}
