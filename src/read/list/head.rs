//! The rows that name the columns: after titles and blank lines, in one row or in several, with
//! cells joined over others.

use std::ops::Range;

use super::grid::Grid;
use crate::list::{Column, Field, folded};

/// The head of a list.
#[derive(Debug)]
pub struct Head {
    /// Its rows, by their numbers in the grid.
    pub rows: Range<usize>,
    pub columns: Vec<Column>,
    /// Columns without a name of their own, below one that is joined over them: where each stands,
    /// and the number of the column that it is a part of.
    pub parts: Vec<(u32, usize)>,
    /// A row below it that numbers the columns.
    pub numbering: Option<usize>,
}

/// Rows among which a head is looked for.
const LOOKED_AT: usize = 300;

/// Rows that a head has at most.
const TALLEST: u32 = 5;

/// A name of a column is no longer.
const LONGEST: usize = 120;

/// Finds the head of a grid; none when its first row is a recipient already.
pub fn find(grid: &Grid) -> Option<Head> {
    let known = grid.tables.iter().map(|it| it.top);
    let known = known
        .chain(grid.filter.iter().map(|it| it.area.top))
        .find_map(|top| {
            let number = grid.number(top)?;
            let named = names(grid, number).filter(|it| it.1.is_some());
            (!has_data(grid, number) && named.count() > 0).then_some(number)
        });
    let first = || (0..grid.len().min(LOOKED_AT)).find(|it| is_head(grid, *it));
    let found = known.or_else(first)?;
    let rows = block(grid, found);
    let (columns, parts) = columns(grid, &rows);
    let next = rows.end;
    let numbering = (next < grid.len() && is_numbering(grid, next)).then_some(next);
    Some(Head {
        rows,
        columns,
        parts,
        numbering,
    })
}

/// Whether a row names columns: most of its cells do, none is a value.
pub fn is_head(grid: &Grid, number: usize) -> bool {
    if has_data(grid, number) {
        return false;
    }
    let (mut filled, mut known, mut exact) = (0, 0, 0);
    for (words, field) in names(grid, number) {
        filled += 1;
        known += usize::from(field.is_some());
        exact += usize::from(field.is_some() && Field::exact(words).is_some());
    }
    let several = known >= 2 && exact >= 1 && known * 5 >= filled * 2;
    several || filled == 1 && exact == 1 && is_narrow(grid, number)
}

/// Whether the rows below have a cell in one column alone.
fn is_narrow(grid: &Grid, number: usize) -> bool {
    let mut below = (number + 1..grid.len()).take(20).peekable();
    below.peek().is_some() && below.all(|it| grid.texts(it).count() <= 1)
}

/// The cells of a row, with what they mean as names; `Đơn vị: Trường A` names none.
fn names(grid: &Grid, number: usize) -> impl Iterator<Item = (&str, Option<Field>)> {
    grid.texts(number).map(|(_, words)| {
        let is_label = words.trim_end_matches(':').contains(':');
        let is_name = !is_label && words.chars().count() <= LONGEST;
        (words, is_name.then(|| Field::of(words)).flatten())
    })
}

/// Whether a row has a value that no name is: a number, an address of mail.
fn has_data(grid: &Grid, number: usize) -> bool {
    grid.texts(number).any(|(_, words)| {
        let figures = words.bytes().filter(u8::is_ascii_digit).count();
        figures > 4 || words.contains('@') || figures > 0 && folded(words).parse::<u32>().is_ok()
    })
}

/// The rows of the head that has this one: those that its joined cells reach, and one below that
/// names what one name stands over.
fn block(grid: &Grid, found: usize) -> Range<usize> {
    let (mut top, mut bottom) = (grid.at(found), grid.at(found));
    let mut is_larger = true;
    while is_larger {
        let before = (top, bottom);
        for area in &grid.joined {
            let meets = area.top <= bottom && area.bottom >= top;
            if meets && area.is_tall() && area.bottom - area.top < TALLEST {
                (top, bottom) = (top.min(area.top), bottom.max(area.bottom));
            }
        }
        is_larger = before != (top, bottom) && bottom - top < TALLEST;
    }
    let numbers = (0..grid.len()).filter(|it| (top..=bottom).contains(&grid.at(*it)));
    let mut rows = found..found + 1;
    for number in numbers {
        rows = rows.start.min(number)..rows.end.max(number + 1);
    }
    while rows.len() < TALLEST as usize && is_lower(grid, &rows) {
        rows.end += 1;
    }
    rows
}

