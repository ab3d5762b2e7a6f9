//! Tables that the program draws of the days of a paper: they follow what it says. What was edited in one goes to
//! the sentence that it was drawn of, and the rest of the paper is carried as if they were not there.

mod edits;
mod follow;

use super::bench::Sight;
use super::line::{Line, Spot};
use super::tables::grid::{Cell, Grid, tables};
use crate::app::comparing::Row;
use crate::role::Role;
use crate::sheet::{self, Item, Sheet};
use crate::source::Span;
pub use follow::Edited;

/// The columns of such a table; behind them is the picture.
const NUMBER: usize = 0;
const TIME: usize = 1;
const WORDS: usize = 2;
const WHO: usize = 3;

/// One of them as it is laid out.
#[derive(Debug, Clone)]
pub struct Drawn {
    /// Its place among all tables, and the annex that it stands in.
    pub table: usize,
    pub annex: usize,
    pub grid: Grid,
    /// What it is called.
    name: String,
    heads: usize,
    /// Of each row where its time is typed.
    times: Vec<Option<Span>>,
}

/// Those of a sheet, taken out of what was read of it.
pub fn of_sheet(sheet: &Sheet, lines: &mut Vec<Line>, grids: &mut [Grid]) -> Vec<Drawn> {
    let items = sheet.sections.iter().flat_map(|it| &it.items);
    let all = items.filter_map(|it| match it {
        Item::Table(it) => Some(it),
        _ => None,
    });
    let is_drawn = |it: &sheet::Table| {
        let mut cells = it.rows.iter().flat_map(|row| &row.cells);
        cells.any(|cell| cell.strip.is_some())
    };
    let mut found = Vec::new();
    for (table, _) in all.enumerate().filter(|it| is_drawn(it.1)) {
        let Some(grid) = grids.get_mut(table).map(std::mem::take) else {
            continue;
        };
        let (annex, count) = super::tables::counted(lines, table);
        let time = |row: usize| {
            let spot = Spot::Cell([table + 1, row, TIME]);
            let line = lines.iter().find(|it| it.spot == spot)?;
            line.words.origin.around()
        };
        let is_head = |row: &usize| {
            let mut own = lines.iter();
            own.any(|it| {
                matches!(it.spot, Spot::Cell([of, at, _]) if [of, at] == [table + 1, *row])
                    && it.role == Some(Role::BangDau)
            })
        };
        found.push(Drawn {
            table,
            annex,
            name: super::tables::called(annex, count),
            heads: (0..grid.rows.len()).take_while(is_head).count(),
            times: (0..grid.rows.len()).map(time).collect(),
            grid,
        });
    }
    for it in &found {
        take_out(lines, it.table + 1);
    }
    found
}

/// The same tables of an edited file, taken out of what was read of it; none for one that is there no more. `places`
/// are those of its tables.
pub fn of_edited(
    drawn: &[Drawn],
    lines: &mut Vec<Line>,
    grids: &mut [Grid],
    places: &[usize],
) -> Vec<Option<Grid>> {
    let own: Vec<Grid> = drawn.iter().map(|it| it.grid.clone()).collect();
    let mut pairs = tables(&own, grids);
    pairs.retain(|(one, other)| own[*one].says_some_of(&grids[*other]));
    let wanted = (0..own.len()).map(|at| {
        let of = pairs.iter().find(|it| it.0 == at)?.1;
        take_out(lines, *places.get(of)?);
        grids.get_mut(of).map(std::mem::take)
    });
    wanted.collect()
}

fn take_out(lines: &mut Vec<Line>, table: usize) {
    lines.retain(|it| !matches!(it.spot, Spot::Cell([of, ..]) if of == table));
}

/// Whether drawn tables say the same.
pub fn is_alike(one: &[Drawn], other: &[Drawn]) -> bool {
    let grids = |all: &[Drawn]| all.iter().map(|it| it.grid.clone()).collect::<Vec<_>>();
    grids(one) == grids(other)
}

/// The words of the cell in a column of a row.
fn words(row: &[Cell], column: usize) -> &[String] {
    let cell = row.iter().find(|it| it.column == column);
    cell.map_or(&[], |it| &it.lines)
}

impl Drawn {
    /// A row of it, or of another edition of it, as people call it; or a cell of the row.
    fn row(&self, grid: &Grid, row: usize, column: Option<usize>) -> Option<String> {
        let above = |column: usize| {
            let cells = grid.rows.iter().take(self.heads).flatten();
            let mut above =
                cells.filter(|it| it.column <= column && column < it.column + it.across);
            above
                .next()
                .map_or_else(String::new, |it| it.lines.join(" "))
        };
        let cells = grid.rows.get(row)?.iter();
        let cells = cells.map(|it| (it.column, above(it.column), it.lines.join(" ")));
        let at = row.checked_sub(self.heads).map(|it| it + 1);
        let row = Row::new(self.name.clone(), at, cells);
        Some(match column {
            Some(column) => row.cell(column),
            None => row.told(),
        })
    }
}

impl Sight {
    /// How many tables before one are drawn, and stand in the same annex.
    pub fn drawn_before(&self, table: usize, annex: usize) -> usize {
        let own = self.drawn.iter();
        own.filter(|it| it.annex == annex && it.table < table)
            .count()
    }
}
