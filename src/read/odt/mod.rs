//! Text documents of LibreOffice (OpenDocument): read once into the same manuscript as those of Word.

mod change;
mod inline;
mod list;
mod note;
mod page;
mod properties;
mod shape;
mod story;
mod styles;
mod table;

use std::io::{Read, Seek};

use super::docx::package::Package;
use super::docx::tally::Tally;
use super::docx::xml::{Tag, Xml};
use super::docx::{Changes, beside};
use super::{foreign, size};
use crate::diagnostic::Message;
use crate::manuscript::Manuscript;
use crate::source::FileId;
use story::Story;
use styles::Styles;

const CONTENT: &str = "content.xml";
const STYLES: &str = "styles.xml";

/// What newer programs put a whole document into that a password locks.
const LOCKED: &str = "encrypted-package";

/// Whether a package is one of OpenDocument.
pub fn is_one<R: Read + Seek>(package: &Package<R>) -> bool {
    package.has("mimetype") && (package.has(CONTENT) || package.has(LOCKED))
}

/// Reads the document of a package with its changes accepted or rejected.
pub fn read(
    mut package: Package<impl Read + Seek>,
    changes: Changes,
) -> Result<Manuscript, Message> {
    let manifest = package.part("META-INF/manifest.xml").ok().flatten();
    let is_locked = manifest.is_some_and(|(_, it)| it.contains("encryption-data"));
    if is_locked || package.has(LOCKED) {
        return Err(foreign::locked());
    }
    let (part, text) = package.part(CONTENT)?.ok_or_else(foreign::damaged)?;
    let mut tally = Tally::default();
    // What is said of looks may be damaged, and the words still be read.
    let shared = package.part(STYLES);
    let shared = shared.unwrap_or_else(|_| {
        tally.broken.push(STYLES.to_owned());
        None
    });
    let mut common = Styles::default();
    if let Some((part, text)) = &shared {
        let mut xml = Xml::new(text, *part);
        common.read(&mut xml);
        if xml.is_broken {
            tally.broken.push(STYLES.to_owned());
        }
    }
    let mut own = common.clone();
    own.read(&mut Xml::new(&text, part));
    let (mut manuscript, pages) = body(part, &text, &own, changes, &mut tally)?;
    if let Some((part, text)) = &shared {
        page::running(*part, text, &common, &pages, &mut manuscript, &mut tally);
    }
    if tally.is_too_long() {
        return Err(size::too_long());
    }
    manuscript.parts = package.parts;
    manuscript.pictures = tally.pictures;
    manuscript.told = tally.told(changes);
    let beside = beside::told(&manuscript);
    manuscript.told.extend(beside);
    Ok(manuscript)
}

/// The body, and the names of the pages it stands on.
fn body(
    part: FileId,
    text: &str,
    styles: &Styles,
    changes: Changes,
    tally: &mut Tally,
) -> Result<(Manuscript, Vec<String>), Message> {
    let mut xml = Xml::new(text, part);
    let Some(body) = inside(&mut xml) else {
        return Err(match xml.is_broken {
            true => foreign::damaged(),
            false => foreign::open_document(text),
        });
    };
    let mut story = Story::new(styles, tally, changes);
    let blocks = story.blocks(&mut xml, &body);
    let pages = std::mem::take(&mut story.pages);
    let mut manuscript = std::mem::take(&mut story.beside);
    manuscript.revisions = std::mem::take(&mut story.revised.revisions);
    if tally.is_too_long() {
        return Err(size::too_long());
    }
    if xml.is_broken {
        return Err(foreign::damaged());
    }
    tally.is_too_deep |= xml.is_too_deep;
    manuscript.body = blocks;
    manuscript.sections = pages.iter().map(|it| styles.section(it)).collect();
    Ok((manuscript, pages))
}

/// The text of a document.
fn inside<'x>(xml: &mut Xml<'x>) -> Option<Tag<'x>> {
    let root = xml.root().filter(|it| it.name() == "document-content")?;
    let body = child(xml, &root, "body")?;
    child(xml, &body, "text")
}

/// The next child of a name.
fn child<'x>(xml: &mut Xml<'x>, of: &Tag, name: &str) -> Option<Tag<'x>> {
    loop {
        let tag = xml.child(of)?;
        if tag.name() == name {
            return Some(tag);
        }
    }
}
