//! A sheet as a Word document: docx-rs spells each piece, the rooms below finish and join them.

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
mod styles;
mod table;
#[cfg(test)]
mod tests;

use std::io;

use self::element::{Element, Node};
use self::look::Looks;
use self::package::Part;
use super::error::WriteError;
use crate::sheet::{Page, Run, Sheet};

/// The bytes of the document; equal sheets give equal bytes.
pub fn write(sheet: &Sheet) -> Result<Vec<u8>, WriteError> {
    spell(sheet).map_err(|error| WriteError(error.to_string()))
}

fn spell(sheet: &Sheet) -> io::Result<Vec<u8>> {
    let looks = Looks::of(sheet);
    let mut parts = vec![
        Part::word("styles", "styles", styles::part(&looks)?),
        Part::word(
            "settings",
            "settings",
            Element::read(include_str!("docx/settings.xml"))?,
        ),
        Part::word(
            "fontTable",
            "fontTable",
            Element::read(include_str!("docx/fonts.xml"))?,
        ),
    ];
    parts.push(Part::theme(Element::read(include_str!("docx/theme.xml"))?));
    let mut pen = Pen {
        looks: &looks,
        notes: Vec::new(),
    };
    let mut body = Element::new("w:body");
    for (n, section) in sheet.sections.iter().enumerate() {
        let header = header(&section.page, &mut parts)?;
        let mut items = flow::flow(&section.items, section.page.text_width(), &mut pen)?;
        let properties = section::properties(&section.page, &header)?;
        let is_last = n + 1 == sheet.sections.len();
        match items.last_mut() {
            // All but the last section end inside their last paragraph.
            Some(end) if !is_last => end.child("w:pPr").push(properties),
            _ => items.push(properties),
        }
        body.nodes.extend(items.into_iter().map(Node::Element));
    }
    // LibreOffice sets a line of its own above a table that opens a paper with notes.
    let opens = |node: &Node| matches!(node, Node::Element(first) if first.name == "w:tbl");
    if body.nodes.first().is_some_and(opens) {
        body.nodes
            .insert(0, Node::Element(rule::gap(table::LEAST)?));
    }
    let notes = footnotes::part(&pen.notes, &looks)?;
    parts.push(Part::word("footnotes", "footnotes", notes));
    let document = Element::new("w:document")
        .with(
            "xmlns:w",
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        )
        .with("xmlns:r", package::RELATIONSHIPS)
        .with(
            "xmlns:mc",
            "http://schemas.openxmlformats.org/markup-compatibility/2006",
        )
        .with(
            "xmlns:w14",
            "http://schemas.microsoft.com/office/word/2010/wordml",
        )
        .with("mc:Ignorable", "w14")
        .holding(body);
    let properties = [properties::core(&sheet.meta), properties::app()];
    package::zip(document, properties, parts)
}

/// The relationship of the header of a page; sections with the same header share it.
fn header(page: &Page, parts: &mut Vec<Part>) -> io::Result<String> {
    let root = section::header(page)?;
    let known = parts.iter().position(|part| part.root == root);
    let at = known.unwrap_or(parts.len());
    if known.is_none() {
        parts.push(Part::word(&format!("header{at}"), "header", root));
    }
    Ok(package::id(at + 1))
}

/// What the pages need that are being spelled: the looks, and the notes called so far.
struct Pen<'a> {
    looks: &'a Looks,
    notes: Vec<&'a [Run]>,
}

impl<'a> Pen<'a> {
    /// Keeps a note and gives it its number.
    fn note(&mut self, note: &'a [Run]) -> usize {
        self.notes.push(note);
        self.notes.len()
    }
}
