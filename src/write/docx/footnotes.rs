//! The footnotes part: the notes of one paper from 1, and the line above them.

use std::io;

use docx_rs::Footnote;

use super::Writer;
use super::element::{Element, Node};
use super::paragraph::hyphenate;
use super::run::{run, said};
use super::styles::CALL;
use crate::role::Role;
use crate::sheet::Run;

pub fn part(writer: &Writer) -> io::Result<Element> {
    let mut part = Element::read(include_str!("footnotes.xml"))?;
    for (n, note) in writer.notes.iter().enumerate() {
        part.push(render(n + 1, note, writer)?);
    }
    Ok(part)
}

fn render(id: usize, runs: &[Run], writer: &Writer) -> io::Result<Element> {
    let look = writer.looks.get(Role::ChuThich);
    let mut text = docx_rs::Paragraph::new()
        .style(Role::ChuThich.name())
        .add_run(said(" "));
    for words in runs {
        text = text.add_run(run(words, look.text, None));
    }
    let mut note = Element::of(&Footnote {
        id,
        content: vec![text],
    })?;
    let style = Element::new("w:rStyle").with("w:val", CALL);
    let number = Element::new("w:r")
        .holding(Element::new("w:rPr").holding(style))
        .holding(Element::new("w:footnoteRef"));
    for paragraph in note.children_mut("w:p") {
        paragraph.children_mut("w:r").for_each(hyphenate);
        let blank = paragraph.nodes.iter().position(is_run);
        let blank = blank.map(|at| paragraph.nodes.remove(at));
        writer.tracker.runs(paragraph, runs, look.text)?;
        let shape = paragraph
            .nodes
            .iter()
            .position(|node| matches!(node, Node::Element(child) if child.name == "w:pPr"));
        let at = shape.map_or(0, |shape| shape + 1);
        paragraph.nodes.splice(at..at, blank);
        paragraph.nodes.insert(at, Node::Element(number.clone()));
    }
    Ok(note)
}

fn is_run(node: &Node) -> bool {
    matches!(node, Node::Element(child) if child.name == "w:r")
}
