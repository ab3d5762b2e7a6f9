//! A column of figures of a table, with the rows that add it up.

use crate::campaign::{Cell, Table};
use crate::number;
use crate::proof::total;

/// A column that has nothing but figures below its head.
pub struct Column<'a> {
    /// What its head says, in small letters.
    pub head: String,
    pub rows: Vec<Figure<'a>>,
}

/// A figure of a column.
pub struct Figure<'a> {
    pub cell: &'a Cell,
    pub value: f64,
    /// Its row below the head.
    pub row: usize,
    /// Whether its row adds up others.
    pub is_total: bool,
    /// Whether its row is numbered in Roman, as rows that head a group are.
    pub is_group: bool,
}

/// The columns of figures of a table that has a row of totals.
pub fn of(table: &Table) -> Vec<Column<'_>> {
    let rows = Table::grid(&table.rows);
    let adds_up = rows.iter().any(|line| is_total(line));
    if adds_up { all(table) } else { Vec::new() }
}

/// The columns of figures of a table.
pub fn all(table: &Table) -> Vec<Column<'_>> {
    let rows = Table::grid(&table.rows);
    let part = |line: &[Option<&Cell>]| {
        line.iter()
            .flatten()
            .any(|it| words(it).to_lowercase().starts_with("trong đó"))
    };
    if rows.iter().any(|line| part(line)) {
        return Vec::new();
    }
    let head = Table::grid(&table.head);
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    // Which figure stands in which column is not known when a row has more cells than the head.
    let headed = head.iter().map(Vec::len).max();
    if headed.is_some_and(|it| it < columns) {
        return Vec::new();
    }
    (1..columns)
        .filter_map(|at| column(&head, &rows, at))
        .collect()
}

fn column<'a>(
    head: &[Vec<Option<&'a Cell>>],
    rows: &[Vec<Option<&'a Cell>>],
    at: usize,
) -> Option<Column<'a>> {
    let mut figures = Vec::new();
    for (row, line) in rows.iter().enumerate() {
        let Some(cell) = line.get(at).copied().flatten() else {
            continue;
        };
        let words = words(cell);
        if !words.contains(char::is_alphanumeric) {
            continue;
        }
        let value = figure(words)?;
        let group = line
            .first()
            .copied()
            .flatten()
            .map_or("", self::words)
            .trim_end_matches('.');
        let is_group = !group.is_empty() && group.bytes().all(|b| b"IVX".contains(&b));
        figures.push(Figure {
            cell,
            value,
            row,
            is_total: is_total(line),
            is_group,
        });
    }
    let titles = head
        .iter()
        .filter_map(|line| line.get(at).copied().flatten());
    let head: Vec<String> = titles.map(|cell| words(cell).to_lowercase()).collect();
    Some(Column {
        head: head.join(" "),
        rows: figures,
    })
}

fn is_total(line: &[Option<&Cell>]) -> bool {
    let first = line
        .iter()
        .flatten()
        .map(|cell| words(cell))
        .find(|words| !words.is_empty());
    first.is_some_and(total::heads)
}

fn words(cell: &Cell) -> &str {
    cell.text
        .as_ref()
        .map_or("", |text| text.value.trim().trim_matches('*'))
}

/// A figure with or without its unit: `1.115`, `97,5%`, `5.000.000 đồng`.
fn figure(words: &str) -> Option<f64> {
    let (value, len) = number::leading(words)?;
    let unit = words[len..].trim();
    let plain = unit == "%" || unit.chars().all(|ch| ch.is_alphabetic() || ch == ' ');
    plain.then_some(value)
}
