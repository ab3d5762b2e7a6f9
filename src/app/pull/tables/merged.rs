//! The tables that two people want of one: rows and cells that either has changed.

use super::column::columns;
use super::grid::{Cell, Grid, is_like, tables};

/// What both sides want of the tables of a paper: `ours` is laid out from the description as it is now, `theirs`
/// stand in the file.
pub fn merged(base: &[Grid], ours: &[Grid], theirs: &[Grid]) -> Vec<Grid> {
    let (own, other) = (tables(base, ours), tables(base, theirs));
    let of = |pairs: &[(usize, usize)], at| pairs.iter().find(|it| it.0 == at).map(|it| it.1);
    let mut all = Vec::new();
    for (at, grid) in ours.iter().enumerate() {
        let was = own.iter().find(|it| it.1 == at).map(|it| it.0);
        match was.map(|was| (&base[was], of(&other, was))) {
            Some((was, Some(edited))) => all.push(both(was, grid, &theirs[edited])),
            // Taken out there.
            Some((was, None)) if was == grid => {}
            _ => all.push(grid.clone()),
        }
    }
    let came = (0..theirs.len()).filter(|at| other.iter().all(|it| it.1 != *at));
    all.extend(came.map(|it| theirs[it].clone()));
    all
}

fn both(base: &Grid, ours: &Grid, theirs: &Grid) -> Grid {
    if base == ours {
        return theirs.clone();
    }
    if base == theirs {
        return ours.clone();
    }
    if base.columns() != theirs.columns() {
        return in_columns(base, ours, theirs);
    }
    let (own, other) = (base.rows_of(ours), base.rows_of(theirs));
    let was = |pairs: &[(usize, usize)], at| pairs.iter().find(|it| it.1 == at).map(|it| it.0);
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut next = 0;
    // What came there before a row that was there before, behind what came here.
    let mut come = |rows: &mut Vec<Vec<Cell>>, before: Option<usize>| {
        while let Some(row) = theirs.rows.get(next) {
            match was(&other, next) {
                None if ours.rows.contains(row) => {}
                None => rows.push(row.clone()),
                Some(of) if before.is_some_and(|it| of >= it) => return,
                Some(_) => {}
            }
            next += 1;
        }
    };
    for (at, row) in ours.rows.iter().enumerate() {
        let Some(of) = was(&own, at) else {
            rows.push(row.clone());
            continue;
        };
        come(&mut rows, Some(of));
        match other.iter().find(|it| it.0 == of) {
            Some((_, edited)) => rows.push(cells(&base.rows[of], row, &theirs.rows[*edited])),
            None if base.rows[of] == *row => {}
            None => rows.push(row.clone()),
        }
    }
    come(&mut rows, None);
    Grid { rows }
}

/// The columns that are there, with the words that were changed here; where rows came or went here, all that is here.
fn in_columns(base: &Grid, ours: &Grid, theirs: &Grid) -> Grid {
    let (own, other) = (base.rows_of(ours), base.rows_of(theirs));
    let is_whole = own.len() == base.rows.len() && own.len() == ours.rows.len();
    if !is_whole || base.columns() != ours.columns() {
        return ours.clone();
    }
    let stay = columns(base, theirs, &other);
    let mut grid = theirs.clone();
    for (at, to) in other {
        let here = own.iter().find(|it| it.0 == at).map(|it| it.1);
        for cell in &mut grid.rows[to] {
            let of = stay.get(cell.column).copied().flatten();
            let was = of.and_then(|it| base.cell(at, it));
            let is = here.zip(of).and_then(|(row, it)| ours.cell(row, it));
            if let Some(is) = is.filter(|_| was.is_some_and(|it| it.lines == cell.lines)) {
                cell.lines.clone_from(&is.lines);
            }
        }
    }
    grid
}

/// A row with the cells that either side has changed.
fn cells(base: &[Cell], ours: &[Cell], theirs: &[Cell]) -> Vec<Cell> {
    match (is_like(base, theirs), is_like(base, ours)) {
        (false, true) => theirs.to_vec(),
        (true, true) => {
            let cells = base.iter().zip(ours).zip(theirs);
            cells
                .map(|((was, one), other)| if was == one { other } else { one })
                .cloned()
                .collect()
        }
        _ => ours.to_vec(),
    }
}
