//! Pages: their paper, their margins, and what stands above and below their text.

use super::story::Story;
use super::styles::Styles;
use crate::manuscript::{Manuscript, Pages, Running, Section, Side};
use crate::read::docx::Changes;
use crate::read::docx::tally::Tally;
use crate::read::docx::xml::{Tag, Xml};
use crate::source::FileId;

/// The pages that a text begins with when it names none.
pub const FIRST: &str = "Standard";

/// How pages are set.
#[derive(Debug, Clone, Default)]
pub struct Layout {
    section: Section,
    /// How much room is left above and below the text for what is shown on every page.
    above: i32,
    below: i32,
}

/// Pages by their name.
#[derive(Debug, Clone, Default)]
pub struct Master {
    layout: Option<String>,
    /// The pages that follow the first of them.
    next: Option<String>,
    has: Vec<Side>,
}

impl Layout {
    pub fn read(xml: &mut Xml, of: &Tag) -> Layout {
        let mut layout = Layout::default();
        while let Some(tag) = xml.child(of) {
            match tag.name() {
                "page-layout-properties" => {
                    let length = |name: &str| tag.number(name).unwrap_or_default();
                    let margin = |name: &str| tag.number(name).unwrap_or(length("margin"));
                    layout.section = Section {
                        width: length("page-width"),
                        height: length("page-height"),
                        top: margin("margin-top"),
                        bottom: margin("margin-bottom"),
                        left: margin("margin-left"),
                        right: margin("margin-right"),
                        columns: columns(xml, &tag),
                        first_number: tag.number("first-page-number"),
                        ..Section::default()
                    };
                }
                "header-style" => layout.above = room(xml, &tag),
                "footer-style" => layout.below = room(xml, &tag),
                _ => {}
            }
        }
        layout
    }
}

fn columns(xml: &mut Xml, of: &Tag) -> u32 {
    let mut columns = 1;
    while let Some(tag) = xml.child(of) {
        let count = tag
            .number("column-count")
            .filter(|_| tag.name() == "columns");
        columns = count
            .and_then(|it| u32::try_from(it).ok())
            .unwrap_or(columns);
    }
    columns
}

fn room(xml: &mut Xml, of: &Tag) -> i32 {
    let mut room = 0;
    while let Some(tag) = xml.child(of) {
        let height = tag.number("min-height").or_else(|| tag.number("height"));
        room = height.unwrap_or(room);
    }
    room
}

impl Master {
    pub fn read(xml: &mut Xml, of: &Tag) -> Master {
        let mut master = Master {
            layout: of.attribute("page-layout-name"),
            next: of.attribute("next-style-name"),
            has: Vec::new(),
        };
        while let Some(tag) = xml.child(of) {
            if let Some((side, _)) = shown(&tag) {
                master.has.push(side);
            }
        }
        master
    }
}

/// What is shown above or below the text, and on which pages; none where that is switched off.
fn shown(tag: &Tag) -> Option<(Side, Pages)> {
    let on = tag.attribute("display").is_none_or(|it| it != "false");
    let found = match tag.name() {
        "header" => (Side::Header, Pages::Default),
        "header-left" => (Side::Header, Pages::Even),
        "header-first" => (Side::Header, Pages::First),
        "footer" => (Side::Footer, Pages::Default),
        "footer-left" => (Side::Footer, Pages::Even),
        "footer-first" => (Side::Footer, Pages::First),
        _ => return None,
    };
    on.then_some(found)
}

impl Styles {
    /// The pages of a name.
    pub fn section(&self, name: &str) -> Section {
        let master = self.masters.get(name);
        let layout = |master: &Master| self.layouts.get(master.layout.as_deref()?);
        let Some((master, layout)) = master.and_then(|it| Some((it, layout(it)?))) else {
            return Section::default();
        };
        let has = |side: Side| master.has.contains(&side);
        let mut section = layout.section.clone();
        (section.header, section.footer) = (section.top, section.bottom);
        section.top += if has(Side::Header) { layout.above } else { 0 };
        section.bottom += if has(Side::Footer) { layout.below } else { 0 };
        section.own_first = master.next.as_deref().is_some_and(|it| it != name);
        section
    }
}

/// Reads the headers and footers of the pages that a paper has.
pub fn running(
    part: FileId,
    text: &str,
    styles: &Styles,
    pages: &[String],
    manuscript: &mut Manuscript,
    tally: &mut Tally,
) {
    let mut xml = Xml::new(text, part);
    let Some(root) = xml.root() else {
        return;
    };
    while let Some(group) = xml.child(&root) {
        if group.name() != "master-styles" {
            continue;
        }
        while let Some(master) = xml.child(&group) {
            let Some(name) = master.attribute("name") else {
                continue;
            };
            let follows = |page: &String| {
                let first = styles.masters.get(page);
                first.is_some_and(|it| it.next.as_ref() == Some(&name))
            };
            let pages = pages.iter().enumerate();
            let own = pages.filter(|(_, page)| **page == name || follows(page));
            let own: Vec<usize> = own.map(|(at, _)| at).collect();
            while let Some(tag) = xml.child(&master) {
                let Some((side, on)) = shown(&tag).filter(|_| !own.is_empty()) else {
                    continue;
                };
                let mut story = Story::new(styles, tally, Changes::Accepted);
                story.is_beside = true;
                let blocks = story.blocks(&mut xml, &tag);
                let marks = std::mem::take(&mut story.beside.watermarks);
                manuscript.watermarks.extend(marks);
                let place = manuscript.running.len();
                for at in &own {
                    if let Some(section) = manuscript.sections.get_mut(*at) {
                        section.running.push(place);
                    }
                }
                manuscript.running.push(Running {
                    side,
                    pages: on,
                    blocks,
                });
            }
        }
    }
}
