//! Where the texts come from that a paper names.

use std::sync::Arc;

use super::house::Overlay;
use crate::diagnostic::Message;
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
}

/// Texts that are at hand.
#[derive(Debug, Clone, Default)]
pub struct Given {
    offices: Vec<(String, Arc<Source>)>,
    templates: Vec<(String, Arc<[Overlay]>)>,
}

impl Given {
    /// Puts an office to the others, or in the place of the one of its name.
    pub fn put_office(&mut self, name: &str, text: impl Into<Source>) {
        self.offices.retain(|(known, _)| known != name);
        self.offices.push((name.to_owned(), Arc::new(text.into())));
    }

    /// Puts the templates of an office to the others.
    pub fn put_templates(&mut self, office: &str, texts: Vec<Overlay>) {
        self.templates.retain(|(known, _)| known != office);
        self.templates.push((office.to_owned(), texts.into()));
    }
}

impl Texts for Given {
    fn office(&self, name: &str) -> Result<Option<Arc<Source>>, Message> {
        let found = self.offices.iter().find(|(known, _)| known == name);
        Ok(found.map(|(_, text)| text.clone()))
    }

    fn templates(&self, office: &str, _: &str) -> Result<Option<Arc<[Overlay]>>, Message> {
        let found = self.templates.iter().find(|(known, _)| known == office);
        Ok(found.map(|(_, texts)| texts.clone()))
    }

    fn offices(&self) -> Vec<String> {
        self.offices.iter().map(|(name, _)| name.clone()).collect()
    }
}
