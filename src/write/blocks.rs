//! The sheet as pages for everyone need it: headings in steps of one, lists gathered, runs
//! numbered.

use std::num::NonZero;

use crate::role::Role;
use crate::sheet::*;
use crate::shift::Shift;

/// The look of notes in a sheet that has no style for them.
static NOTE: NamedStyle = NamedStyle {
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
        frame: None,
    },
    text: TextStyle {
        size: 10.0,
        bold: false,
        italic: false,
        underline: false,
        shift: Shift::Level,
        ink: Ink::BLACK,
    },
};

/// A section whose items are blocks.
pub struct Part<'a> {
    pub page: &'a Page,
    pub head: Vec<Block<'a>>,
    pub blocks: Vec<Block<'a>>,
    pub end: Vec<Block<'a>>,
    pub foot: Vec<Block<'a>>,
}

pub enum Block<'a> {
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

/// A paragraph and its place in the outline.
pub struct Piece<'a> {
    role: Role,
    /// The number of its first run; the others follow, each with the runs of its note behind it.
    pub first: usize,
    pub depth: Option<NonZero<usize>>,
    pub style: &'a ParagraphStyle,
    pub mark: &'a [Run],
    pub runs: &'a [Run],
}

/// A table as a heap of cells.
pub struct Grid<'a> {
    pub table: &'a Table,
    pub cells: Vec<Square<'a>>,
}

impl Grid<'_> {
    /// The number of the first run of each row that has cells of its own.
    pub fn firsts(&self) -> Vec<Option<usize>> {
        let mut firsts = vec![None; self.table.rows.len()];
        for square in &self.cells {
            let first = square.blocks.iter().find_map(|it| match it {
                Block::Paragraph(it) => Some(it.first),
                Block::List { items, .. } => items.first().map(|it| it.first),
                _ => None,
            });
            if let Some(row @ None) = firsts.get_mut(square.row) {
                *row = first;
            }
        }
        firsts
    }
}

/// A cell that knows its row.
pub struct Square<'a> {
    pub row: usize,
    pub cell: &'a Cell,
    pub blocks: Vec<Block<'a>>,
}

/// The sections of a sheet, and its runs by their numbers.
pub fn parts(sheet: &Sheet) -> (Vec<Part<'_>>, Vec<&Run>) {
    let mut outline = Outline::default();
    let sections = sheet.sections.iter().map(|section| Part {
        page: &section.page,
        head: outline.blocks(&section.head),
        blocks: outline.blocks(&section.items),
        end: outline.blocks(&section.end),
        foot: outline.blocks(&section.foot),
    });
    (sections.collect(), outline.runs)
}

/// The numbers of the first runs of the items of the first section, or those of the next for items
/// without any.
pub fn firsts(sheet: &Sheet) -> Vec<usize> {
    let Some(section) = sheet.sections.first() else {
        return Vec::new();
    };
    let mut outline = Outline::default();
    outline.blocks(&section.head);
    let firsts = section.items.iter().map(|item| {
        let first = outline.runs.len();
        outline.blocks(std::slice::from_ref(item));
        first
    });
    firsts.collect()
}

/// How notes at the foot look.
pub fn note(sheet: &Sheet) -> &NamedStyle {
    let mut styles = sheet.styles.iter();
    styles.find(|it| it.role == Role::ChuThich).unwrap_or(&NOTE)
}

/// The levels of the headings that are still open. Who cannot see hears how deep a heading
/// is, so where a paper skips a level no depth may be missing.
#[derive(Default)]
struct Outline<'a> {
    open: Vec<u8>,
    runs: Vec<&'a Run>,
}

impl<'a> Outline<'a> {
    fn blocks(&mut self, items: &'a [Item]) -> Vec<Block<'a>> {
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

    fn table(&mut self, it: &'a Table) -> Block<'a> {
        let mut cells = Vec::new();
        for (row, line) in it.rows.iter().enumerate() {
            cells.extend(line.cells.iter().map(|cell| self.square(row, cell)));
        }
        Block::Table(Grid { table: it, cells })
    }

    fn square(&mut self, row: usize, cell: &'a Cell) -> Square<'a> {
        let paragraphs = cell.paragraphs.iter();
        Square {
            row,
            cell,
            blocks: gather(paragraphs.map(|it| Block::Paragraph(self.piece(it)))),
        }
    }

    fn piece(&mut self, it: &'a Paragraph) -> Piece<'a> {
        let all = || it.mark.iter().chain(&it.runs);
        // A heading of no words would be announced and then say nothing.
        let words = all().any(|run| !run.text.trim().is_empty());
        let first = self.runs.len();
        for run in all() {
            self.runs.push(run);
            self.runs.extend(run.footnote.iter().flatten());
        }
        Piece {
            role: it.role,
            first,
            depth: it
                .heading
                .filter(|_| words)
                .and_then(|level| self.depth(level)),
            style: &it.style,
            mark: &it.mark,
            runs: &it.runs,
        }
    }

    fn depth(&mut self, level: u8) -> Option<NonZero<usize>> {
        while self.open.pop_if(|open| *open >= level).is_some() {}
        self.open.push(level);
        NonZero::new(self.open.len())
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
        self.role.is_list()
            && self.depth.is_none()
            && self.mark.iter().any(|run| !run.text.is_empty())
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
            .map(|level| outline.depth(level).map_or(0, NonZero::get))
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
