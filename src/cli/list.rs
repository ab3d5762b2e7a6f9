//! `kehoach list`: what is read in lists of recipients, and what is wrong with them.

use serde_json::{Value, json};

use super::arguments::{List, Shown};
use super::{End, give};
use crate::app::{self, LONGEST_LIST};
use crate::diagnostic::{Lang, Message, Severity};
use crate::host;
use crate::list;
use crate::report::Report;

/// Rows that a terminal is shown; all of them stand in the JSON.
const MOST_ROWS: usize = 1000;

/// Places that are named in one line.
const MOST_PLACES: usize = 12;

/// Rows that are printed at a time.
const AT_A_TIME: usize = 1000;

pub fn run(asked: &List, report: &Report) -> Result<End, Message> {
    let mut end = End::Clean;
    let is_json = asked.format == Shown::Json;
    if is_json {
        let version = env!("CARGO_PKG_VERSION");
        give(
            &format!("{{\"tool\": \"kehoach\", \"version\": \"{version}\", \"lists\": ["),
            report,
        )?;
    }
    for (number, path) in asked.files.iter().enumerate() {
        let name = path.display().to_string();
        let bytes = host::read(path, LONGEST_LIST);
        let list = bytes.and_then(|it| {
            let list = app::list(&name, it, asked.sheet.as_deref());
            list.map_err(Message::from)
        });
        if is_json {
            give(if number > 0 { ",\n" } else { "\n" }, report)?;
        }
        match list {
            Ok(list) => {
                let has_faults = list.told.iter().any(|it| it.severity > Severity::Note);
                end = end.max(if has_faults {
                    End::Findings
                } else {
                    End::Clean
                });
                match is_json {
                    true => json(&name, &list, report)?,
                    false => plain(&name, &list, asked.files.len() > 1, report)?,
                }
            }
            Err(why) => {
                end = End::Failed;
                match is_json {
                    true => refused(&name, &why, report)?,
                    false => report.refusal(&why),
                }
            }
        }
    }
    if is_json {
        give("\n]}\n", report)?;
    }
    Ok(end)
}

/// Prints a list as JSON, its rows as they are made: they are never held all at once.
fn json(name: &str, list: &list::List, report: &Report) -> Result<(), Message> {
    let mut head = list.json(report.lang());
    head["file"] = json!(name);
    head["refused"] = Value::Null;
    let head = head.to_string();
    let head = head.strip_suffix('}').unwrap_or(&head);
    give(&format!("{head}, \"rows\": ["), report)?;
    let mut rows = String::new();
    for row in 0..list.rows.len() {
        let gap = if row > 0 { ",\n" } else { "\n" };
        rows.push_str(gap);
        rows.push_str(&list.json_row(row).to_string());
        if row % AT_A_TIME == AT_A_TIME - 1 {
            give(&rows, report)?;
            rows.clear();
        }
    }
    give(&format!("{rows}]}}"), report)
}

fn refused(name: &str, why: &Message, report: &Report) -> Result<(), Message> {
    let why = why.in_lang(report.lang());
    let refused = json!({ "file": name, "columns": [], "rows": [], "told": [], "refused": why });
    give(&refused.to_string(), report)
}

/// Prints a list as a table; what is told of it goes to the other stream.
fn plain(name: &str, list: &list::List, is_one_of: bool, report: &Report) -> Result<(), Message> {
    let head = match is_one_of {
        true => format!("=== {name}\n"),
        false => String::new(),
    };
    give(&format!("{head}{}", list.plain(MOST_ROWS)), report)?;
    let (rows, columns) = (list.rows.len(), list.columns.len());
    let sheet = list.sheet.as_deref();
    let sheet = sheet.map(|it| message!(", trang “{it}”", ", sheet “{it}”"));
    let (vi, en) = sheet.map_or((String::new(), String::new()), |it| (it.vi, it.en));
    report.remark(
        name,
        &message!(
            "{rows} hàng, {columns} cột{vi}",
            "{rows} rows, {columns} columns{en}"
        ),
    );
    if rows > MOST_ROWS {
        report.remark(
            name,
            &message!(
                "bảng trên chỉ có {MOST_ROWS} hàng đầu; đủ cả trong --format json",
                "only the first {MOST_ROWS} rows are shown; all are in --format json"
            ),
        );
    }
    for told in &list.told {
        let line = |lang| told.line(lang, MOST_PLACES);
        let line = Message {
            vi: line(Lang::Vi),
            en: line(Lang::En),
        };
        report.told(told.severity, &line);
    }
    Ok(())
}
