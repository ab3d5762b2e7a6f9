//! The document part: sections one after the other.

use std::io;

use super::element::{Element, Node};
use super::package::{self, Part};
use super::rule::{LEAST, gap};
use super::{Pen, flow, section};
use crate::sheet::{Page, Sheet};

/// The document of a sheet; the headers its pages need are added to the parts.
pub fn part<'a>(sheet: &'a Sheet, pen: &mut Pen<'a>, parts: &mut Vec<Part>) -> io::Result<Element> {
    let mut body = Element::new("w:body");
    for (n, section) in sheet.sections.iter().enumerate() {
        let header = header(&section.page, parts)?;
        let mut items = flow::flow(&section.items, section.page.text_width(), pen)?;
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
    let is_table = |node: &Node| matches!(node, Node::Element(it) if it.name == "w:tbl");
    if body.nodes.first().is_some_and(is_table) {
        body.nodes.insert(0, Node::Element(gap(LEAST)?));
    }
    Ok(Element::read(include_str!("document.xml"))?.holding(body))
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
