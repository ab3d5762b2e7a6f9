//! Word documents as offices make them: read once, as whoever opens them sees them when all
//! changes are accepted.

pub(in crate::read) mod beside;
mod counting;
mod field;
pub(in crate::read) mod figures;
pub(in crate::read) mod notes;
pub(in crate::read) mod old_letters;
pub(in crate::read) mod package;
pub(in crate::read) mod properties;
pub(in crate::read) mod revised;
mod run;
mod section;
mod settings;
mod shape;
pub(in crate::read) mod signs;
mod space;
mod story;
mod styles;
mod table;
pub(in crate::read) mod tally;
mod theme;
pub(in crate::read) mod words;
pub(in crate::read) mod xml;

use std::collections::{HashMap, HashSet};
use std::io::{Read, Seek};

use crate::diagnostic::Message;
use crate::manuscript::{Block, Comment, Manuscript, Note, Pages, Running, Side};
use crate::read::{foreign, size};
use crate::source::FileId;
use counting::Lists;
use package::{Package, Relations};
use settings::Settings;
use story::{Look, Story};
use styles::Styles;
use tally::Tally;
use theme::Theme;
use xml::{Tag, Xml};

/// Headers and footers, notes and comments beyond these no paper has.
const MOST: usize = 5_000;

/// How a document with tracked changes is seen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Changes {
    #[default]
    Accepted,
    Rejected,
}

impl Changes {
    /// Whether what an element of a change holds is seen; no other element is one.
    fn keep(self, element: &str) -> bool {
        match self {
            Changes::Accepted => matches!(element, "ins" | "moveTo"),
            Changes::Rejected => matches!(element, "del" | "moveFrom"),
        }
    }
}

/// Reads the document of a package with its changes accepted or rejected; its pictures are never
/// unpacked.
pub fn read(
    mut package: Package<impl Read + Seek>,
    changes: Changes,
) -> Result<Manuscript, Message> {
    let (name, part, text) = package.main()?;
    let mut reader = Reader {
        relations: package.relations(&name),
        package,
        look: Look {
            changes,
            ..Look::default()
        },
        settings: Settings::default(),
        tally: Tally::default(),
        manuscript: Manuscript::default(),
        calls: Vec::new(),
        about: HashMap::new(),
    };
    reader.look();
    reader.body(part, &text)?;
    reader.running();
    reader.comments();
    reader.finish()
}

struct Reader<R> {
    package: Package<R>,
    relations: Relations,
    look: Look,
    settings: Settings,
    tally: Tally,
    manuscript: Manuscript,
    /// Headers and footers that are shown, by the names of their parts.
    calls: Vec<(Side, Pages, String)>,
    /// What comments are about, by their names.
    about: HashMap<String, String>,
}

impl<R: Read + Seek> Reader<R> {
    /// Reads another part, if there is one of the kind and it can be read at all.
    fn aside<T>(
        &mut self,
        kind: &str,
        read: impl FnOnce(&mut Xml, &mut Reader<R>) -> T,
    ) -> Option<T> {
        let name = self.relations.first(kind)?.to_owned();
        self.part(&name, read)
    }

