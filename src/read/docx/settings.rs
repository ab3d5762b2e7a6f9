//! What holds for a whole document: whether even pages have headers of their own, and the figures
//! of its notes.

use super::section::figures;
use super::xml::Xml;

#[derive(Debug, Default)]
pub struct Settings {
    pub even_pages: bool,
    pub footnotes: Option<String>,
    pub endnotes: Option<String>,
}

impl Settings {
    pub fn read(xml: &mut Xml) -> Settings {
        let mut settings = Settings::default();
        let Some(root) = xml.root() else {
            return settings;
        };
        while let Some(tag) = xml.child(&root) {
            match tag.word() {
                "evenAndOddHeaders" => settings.even_pages = tag.is_on(),
                "footnotePr" => settings.footnotes = figures(xml, &tag),
                "endnotePr" => settings.endnotes = figures(xml, &tag),
                _ => {}
            }
        }
        settings
    }
}
