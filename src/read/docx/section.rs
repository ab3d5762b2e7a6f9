//! The end of a section: its paper, its margins, and which headers and footers it calls.

use super::xml::{Tag, Xml};
use crate::manuscript::{Pages, Section, Side};

/// A section, and what stands above and below its text by the names of the parts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    pub pages: Section,
    pub calls: Vec<(Side, Pages, String)>,
    /// How its notes are numbered, if it says so.
    pub footnotes: Option<String>,
    pub endnotes: Option<String>,
}

/// Reads `sectPr`. What is not said is as Word has it: A4 has to be said, too.
pub fn read(xml: &mut Xml, of: &Tag) -> Found {
    let mut found = Found::default();
    let pages = &mut found.pages;
    (pages.width, pages.height, pages.columns) = (12240, 15840, 1);
    (pages.top, pages.bottom, pages.left, pages.right) = (1440, 1440, 1440, 1440);
    (pages.header, pages.footer) = (720, 720);
    while let Some(tag) = xml.child(of) {
        let length = |name: &str, known: i32| tag.number(name).unwrap_or(known);
        match tag.word() {
            "pgSz" => {
                pages.width = length("w", pages.width);
                pages.height = length("h", pages.height);
            }
            "pgMar" => {
                pages.top = length("top", pages.top);
                pages.bottom = length("bottom", pages.bottom);
                pages.left = length("left", pages.left);
                pages.right = length("right", pages.right);
                pages.header = length("header", pages.header);
                pages.footer = length("footer", pages.footer);
                pages.gutter = length("gutter", pages.gutter);
            }
            "cols" => {
                let columns = tag.number("num").and_then(|it| u32::try_from(it).ok());
                pages.columns = columns.unwrap_or(1);
            }
            "titlePg" => pages.own_first = tag.is_on(),
            "pgNumType" => pages.first_number = tag.number("start"),
            "headerReference" => found.calls.extend(call(&tag, Side::Header)),
            "footerReference" => found.calls.extend(call(&tag, Side::Footer)),
            "footnotePr" => found.footnotes = figures(xml, &tag),
            "endnotePr" => found.endnotes = figures(xml, &tag),
            _ => {}
        }
    }
    found
}

fn call(tag: &Tag, side: Side) -> Option<(Side, Pages, String)> {
    let pages = match tag.attribute("type").as_deref() {
        Some("first") => Pages::First,
        Some("even") => Pages::Even,
        _ => Pages::Default,
    };
    Some((side, pages, tag.attribute("id")?))
}

/// The figures notes are numbered with.
pub fn figures(xml: &mut Xml, of: &Tag) -> Option<String> {
    let mut figures = None;
    while let Some(tag) = xml.child(of) {
        if tag.word() == "numFmt" {
            figures = tag.value();
        }
    }
    figures
}
