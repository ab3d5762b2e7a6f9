//! An edition of a paper as it can be worked again: its texts, as they were when it was made.

use std::sync::Arc;

use super::house::{House, Overlay};
use super::list;
use super::paper::Paper;
use super::texts::Given;
use crate::diagnostic::Message;
use crate::edition::{Edition, Ingredient, Part};
use crate::source::Source;

/// The texts that a paper was made of.
#[derive(Debug, Clone, Default)]
pub struct Recalled {
    pub description: Source,
    /// The texts that it names.
    pub texts: Given,
    /// What was laid over the house itself.
    pub overlays: Vec<Overlay>,
}

impl Recalled {
    /// The texts of an edition, each read by whoever has kept it.
    pub fn of(
        edition: &Edition,
        mut read: impl FnMut(&Ingredient) -> Result<Vec<u8>, Message>,
    ) -> Result<Recalled, Message> {
        let mut recalled = Recalled::default();
        let mut folders: Vec<(String, Vec<Overlay>)> = Vec::new();
        for it in edition.texts.iter().filter(|it| it.part != Part::Folder) {
            let bytes = read(it)?;
            let texts = &mut recalled.texts;
            if it.part == Part::List {
                let list = list(&it.name, bytes, it.of.as_deref())?;
                match &it.of {
                    Some(sheet) => texts.put_sheet(&it.name, sheet, list),
                    None => texts.put_list(&it.name, list),
                }
                continue;
            }
            let text = Source::from_bytes(it.file.clone(), bytes);
            match it.part {
                Part::Description => recalled.description = text,
                Part::Office => texts.put_office(&it.name, text),
                Part::Book => texts.put_book(&it.name, text),
                Part::Campaign => texts.put_description(&it.name, text),
                Part::Folder | Part::List => {}
                Part::Template => {
                    let path = it.name.clone();
                    let overlay = Overlay { path, text };
                    match &it.of {
                        None => recalled.overlays.push(overlay),
                        Some(office) => match folders.iter_mut().find(|(of, _)| of == office) {
                            Some((_, folder)) => folder.push(overlay),
                            None => folders.push((office.clone(), vec![overlay])),
                        },
                    }
                }
            }
        }
        // A folder with nothing in it is there all the same.
        for it in edition.texts.iter().filter(|it| it.part == Part::Folder) {
            if let Some(office) = &it.of {
                let at = folders.iter().position(|(of, _)| of == office);
                let folder = at.map(|it| folders.swap_remove(it).1);
                recalled
                    .texts
                    .put_templates(office, folder.unwrap_or_default());
            }
        }
        Ok(recalled)
    }

    /// The paper as it was, to be worked in a house.
    pub fn paper(self, house: &House) -> Paper {
        let house = match self.overlays.is_empty() {
            true => house.clone(),
            false => house.annex(&self.overlays.into()),
        };
        house
            .paper(self.description)
            .with_texts(Arc::new(self.texts))
    }
}
