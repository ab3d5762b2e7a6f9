//! How the rows of a table are typed: where their cells stand, and the columns these begin.

use crate::edit::Step;
use crate::node::{Kind, Node};

/// A row as it is typed.
pub struct Typed<'c> {
    /// The way to its cells.
    pub way: Vec<Step>,
    /// Each with the column that it begins.
    pub cells: Vec<(usize, &'c Node<'c>)>,
}

/// The way to the table that a value stands in.
pub fn above(way: &[Step]) -> Option<&[Step]> {
    let mut pairs = way.windows(2);
    let at = pairs.position(|it| match it {
        [Step::Key(key), Step::Item(_)] => key == "head" || key == "rows",
        _ => false,
    })?;
    way.get(..at)
}

pub fn rows<'n>(table: &'n Node<'n>, key: &str) -> &'n [Node<'n>] {
    match table.get(key).map(|it| &it.kind) {
        Some(Kind::List(rows)) => rows,
        _ => &[],
    }
}

/// How each row of a list is typed.
pub fn typed<'n>(rows: &'n [Node<'n>], list: &[Step]) -> Vec<Option<Typed<'n>>> {
    let mut covered: Vec<usize> = Vec::new();
    let mut all = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let mut way = [list, &[Step::Item(at)]].concat();
        let cells = row.get("cells").unwrap_or(row);
        if row.get("cells").is_some() {
            way.push(Step::Key("cells".into()));
        }
        let found = match &cells.kind {
            Kind::List(cells) => Some(Typed {
                cells: placed(cells, &mut covered),
                way,
            }),
            _ => None,
        };
        all.push(found);
        covered.iter_mut().for_each(|it| *it = it.saturating_sub(1));
    }
    all
}

/// The column of each cell, beside those that reach down to it.
fn placed<'n>(cells: &'n [Node<'n>], covered: &mut Vec<usize>) -> Vec<(usize, &'n Node<'n>)> {
    let mut column = 0;
    let mut all = Vec::new();
    for cell in cells {
        while covered.get(column).is_some_and(|it| *it > 0) {
            column += 1;
        }
        let end = column + reach(cell, "across");
        covered.resize(covered.len().max(end), 0);
        covered[column..end].fill(reach(cell, "down"));
        all.push((column, cell));
        column = end;
    }
    all
}

/// How many columns or rows a cell takes.
fn reach(cell: &Node, key: &str) -> usize {
    let told = match cell.get(key).map(|it| &it.kind) {
        Some(Kind::Scalar(many)) => many.trim().parse().ok(),
        _ => None,
    };
    told.filter(|it| (1..100).contains(it)).unwrap_or(1)
}

/// The words of a cell as they are typed.
pub fn words(cell: &Node) -> String {
    match &cell.get("text").unwrap_or(cell).kind {
        Kind::Scalar(words) => words.to_string(),
        _ => String::new(),
    }
}
