//! The sheet as the typesetter's program reads it: headings in steps of one, lists gathered.

use serde::Serialize;

use crate::role::Role;
use crate::sheet::*;

/// The look of notes in a sheet that has no style for them.
const NOTE: NamedStyle = NamedStyle {
    role: Role::ChuThich,
    paragraph: ParagraphStyle {
        align: Align::Justify,
        first: 0.0,
        left: 0.0,
        right: 0.0,
        after: 0.0,
        pitch: 12.0,
        exact: true,
        keep_next: false,
        keep_lines: false,
        framed: false,
    },
    text: TextStyle {
        size: 10.0,
        bold: false,
        italic: false,
        underline: false,
    },
};

/// A cell of at most so many bytes and paragraphs is never as high as a page, however narrow.
const LONG: usize = 100;
const FEW: usize = 10;

/// A sheet in the words of the program.
#[derive(Serialize)]
pub struct Script<'a> {
    meta: &'a Meta,
    family: &'a str,
    /// How notes at the foot look.
    note: NamedStyle,
    sections: Vec<Part<'a>>,
}

#[derive(Serialize)]
struct Part<'a> {
    page: &'a Page,
    blocks: Vec<Block<'a>>,
    foot: Vec<Block<'a>>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Block<'a> {
    Paragraph(Piece<'a>),
    List {
        numbered: bool,
        items: Vec<Piece<'a>>,
    },
    Columns {
        widths: &'a [f64],
        cells: Vec<Vec<Block<'a>>>,
        after: f64,
    },
    Table(Grid<'a>),
    Rule(&'a Rule),
}

/// A paragraph and its place in the outline; 0 is none.
#[derive(Serialize)]
struct Piece<'a> {
    #[serde(skip)]
    role: Role,
    depth: usize,
    style: &'a ParagraphStyle,
    mark: &'a [Run],
    runs: &'a [Run],
}

/// A table as a heap of cells.
#[derive(Serialize)]
struct Grid<'a> {
    widths: &'a [f64],
    header_rows: usize,
    alt: &'a str,
    pad_x: f64,
    pad_y: f64,
    border: f64,
    after: f64,
    cells: Vec<Square<'a>>,
}

/// A cell that knows its row.
#[derive(Serialize)]
struct Square<'a> {
    row: usize,
    column: usize,
    across: usize,
    down: usize,
    /// Whether it is worth measuring if the cell fits on a page.
    long: bool,
    blocks: Vec<Block<'a>>,
}

impl<'a> Script<'a> {
    /// Prepares a sheet to be set in a family.
    pub fn new(sheet: &'a Sheet, family: &'a str) -> Self {
        let mut outline = Outline::default();
        let sections = sheet.sections.iter().map(|section| Part {
            page: &section.page,
            blocks: outline.blocks(&section.items),
            foot: outline.blocks(&section.foot),
        });
        let note = sheet.styles.iter().find(|it| it.role == Role::ChuThich);
        Script {
            meta: &sheet.meta,
            family,
            sections: sections.collect(),
            note: note.cloned().unwrap_or(NOTE),
        }
    }
}

/// The levels of the headings that are still open. Who cannot see hears how deep a heading
/// is, so where a paper skips a level no depth may be missing.
#[derive(Default)]
struct Outline {
    open: Vec<u8>,
}

impl Outline {
    fn blocks<'a>(&mut self, items: &'a [Item]) -> Vec<Block<'a>> {
        gather(items.iter().map(|item| match item {
            Item::Paragraph(it) => Block::Paragraph(self.piece(it)),
            Item::Columns(it) => Block::Columns {
                widths: &it.widths,
                cells: it.cells.iter().map(|items| self.blocks(items)).collect(),
                after: it.after,
            },
            Item::Table(it) => self.table(it),
            Item::Rule(it) => Block::Rule(it),
        }))
    }

    fn table<'a>(&mut self, it: &'a Table) -> Block<'a> {
        let mut cells = Vec::new();
        for (row, line) in it.rows.iter().enumerate() {
            cells.extend(line.cells.iter().map(|cell| self.square(row, cell)));
        }
        Block::Table(Grid {
            widths: &it.widths,
            header_rows: it.header_rows,
            alt: &it.alt,
            pad_x: it.pad_x,
            pad_y: it.pad_y,
            border: it.border,
            after: it.after,
            cells,
        })
    }

    fn square<'a>(&mut self, row: usize, cell: &'a Cell) -> Square<'a> {
        let paragraphs = &cell.paragraphs;
        let runs = paragraphs
            .iter()
            .flat_map(|it| it.mark.iter().chain(&it.runs));
        let bytes: usize = runs.map(|run| run.text.len()).sum();
        Square {
            row,
            column: cell.column,
            across: cell.across,
            down: cell.down,
            long: bytes > LONG || paragraphs.len() > FEW,
            blocks: gather(paragraphs.iter().map(|it| Block::Paragraph(self.piece(it)))),
        }
    }

    fn piece<'a>(&mut self, it: &'a Paragraph) -> Piece<'a> {
        // A heading of no words would be announced and then say nothing.
        let words = it
            .mark
            .iter()
            .chain(&it.runs)
            .any(|run| !run.text.trim().is_empty());
        Piece {
            role: it.role,
            depth: it
                .heading
                .filter(|_| words)
                .map_or(0, |level| self.depth(level)),
            style: &it.style,
            mark: &it.mark,
            runs: &it.runs,
        }
    }

    fn depth(&mut self, level: u8) -> usize {
        while self.open.pop_if(|open| *open >= level).is_some() {}
        self.open.push(level);
        self.open.len()
    }
}

/// Makes lists of neighbours that are items of one role.
fn gather<'a>(blocks: impl Iterator<Item = Block<'a>>) -> Vec<Block<'a>> {
    let mut gathered = Vec::new();
    for block in blocks {
        match (block, gathered.last_mut()) {
            (Block::Paragraph(it), Some(Block::List { items, .. }))
                if it.is_item() && items.last().is_some_and(|last| last.role == it.role) =>
            {
                items.push(it);
            }
            (Block::Paragraph(it), _) if it.is_item() => gathered.push(Block::List {
                numbered: it
                    .mark
                    .iter()
                    .any(|run| run.text.starts_with(|ch: char| ch.is_ascii_digit())),
                items: vec![it],
            }),
            (block, _) => gathered.push(block),
        }
    }
    gathered
}

impl Piece<'_> {
    fn is_item(&self) -> bool {
        self.role.is_list() && self.depth == 0 && self.mark.iter().any(|run| !run.text.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write::specimen::{listed, plain};

    #[test]
    fn depths_have_no_gaps() {
        let mut outline = Outline::default();
        let depths: Vec<_> = [2, 3, 5, 5, 3, 1, 4]
            .map(|level| outline.depth(level))
            .into();
        assert_eq!(depths, [1, 2, 3, 3, 2, 1, 2]);
    }

    #[test]
    fn neighbours_of_one_role_are_one_list() {
        let items = [
            listed(Role::Gach, "- ", "a"),
            listed(Role::Gach, "- ", "b"),
            listed(Role::Khoan, "1. ", "c"),
            plain("d"),
            listed(Role::Gach, "- ", "e"),
            listed(Role::Gach, "", "f"),
        ];
        let blocks = Outline::default().blocks(&items);
        let lengths = blocks.iter().map(|block| match block {
            Block::List { items, .. } => items.len(),
            _ => 0,
        });
        assert_eq!(lengths.collect::<Vec<_>>(), [2, 1, 0, 1, 0]);
    }
}
