//! `kehoach rollover`: a description taken over into another year, and what a person must look at.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::arguments::{Fonts, Rollover, Shown};
use super::workspace::{Workspace, stem};
use super::{End, give};
use crate::app::{NewYear, Standards, Turned};
use crate::diagnostic::Message;
use crate::host;
use crate::report::Report;
use crate::turn::{Fate, Row};

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
        .unwrap_or_else(|| named(path, turned.turn.from, turned.turn.to));
    if !asked.dry_run {
        host::create(&[(out.clone(), turned.text.clone())])?;
    }
    let line = |row: &Row| old[..row.span.start as usize].matches('\n').count() + 1;
    match asked.told.format {
        Shown::Json => give(&json(&turned, &out, &line, report), report)?,
        Shown::Text => give(&table(&turned, &line, report), report)?,
    }
    let name = out.display().to_string();
    let count = |fate| turned.rows.iter().filter(|it| it.fate == fate).count();
    let (moved, look, kept) = (count(Fate::Moved), count(Fate::Look), count(Fate::Kept));
    report.remark(
        &name,
        &message!(
            "đã chuyển {moved} chỗ, phải xem {look} chỗ, giữ nguyên {kept} chỗ",
            "{moved} moved, {look} to look at, {kept} kept"
        ),
    );
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

/// The old name with the new year in the place of the old one, or behind it.
fn named(path: &Path, from: i32, to: i32) -> PathBuf {
    let (stem, from, to) = (stem(path), from.to_string(), to.to_string());
    let new = match stem.contains(&from) {
        true => stem.replace(&from, &to),
        false => format!("{stem}-{to}"),
    };
    let ending = path.extension().unwrap_or_default();
    path.with_file_name(new).with_extension(ending)
}

const FATES: [(Fate, [&str; 2]); 3] = [
    (Fate::Moved, ["ĐÃ CHUYỂN", "MOVED"]),
    (Fate::Look, ["PHẢI XEM", "TO LOOK AT"]),
    (Fate::Kept, ["GIỮ NGUYÊN", "KEPT"]),
];

/// Everything that became of the description, group by group.
fn table(turned: &Turned, line: &dyn Fn(&Row) -> usize, report: &Report) -> String {
    let mut out = String::new();
    for (fate, [vi, en]) in FATES {
        let rows: Vec<&Row> = turned.rows.iter().filter(|it| it.fate == fate).collect();
        if rows.is_empty() && (fate != Fate::Look || turned.findings.is_empty()) {
            continue;
        }
        let _ = writeln!(out, "{}", report.tongue(vi, en));
        for row in rows {
            let why = row.why.in_lang(report.lang());
            let change = match (fate, row.is.as_str()) {
                (Fate::Moved, "") => row.was.clone(),
                (Fate::Moved, is) => format!("{} → {is}", row.was),
                _ => row.was.clone(),
            };
            let _ = writeln!(out, "{:>5}  {}: {change} ({why})", line(row), row.key);
        }
        if fate == Fate::Look {
            for found in &turned.findings {
                let said = found.message.in_lang(report.lang());
                let _ = writeln!(out, "    -  [{}] {said}", found.code);
            }
        }
    }
    out
}

fn json(turned: &Turned, out: &Path, line: &dyn Fn(&Row) -> usize, report: &Report) -> String {
    let lang = report.lang();
    let rows: Vec<Value> = turned
        .rows
        .iter()
        .map(|row| {
            let fate = match row.fate {
                Fate::Moved => "moved",
                Fate::Look => "look",
                Fate::Kept => "kept",
            };
            json!({
                "fate": fate, "line": line(row), "key": row.key,
                "was": row.was, "is": row.is, "why": row.why.in_lang(lang),
            })
        })
        .collect();
    let findings: Vec<Value> = turned
        .findings
        .iter()
        .map(|it| json!({ "code": it.code, "message": it.message.in_lang(lang) }))
        .collect();
    let told = json!({
        "tool": "kehoach", "version": env!("CARGO_PKG_VERSION"), "file": out.display().to_string(),
        "from": turned.turn.from, "to": turned.turn.to, "rows": rows, "findings": findings,
    });
    format!("{told:#}\n")
}
