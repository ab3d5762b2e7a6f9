//! A paper as words in roles: no sizes, no places, no format; numbers not yet given.

use std::ops::Range;

use crate::origin::Origin;
use crate::role::Role;
use crate::shift::Shift;
use crate::strip::Strip;
use crate::worded::Worded;
pub use manner::{Look, Manner};

mod manner;

/// A whole paper.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Document {
    pub properties: Properties,
    /// Marks of the heading levels; the regulation's when empty.
    pub levels: Vec<String>,
    /// Whether the office or the paper chose these marks; they then hold for items of text alone.
    pub chosen: bool,
    pub manner: Manner,
    /// The sign behind the last words of the body; the regulation's when there is none.
    pub ending: Option<String>,
    /// Printed on both sides of its sheets.
    pub two_sided: bool,
    pub blocks: Vec<Block>,
    pub annexes: Vec<Annex>,
}

/// What the properties of the file say about the paper.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Properties {
    pub title: String,
    /// The office that issues.
    pub author: String,
    pub subject: String,
    pub keywords: Vec<String>,
    /// Year, month, day; of what is not yet known, the first.
    pub date: Option<(i32, u32, u32)>,
}

/// A phụ lục: a new page, pages counted anew.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Annex {
    pub landscape: bool,
    /// Stands in a file of its own.
    pub own_file: bool,
    pub number: Number,
    /// Marks of its first heading levels; those of the paper when empty.
    pub levels: Vec<String>,
    /// Whether items of text alone have them too.
    pub chosen: bool,
    pub blocks: Vec<Block>,
}

impl Annex {
    /// Its lines of some roles.
    pub fn lines<'a>(&'a self, wanted: &'a dyn Fn(Role) -> bool) -> impl Iterator<Item = &'a Line> {
        self.blocks.iter().filter_map(move |block| match block {
            Block::Line(line) if wanted(line.role) => Some(line),
            _ => None,
        })
    }
}

/// A piece of a paper, in reading order.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    Line(Line),
    Section(Section),
    Table(Table),
}

/// A paragraph of one role.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    pub role: Role,
    /// A sign the office typed in front itself: `-`, `a)`, `(1)`, `2.1.`.
    pub mark: Option<String>,
    /// Whether it stands in the middle, whatever its role says.
    pub centred: bool,
    pub text: Vec<Inline>,
}

/// A numbered part of the body and what stands under it.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    pub number: Number,
    /// How it is numbered, when not like the sections beside it: `Chương I`, `Điều 1.`.
    pub pattern: Option<String>,
    pub heading: Vec<Inline>,
    /// The heading runs on into the first paragraph instead of standing alone.
    pub run_in: bool,
    /// How the sections inside are marked; the level decides when there is none.
    pub marks: Option<String>,
    /// How they are marked when they are text alone and nobody chose the marks of their level.
    pub short: Option<String>,
    /// The sign behind the items of its lists; that of the section around when there is none.
    pub ends: Option<String>,
    pub blocks: Vec<Block>,
}

impl Section {
    /// The line that stands right behind the number when there is no heading.
    pub fn first_words(&self) -> Option<&Line> {
        match self.blocks.first() {
            Some(Block::Line(line)) if line.mark.is_none() => Some(line),
            _ => None,
        }
    }

    /// Whether anything stands behind its number.
    pub fn has_words(&self) -> bool {
        !self.heading.is_empty() || self.first_words().is_some()
    }
}

/// Where a section's number comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Number {
    /// The next of its row.
    #[default]
    Next,
    /// Typed by the office.
    Typed(String),
    /// It has none.
    Blank,
}

/// A table: rows of the head first.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Whether its rows are the days of the paper, which are known when the rest is worded.
    pub is_timeline: bool,
    pub title: Vec<Inline>,
    /// Shares of the width; equal when empty.
    pub widths: Vec<f64>,
    pub align: Vec<CellAlign>,
    pub head: usize,
    pub rows: Vec<Row>,
}

/// A row: cells, or one section title across the whole width.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub section: bool,
    pub cells: Vec<Cell>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    pub across: usize,
    pub down: usize,
    /// One list of inlines per paragraph.
    pub text: Vec<Vec<Inline>>,
    /// What is drawn in it.
    pub strip: Option<Strip>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellAlign {
    Left,
    Center,
    Right,
    Justify,
}

/// A stretch of text with emphasis.
#[derive(Debug, Clone, PartialEq)]
pub struct Inline {
    pub text: String,
    pub bold: bool,
    pub italic: bool,
    pub underline: bool,
    pub shift: Shift,
    /// A note called here; `text` is then empty.
    pub footnote: Option<Vec<Inline>>,
    /// Where the words came from.
    pub origin: Origin,
}

impl Inline {
    /// Plain words.
    pub fn plain(words: Worded) -> Self {
        Self {
            text: words.text,
            bold: false,
            italic: false,
            underline: false,
            shift: Shift::Level,
            footnote: None,
            origin: words.origin,
        }
    }

    /// Puts a part of a text behind it.
    pub fn push_part(&mut self, words: &Worded, range: &Range<usize>) {
        self.origin.push_part(self.text.len(), &words.origin, range);
        self.text.push_str(&words.text[range.clone()]);
    }

    /// Puts words behind it that were typed nowhere.
    pub fn push_str(&mut self, words: &str) {
        self.origin.ends(self.text.len());
        self.text.push_str(words);
    }
}

/// Inlines line by line.
pub fn lines(inlines: &[Inline]) -> Vec<Vec<Inline>> {
    let mut lines = vec![Vec::new()];
    for inline in inlines {
        let words = Worded {
            text: inline.text.clone(),
            origin: inline.origin.clone(),
        };
        for (place, line) in words.text.split('\n').enumerate() {
            if place > 0 {
                lines.push(Vec::new());
            }
            let part = words.part(&words.range(line));
            if let Some(last) = lines.last_mut()
                && (!line.is_empty() || inline.footnote.is_some())
            {
                last.push(Inline {
                    text: part.text,
                    origin: part.origin,
                    ..inline.clone()
                });
            }
        }
    }
    lines.retain(|it| !it.is_empty());
    lines
}

/// The plain words of inlines.
pub fn plain(inlines: &[Inline]) -> String {
    inlines.iter().map(|i| i.text.as_str()).collect()
}
