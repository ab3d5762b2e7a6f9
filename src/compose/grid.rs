//! The widths of a table's columns and the rows that stay on one page.

use super::stretch::{Matter, Word, count, longest, words};
use super::style::twip;
use crate::face::Faces;
use crate::sheet::{Cell, Row, Table};

/// More rows than these are not asked how they fill their columns.
const SAMPLE: usize = 120;

/// The share of a table that a column gets at most for the sake of one word.
const LONGEST: f64 = 0.5;

/// The share of a page that a row leaves white at most by going to the next.
const WHITE: f64 = 1.0 / 3.0;

/// A hair, so that no writer's rounding breaks a word.
const HAIR: f64 = 1.0;

/// Gives each column the width its words need: as few lines as may be, and these as even. Widths of
/// the office hold, unless a word is longer than its column.
pub fn widen(table: &mut Table, faces: &Faces) {
    let whole: f64 = table.widths.iter().sum();
    let columns = Columns::of(table, whole * LONGEST, faces);
    let mut pairs = table.widths.iter().zip(&columns.needs);
    if !table.given {
        table.widths = columns.fitted(whole);
    } else if pairs.any(|(has, need)| has < need) {
        table.widths = lent(&table.widths, &columns.needs);
    } else {
        return;
    }
    let mut edge = 0.0;
    let mut left = 0.0;
    for width in &mut table.widths {
        edge += *width;
        *width = twip(edge) - left;
        left += *width;
    }
}

/// What the columns that lack room borrow from those that have more than they need.
fn lent(widths: &[f64], needs: &[f64]) -> Vec<f64> {
    let pairs = || widths.iter().zip(needs);
    let lack: f64 = pairs().map(|(has, need)| (need - has).max(0.0)).sum();
    let spare: f64 = pairs().map(|(has, need)| (has - need).max(0.0)).sum();
    let share = (spare / lack).min(1.0);
    let cost = (lack / spare).min(1.0);
    let width = |(has, need): (&f64, &f64)| match has < need {
        true => has + (need - has) * share,
        false => has - (has - need) * cost,
    };
    pairs().map(width).collect()
}

/// What stands in the columns of a table, measured once.
struct Columns {
    /// The width of the longest word of each column, and that of its longest paragraph.
    needs: Vec<f64>,
    wants: Vec<f64>,
    /// Of some rows, the paragraphs of each column.
    rows: Vec<Vec<Vec<Vec<Word>>>>,
    pad: f64,
}

impl Columns {
    fn of(table: &Table, most: f64, faces: &Faces) -> Self {
        let count = table.widths.len();
        let pad = 2.0 * table.pad_x + HAIR;
        let mut columns = Self {
            needs: vec![pad; count],
            wants: vec![pad; count],
            rows: Vec::new(),
            pad,
        };
        let step = table.rows.len().div_ceil(SAMPLE).max(1);
        for (place, row) in table.rows.iter().enumerate() {
            let sampled = !table.given && (place < table.header_rows || place % step == 0);
            let mut cells = vec![Vec::new(); count];
            for cell in row.cells.iter().filter(|it| it.across == 1) {
                for paragraph in &cell.paragraphs {
                    let runs = paragraph.mark.iter().chain(&paragraph.runs);
                    let longest = longest(runs.clone(), most - pad, faces);
                    let words = words(runs, Matter::Text, faces);
                    let line: f64 = words.iter().map(|it| it.whole).sum();
                    let (need, want) = (&mut columns.needs, &mut columns.wants);
                    need[cell.column] = need[cell.column].max(longest + pad);
                    want[cell.column] = want[cell.column].max(line + pad);
                    if sampled {
                        cells[cell.column].push(words);
                    }
                }
            }
            if sampled {
                columns.rows.push(cells);
            }
        }
        columns
    }

    fn fitted(&self, whole: f64) -> Vec<f64> {
        let wants: f64 = self.wants.iter().sum();
        if wants <= whole {
            return self.wants.iter().map(|it| it * whole / wants).collect();
        }
        let least: f64 = self.needs.iter().sum();
        if least >= whole {
            return self.needs.iter().map(|it| it * whole / least).collect();
        }
        // Each column gets what it needs, and its share of the rest by what it has to say.
        let rest = (whole - least) / (wants - least);
        let pairs = self.needs.iter().zip(&self.wants);
        self.improved(
            pairs
                .map(|(need, want)| need + (want - need) * rest)
                .collect(),
        )
    }

    /// Moves room from column to column while that saves lines or makes them more even.
    fn improved(&self, mut widths: Vec<f64>) -> Vec<f64> {
        let whole: f64 = widths.iter().sum();
        let mut lines: Vec<Vec<usize>> = (0..widths.len())
            .map(|at| self.lines(at, widths[at]))
            .collect();
        let mut best = self.cost(&lines, &widths);
        for step in [8.0, 16.0, 32.0, 64.0, 128.0].map(|part| whole / part) {
            let mut moved = true;
            let mut turns = 0;
            while moved && turns < 8 {
                (moved, turns) = (false, turns + 1);
                for from in 0..widths.len() {
                    for to in 0..widths.len() {
                        let left = widths[from] - step;
                        if from == to || left < self.needs[from] {
                            continue;
                        }
                        let (a, b) = (lines[from].clone(), lines[to].clone());
                        widths[from] -= step;
                        widths[to] += step;
                        lines[from] = self.lines(from, widths[from]);
                        lines[to] = self.lines(to, widths[to]);
                        let cost = self.cost(&lines, &widths);
                        if cost < best {
                            (best, moved) = (cost, true);
                        } else {
                            widths[from] += step;
                            widths[to] -= step;
                            (lines[from], lines[to]) = (a, b);
                        }
                    }
                }
            }
        }
        widths
    }

