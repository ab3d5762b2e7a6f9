//! What became of the times of a description in another year, as a table and as JSON.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::diagnostic::Diagnostic;
use crate::report::Report;
use crate::turn::{Fate, Row};

const FATES: [(Fate, &str, [&str; 2]); 3] = [
    (Fate::Moved, "moved", ["ĐÃ CHUYỂN", "MOVED"]),
    (Fate::Look, "look", ["PHẢI XEM", "TO LOOK AT"]),
    (Fate::Kept, "kept", ["GIỮ NGUYÊN", "KEPT"]),
];

/// Rows with their lines, group by group; what checks say stands among what is to be looked at.
pub fn table(rows: &[(usize, &Row)], findings: &[Diagnostic], report: &Report) -> String {
    let lang = report.lang();
    let mut out = String::new();
    for (fate, _, [vi, en]) in FATES {
        let of_fate: Vec<_> = rows.iter().filter(|it| it.1.fate == fate).collect();
        let found = if fate == Fate::Look { findings } else { &[] };
        if of_fate.is_empty() && found.is_empty() {
            continue;
        }
        let _ = writeln!(out, "{}", report.tongue(vi, en));
        for (line, row) in of_fate {
            let (key, was, why) = (&row.key, &row.was, row.why.in_lang(lang));
            let change = match (fate, row.is.as_str()) {
                (Fate::Moved, "") => was.clone(),
                (Fate::Moved, is) => format!("{was} → {is}"),
                _ => row.shown(),
            };
            let _ = writeln!(out, "{line:>5}  {key}: {change} ({why})");
        }
        for it in found {
            let said = it.message.in_lang(lang);
            let _ = writeln!(out, "    -  [{}] {said}", it.code);
        }
    }
    out
}

/// The same rows for programs.
pub fn json(rows: &[(usize, &Row)], report: &Report) -> Vec<Value> {
    let told = rows.iter().map(|(line, row)| {
        let fate = FATES.iter().find(|it| it.0 == row.fate);
        json!({
            "fate": fate.map(|it| it.1), "line": line, "key": row.key,
            "was": row.was, "is": row.is, "around": row.shown(), "why": row.why.in_lang(report.lang()),
        })
    });
    told.collect()
}
