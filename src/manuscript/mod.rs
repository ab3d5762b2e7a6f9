//! A paper as it stands in the file that somebody finished: paragraphs with their looks and
//! numbers, tables, notes, pages, and what its reader must be told of. Every word knows which
//! bytes of which part of the file it comes from.

mod difference;
mod flat;
mod json;
mod look;
mod pages;
mod plain;
mod table;

use std::sync::Arc;

use crate::diagnostic::Message;
use crate::source::Span;
use crate::worded::Worded;
pub use difference::Difference;
pub use flat::{Flat, Spot, Stretch};
pub use json::Roles;
pub use look::{Align, Height, Look, Raised, Setting};
pub use pages::{Pages, Running, Section, Side};
pub use table::{Cell, Merge, Row, Table};

/// A whole file, read once: nothing lost and nothing twice.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Manuscript {
    /// The parts of the file, by the number that places have.
    pub parts: Vec<String>,
    pub body: Vec<Block>,
    pub sections: Vec<Section>,
    pub footnotes: Vec<Note>,
    pub endnotes: Vec<Note>,
    /// Headers and footers that are shown.
    pub running: Vec<Running>,
    pub comments: Vec<Comment>,
    /// Changes that were tracked in the body, in order; the blocks have them accepted.
    pub revisions: Vec<Revision>,
    pub watermarks: Vec<Worded>,
    /// How many pictures are shown in the body.
    pub pictures: usize,
    /// Whether it was read off printed pages, which do not say how they were set.
    pub is_printed: bool,
    /// What its reader must be told of.
    pub told: Vec<Told>,
}

/// What stands below what.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    Paragraph(Paragraph),
    Table(Table),
}

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Paragraph {
    pub kind: Kind,
    /// The name of its style.
    pub style: Option<Arc<str>>,
    /// The number or bullet that the program counts and shows in front of it.
    pub number: Option<Number>,
    pub runs: Vec<Run>,
    /// Whether a shape or a picture hangs on it.
    pub drawn: bool,
    pub setting: Setting,
    /// The place of its section.
    pub section: usize,
    /// The bytes of the whole paragraph; of one that is joined of several, the last.
    pub place: Option<Span>,
}

/// Where a paragraph stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Kind {
    /// In the column, one below the other.
    #[default]
    Flowing,
    /// In a box or shape, which stands before the paragraph that anchors it.
    Boxed,
    /// In a frame about which the others flow.
    Framed,
}

/// An automatic number as it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    /// With its dots and brackets: `I.`, `1.2.`, `a)`, `-`.
    pub text: String,
    /// Level in its list, 0 the outermost.
    pub level: u8,
    /// Whether it is a sign that does not count.
    pub bullet: bool,
    /// Whether the words follow without a gap.
    pub close: bool,
}

/// Words that look alike.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// A line break is `\n`.
    pub words: Worded,
    pub look: Look,
    /// Of a mark that calls a note: which.
    pub note: Option<NoteCall>,
    /// The first word of the field that printed it: `PAGE`, `MERGEFIELD`.
    pub field: Option<Arc<str>>,
}

/// The mark of a note in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoteCall {
    pub end: bool,
    /// The place among the notes of its kind.
    pub at: usize,
    /// Whether the mark was typed by hand and not counted.
    pub own: bool,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Note {
    /// The mark it is called by when that is counted: `1`, `ii`.
    pub mark: Option<String>,
    pub blocks: Vec<Block>,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Comment {
    pub author: String,
    /// As the file has it.
    pub date: String,
    /// The words it is about.
    pub about: String,
    pub blocks: Vec<Block>,
}

/// A change that was tracked and not yet accepted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Revision {
    pub author: String,
    /// As the file has it.
    pub date: String,
    pub was: String,
    pub is: String,
    /// The paragraph as it is with all changes.
    pub paragraph: String,
}

/// Something about the file that its reader must know.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// Named after what is told.
    pub code: &'static str,
    pub what: Message,
}

impl Paragraph {
    /// Its words without its number.
    pub fn text(&self) -> String {
        self.runs.iter().map(|it| it.words.text.as_str()).collect()
    }

    /// Whether nothing of it is seen.
    pub fn is_blank(&self) -> bool {
        let mut runs = self.runs.iter();
        self.number.is_none() && runs.all(|it| it.words.text.trim().is_empty())
    }
}

impl Block {
    /// What stands in a box of its own.
    pub fn boxed(self) -> Block {
        match self {
            Block::Paragraph(it) => Block::Paragraph(Paragraph {
                kind: Kind::Boxed,
                ..it
            }),
            table => table,
        }
    }

    /// Its paragraphs, those of cells included, in order.
    pub fn paragraphs(&self) -> Box<dyn Iterator<Item = &Paragraph> + '_> {
        match self {
            Block::Paragraph(it) => Box::new(std::iter::once(it)),
            Block::Table(it) => Box::new(
                it.rows
                    .iter()
                    .flat_map(|row| &row.cells)
                    .flat_map(|cell| &cell.blocks)
                    .flat_map(Block::paragraphs),
            ),
        }
    }
}

impl Manuscript {
    /// The paragraphs of the body, those of its tables included.
    pub fn paragraphs(&self) -> impl Iterator<Item = &Paragraph> {
        self.body.iter().flat_map(Block::paragraphs)
    }
}
