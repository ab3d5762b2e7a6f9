//! Where a row or a cell of a table stands, as people call it.

use super::super::bench::Sight;
use super::super::line::{Line, Spot};
use super::grid::Grid;
use crate::app::comparing::Row;
use crate::role::Role;

impl Sight {
    /// The cell that a paragraph stands in, if it stands in one.
    pub fn cell(&self, line: usize) -> Option<String> {
        let (row, column) = self.around(line)?;
        Some(row.cell(column))
    }

    /// The row that a paragraph stands in, if it stands in one.
    pub fn row_at(&self, line: usize) -> Option<String> {
        let (row, _) = self.around(line)?;
        Some(row.told())
    }

    /// The row and the column that a paragraph stands in.
    fn around(&self, line: usize) -> Option<(Row, usize)> {
        let Spot::Cell([table, row, column]) = self.lines.get(line)?.spot else {
            return None;
        };
        let table = table.checked_sub(1)?;
        let row = self.named(self.grids.get(table)?, table, row)?;
        Some((row, column))
    }

    /// A row of a table by its place among those that are laid out, or of another edition of that.
    pub fn row(&self, grid: &Grid, table: usize, row: usize) -> Option<String> {
        Some(self.named(grid, table, row)?.told())
    }

    fn named(&self, grid: &Grid, table: usize, row: usize) -> Option<Row> {
        let is_head = |at: usize| {
            let mut own = self.lines.iter();
            own.any(|it| {
                let is_in =
                    matches!(it.spot, Spot::Cell([of, row, _]) if (of, row) == (table + 1, at));
                is_in && it.role == Some(Role::BangDau)
            })
        };
        let heads = (0..grid.rows.len()).take_while(|it| is_head(*it)).count();
        let above = |column: usize| {
            let cells = grid.rows[..heads].iter().flatten();
            let above = cells.filter(|it| it.column <= column && column < it.column + it.across);
            let words: Vec<String> = above.map(|it| it.lines.join(" ")).collect();
            words.join(" - ")
        };
        let cells = grid.rows.get(row)?.iter();
        let cells = cells.map(|it| (it.column, above(it.column), it.lines.join(" ")));
        let at = row.checked_sub(heads).map(|it| it + 1);
        Some(Row::new(self.table(table), at, cells))
    }

    /// What a table is called.
    fn table(&self, place: usize) -> String {
        let (annex, count) = counted(&self.lines, place);
        called(annex, count + self.drawn_before(place, annex))
    }
}

/// The annex that a table stands in, and its place there.
pub fn counted(lines: &[Line], place: usize) -> (usize, usize) {
    let (mut annex, mut count, mut last) = (0, 0, 0);
    for line in lines {
        match (line.role, line.spot) {
            (Some(Role::PhuLuc), _) => (annex, count) = (annex + 1, 0),
            (_, Spot::Cell([table, ..])) if table != last => {
                (last, count) = (table, count + 1);
            }
            _ => {}
        }
        if last == place + 1 {
            break;
        }
    }
    (annex, count)
}

/// What a table is called by its place in an annex, or in the paper.
pub fn called(annex: usize, count: usize) -> String {
    match annex {
        0 => format!("bảng {count}"),
        annex => format!("PL{annex}, bảng {count}"),
    }
}
