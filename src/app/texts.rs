//! Where the texts come from that a paper names.

use std::sync::Arc;

use super::house::Overlay;
use crate::diagnostic::Message;
use crate::list::List;
use crate::source::Source;

/// A place texts come from: files on a disk, an editor's memory, the rows of a list, an upload.
/// A text behind the same [`Arc`] as before is taken for unchanged, and not read again.
pub trait Texts: Send + Sync {
    /// The office of a name; none when there is none. The words of an error tell why it is
    /// there and cannot be had.
    fn office(&self, name: &str) -> Result<Option<Arc<Source>>, Message>;

    /// The templates, kinds and regulations in the folder that an office names; none when there is
    /// no such folder. Those behind the same [`Arc`] as before are not read again.
    fn templates(&self, _office: &str, _folder: &str) -> Result<Option<Arc<[Overlay]>>, Message> {
        Ok(None)
    }

    /// The names of all offices, for one that was misspelt.
    fn offices(&self) -> Vec<String>;

    /// The book of a name, which offices share; as an office.
    fn book(&self, _name: &str) -> Result<Option<Arc<Source>>, Message> {
        Ok(None)
    }

    /// The description of a name that lies beside the paper; as an office.
    fn description(&self, _name: &str) -> Result<Option<Arc<Source>>, Message> {
        Ok(None)
    }

    /// The names of all descriptions beside the paper.
    fn descriptions(&self) -> Vec<String> {
        Vec::new()
    }

    /// The list of recipients in a file beside the paper, on a sheet of it; as an office.
    fn list(&self, _file: &str, _sheet: Option<&str>) -> Result<Option<Arc<List>>, Message> {
        Ok(None)
    }

    /// The starter of a name that lies beside the offices; as an office.
    fn starter(&self, _name: &str) -> Result<Option<Arc<Source>>, Message> {
        Ok(None)
    }

    /// The names of the starters beside the offices.
    fn starters(&self) -> Vec<String> {
        Vec::new()
    }

    /// The names of all books.
    fn books(&self) -> Vec<String> {
        Vec::new()
    }
}

/// Texts that are at hand.
#[derive(Debug, Clone, Default)]
pub struct Given {
    offices: Named<Arc<Source>>,
    books: Named<Arc<Source>>,
    descriptions: Named<Arc<Source>>,
    starters: Named<Arc<Source>>,
    templates: Named<Arc<[Overlay]>>,
    lists: Named<Arc<List>>,
    /// Those of sheets that are named.
    sheets: Vec<(String, String, Arc<List>)>,
}

/// Things by their names.
#[derive(Debug, Clone)]
struct Named<T>(Vec<(String, T)>);

impl<T> Default for Named<T> {
    fn default() -> Self {
        Named(Vec::new())
    }
}

impl<T: Clone> Named<T> {
    /// Puts a thing to the others, or in the place of the one of its name.
    fn put(&mut self, name: &str, thing: T) {
        self.0.retain(|(known, _)| known != name);
        self.0.push((name.to_owned(), thing));
    }

    fn get(&self, name: &str) -> Option<T> {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map(|(_, thing)| thing.clone())
    }

    fn names(&self) -> Vec<String> {
        self.0.iter().map(|(name, _)| name.clone()).collect()
    }
}

impl Given {
    /// Puts an office to the others, or in the place of the one of its name.
    pub fn put_office(&mut self, name: &str, text: impl Into<Source>) {
        self.offices.put(name, Arc::new(text.into()));
    }

    /// Puts a book to the others, likewise.
    pub fn put_book(&mut self, name: &str, text: impl Into<Source>) {
        self.books.put(name, Arc::new(text.into()));
    }

    /// Puts a description to the others, likewise.
    pub fn put_description(&mut self, name: &str, text: impl Into<Source>) {
        self.descriptions.put(name, Arc::new(text.into()));
    }

    /// Puts a starter to the others, likewise.
    pub fn put_starter(&mut self, name: &str, text: impl Into<Source>) {
        self.starters.put(name, Arc::new(text.into()));
    }

    /// Puts a list of recipients to the others, likewise.
    pub fn put_list(&mut self, file: &str, list: List) {
        self.lists.put(file, Arc::new(list));
    }

    /// Puts a list on a named sheet of a file to the others.
    pub fn put_sheet(&mut self, file: &str, sheet: &str, list: List) {
        let sheet = (file.to_owned(), sheet.to_owned(), Arc::new(list));
        self.sheets.push(sheet);
    }

    /// Puts the templates of an office to the others.
    pub fn put_templates(&mut self, office: &str, texts: Vec<Overlay>) {
        self.templates.put(office, texts.into());
    }
}

impl Texts for Given {
    fn office(&self, name: &str) -> Result<Option<Arc<Source>>, Message> {
        Ok(self.offices.get(name))
    }

    fn templates(&self, office: &str, _: &str) -> Result<Option<Arc<[Overlay]>>, Message> {
        Ok(self.templates.get(office))
    }

    fn offices(&self) -> Vec<String> {
        self.offices.names()
    }

    fn book(&self, name: &str) -> Result<Option<Arc<Source>>, Message> {
        Ok(self.books.get(name))
    }

    fn books(&self) -> Vec<String> {
        self.books.names()
    }

    fn description(&self, name: &str) -> Result<Option<Arc<Source>>, Message> {
        Ok(self.descriptions.get(name))
    }

    fn descriptions(&self) -> Vec<String> {
        self.descriptions.names()
    }

    fn starter(&self, name: &str) -> Result<Option<Arc<Source>>, Message> {
        Ok(self.starters.get(name))
    }

    fn starters(&self) -> Vec<String> {
        self.starters.names()
    }

    fn list(&self, file: &str, sheet: Option<&str>) -> Result<Option<Arc<List>>, Message> {
        let is_it = |of: &str, on: &str| of == file && Some(on) == sheet;
        let on_sheet = self.sheets.iter().find(|(of, on, _)| is_it(of, on));
        Ok(on_sheet.map_or_else(|| self.lists.get(file), |(_, _, list)| Some(list.clone())))
    }
}
