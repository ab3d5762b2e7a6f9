//! Which cell covers which place of a table.

use crate::sheet::{Cell, Row};

/// A place of a row, as wide as the cell that covers it.
pub struct Place<'a> {
    pub column: usize,
    pub across: usize,
    pub merge: Merge,
    /// The cell that begins here; none under a cell from above.
    pub cell: Option<&'a Cell>,
}

#[derive(Clone, Copy, PartialEq)]
pub enum Merge {
    /// One row high.
    No,
    /// The first row of a higher cell.
    Begins,
    /// A further row of the cell above.
    Goes,
}

/// The places of each row, without holes, whatever the cells say.
pub fn places(rows: &[Row], columns: usize) -> Vec<Vec<Place<'_>>> {
    // Per column: how many rows the cell from above still covers, and how wide it is.
    let mut above = vec![(0_usize, 1_usize); columns];
    rows.iter()
        .map(|row| {
            let mut places = Vec::new();
            let mut column = 0;
            while column < columns {
                let place = place(row, column, &mut above);
                column += place.across;
                places.push(place);
            }
            places
        })
        .collect()
}

fn place<'a>(row: &'a Row, column: usize, above: &mut [(usize, usize)]) -> Place<'a> {
    let (rows, across) = above[column];
    if rows > 0 {
        above[column].0 -= 1;
        return Place {
            column,
            across,
            merge: Merge::Goes,
            cell: None,
        };
    }
    let cell = row.cells.iter().find(|cell| cell.column == column);
    let free = above[column..].iter().take_while(|it| it.0 == 0).count();
    let across = cell.map_or(1, |cell| cell.across.clamp(1, free));
    let down = cell.map_or(1, |cell| cell.down);
    above[column] = (down.saturating_sub(1), across);
    Place {
        column,
        across,
        merge: if down > 1 { Merge::Begins } else { Merge::No },
        cell,
    }
}