/// Whether the next row names parts of what the head's last row names.
fn is_lower(grid: &Grid, rows: &Range<usize>) -> bool {
    let (last, next) = (rows.end - 1, rows.end);
    let adjoins = grid.at(next) == grid.at(last) + 1;
    if next >= grid.len() || !adjoins || has_data(grid, next) {
        return false;
    }
    let above = |column: u32| rows.clone().any(|it| !grid.text(it, column).is_empty());
    let is_part = |column: u32| {
        let below = |column| !grid.text(next, column).is_empty();
        let over = grid.joined.iter().find(|it| it.has(grid.at(last), column));
        match over {
            Some(area) => area.right > area.left,
            None => !above(column) || !above(column + 1) && below(column + 1),
        }
    };
    let mut known = names(grid, next).filter(|it| it.1.is_some());
    known.next().is_some() && grid.texts(next).all(|(column, _)| is_part(column))
}

/// The columns that a head names, and those that are parts of them.
fn columns(grid: &Grid, rows: &Range<usize>) -> (Vec<Column>, Vec<(u32, usize)>) {
    let mut places: Vec<u32> = rows
        .clone()
        .flat_map(|it| grid.texts(it).map(|(column, _)| column))
        .collect();
    let at = |number: usize| grid.at(number);
    for area in &grid.joined {
        let is_head = rows.clone().any(|it| area.has(at(it), area.left));
        // What is joined over the whole sheet is a title.
        if is_head && area.right - area.left < 64 {
            places.extend(area.left..=area.right);
        }
    }
    places.sort_unstable();
    places.dedup();
    let mut columns: Vec<Column> = Vec::new();
    let mut parts = Vec::new();
    for column in places {
        let mut path: Vec<String> = Vec::new();
        for number in rows.clone() {
            let name = name(grid, rows, number, column);
            let name = name.replace('\n', " ");
            if !name.is_empty() && path.last() != Some(&name) {
                path.push(name);
            }
        }
        let Some(name) = path.last().cloned() else {
            continue;
        };
        let is_named = rows.clone().any(|it| !grid.text(it, column).is_empty());
        let before = columns.last().filter(|it| !is_named && it.path == path);
        if before.is_some() {
            parts.push((column, columns.len() - 1));
            continue;
        }
        let paths = || path.iter().rev().find_map(|it| Field::of(it));
        columns.push(Column {
            field: Field::of(&name).or_else(paths),
            name,
            path,
            at: column,
            is_hidden: grid.is_hidden_column(column),
        });
    }
    tell_apart(&mut columns);
    (columns, parts)
}

/// The name that stands in a cell of the head, or over it.
fn name<'g>(grid: &'g Grid, rows: &Range<usize>, number: usize, column: u32) -> &'g str {
    let own = grid.text(number, column);
    if !own.is_empty() {
        return own;
    }
    let over = grid
        .joined
        .iter()
        .find(|it| it.has(grid.at(number), column));
    if let Some(area) = over {
        let master = grid.number(area.top).map(|it| grid.text(it, area.left));
        return master.unwrap_or_default();
    }
    // In a text nothing is joined: a name stands over those to its right that have a name below.
    let is_below = (number + 1..rows.end).any(|it| !grid.text(it, column).is_empty());
    let begins = (0..column).rev().map(|it| grid.text(number, it));
    match is_below && number + 1 < rows.end {
        true => begins
            .into_iter()
            .find(|it| !it.is_empty())
            .unwrap_or_default(),
        false => "",
    }
}

/// Columns of one name are told apart by what stands above them, or by number.
fn tell_apart(columns: &mut [Column]) {
    let names: Vec<String> = columns.iter().map(|it| it.name.clone()).collect();
    for (number, column) in columns.iter_mut().enumerate() {
        let is_one_of = names.iter().filter(|it| **it == column.name).count() > 1;
        if is_one_of && let [.., above, own] = &column.path[..] {
            column.name = format!("{above} – {own}");
        } else if is_one_of {
            let before = names[..number]
                .iter()
                .filter(|it| **it == column.name)
                .count();
            if before > 0 {
                column.name = format!("{} ({})", column.name, before + 1);
            }
        }
    }
}

/// Whether a row numbers the columns: `(1) (2) (3)`, `A B 1 2`.
pub fn is_numbering(grid: &Grid, number: usize) -> bool {
    let mut marks = Vec::new();
    for (_, words) in grid.texts(number) {
        let mark = words.trim_matches(['(', ')', '[', ']', ' ']);
        // A column that is reckoned out of others: `5=3x4`.
        marks.push(mark.split('=').next().unwrap_or_default().trim().to_owned());
    }
    let follows = |pair: &[String]| match (pair[0].parse::<u32>(), pair[1].parse::<u32>()) {
        (Ok(one), Ok(next)) => next == one + 1,
        (Err(_), Ok(next)) => next == 1 && is_letter(&pair[0]),
        (Err(_), Err(_)) => {
            is_letter(&pair[0])
                && is_letter(&pair[1])
                && pair[1].as_bytes()[0] == pair[0].as_bytes()[0] + 1
        }
        _ => false,
    };
    marks.len() >= 3 && marks.windows(2).all(follows)
}

fn is_letter(mark: &str) -> bool {
    matches!(mark.as_bytes(), [it] if it.is_ascii_alphabetic())
}
