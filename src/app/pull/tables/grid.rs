//! A table as both sides have it: rows of cells, what they reach over, and which row is which.

use crate::manuscript::{self, Block, Manuscript, Merge};
use crate::recover::escaped;
use crate::sheet::{self, Item, Sheet};

use super::super::line::{Line, Spot};

/// The cells of a table, row by row.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Grid {
    pub rows: Vec<Vec<Cell>>,
}

/// A cell that stands in its first place; those that it covers are none.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cell {
    pub column: usize,
    pub across: usize,
    pub down: usize,
    /// Its paragraphs that have words.
    pub lines: Vec<String>,
}

impl Cell {
    /// Whether another takes the same room with as many paragraphs.
    fn is_like(&self, other: &Cell) -> bool {
        let room = |it: &Cell| (it.column, it.across, it.down, it.lines.len());
        room(self) == room(other)
    }

    /// Its words as they are to be typed.
    pub fn typed(&self) -> String {
        escaped(&self.lines.join("\n"))
    }

    fn end(&self) -> usize {
        self.column + self.across
    }
}

impl Grid {
    pub fn columns(&self) -> usize {
        let cells = self.rows.iter().flatten();
        cells.map(Cell::end).max().unwrap_or(0)
    }

    /// The cell that begins in a column of a row.
    pub fn cell(&self, row: usize, column: usize) -> Option<&Cell> {
        let mut cells = self.rows.get(row)?.iter();
        cells.find(|it| it.column == column)
    }

    /// Whether a paragraph stands in one of its cells.
    pub fn has(&self, line: &str) -> bool {
        let mut cells = self.rows.iter().flatten();
        cells.any(|it| it.lines.iter().any(|own| own == line))
    }

    /// Puts another paragraph wherever one stands.
    pub fn reword(&mut self, line: &str, other: &str) {
        let lines = self.rows.iter_mut().flatten().flat_map(|it| &mut it.lines);
        for own in lines.filter(|own| *own == line) {
            other.clone_into(own);
        }
    }

    /// Which rows of another edition of it are which.
    pub fn rows_of(&self, other: &Grid) -> Vec<(usize, usize)> {
        aligned(&self.rows, &other.rows, |one, other| likeness(one, other))
    }

    /// Whether a row of it says something that one of another says.
    pub fn says_some_of(&self, other: &Grid) -> bool {
        let mut pairs = self.rows_of(other).into_iter();
        pairs.any(|(one, another)| likeness(&self.rows[one], &other.rows[another]) > 0)
    }

    /// How many cells are in one edition of it and not in the other.
    fn apart(&self, other: &Grid) -> usize {
        let many = |it: &Grid| it.rows.iter().map(Vec::len).sum::<usize>();
        let pairs = self.rows_of(other).into_iter();
        let same = pairs.map(|(one, another)| {
            let another = &other.rows[another];
            let is_there = |it: &&Cell| another.iter().any(|cell| it.is_like(cell));
            self.rows[one].iter().filter(is_there).count()
        });
        many(self) + many(other) - 2 * same.sum::<usize>()
    }

    /// A row as it is read.
    pub fn text(&self, row: usize) -> String {
        let cells = self.rows.get(row).into_iter().flatten();
        let cells: Vec<String> = cells.map(|it| it.lines.join(" ")).collect();
        cells.join(" | ")
    }

    /// A row as it is read, with what its cells reach over.
    pub fn shape(&self, row: usize) -> String {
        let cells = self.rows.get(row).into_iter().flatten().map(|it| {
            let words = match it.lines.is_empty() {
                true => "(trống)".to_owned(),
                false => it.lines.join(" "),
            };
            let reaches = [(it.across, "cột"), (it.down, "hàng")].into_iter();
            let reaches = reaches.filter(|it| it.0 > 1);
            let told: Vec<String> = reaches
                .map(|(many, what)| format!("{many} {what}"))
                .collect();
            match told.is_empty() {
                true => words,
                false => format!("{words} (gộp {})", told.join(", ")),
            }
        });
        cells.collect::<Vec<_>>().join(" | ")
    }

