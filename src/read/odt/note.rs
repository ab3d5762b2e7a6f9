//! Notes below the page, and comments beside it.

use super::story::Story;
use crate::manuscript::{Comment, Note, NoteCall, Run};
use crate::read::docx::notes::mark_once;
use crate::read::docx::properties::WordLook;
use crate::read::docx::words::shown;
use crate::read::docx::xml::{Tag, Xml};
use crate::worded::Worded;

/// More notes or comments no paper has.
const MOST: usize = 5_000;

impl Story<'_> {
    /// A note, which stands in the text where it is called.
    pub fn note(&mut self, xml: &mut Xml, of: &Tag, look: &WordLook, runs: &mut Vec<Run>) {
        let end = of.attribute("note-class").is_some_and(|it| it == "endnote");
        let (mut mark, mut own, mut blocks) = (String::new(), false, Vec::new());
        while let Some(tag) = xml.child(of) {
            match tag.name() {
                "note-citation" => {
                    own = tag.attribute("label").is_some();
                    mark = xml.words(&tag);
                }
                "note-body" => blocks = self.inside(xml, &tag),
                _ => {}
            }
        }
        let notes = match end {
            true => &mut self.beside.endnotes,
            false => &mut self.beside.footnotes,
        };
        let at = notes.len();
        if at >= MOST {
            self.tally.has_too_many_notes = true;
            return xml.stop();
        }
        let counted = Some(mark.clone()).filter(|_| !own);
        if own {
            mark_once(&mut blocks);
        }
        notes.push(Note {
            mark: counted,
            blocks,
        });
        runs.push(Run {
            words: Worded::whole(mark, Some(xml.since(of))),
            look: shown(look),
            note: Some(NoteCall { end, at, own }),
            field: None,
        });
        self.is_blank_here = false;
    }

    pub fn comment(&mut self, xml: &mut Xml, of: &Tag) {
        let mut comment = Comment::default();
        self.aside(|it| {
            while let Some(tag) = xml.child(of) {
                match tag.name() {
                    "creator" => comment.author = xml.words(&tag),
                    "date" => comment.date = xml.words(&tag),
                    _ => it.block(xml, &tag, &mut comment.blocks),
                }
            }
        });
        if self.beside.comments.len() < MOST {
            self.beside.comments.push(comment);
        }
    }
}
