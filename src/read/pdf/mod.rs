//! Papers kept as PDF: letters and lines as they are drawn, put together again to paragraphs, tables and
//! notes. A page that is only a picture has no words, and is told.

mod column;
mod flow;
mod grid;
mod leaf;
mod line;
mod note;
mod running;
mod table;
mod told;

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro_syntax::{LoadPdfError, Pdf};

use super::docx::tally::Tally;
use super::docx::{Changes, beside};
use super::size;
use crate::diagnostic::Message;
use crate::manuscript::{Block, Manuscript, Note, Told};
use column::Piece;
use flow::Column;
use grid::Grid;
use leaf::Leaf;
use line::Line;

/// More pages no paper has.
const MOST_PAGES: usize = 1_000;

/// So many lines that end at one place show where the margin is.
const ENOUGH: usize = 3;

/// A page with more lines is a drawing.
const MOST_RULES: usize = 5_000;

/// Whether a file is a PDF by its first bytes.
pub fn is_one(begun: &[u8]) -> bool {
    let begun = begun.get(..1024).unwrap_or(begun);
    begun.windows(5).any(|it| it == b"%PDF-")
}

/// Reads a PDF as the manuscript it was printed from.
pub fn read(bytes: Vec<u8>) -> Result<Manuscript, Message> {
    let pdf = Pdf::new(bytes).map_err(|why| match why {
        LoadPdfError::Decryption(_) => told::locked(),
        LoadPdfError::Invalid => told::damaged(),
    })?;
    if pdf.pages().len() > MOST_PAGES {
        return Err(size::too_long());
    }
    // A damaged file may break what draws it.
    let mut tally = Tally::default();
    let drawn = catch_unwind(AssertUnwindSafe(|| leaf::leaves(&pdf, &mut tally)));
    let leaves = drawn.map_err(|_| told::damaged())?;
    let letters: usize = leaves.iter().map(|it| it.letters.len()).sum();
    let unknown: usize = leaves.iter().map(|it| it.unknown).sum();
    if letters == 0 && unknown == 0 {
        return Err(told::scanned());
    }
    if unknown > letters / 20 {
        return Err(told::unnamed());
    }
    if letters > size::LONGEST {
        return Err(size::too_long());
    }
    let told = told::pages(&leaves).into_iter();
    let told = told.chain(tally.told(Changes::Accepted));
    Ok(manuscript(leaves, told.collect()))
}

fn manuscript(mut leaves: Vec<Leaf>, told: Vec<Told>) -> Manuscript {
    let mut manuscript = Manuscript {
        told,
        is_printed: true,
        pictures: leaves.iter().map(|it| it.pictures).sum(),
        ..Manuscript::default()
    };
    let mut grids: Vec<Vec<Grid>> = Vec::new();
    let mut pages: Vec<Vec<Vec<Line>>> = Vec::new();
    for (at, leaf) in leaves.iter_mut().enumerate() {
        let rules = leaf
            .rules
            .get(..MOST_RULES)
            .map_or(&leaf.rules[..], |_| &[]);
        grids.push(grid::grids(rules, &mut leaf.letters));
        pages.push(line::rows(std::mem::take(&mut leaf.letters), at));
    }
    manuscript.running = running::take(&mut pages);
    let size = usual_size(&pages);
    let mut notes = Vec::new();
    for (rows, leaf) in pages.iter_mut().zip(&leaves) {
        let own = note::take(rows, &leaf.rules, leaf.width, size);
        note::call(rows.iter_mut().flatten(), &own, notes.len());
        notes.extend(own);
    }
    let columns = columns(&pages, &leaves);
    let first = columns
        .first()
        .copied()
        .unwrap_or_else(|| Column::of(&[], 0.0));
    manuscript.footnotes = notes
        .into_iter()
        .map(|it| noted(it.lines, &first))
        .collect();
    let mut story = Story {
        column: first,
        open: Vec::new(),
        blocks: Vec::new(),
        columns: Vec::new(),
    };
    for ((rows, grids), column) in pages.into_iter().zip(grids).zip(columns) {
        story.column = column;
        story.page(rows, grids);
    }
    story.close();
    manuscript.body = story.blocks;
    let beside = beside::told(&manuscript);
    manuscript.told.extend(beside);
    manuscript
}

