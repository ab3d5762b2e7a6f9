//! Tables by the lines that are drawn around their cells.

use super::leaf::{Letter, Rule};

/// A table as it is drawn on one page.
#[derive(Debug)]
pub struct Grid {
    pub top: f64,
    pub bottom: f64,
    /// Where its columns and its rows end, the outermost lines included.
    pub columns: Vec<f64>,
    pub rows: Vec<f64>,
    /// Row by row.
    pub cells: Vec<Vec<Cell>>,
}

/// A cell, or none where one beside or above reaches over its place.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    pub span: usize,
    pub down: usize,
    pub letters: Vec<Letter>,
}

/// Lines that are no farther apart are one.
const NEAR: f64 = 3.0;

/// A line between two rows goes along this share of the table at least: a narrow cell may be parted alone.
const SHARE: f64 = 0.05;

/// Takes the tables out of a page, with the letters in their cells.
pub fn grids(rules: &[Rule], letters: &mut Vec<Letter>) -> Vec<Grid> {
    let mut grids: Vec<Grid> = heaps(rules).iter().filter_map(|it| Grid::of(it)).collect();
    for grid in &mut grids {
        let (own, others): (Vec<_>, _) = letters.drain(..).partition(|it| grid.holds(it));
        *letters = others;
        grid.fill(own);
    }
    grids.retain(|it| {
        it.cells
            .iter()
            .flatten()
            .any(|cell| !cell.letters.is_empty())
    });
    grids.sort_by(|one, other| one.top.total_cmp(&other.top));
    grids
}

/// Lines that touch one another.
fn heaps(rules: &[Rule]) -> Vec<Vec<Rule>> {
    let touch = |one: &Rule, other: &Rule| {
        one.left - NEAR <= other.right
            && other.left - NEAR <= one.right
            && one.top - NEAR <= other.bottom
            && other.top - NEAR <= one.bottom
    };
    let mut heaps: Vec<Vec<Rule>> = Vec::new();
    for rule in rules {
        let (near, far): (Vec<_>, Vec<_>) = heaps
            .into_iter()
            .partition(|heap| heap.iter().any(|it| touch(it, rule)));
        heaps = far;
        heaps.push(near.into_iter().flatten().chain([*rule]).collect());
    }
    heaps
}

/// Where lines stand, those that are one taken together.
fn places(mut all: Vec<f64>) -> Vec<f64> {
    all.sort_by(f64::total_cmp);
    all.dedup_by(|next, last| *next - *last < NEAR);
    all
}

/// Between which two lines something stands.
fn between(places: &[f64], at: f64) -> usize {
    let before = places.partition_point(|it| *it <= at);
    before.saturating_sub(1).min(places.len().saturating_sub(2))
}

impl Grid {
    /// The table that lines make, if they do: one cell alone is a frame, and no table.
    fn of(rules: &[Rule]) -> Option<Grid> {
        let middle = |one: f64, other: f64| (one + other) / 2.0;
        let edges = rules.iter().fold((f64::INFINITY, 0.0_f64), |it, rule| {
            (it.0.min(rule.left), it.1.max(rule.right))
        });
        let level: Vec<&Rule> = rules.iter().filter(|it| it.is_level()).collect();
        let wide = |it: &&&Rule| it.right - it.left > SHARE * (edges.1 - edges.0);
        let long = level.iter().filter(wide);
        let rows = places(long.map(|it| middle(it.top, it.bottom)).collect());
        // What stands between two rows without reaching them is drawn in a cell.
        let is_at_row = |at: f64| rows.iter().any(|it| (it - at).abs() < NEAR);
        let reaches = |it: &&Rule| it.is_upright() && is_at_row(it.top) && is_at_row(it.bottom);
        let upright: Vec<&Rule> = rules.iter().filter(reaches).collect();
        let columns = places(upright.iter().map(|it| middle(it.left, it.right)).collect());
        if columns.len() < 2 || rows.len() < 2 || columns.len() + rows.len() < 5 {
            return None;
        }
        // Whether a line is drawn on the right of a place, and below it.
        let is_right = |row: usize, column: usize| {
            let at = middle(rows[row], rows[row + 1]);
            upright.iter().any(|it| {
                (middle(it.left, it.right) - columns[column + 1]).abs() < NEAR
                    && it.top - NEAR < at
                    && at < it.bottom + NEAR
            })
        };
        let is_below = |row: usize, column: usize| {
            let at = middle(columns[column], columns[column + 1]);
            level.iter().any(|it| {
                (middle(it.top, it.bottom) - rows[row + 1]).abs() < NEAR
                    && it.left - NEAR < at
                    && at < it.right + NEAR
            })
        };
        let (wide, high) = (columns.len() - 1, rows.len() - 1);
        let mut cells = vec![vec![Cell::default(); wide]; high];
        let mut is_taken = vec![vec![false; wide]; high];
        for row in 0..high {
            for column in 0..wide {
                if is_taken[row][column] {
                    continue;
                }
                let mut span = 1;
                while column + span < wide
                    && !is_taken[row][column + span]
                    && !is_right(row, column + span - 1)
                {
                    span += 1;
                }
                let mut down = 1;
                while row + down < high && !is_below(row + down - 1, column) {
                    down += 1;
                }
                for taken in &mut is_taken[row..row + down] {
                    taken[column..column + span].fill(true);
                }
                (cells[row][column].span, cells[row][column].down) = (span, down);
            }
        }
        Some(Grid {
            top: rows[0],
            bottom: rows[high],
            columns,
            rows,
            cells,
        })
    }

    fn holds(&self, letter: &Letter) -> bool {
        let (x, y) = (
            (letter.left + letter.right) / 2.0,
            letter.base - letter.size * 0.3,
        );
        let edges = self.columns[0]..self.columns[self.columns.len() - 1];
        edges.contains(&x) && (self.top..self.bottom).contains(&y)
    }

    /// Puts letters into the cells they stand in.
    fn fill(&mut self, letters: Vec<Letter>) {
        for letter in letters {
            let x = (letter.left + letter.right) / 2.0;
            let y = letter.base - letter.size * 0.3;
            let (row, column) = (between(&self.rows, y), between(&self.columns, x));
            let reaches = |(at, side): (usize, usize)| {
                let cell = &self.cells[at][side];
                at + cell.down > row && side + cell.span > column
            };
            let mut before = (0..=row)
                .rev()
                .flat_map(|at| (0..=column).rev().map(move |it| (at, it)));
            if let Some((at, side)) = before.find(|it| reaches(*it)) {
                self.cells[at][side].letters.push(letter);
            }
        }
    }

    /// The inner edges of a cell.
    pub fn edges(&self, column: usize, cell: &Cell) -> (f64, f64) {
        (self.columns[column], self.columns[column + cell.span])
    }

    /// Whether it goes on with a table that ended the page before.
    pub fn goes_on(&self, columns: &[f64]) -> bool {
        self.columns.len() == columns.len()
            && self
                .columns
                .iter()
                .zip(columns)
                .all(|(one, other)| (one - other).abs() < NEAR * 2.0)
    }
}
