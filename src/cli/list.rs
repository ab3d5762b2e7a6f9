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

pub fn run(asked: &List, report: &Report) -> Result<End, Message> {
    let mut end = End::Clean;
    let mut lists = Vec::new();
    for path in &asked.files {
        let name = path.display().to_string();
        let bytes = host::read(path, LONGEST_LIST);
        let list = bytes.and_then(|it| {
            let list = app::list(&name, it, asked.sheet.as_deref());
            list.map_err(Message::from)
        });
        let is_json = asked.format == Shown::Json;
        match list {
            Ok(list) => {
                let has_faults = list.told.iter().any(|it| it.severity > Severity::Note);
                end = end.max(if has_faults {
                    End::Findings
                } else {
                    End::Clean
                });
                match is_json {
                    true => lists.push(value(&name, list.json(report.lang()))),
                    false => plain(&name, &list, asked.files.len() > 1, report)?,
                }
            }
            Err(why) => {
                end = End::Failed;
                let refused = json!({
                    "columns": [], "rows": [], "told": [],
                    "refused": why.in_lang(report.lang()),
                });
                match is_json {
                    true => lists.push(value(&name, refused)),
                    false => report.refusal(&why),
                }
            }
        }
    }
    if asked.format == Shown::Json {
        let whole = json!({
            "tool": "kehoach",
            "version": env!("CARGO_PKG_VERSION"),
            "lists": lists,
        });
        give(&format!("{whole:#}\n"), report)?;
    }
    Ok(end)
}

fn value(name: &str, mut list: Value) -> Value {
    list["file"] = json!(name);
    if list.get("refused").is_none() {
        list["refused"] = Value::Null;
    }
    list
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
