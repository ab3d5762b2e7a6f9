//! Tables: shares of the width become points, merged cells find their columns.

use super::setting::Setting;
use super::style::{self, twip};
use crate::document::{self, CellAlign, Inline};
use crate::proof::total;
use crate::role::Role;
use crate::sheet::{Align, Cell, Fate, Item, Row, Run, Table};

/// A table, its title above it.
pub fn items(setting: &Setting, table: &document::Table) -> Vec<Item> {
    let count = columns(table);
    let mut items = Vec::new();
    for line in document::lines(&table.title) {
        let mut title = setting.paragraph(Role::BangTen, "", &line);
        title.style.keep_next = true;
        if is_aside(&title.runs) {
            let runs = title.runs.iter_mut();
            runs.for_each(|it| (it.style.bold, it.style.italic) = (false, true));
        }
        items.push(Item::Paragraph(title));
    }
    let shares: Vec<f64> = (0..count)
        .map(|c| table.widths.get(c).copied().unwrap_or(1.0).max(0.1))
        .collect();
    let whole: f64 = shares.iter().sum();
    let mut covered = vec![0usize; count];
    let rows = table.rows.iter().enumerate().map(|(place, row)| {
        let mut cells = Vec::new();
        let mut column = 0;
        for cell in &row.cells {
            while column < count && covered[column] > 0 {
                column += 1;
            }
            if column == count {
                break;
            }
            let across = cell.across.min(count - column);
            let down = cell.down.min(table.rows.len() - place);
            covered[column..column + across]
                .iter_mut()
                .for_each(|c| *c = down);
            let role = match (row.section, place < table.head) {
                (true, _) => Role::BangMuc,
                (_, true) => Role::BangDau,
                _ => Role::BangO,
            };
            let align = (role == Role::BangO)
                .then(|| table.align.get(column))
                .flatten();
            cells.push(Cell {
                column,
                across,
                down,
                paragraphs: paragraphs(setting, role, align, &cell.text),
                strip: cell.strip.clone(),
            });
            column += across;
        }
        covered.iter_mut().for_each(|c| *c = c.saturating_sub(1));
        let keep_next = row.section || table.rows.get(place + 1).is_some_and(is_total);
        Row {
            cells,
            keep_next,
            parts: false,
            fate: Fate::Stays,
        }
    });
    items.push(Item::Table(Table {
        given: !table.widths.is_empty(),
        rows: rows.collect(),
        widths: shares
            .iter()
            .map(|s| twip(s / whole * setting.width))
            .collect(),
        header_rows: table.head,
        alt: document::plain(&table.title).replace('\n', " "),
        pad_x: setting.length("table-pad-x"),
        pad_y: setting.length("table-pad-y"),
        border: setting.length("table-border"),
        after: style::paragraph(setting.regulation, Role::Doan).after,
    }));
    items
}

/// Whether a line only adds something in brackets, as what is counted.
fn is_aside(runs: &[Run]) -> bool {
    let words: String = runs.iter().map(|it| it.text.as_str()).collect();
    words.trim().starts_with('(') && words.trim().ends_with(')')
}

/// Whether a row adds up those above it.
fn is_total(row: &document::Row) -> bool {
    let words = row.cells.iter().map(|cell| {
        let inlines = cell.text.iter().flatten();
        inlines.map(|it| it.text.as_str()).collect::<String>()
    });
    let mut told = words.filter(|it| it.contains(char::is_alphabetic));
    told.next().is_some_and(|it| total::heads(&it))
}

fn paragraphs(
    setting: &Setting,
    role: Role,
    align: Option<&CellAlign>,
    text: &[Vec<Inline>],
) -> Vec<crate::sheet::Paragraph> {
    let blank = [Vec::new()];
    let lines = if text.is_empty() { &blank[..] } else { text };
    let mut paragraphs: Vec<_> = lines
        .iter()
        .map(|line| {
            let mut paragraph = setting.paragraph(role, "", line);
            match align {
                Some(CellAlign::Left) => paragraph.style.align = Align::Left,
                Some(CellAlign::Center) => paragraph.style.align = Align::Center,
                Some(CellAlign::Right) => paragraph.style.align = Align::Right,
                Some(CellAlign::Justify) => paragraph.style.align = Align::Justify,
                None => {}
            }
            paragraph
        })
        .collect();
    if let Some(last) = paragraphs.last_mut() {
        last.style.after = 0.0;
    }
    paragraphs
}

/// How many columns the widest row has.
fn columns(table: &document::Table) -> usize {
    let of_row = |row: &document::Row| {
        row.cells
            .iter()
            .map(|c| c.across)
            .filter(|a| *a < 100)
            .sum::<usize>()
    };
    table
        .rows
        .iter()
        .map(of_row)
        .max()
        .unwrap_or(0)
        .max(table.widths.len())
        .max(1)
}
