//! The styles of cells: how numbers are shown, and fonts of old.

use std::collections::HashMap;

use super::format::Format;
use crate::read::docx::old_letters::OldLetters;
use crate::read::docx::xml::Xml;
use crate::source::FileId;

/// The styles by their numbers.
#[derive(Debug, Default)]
pub struct Styles {
    cells: Vec<(u32, usize)>,
    fonts: Vec<Option<OldLetters>>,
    formats: HashMap<u32, Format>,
}

impl Styles {
    pub fn read(text: &str) -> Styles {
        let mut styles = Styles::default();
        let mut xml = Xml::new(text, FileId(0));
        let Some(root) = xml.root() else {
            return styles;
        };
        let number = |it: Option<String>| it.and_then(|it| it.parse::<u32>().ok());
        while let Some(group) = xml.child(&root) {
            match group.name() {
                "numFmts" => {
                    while let Some(tag) = xml.child(&group) {
                        let id = number(tag.attribute("numFmtId"));
                        if let (Some(id), Some(code)) = (id, tag.attribute("formatCode")) {
                            styles.formats.insert(id, Format::read(&code));
                        }
                    }
                }
                "fonts" => {
                    while let Some(font) = xml.child(&group) {
                        let mut old = None;
                        while let Some(tag) = xml.child(&font) {
                            if tag.name() == "name" {
                                old = OldLetters::of(tag.value().as_deref());
                            }
                        }
                        styles.fonts.push(old);
                    }
                }
                "cellXfs" => {
                    while let Some(tag) = xml.child(&group) {
                        let format = number(tag.attribute("numFmtId")).unwrap_or(0);
                        let font = number(tag.attribute("fontId")).unwrap_or(0);
                        styles.cells.push((format, font as usize));
                    }
                }
                _ => {}
            }
        }
        for (id, _) in &styles.cells {
            let built_in = || Format::built_in(*id);
            styles.formats.entry(*id).or_insert_with(built_in);
        }
        styles
    }

    /// How a style shows numbers.
    pub fn format(&self, style: usize) -> &Format {
        let id = self.cells.get(style).map_or(0, |it| it.0);
        self.formats.get(&id).unwrap_or(&Format::General)
    }

    /// The code that a style's font is made for, if it is one of old.
    pub fn old(&self, style: usize) -> Option<OldLetters> {
        let font = self.cells.get(style)?.1;
        self.fonts.get(font).copied().flatten()
    }
}
