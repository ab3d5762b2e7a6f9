//! A sheet as a Word document: docx-rs renders each piece, the rooms below finish and join them.

mod body;
mod drawing;
mod element;
mod flow;
mod footnotes;
mod grid;
mod look;
mod measure;
mod order;
mod package;
mod paragraph;
mod properties;
mod rule;
mod run;
mod section;
mod stock;
mod styles;
mod table;
#[cfg(test)]
mod tests;
mod tracked;

use std::io;

use self::element::{Element, Node};
use self::look::Looks;
use self::package::Part;
pub use self::stock::Stock;
use self::tracked::Tracker;
use super::error::WriteError;
use crate::sheet::{Run, Sheet};

/// The bytes of the document; equal sheets give equal bytes.
pub fn write(sheet: &Sheet, stock: &Stock) -> Result<Vec<u8>, WriteError> {
    render(sheet, stock).map_err(|error| WriteError(error.to_string()))
}

fn render(sheet: &Sheet, stock: &Stock) -> io::Result<Vec<u8>> {
    let looks = Looks::of(sheet);
    let mut writer = Writer {
        looks: &looks,
        notes: Vec::new(),
        tracker: Tracker::new(sheet.editor.as_ref()),
        drawings: 0,
    };
    let mirrored = sheet.sections.iter().any(|it| it.page.mirrored);
    let mut parts = stock.parts(&looks, mirrored, || {
        let fixed = |name, xml| Ok::<_, io::Error>(Part::word(name, name, Element::read(xml)?));
        Ok(vec![
            Part::word("styles", "styles", styles::part(&looks)?),
            Part::word("settings", "settings", settings(mirrored)?),
            fixed("fontTable", include_str!("docx/fonts.xml"))?,
            Part::theme(Element::read(include_str!("docx/theme.xml"))?),
        ])
    })?;
    let document = body::part(sheet, &mut writer, &mut parts)?;
    let notes = footnotes::part(&writer)?;
    parts.push(Part::word("footnotes", "footnotes", notes));
    let mut properties = vec![properties::core(&sheet.meta), properties::app()];
    properties.extend(sheet.meta.mark.as_ref().map(properties::custom));
    package::zip(document, properties, parts)
}

/// What holds for the whole paper; whether margins change places is one thing for all sections.
fn settings(mirrored: bool) -> io::Result<Element> {
    let mut settings = Element::read(include_str!("docx/settings.xml"))?;
    if mirrored {
        let zoom = 1;
        let mirrored = Element::new("w:mirrorMargins");
        settings.nodes.insert(zoom, Node::Element(mirrored));
    }
    Ok(settings)
}

/// What the pages need that are being rendered: the looks, the notes called and the shapes drawn so far.
struct Writer<'a> {
    looks: &'a Looks,
    notes: Vec<&'a [Run]>,
    tracker: Tracker<'a>,
    drawings: usize,
}

impl<'a> Writer<'a> {
    /// Keeps a note and gives it its number.
    fn note(&mut self, note: &'a [Run]) -> usize {
        self.notes.push(note);
        self.notes.len()
    }
}
