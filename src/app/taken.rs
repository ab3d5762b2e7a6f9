//! The texts that a paper has asked for while it was worked, and the edition of it that they make.

use std::sync::{Arc, Mutex, PoisonError};

use super::house::{House, Overlay, Rooms};
use super::texts::Texts;
use super::work::Work;
use crate::diagnostic::Message;
use crate::edition::{Content, Edition, Ingredient, Part};
use crate::mark::Fingerprint;
use crate::source::{FileId, Source};

/// Texts in the order they were first asked for.
#[derive(Default)]
pub(super) struct Taken(Mutex<Vec<Ingredient>>);

impl Taken {
    pub(super) fn note(&self, text: Ingredient) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !all.iter().any(|it| it.is_asked_like(&text)) {
            all.push(text);
        }
    }

    /// A folder of templates, and each that lies in it.
    pub(super) fn note_folder(&self, office: Option<&str>, folder: &str, texts: &[Overlay]) {
        folder_of(office, folder, texts).for_each(|it| self.note(it));
    }

    pub(super) fn all(&self) -> Vec<Ingredient> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl Clone for Taken {
    fn clone(&self) -> Taken {
        Taken(Mutex::new(self.all()))
    }
}

/// A folder of templates as a text of an edition, and behind it each that lies in it.
pub(super) fn folder_of<'a>(
    office: Option<&'a str>,
    folder: &'a str,
    texts: &'a [Overlay],
) -> impl Iterator<Item = Ingredient> + 'a {
    let of = office.map(str::to_owned);
    let whole = Ingredient {
        part: Part::Folder,
        name: folder.to_owned(),
        of: of.clone(),
        file: folder.to_owned(),
        fingerprint: fingerprint(texts),
        content: None,
    };
    let each = texts.iter().map(move |it| Ingredient {
        part: Part::Template,
        name: it.path.clone(),
        of: of.clone(),
        file: it.text.name.clone(),
        fingerprint: it.text.fingerprint().to_owned(),
        content: Some(Content::Words(Arc::new(it.text.clone()))),
    });
    std::iter::once(whole).chain(each)
}

/// The fingerprint of all that lies in a folder.
pub(super) fn fingerprint(texts: &[Overlay]) -> String {
    let mut whole = Fingerprint::default();
    for it in texts {
        whole.put(it.path.as_bytes());
        whole.put(it.text.fingerprint().as_bytes());
    }
    whole.end()
}

impl Work {
    /// The texts it was made of.
    pub fn edition(&self) -> Edition {
        let sources = self.sources();
        let own = sources.get(self.file());
        let own = Ingredient::text(Part::Description, "", own);
        let regulation = self.regulation.map(|it| sources.get(it));
        let template = self.kind.as_ref().map(|it| self.house().template(it));
        Edition {
            texts: std::iter::once(own)
                .chain(self.taken.iter().cloned())
                .collect(),
            kind: self.kind.clone().unwrap_or_default(),
            rule: regulation.map_or_else(String::new, |it| it.name.clone()),
            template: template.unwrap_or_default(),
            regulation: regulation.map_or_else(String::new, |it| it.fingerprint().to_owned()),
        }
    }
}

impl House {
    /// Whether the texts that an edition was made of, its description aside, are the same now.
    pub fn still_gives(&self, edition: &Edition, texts: &dyn Texts) -> bool {
        let mut house = self.clone();
        for it in &edition.texts {
            let built_in = |all: &[(String, FileId)]| {
                let (_, file) = all.iter().find(|(name, _)| *name == it.name)?;
                Some(self.0.sources.get(*file).clone())
            };
            let text = |found: Result<Option<Arc<Source>>, Message>, own: &[(String, FileId)]| {
                let found = found.ok()?.or_else(|| built_in(own))?;
                Some(found.fingerprint().to_owned())
            };
            let now = match it.part {
                // Each is told by its folder.
                Part::Description | Part::Template => continue,
                Part::Office => text(texts.office(&it.name), &self.0.offices),
                Part::Book => text(texts.book(&it.name), &self.0.books),
                Part::Campaign => text(texts.description(&it.name), &[]),
                Part::List => {
                    let list = texts.list(&it.name, it.of.as_deref()).ok().flatten();
                    list.map(|it| it.fingerprint.clone())
                }
                Part::Folder => match &it.of {
                    None => Some(fingerprint(&self.0.overlays)),
                    Some(office) => {
                        let found = texts.templates(office, &it.name).ok().flatten();
                        found.map(|it| {
                            house = self.annex(&it);
                            fingerprint(&it)
                        })
                    }
                },
            };
            if now.as_ref() != Some(&it.fingerprint) {
                return false;
            }
        }
        // What lies over the house itself and was not there then is told by no text of the edition.
        let has_overlays = !self.0.overlays.is_empty();
        let had_overlays = edition
            .texts
            .iter()
            .any(|it| it.part == Part::Folder && it.of.is_none());
        has_overlays == had_overlays
            && house.template(&edition.kind) == edition.template
            && house.text(&edition.rule).as_deref() == Some(&*edition.regulation)
    }

    /// The fingerprint of a text by its name.
    fn text(&self, name: &str) -> Option<String> {
        let Rooms { paths, sources, .. } = &*self.0;
        let mut texts = paths.iter().map(|(_, file)| sources.get(*file));
        let found = texts.find(|it| it.name == name)?;
        Some(found.fingerprint().to_owned())
    }

    /// The fingerprint of a kind: its file, its template, and those that all share.
    fn template(&self, kind: &str) -> String {
        let Rooms { paths, sources, .. } = &*self.0;
        let mut whole = Fingerprint::default();
        let (own, template) = (format!("kinds/{kind}.yaml"), format!("{kind}.jinja"));
        let is_shared = |path: &str| path.contains('/') && path.ends_with(".jinja");
        let wanted = |path: &str| path == own || path == template || is_shared(path);
        for (path, file) in paths.iter().filter(|(path, _)| wanted(path)) {
            whole.put(path.as_bytes());
            whole.put(sources.get(*file).fingerprint().as_bytes());
        }
        whole.end()
    }
}