    fn part<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&mut Xml, &mut Reader<R>) -> T,
    ) -> Option<T> {
        let (part, text) = match self.package.part(name) {
            Ok(found) => found?,
            Err(_) => {
                self.tally.broken.push(name.to_owned());
                return None;
            }
        };
        let mut xml = Xml::new(&text, part);
        let found = read(&mut xml, self);
        if xml.is_broken {
            self.tally.broken.push(name.to_owned());
        }
        self.tally.is_too_deep |= xml.is_too_deep;
        Some(found)
    }

    fn look(&mut self) {
        let theme = self.aside("theme", |xml, _| Theme::read(xml));
        self.look.theme = theme.unwrap_or_default();
        let styles = self.aside("styles", |xml, it| Styles::read(xml, &it.look.theme));
        self.look.styles = styles.unwrap_or_default();
        let lists = self.aside("numbering", |xml, it| {
            Lists::read(xml, &it.look.theme, &it.look.styles)
        });
        self.look.lists = lists.unwrap_or_default();
        let settings = self.aside("settings", |xml, _| Settings::read(xml));
        self.settings = settings.unwrap_or_default();
    }

    fn body(&mut self, part: FileId, text: &str) -> Result<(), Message> {
        let mut broken = HashSet::new();
        loop {
            let mut xml = Xml::new(text, part);
            let Some(body) = root(&mut xml, "document").and_then(|root| inside(&mut xml, &root))
            else {
                return Err(match xml.is_broken {
                    true => foreign::damaged(),
                    false => self.package.foreign(),
                });
            };
            self.tally = Tally {
                broken: std::mem::take(&mut self.tally.broken),
                ..Tally::default()
            };
            let mut story = Story::new(&self.look, &mut self.tally);
            story.fields.broken.clone_from(&broken);
            let mut blocks = story.blocks(&mut xml, &body);
            // A field that never ends hides all behind it: it is none, and all is read again.
            let open = story.fields.open();
            if !open.is_empty() && broken.is_empty() {
                broken = open;
                continue;
            }
            let Story {
                mut sections,
                footnotes,
                endnotes,
                watermarks,
                revised,
                ..
            } = story;
            if self.tally.is_too_long() {
                return Err(size::too_long());
            }
            if xml.is_broken {
                return Err(foreign::damaged());
            }
            self.tally.is_too_deep |= xml.is_too_deep;
            if sections.is_empty() {
                sections.push(section::Found::default());
            }
            let [foot, end] = notes::mark(&mut blocks, &sections, &self.settings);
            self.manuscript.body = blocks;
            self.manuscript.watermarks = watermarks;
            self.manuscript.revisions = revised.revisions;
            self.about = revised.about;
            self.manuscript.footnotes = self.notes("footnotes", &footnotes, foot);
            self.manuscript.endnotes = self.notes("endnotes", &endnotes, end);
            self.sections(sections);
            return Ok(());
        }
    }

    /// The notes of a kind in the order of their calls.
    fn notes(&mut self, kind: &str, called: &[String], marks: Vec<Option<String>>) -> Vec<Note> {
        if called.is_empty() {
            return Vec::new();
        }
        let notes = self.aside(kind, |xml, it| {
            let mut notes = HashMap::new();
            let Some(root) = xml.root() else {
                return notes;
            };
            while let Some(tag) = xml.child(&root) {
                let Some(id) = tag.attribute("id").filter(|_| notes.len() < MOST) else {
                    continue;
                };
                notes.insert(id, it.story(xml, &tag));
            }
            notes
        });
        let found = notes.unwrap_or_default();
        let marks = marks.into_iter().chain(std::iter::repeat(None));
        let note = |(id, mark): (&String, Option<String>)| {
            let mut blocks = found.get(id).cloned().unwrap_or_default();
            if mark.is_none() {
                notes::mark_once(&mut blocks);
            }
            Note { mark, blocks }
        };
        called.iter().zip(marks).take(MOST).map(note).collect()
    }

    /// A story besides the body, with lists and fields of its own.
    fn story(&mut self, xml: &mut Xml, of: &Tag) -> Vec<Block> {
        let mut story = Story::new(&self.look, &mut self.tally);
        story.is_beside = true;
        let blocks = story.blocks(xml, of);
        for mark in story.watermarks {
            let known = &mut self.manuscript.watermarks;
            if known.iter().all(|it| it.text != mark.text) {
                known.push(mark);
            }
        }
        blocks
    }

    /// Sections with their headers and footers: what a section does not say is as before.
    fn sections(&mut self, found: Vec<section::Found>) {
        let mut calls: Vec<(Side, Pages, String)> = Vec::new();
        for section::Found {
            pages: mut section,
            calls: own,
            ..
        } in found
        {
            for call in own {
                calls.retain(|it| (it.0, it.1) != (call.0, call.1));
                calls.push(call);
            }
            for (side, pages, id) in &calls {
                let is_shown = match pages {
                    Pages::First => section.own_first,
                    Pages::Default => true,
                    Pages::Even => self.settings.even_pages,
                };
                let Some(name) = self.relations.named(id).filter(|_| is_shown) else {
                    continue;
                };
                let name = name.to_owned();
                let known = self
                    .calls
                    .iter()
                    .position(|it| *it == (*side, *pages, name.clone()));
                let place = known.unwrap_or(self.calls.len());
                if known.is_none() && place < MOST {
                    self.calls.push((*side, *pages, name));
                }
                section.running.push(place);
            }
            self.manuscript.sections.push(section);
        }
    }

    fn running(&mut self) {
        for (side, pages, name) in std::mem::take(&mut self.calls) {
            let blocks = self.part(&name, |xml, it| {
                let root = xml.root();
                root.map(|root| it.story(xml, &root)).unwrap_or_default()
            });
            let blocks = blocks.unwrap_or_default();
            let running = Running {
                side,
                pages,
                blocks,
            };
            self.manuscript.running.push(running);
        }
    }

    /// The words that a comment is about.
    fn about(&self, comment: &Tag) -> String {
        let about = comment.attribute("id").and_then(|id| self.about.get(&id));
        about.map(|it| it.trim().to_owned()).unwrap_or_default()
    }

    fn comments(&mut self) {
        let comments = self.aside("comments", |xml, it| {
            let mut comments = Vec::new();
            let Some(root) = xml.root() else {
                return comments;
            };
            while let Some(tag) = xml.child(&root) {
                if comments.len() < MOST && tag.word() == "comment" {
                    comments.push(Comment {
                        author: tag.attribute("author").unwrap_or_default(),
                        date: tag.attribute("date").unwrap_or_default(),
                        about: it.about(&tag),
                        blocks: it.story(xml, &tag),
                    });
                }
            }
            comments
        });
        self.manuscript.comments = comments.unwrap_or_default();
    }

    /// The whole, with what must be told of it.
    fn finish(self) -> Result<Manuscript, Message> {
        let mut manuscript = self.manuscript;
        if self.tally.is_too_long() {
            return Err(size::too_long());
        }
        manuscript.parts = self.package.parts;
        manuscript.pictures = self.tally.pictures;
        manuscript.told = self.tally.told(self.look.changes);
        let beside = beside::told(&manuscript);
        manuscript.told.extend(beside);
        Ok(manuscript)
    }
}

/// The root of a part, when it is the one that is looked for.
fn root<'x>(xml: &mut Xml<'x>, name: &str) -> Option<Tag<'x>> {
    xml.root().filter(|it| it.word() == name)
}

/// The body of a document.
fn inside<'x>(xml: &mut Xml<'x>, root: &Tag) -> Option<Tag<'x>> {
    loop {
        let tag = xml.child(root)?;
        if tag.word() == "body" {
            return Some(tag);
        }
    }
}
