//! Many cells of one table that are asked about, as one question.

use std::collections::BTreeMap;

use super::{Fate, Row};
use crate::diagnostic::Message;
use crate::turn::leaf::unfigured;

/// So many cells of a table are asked about one by one.
const MOST: usize = 4;

/// So many of their words and of their reasons are told.
const WORDS: usize = 3;
const REASONS: usize = 2;

/// The table of a cell.
pub fn table(key: &str) -> Option<&str> {
    key.split_once(".rows[").map(|it| it.0)
}

/// What one of many cells asks.
pub struct Cell<'c> {
    pub key: &'c str,
    pub words: &'c str,
    pub why: &'c Message,
}

/// The words and the reason of the one question that cells of a table make; none when they are few.
pub fn question(cells: &[Cell]) -> Option<(String, Message)> {
    let mut keys: Vec<&str> = cells.iter().map(|it| it.key).collect();
    keys.sort_unstable();
    keys.dedup();
    let many = keys.len();
    if many <= MOST {
        return None;
    }
    let mut words: Vec<&str> = Vec::new();
    let mut reasons: Vec<&Message> = Vec::new();
    for cell in cells {
        if !words.contains(&cell.words) {
            words.push(cell.words);
        }
        // Their days differ.
        let same = |it: &&Message| unfigured(&it.vi) == unfigured(&cell.why.vi);
        if !reasons.iter().any(same) {
            reasons.push(cell.why);
        }
    }
    let more = if words.len() > WORDS { " …" } else { "" };
    words.truncate(WORDS);
    reasons.truncate(REASONS);
    let all = |of: fn(&Message) -> &String| {
        let told: Vec<&str> = reasons.iter().map(|it| of(it).as_str()).collect();
        told.join("; ")
    };
    let (vi, en) = (all(|it| &it.vi), all(|it| &it.en));
    let why = Message {
        vi: format!("{many} ô của bảng, xem một lượt: {vi}"),
        en: format!("{many} cells of the table, to be seen together: {en}"),
    };
    Some((words.join(", ") + more, why))
}

/// Rows of which those that ask about many cells of a table are one.
pub fn gathered(rows: Vec<Row>) -> Vec<Row> {
    let mut tables: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    let is_cell = |it: &Row| it.fate == Fate::Look && !it.is_alone;
    for row in rows.iter().filter(|it| is_cell(it)) {
        if let Some(table) = table(&row.key) {
            tables.entry(table).or_default().push(row);
        }
    }
    let asked = tables.into_iter().filter_map(|(table, asked)| {
        let cells = asked.iter().map(|it| Cell {
            key: &it.key,
            words: &it.was,
            why: &it.why,
        });
        let cells: Vec<Cell> = cells.collect();
        let (was, why) = question(&cells)?;
        Some(Row {
            key: table.to_owned(),
            sentence: was.clone(),
            was,
            why,
            ..(*asked.first()?).clone()
        })
    });
    let asked: Vec<Row> = asked.collect();
    let is_gathered = |row: &Row| {
        let told = |table: &str| asked.iter().any(|it| it.key == table);
        is_cell(row) && table(&row.key).is_some_and(told)
    };
    let mut all: Vec<Row> = rows.iter().filter(|it| !is_gathered(it)).cloned().collect();
    all.extend(asked);
    all.sort_by_key(|it| (it.span.start, it.fate));
    all
}
