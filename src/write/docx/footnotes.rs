//! The footnotes part: the notes of one paper from 1, and the line above them.

use std::io;

use docx_rs::Footnote;

use super::element::{Element, Node};
use super::look::Looks;
use super::paragraph::hyphenate;
use super::run::{run, said};
use super::styles::CALL;
use crate::role::Role;
use crate::sheet::Run;

pub fn part(notes: &[&[Run]], looks: &Looks) -> io::Result<Element> {
    let mut part = Element::read(include_str!("footnotes.xml"))?;
    for (n, note) in notes.iter().enumerate() {
        part.push(render(n + 1, note, looks)?);
    }
    Ok(part)
}

fn render(id: usize, note: &[Run], looks: &Looks) -> io::Result<Element> {
    let look = looks.get(Role::ChuThich);
    let mut text = docx_rs::Paragraph::new()
        .style(Role::ChuThich.name())
        .add_run(said(" "));
    for words in note {
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
        let shape = paragraph
            .nodes
            .iter()
            .position(|node| matches!(node, Node::Element(child) if child.name == "w:pPr"));
        let at = shape.map_or(0, |shape| shape + 1);
        paragraph.nodes.insert(at, Node::Element(number.clone()));
    }
    Ok(note)
}