    /// With the words of their lines, and blank cells where a row has none.
    fn of(mut rows: Vec<Vec<Cell>>, table: usize, lines: &[Line]) -> Grid {
        for line in lines {
            let Spot::Cell([of, row, column]) = line.spot else {
                continue;
            };
            let mut cells = rows
                .get_mut(row)
                .filter(|_| of == table)
                .into_iter()
                .flatten();
            if let Some(cell) = cells.find(|it| it.column == column) {
                cell.lines.push(line.text());
            }
        }
        let mut grid = Grid { rows };
        let mut covered = vec![0usize; grid.columns()];
        for row in &mut grid.rows {
            for cell in row.iter() {
                covered[cell.column..cell.end()].fill(cell.down.max(1));
            }
            for (column, left) in covered.iter_mut().enumerate() {
                if *left == 0 {
                    *left = 1;
                    row.push(Cell {
                        column,
                        across: 1,
                        down: 1,
                        lines: Vec::new(),
                    });
                }
                *left -= 1;
            }
            row.sort_by_key(|it| it.column);
        }
        grid
    }
}

/// Whether two rows have the same cells, whatever they say.
pub fn is_like(one: &[Cell], other: &[Cell]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.is_like(other))
}

/// How much two rows say the same.
fn likeness(one: &[Cell], other: &[Cell]) -> usize {
    let mut free: Vec<&Cell> = other.iter().filter(|it| !it.lines.is_empty()).collect();
    let mut like = 0;
    for cell in one.iter().filter(|it| !it.lines.is_empty()) {
        let mut same = (0..free.len()).filter(|at| free[*at].lines == cell.lines);
        let nearest = |at: &usize| free[*at].column.abs_diff(cell.column);
        if let Some(at) = same.by_ref().min_by_key(nearest) {
            let found = free.remove(at);
            let long = cell
                .lines
                .iter()
                .map(|it| it.chars().count())
                .sum::<usize>();
            like += 2 * long.min(8) + usize::from(found.column == cell.column);
        }
    }
    like
}

/// Which tables of a paper are which of another edition of it.
pub fn tables(one: &[Grid], other: &[Grid]) -> Vec<(usize, usize)> {
    let like = |one: &Grid, other: &Grid| {
        let rows = one.rows_of(other).into_iter();
        rows.map(|(row, of)| likeness(&one.rows[row], &other.rows[of]))
            .sum()
    };
    aligned(one, other, like)
}

/// How many cells of tables are in one edition of a paper and not in the other.
pub fn apart(one: &[Grid], other: &[Grid]) -> usize {
    let pairs = tables(one, other);
    let lone = |all: &[Grid], is_paired: &dyn Fn(usize) -> bool| -> usize {
        let lone = all.iter().enumerate().filter(|(at, _)| !is_paired(*at));
        lone.flat_map(|(_, it)| &it.rows).map(Vec::len).sum()
    };
    let paired = pairs.iter().map(|(at, of)| one[*at].apart(&other[*of]));
    paired.sum::<usize>()
        + lone(one, &|at| pairs.iter().any(|it| it.0 == at))
        + lone(other, &|at| pairs.iter().any(|it| it.1 == at))
}

