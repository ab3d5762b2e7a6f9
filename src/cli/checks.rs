//! `kehoach checks`: the catalogue as a table.

use super::arguments::Checks;
use super::{End, give};
use crate::app;
use crate::diagnostic::Message;
use crate::report::Report;

pub fn run(_: &Checks, report: &Report) -> Result<End, Message> {
    let rows: Vec<[String; 5]> = app::checks()
        .map(|(check, about)| {
            let weight = report.severity(check.weight);
            // Pages are Vietnamese; in English the code itself names the fault.
            let concerns = about
                .concerns
                .replace("Nhà nước", "State")
                .replace("Đảng", "Party");
            let concerns = report.tongue(about.concerns, &concerns).to_owned();
            let title = report
                .tongue(about.title, &check.code.replace('-', " "))
                .to_owned();
            [
                check.code.into(),
                weight.into(),
                concerns,
                title,
                about.rule.into(),
            ]
        })
        .collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max();
    let widths: Vec<usize> = (0..5).map(|column| width(column).unwrap_or(0)).collect();
    let mut table = String::new();
    for row in &rows {
        let cells = row
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{cell:<width$}"));
        table.push_str(cells.collect::<Vec<_>>().join("  ").trim_end());
        table.push('\n');
    }
    give(&table, report)?;
    Ok(End::Clean)
}
