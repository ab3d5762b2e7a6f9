//! Tables of both editions in one: rows that stay, came and are gone.

use super::{Place, cell, places, words};
use crate::sheet::{Cell, Fate, Row, Table};

/// A table of both editions. One whose columns are others is another.
pub fn table(old: &Table, new: &Table) -> Vec<Table> {
    if old.widths.len() != new.widths.len() {
        return vec![whole(old, Fate::Gone), whole(new, Fate::Came)];
    }
    let (was, is) = (blocks(&old.rows), blocks(&new.rows));
    let all = |rows: &[Row], fate| {
        rows.iter()
            .map(|it| whole_row(it, fate))
            .collect::<Vec<_>>()
    };
    let mut rows = Vec::with_capacity(new.rows.len());
    for place in places(&was, &is, |it| of_block(it)) {
        match place {
            Place::Both(was, is) if is_alike(was, is) => {
                rows.extend(was.iter().zip(*is).map(|(was, is)| row(was, is)));
            }
            Place::Both(was, is) => {
                rows.extend(all(was, Fate::Gone));
                rows.extend(all(is, Fate::Came));
            }
            Place::Old(was) => rows.extend(all(was, Fate::Gone)),
            Place::New(is) => rows.extend(all(is, Fate::Came)),
        }
    }
    let mut heads = rows.iter().take(new.header_rows);
    let header_rows = match heads.all(|it| it.fate == Fate::Stays) {
        true => new.header_rows,
        false => 0,
    };
    vec![Table {
        rows,
        header_rows,
        ..new.clone()
    }]
}

/// Rows that no cell of several rows lets part: what comes or goes under such a cell takes all of them along.
fn blocks(rows: &[Row]) -> Vec<&[Row]> {
    let mut blocks = Vec::new();
    let (mut from, mut reach) = (0, 0);
    for (at, row) in rows.iter().enumerate() {
        let below = row.cells.iter().map(|it| at + it.down);
        reach = below.fold(reach.max(at + 1), usize::max);
        if reach == at + 1 || at + 1 == rows.len() {
            blocks.push(&rows[from..=at]);
            from = at + 1;
        }
    }
    blocks
}

/// A table that came or is gone.
pub fn whole(table: &Table, fate: Fate) -> Table {
    Table {
        rows: table.rows.iter().map(|it| whole_row(it, fate)).collect(),
        ..table.clone()
    }
}

/// What rows are known by.
fn of_block(rows: &[Row]) -> String {
    let cells = rows.iter().flat_map(|it| &it.cells);
    let paragraphs = cells.flat_map(|it| &it.paragraphs);
    paragraphs
        .map(words::of_paragraph)
        .collect::<Vec<_>>()
        .join("\n")
}

/// Whether the cells of rows stand in the same places.
fn is_alike(old: &[Row], new: &[Row]) -> bool {
    let place = |it: &Cell| (it.column, it.across, it.down);
    let is_one =
        |(was, is): (&Row, &Row)| was.cells.iter().map(place).eq(is.cells.iter().map(place));
    old.len() == new.len() && old.iter().zip(new).all(is_one)
}

fn row(old: &Row, new: &Row) -> Row {
    let cells = old.cells.iter().zip(&new.cells);
    let cells = cells.map(|(was, is)| Cell {
        paragraphs: cell(&was.paragraphs, &is.paragraphs),
        ..is.clone()
    });
    Row {
        cells: cells.collect(),
        ..new.clone()
    }
}

fn whole_row(row: &Row, fate: Fate) -> Row {
    let cells = row.cells.iter().map(|it| Cell {
        paragraphs: it
            .paragraphs
            .iter()
            .map(|it| words::whole(it, fate))
            .collect(),
        ..it.clone()
    });
    Row {
        cells: cells.collect(),
        fate,
        ..row.clone()
    }
}
