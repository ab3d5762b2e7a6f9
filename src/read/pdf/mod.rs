//! Papers kept as PDF: letters and lines as they are drawn, put together again to paragraphs, tables and
//! notes. A page that is only a picture has no words, and is told.

mod column;
mod flow;
mod grid;
mod leaf;
mod line;
mod note;
mod running;
mod told;

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro_syntax::{LoadPdfError, Pdf};

use super::docx::tally::Tally;
use super::docx::{Changes, beside};
use super::size;
use crate::diagnostic::Message;
use crate::manuscript::{self, Block, Manuscript, Merge, Note, Row, Table, Told};
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
    let all = pages.iter().zip(leaves);
    let own = |(rows, leaf): (&Vec<Vec<Line>>, &Leaf)| {
        let alike = pages.iter().zip(leaves);
        let alike = alike.filter(|it| it.1.width == leaf.width);
        let (common, _) = of(&alike.flat_map(|it| it.0).collect::<Vec<_>>());
        let (column, full) = of(&rows.iter().collect::<Vec<_>>());
        match full > ENOUGH {
            true => Column {
                right: column.right,
                ..common
            },
            false => common,
        }
    };
    all.map(own).collect()
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
                    let table = beside_one_another(sides, &self.column);
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
        let mut rows: Vec<Row> = (0..grid.cells.len()).map(|at| row(&grid, at)).collect();
        self.columns = grid.columns;
        match self.blocks.last_mut() {
            Some(Block::Table(above)) if goes_on => {
                // Its head is printed again on each page.
                if above.rows.first() == rows.first() {
                    rows.remove(0);
                    above.rows[0].head = true;
                }
                above.rows.extend(rows);
            }
            _ => self.blocks.push(Block::Table(Table { rows, ruled: true })),
        }
    }
}

/// A row of a table.
fn row(grid: &Grid, at: usize) -> Row {
    let mut cells = Vec::new();
    let mut column = 0;
    while column < grid.cells[at].len() {
        let own = &grid.cells[at][column];
        if own.span == 0 {
            // A cell above reaches down here.
            let above = (0..at)
                .rev()
                .map(|it| &grid.cells[it][column])
                .find(|it| it.span > 0);
            let span = above.map_or(1, |it| it.span);
            cells.push(manuscript::Cell {
                span: span as u32,
                merge: Merge::Above,
                ..manuscript::Cell::default()
            });
            column += span;
            continue;
        }
        let lines: Vec<Line> = line::rows(own.letters.clone(), 0)
            .into_iter()
            .filter_map(|it| it.into_iter().reduce(Line::with_behind))
            .collect();
        let inner = Column::of_cell(grid.edges(column, own), &lines);
        let lines = lines.into_iter().map(|it| (it, inner)).collect();
        let paragraphs = flow::paragraphs(lines);
        cells.push(manuscript::Cell {
            blocks: paragraphs.into_iter().map(Block::Paragraph).collect(),
            span: own.span as u32,
            merge: if own.down > 1 {
                Merge::Begins
            } else {
                Merge::None
            },
        });
        column += own.span;
    }
    Row { cells, head: false }
}

/// Parts that stand side by side, as the table they are typed in.
fn beside_one_another(sides: [Vec<Line>; 2], column: &Column) -> Table {
    let inner = sides[0].iter().map(|it| it.right).fold(0.0, f64::max);
    let outer = sides[1]
        .iter()
        .map(|it| it.left)
        .fold(f64::INFINITY, f64::min);
    let gap = (inner + outer) / 2.0;
    let widths = [gap - column.left, column.right - gap];
    let cell = |(lines, width): (Vec<Line>, f64)| manuscript::Cell {
        blocks: column::items(lines, width)
            .iter()
            .map(|it| Block::Paragraph(flow::paragraph(it, column)))
            .collect(),
        span: 1,
        merge: Merge::None,
    };
    Table {
        rows: vec![Row {
            cells: sides.into_iter().zip(widths).map(cell).collect(),
            head: false,
        }],
        ruled: false,
    }
}
