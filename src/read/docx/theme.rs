//! The two fonts that styles call by what they are for.

use std::sync::Arc;

use super::xml::Xml;

#[derive(Debug, Default)]
pub struct Theme {
    headings: Option<Arc<str>>,
    text: Option<Arc<str>>,
}

impl Theme {
    pub fn read(xml: &mut Xml) -> Theme {
        let mut theme = Theme::default();
        let Some(root) = xml.root() else {
            return theme;
        };
        let mut in_headings = false;
        while let Some(tag) = xml.descendant(&root) {
            match tag.name() {
                "majorFont" => in_headings = true,
                "minorFont" => in_headings = false,
                "latin" => {
                    let font = tag.attribute("typeface").map(Arc::from);
                    let place = match in_headings {
                        true => &mut theme.headings,
                        false => &mut theme.text,
                    };
                    *place = place.take().or(font);
                }
                _ => {}
            }
        }
        theme
    }

    /// The font a style means by `minorHAnsi`, `majorBidi`.
    pub fn font(&self, name: &str) -> Option<Arc<str>> {
        match name.starts_with("major") {
            true => self.headings.clone(),
            false => self.text.clone(),
        }
    }
}