/// Pairs in order that are most alike in all; as many that are left between them as on the other side are
/// paired as they stand.
fn aligned<T: PartialEq>(
    one: &[T],
    other: &[T],
    like: impl Fn(&T, &T) -> usize,
) -> Vec<(usize, usize)> {
    let same = one
        .iter()
        .zip(other)
        .take_while(|(one, other)| one == other);
    let head = same.count();
    let (rest, of) = (&one[head..], &other[head..]);
    let wide = of.len() + 1;
    let mut best = vec![0usize; (rest.len() + 1) * wide];
    let mut likes = vec![0usize; rest.len() * of.len()];
    for at in (0..rest.len()).rev() {
        for to in (0..of.len()).rev() {
            let both = like(&rest[at], &of[to]);
            likes[at * of.len() + to] = both;
            let paired = match both {
                0 => 0,
                both => both + best[(at + 1) * wide + to + 1],
            };
            let lone = best[(at + 1) * wide + to].max(best[at * wide + to + 1]);
            best[at * wide + to] = paired.max(lone);
        }
    }
    let mut pairs: Vec<(usize, usize)> = (0..head).map(|it| (it, it)).collect();
    let (mut at, mut to) = (0, 0);
    let mut lone = (0, 0);
    while at < rest.len() || to < of.len() {
        let here = best[at * wide + to];
        let both = match at < rest.len() && to < of.len() {
            true => likes[at * of.len() + to],
            false => 0,
        };
        if both > 0 && here == both + best[(at + 1) * wide + to + 1] {
            between(&mut pairs, lone, (at, to), head);
            pairs.push((head + at, head + to));
            (at, to) = (at + 1, to + 1);
            lone = (at, to);
        } else if at < rest.len() && here == best[(at + 1) * wide + to] {
            at += 1;
        } else {
            to += 1;
        }
    }
    between(&mut pairs, lone, (at, to), head);
    pairs
}

/// What stands between two pairs is paired when it is as much on both sides.
fn between(pairs: &mut Vec<(usize, usize)>, from: (usize, usize), to: (usize, usize), head: usize) {
    if to.0 - from.0 == to.1 - from.1 {
        let row = (from.0..to.0).zip(from.1..to.1);
        pairs.extend(row.map(|(at, to)| (head + at, head + to)));
    }
}

/// The tables of a sheet, with the lines that were read of it; what only stands side by side is none.
pub fn of_sheet(sheet: &Sheet, lines: &[Line]) -> Vec<Grid> {
    let items = sheet.sections.iter().flat_map(|it| &it.items);
    let tables = items.filter_map(|it| match it {
        Item::Table(it) => Some(it),
        _ => None,
    });
    let cell = |it: &sheet::Cell| Cell {
        column: it.column,
        across: it.across,
        down: it.down,
        lines: Vec::new(),
    };
    let grids = tables.zip(1..).map(|(table, place)| {
        let rows = table.rows.iter();
        let rows = rows.map(|row| row.cells.iter().map(cell).collect());
        Grid::of(rows.collect(), place, lines)
    });
    grids.collect()
}

/// The tables of a file, those within others left out.
pub fn of_manuscript(manuscript: &Manuscript, lines: &[Line]) -> Vec<Grid> {
    let tables = numbered(manuscript).into_iter();
    tables
        .map(|(place, table)| Grid::of(rows(table), place, lines))
        .collect()
}

/// The numbers of these tables among all of the file.
pub fn places(manuscript: &Manuscript) -> Vec<usize> {
    numbered(manuscript).into_iter().map(|it| it.0).collect()
}

/// The tables of a file that are none of its head or foot, by their numbers among all.
fn numbered(manuscript: &Manuscript) -> Vec<(usize, &manuscript::Table)> {
    let mut place = 1;
    let mut tables = Vec::new();
    for block in &manuscript.body {
        let Block::Table(table) = block else {
            continue;
        };
        if table.is_data() {
            tables.push((place, table));
        }
        place += tables_in(table);
    }
    tables
}

/// How many tables one is with all inside it.
fn tables_in(table: &manuscript::Table) -> usize {
    let cells = table.rows.iter().flat_map(|it| &it.cells);
    let inner = cells.flat_map(|it| &it.blocks).map(|it| match it {
        Block::Table(it) => tables_in(it),
        Block::Paragraph(_) => 0,
    });
    1 + inner.sum::<usize>()
}

fn rows(table: &manuscript::Table) -> Vec<Vec<Cell>> {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for row in &table.rows {
        let mut cells = Vec::new();
        let mut column = 0;
        for cell in &row.cells {
            let across = cell.span.max(1) as usize;
            if cell.merge == Merge::Above {
                let mut above = rows.iter_mut().rev().flatten();
                if let Some(begun) = above.find(|it: &&mut Cell| it.column == column) {
                    begun.down += 1;
                }
            } else {
                cells.push(Cell {
                    column,
                    across,
                    down: 1,
                    lines: Vec::new(),
                });
            }
            column += across;
        }
        rows.push(cells);
    }
    rows
}
