//! `kehoach rollover`: a description taken over into another year, and what a person must look at.

use std::path::Path;

use serde_json::{Value, json};

use super::arguments::{Fonts, Rollover, Shown};
use super::workspace::Workspace;
use super::{End, give, moves};
use crate::app::{NewYear, Standards, Turned};
use crate::diagnostic::Message;
use crate::host;
use crate::report::Report;
use crate::turn::Row;

pub fn run(asked: &Rollover, report: &Report) -> Result<End, Message> {
    let standards = Standards::archival().map_err(crate::app::Refusal::Standards)?;
    let path = &asked.file;
    let workspace = Workspace::new(
        vec![path.clone()],
        asked.told.templates.as_deref(),
        Fonts::Builtin,
        standards,
    )?;
    let mut paper = workspace.open(path)?;
    let old = paper.text().text.clone();
    let turned = paper.turned(&NewYear {
        year: asked.year,
        from: asked.from,
        phases: asked.phases,
        school_years: asked.school_year,
        notes: asked.notes.then(|| report.lang()),
    })?;
    let out = asked
        .out
        .clone()
        .unwrap_or_else(|| host::of_year(path, turned.turn.from, turned.turn.to));
    if !asked.dry_run {
        host::create(&[(out.clone(), turned.text.clone())])?;
    }
    let line = |row: &Row| old[..row.span.start as usize].matches('\n').count() + 1;
    match asked.told.format {
        Shown::Json => give(&json(&turned, &out, &line, report), report)?,
        Shown::Text => {
            let years = turned.years();
            let table = moves::table(&placed(&turned, &line), &turned.findings, report);
            give(
                &format!("{}\n{table}", years.in_lang(report.lang())),
                report,
            )?;
        }
    }
    let name = out.display().to_string();
    report.remark(&name, &turned.told());
    if !asked.dry_run {
        let old_name = path.display();
        report.remark(
            &name,
            &message!(
                "sửa xong những chỗ phải xem thì chạy: kehoach check --final {name} --against {old_name}",
                "when all of them are settled: kehoach check --final {name} --against {old_name}"
            ),
        );
    }
    Ok(End::Clean)
}

/// The rows with their lines in the old file.
fn placed<'t>(turned: &'t Turned, line: &dyn Fn(&Row) -> usize) -> Vec<(usize, &'t Row)> {
    turned.rows.iter().map(|it| (line(it), it)).collect()
}

fn json(turned: &Turned, out: &Path, line: &dyn Fn(&Row) -> usize, report: &Report) -> String {
    let lang = report.lang();
    let rows = moves::json(&placed(turned, line), report);
    let findings: Vec<Value> = turned
        .findings
        .iter()
        .map(|it| json!({ "code": it.code, "message": it.message.in_lang(lang) }))
        .collect();
    let told = json!({
        "tool": "kehoach", "version": env!("CARGO_PKG_VERSION"), "file": out.display().to_string(),
        "from": turned.turn.from, "to": turned.turn.to, "years": turned.years().in_lang(lang), "rows": rows, "findings": findings,
    });
    format!("{told:#}\n")
}