/// The margins of each page: its own, where several lines end there, or those of all pages of its width.
fn columns(pages: &[Vec<Vec<Line>>], leaves: &[Leaf]) -> Vec<Column> {
    let of = |rows: &[&Vec<Line>]| {
        // Of short papers only the foot may stand at the margin.
        let least = rows
            .iter()
            .map(|it| it[0].left)
            .fold(f64::INFINITY, f64::min);
        let single = rows.iter().filter(|it| it.len() == 1);
        let lines: Vec<&Line> = single.copied().flatten().collect();
        let column = Column::of(&lines, least);
        let is_full = |it: &&&Line| column.right - it.right < 1.0;
        (column, lines.iter().filter(is_full).count())
    };
    let mut common: Vec<(f64, Column)> = Vec::new();
    for width in leaves.iter().map(|it| it.width) {
        if common.iter().all(|it| it.0 != width) {
            let alike = pages.iter().zip(leaves).filter(|it| it.1.width == width);
            let rows: Vec<_> = alike.flat_map(|it| it.0).collect();
            common.push((width, of(&rows).0));
        }
    }
    let own = |(rows, leaf): (&Vec<Vec<Line>>, &Leaf)| {
        let common = common.iter().find(|it| it.0 == leaf.width)?.1;
        let (column, full) = of(&rows.iter().collect::<Vec<_>>());
        let right = if full > ENOUGH {
            column.right
        } else {
            common.right
        };
        Some(Column { right, ..common })
    };
    pages.iter().zip(leaves).filter_map(own).collect()
}

/// The size of most letters.
fn usual_size(pages: &[Vec<Vec<Line>>]) -> f64 {
    let lines = pages.iter().flatten().flatten();
    let mut sizes: Vec<f64> = lines
        .flat_map(|it| it.letters.iter().map(|it| it.size))
        .collect();
    sizes.sort_by(f64::total_cmp);
    sizes.get(sizes.len() / 2).copied().unwrap_or_default()
}

fn noted(lines: Vec<Line>, column: &Column) -> Note {
    Note {
        mark: None,
        blocks: vec![Block::Paragraph(flow::paragraph(&lines, column))],
    }
}

/// The body while it is put together.
struct Story {
    column: Column,
    /// Lines that may go on, each with the margins of its page.
    open: Vec<(Line, Column)>,
    blocks: Vec<Block>,
    /// Where the columns of the table stand that ends what there is.
    columns: Vec<f64>,
}

impl Story {
    fn page(&mut self, rows: Vec<Vec<Line>>, grids: Vec<Grid>) {
        let mut rest = rows;
        for grid in grids {
            let behind = rest.partition_point(|row| row[0].base < grid.top);
            let before = rest.drain(..behind).collect();
            self.rows(before);
            self.grid(grid);
        }
        self.rows(rest);
    }

    fn rows(&mut self, rows: Vec<Vec<Line>>) {
        if !rows.is_empty() {
            self.columns.clear();
        }
        let middle = (self.column.left + self.column.right) / 2.0;
        for piece in column::pieces(rows, middle) {
            match piece {
                Piece::Line(line) => self.open.push((line, self.column)),
                Piece::Beside(sides) => {
                    self.close();
                    let table = table::beside(sides, &self.column);
                    self.blocks.push(Block::Table(table));
                }
            }
        }
    }

    fn close(&mut self) {
        let lines = std::mem::take(&mut self.open);
        let paragraphs = flow::paragraphs(lines);
        self.blocks
            .extend(paragraphs.into_iter().map(Block::Paragraph));
    }

    fn grid(&mut self, grid: Grid) {
        self.close();
        let goes_on = !self.columns.is_empty() && grid.goes_on(&self.columns);
        let table = table::of(&grid);
        self.columns = grid.columns;
        match self.blocks.last_mut() {
            Some(Block::Table(above)) if goes_on => table::go_on(above, table),
            _ => self.blocks.push(Block::Table(table)),
        }
    }
}
