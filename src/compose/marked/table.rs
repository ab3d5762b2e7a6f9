//! Tables of both editions in one: rows that stay, came and are gone.

use super::{Place, cell, places, words};
use crate::sheet::{Cell, Fate, Row, Table};

/// A table of both editions. One whose columns are others is another, and so is one where a row
/// came or went under a cell of several rows.
pub fn table(old: &Table, new: &Table) -> Vec<Table> {
    let other = || vec![whole(old, Fate::Gone), whole(new, Fate::Came)];
    if old.widths.len() != new.widths.len() {
        return other();
    }
    let (high, all) = (
        old.rows.iter().chain(&new.rows).flat_map(|row| &row.cells),
        places(&old.rows, &new.rows, of_row),
    );
    let has_high = high.into_iter().any(|cell| cell.down > 1);
    let mut rows = Vec::with_capacity(all.len());
    for place in all {
        match place {
            Place::Both(was, is) if is_alike(was, is) => rows.push(row(was, is)),
            _ if has_high => return other(),
            Place::Both(was, is) => {
                rows.push(whole_row(was, Fate::Gone));
                rows.push(whole_row(is, Fate::Came));
            }
            Place::Old(was) => rows.push(whole_row(was, Fate::Gone)),
            Place::New(is) => rows.push(whole_row(is, Fate::Came)),
        }
    }
    let heads = rows.iter().take(new.header_rows);
    let header_rows = match heads.clone().all(|it| it.fate == Fate::Stays) {
        true => new.header_rows,
        false => 0,
    };
    vec![Table {
        rows,
        header_rows,
        ..new.clone()
    }]
}

/// A table that came or is gone.
pub fn whole(table: &Table, fate: Fate) -> Table {
    Table {
        rows: table.rows.iter().map(|it| whole_row(it, fate)).collect(),
        ..table.clone()
    }
}

/// What a row is known by.
fn of_row(row: &Row) -> String {
    let paragraphs = row.cells.iter().flat_map(|it| &it.paragraphs);
    paragraphs
        .map(words::of_paragraph)
        .collect::<Vec<_>>()
        .join("\n")
}

/// Whether the cells of a row stand in the same places.
fn is_alike(old: &Row, new: &Row) -> bool {
    let place = |it: &Cell| (it.column, it.across, it.down);
    old.cells.iter().map(place).eq(new.cells.iter().map(place))
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