    /// How many lines each cell of a column has.
    fn lines(&self, column: usize, width: f64) -> Vec<usize> {
        let room = width - self.pad;
        let cell = |row: &Vec<Vec<Vec<Word>>>| row[column].iter().map(|it| count(it, room)).sum();
        self.rows.iter().map(cell).collect()
    }

    /// Lines of the table, lines of its cells, and how much fuller the fullest column is.
    fn cost(&self, lines: &[Vec<usize>], widths: &[f64]) -> (usize, usize, u64) {
        let row = |row| lines.iter().map(|it| it[row]).max().unwrap_or(0);
        let high = (0..self.rows.len()).map(row).sum();
        let cells = lines.iter().flatten().map(|it| it * it).sum();
        let full = self.wants.iter().zip(widths).map(|(want, has)| want / has);
        (high, cells, (full.fold(0.0, f64::max) * 1e3) as u64)
    }
}

/// Lets the rows of a joined cell stay on one page. Where they are higher than a page, the cell is
/// parted, and its words stand in each of its parts.
pub fn join(table: &mut Table, page: f64, faces: &Faces) {
    let is_joined = |row: &Row| row.cells.iter().any(|it| it.down > 1);
    if !table.rows.iter().any(is_joined) {
        return;
    }
    let heights: Vec<f64> = table
        .rows
        .iter()
        .map(|it| height(table, it, faces))
        .collect();
    let head: f64 = heights.iter().take(table.header_rows).sum();
    let room = page - head - table.border;
    let mut row = table.header_rows;
    while row < table.rows.len() {
        let end = table.joined(row);
        let mut from = row;
        let mut high = 0.0;
        for (at, height) in heights.iter().enumerate().take(end).skip(row) {
            if at > from && high + height > room {
                part(table, at);
                (from, high) = (at, 0.0);
            }
            high += height;
        }
        for at in row..end - 1 {
            let crosses = (table.rows.iter().enumerate().take(at + 1))
                .any(|(first, it)| it.cells.iter().any(|cell| first + cell.down > at + 1));
            table.rows[at].keep_next |= crosses;
        }
        row = end;
    }
}

/// Lets the lines of high rows part between pages, where no cell joins them with others and none has a picture.
pub fn part_high(table: &mut Table, page: f64, faces: &Faces) {
    let mut row = table.header_rows;
    while row < table.rows.len() {
        let end = table.joined(row);
        let is_drawn = table.rows[row].cells.iter().any(|it| it.strip.is_some());
        let alone = end == row + 1 && !table.rows[row].keep_next && !is_drawn;
        if alone && height(table, &table.rows[row], faces) > page * WHITE {
            table.rows[row].parts = true;
        }
        row = end;
    }
}

/// Gives what is drawn in cells the size of its cell.
pub fn draw(table: &mut Table, faces: &Faces) {
    let is_drawn = |row: &Row| row.cells.iter().any(|it| it.strip.is_some());
    for at in 0..table.rows.len() {
        let Some(row) = table.rows.get(at).filter(|it| is_drawn(it)) else {
            continue;
        };
        let high = height(table, row, faces);
        let pad = 2.0 * table.pad_x;
        let wide: Vec<f64> = row.cells.iter().map(|it| table.inside(it) + pad).collect();
        for (cell, wide) in table.rows[at].cells.iter_mut().zip(wide) {
            if let Some(strip) = &mut cell.strip {
                strip.size = (wide, high);
            }
        }
    }
}

/// Ends before a row all cells that reach into it, and begins them anew there.
fn part(table: &mut Table, at: usize) {
    let mut begun = Vec::new();
    for (row, it) in table.rows.iter_mut().enumerate().take(at) {
        for cell in it.cells.iter_mut().filter(|it| row + it.down > at) {
            let mut again = cell.clone();
            again.down = row + cell.down - at;
            cell.down = at - row;
            for paragraph in &mut again.paragraphs {
                paragraph.runs.retain(|run| run.footnote.is_none());
            }
            begun.push(again);
        }
    }
    if let Some(row) = table.rows.get_mut(at) {
        row.cells.extend(begun);
        row.cells.sort_by_key(|it| it.column);
    }
}

/// How high a row is by its own cells.
fn height(table: &Table, row: &Row, faces: &Faces) -> f64 {
    let cell = |cell: &Cell| {
        let inside = table.inside(cell);
        let paragraphs = cell.paragraphs.iter().map(|it| {
            let words = words(it.mark.iter().chain(&it.runs), Matter::Text, faces);
            count(&words, inside) as f64 * it.style.pitch + it.style.after
        });
        paragraphs.sum::<f64>()
    };
    let cells = row.cells.iter().filter(|it| it.down == 1).map(cell);
    cells.fold(0.0, f64::max) + 2.0 * table.pad_y
}
