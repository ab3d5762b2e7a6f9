//! The register as a workbook.

use chrono::{Datelike, NaiveDate};

use super::register::{Row, columns};
use super::table::{Cell, Table};
use crate::diagnostic::Message;

const TITLE: &str = "SỔ ĐĂNG KÝ VĂN BẢN ĐI";

pub fn written(rows: &[Row], issuer: &str) -> Result<Vec<u8>, Message> {
    let cell = |cell: &String| match parsed(cell) {
        Some(day) => Cell::Day(day),
        None => Cell::Words(cell.clone()),
    };
    let table = Table {
        sheet: "Sổ văn bản đi",
        title: TITLE,
        author: issuer,
        lines: vec![issuer.to_uppercase(), TITLE.to_owned(), years(rows)],
        columns: columns().map(|it| (it.name, f64::from(it.wide))).collect(),
        is_numbered: true,
        rows: rows
            .iter()
            .map(|row| row.iter().map(cell).collect())
            .collect(),
    };
    table.written()
}

/// The years of its papers: `Năm: 2026`.
fn years(rows: &[Row]) -> String {
    let dates = rows.iter().flatten().filter_map(|it| parsed(it));
    let mut years: Vec<i32> = dates.map(|it| it.year()).collect();
    years.sort_unstable();
    years.dedup();
    let years: Vec<String> = years.iter().map(i32::to_string).collect();
    match years.is_empty() {
        true => "Năm: ...........".to_owned(),
        false => format!("Năm: {}", years.join(", ")),
    }
}

fn parsed(cell: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(cell, "%d/%m/%Y").ok()
}
