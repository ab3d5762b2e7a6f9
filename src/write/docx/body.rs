//! The document part: sections one after the other.

use std::io;

use super::element::{Element, Node};
use super::package::{self, Part};
use super::paragraph::paragraph;
use super::rule::{LEAST, gap};
use super::section::Margins;
use super::{Writer, flow, order, section};
use crate::sheet::{Item, Paragraph, Section, Sheet};

/// The document of a sheet; the headers and feet its pages need are added to the parts.
pub fn part<'a>(
    sheet: &'a Sheet,
    writer: &mut Writer<'a>,
    parts: &mut Vec<Part>,
) -> io::Result<Element> {
    let mut body = Element::new("w:body");
    // A section without a head or foot would show that of the section before.
    let heads = sheet.sections.iter().any(|it| !it.head.is_empty());
    let feet = sheet.sections.iter().any(|it| !it.foot.is_empty());
    for (n, section) in sheet.sections.iter().enumerate() {
        let width = section.page.text_width();
        let header = share("header", section::header(&section.page)?, parts);
        let head = section::head(flow::flow(&section.head, width, writer)?)?;
        let mut items = flow::flow(&section.items, width, writer)?;
        let end = end(section, writer)?;
        let last = items.len().saturating_sub(1);
        items.splice(last..last, end);
        let foot = section::foot(flow::flow(&section.foot, width, writer)?)?;
        let margins = Margins {
            header,
            head: heads.then(|| share("header", head, parts)),
            foot: feet.then(|| share("footer", foot, parts)),
        };
        let properties = section::properties(&section.page, &margins)?;
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

/// What stands in the bottom margin of the last page, lines upon each other: it belongs to the
/// last paragraph, before which it stands.
fn end<'a>(section: &'a Section, writer: &mut Writer<'a>) -> io::Result<Vec<Element>> {
    let lines = section.end.iter().filter_map(|item| match item {
        Item::Paragraph(it) => Some(it),
        _ => None,
    });
    let lines: Vec<&Paragraph> = lines.collect();
    let height = lines.iter().map(|it| it.style.pitch + it.style.after).sum();
    let mut end = Vec::new();
    for line in lines {
        end.push(section::end(
            paragraph(line, writer)?,
            &section.page,
            height,
        ));
    }
    Ok(end)
}

/// The relationship of a header or footer; sections with the same share it.
fn share(kind: &str, mut root: Element, parts: &mut Vec<Part>) -> String {
    // Only then are two that say the same equal: docx-rs counts its paragraphs.
    order::sort(&mut root);
    let known = parts.iter().position(|part| part.is(&root));
    let at = known.unwrap_or(parts.len());
    if known.is_none() {
        parts.push(Part::word(&format!("{kind}{at}"), kind, root));
    }
    package::id(at + 1)
}
