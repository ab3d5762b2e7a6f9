//! What is told of an imported paper: what became what, how much of it comes back, and what is other.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::app::{Imported, Returned};
use crate::report::Report;

/// Less than this share of the letters is told as a finding.
pub const ENOUGH: f64 = 0.99;

pub fn text(
    path: &Path,
    files: &[(PathBuf, String)],
    imported: &Imported,
    report: &Report,
) -> String {
    let mut out = String::new();
    let names: Vec<String> = files.iter().map(|it| it.0.display().to_string()).collect();
    let back = &imported.back;
    let _ = writeln!(out, "{} → {}", path.display(), names.join(", "));
    let _ = writeln!(
        out,
        "{} {:.2} %",
        report.tongue(
            "In lại từ tệp mô tả, chữ trở về:",
            "Letters that come back:"
        ),
        back.share() * 100.0
    );
    for (words, fate) in imported.paragraphs.iter().zip(&back.fates) {
        let (vi, en, now) = match fate {
            Returned::Same => continue,
            Returned::Moved => ("khác chỗ", "moved", None),
            Returned::Changed(now) | Returned::Signed(now) => ("khác", "other", Some(now)),
            Returned::Gone => ("không còn", "gone", None),
        };
        let _ = writeln!(out, "  {}: {words}", report.tongue(vi, en));
        if let Some(now) = now {
            let _ = writeln!(out, "      → {now}");
        }
    }
    for words in &back.new {
        let _ = writeln!(out, "  {}: {words}", report.tongue("thêm", "new"));
    }
    out
}

pub fn json(path: &Path, files: &[(PathBuf, String)], imported: &Imported, _: &Report) -> Value {
    let back = &imported.back;
    let fates = imported.paragraphs.iter().zip(&back.fates);
    let other = fates.filter_map(|(words, fate)| {
        Some(match fate {
            Returned::Same => return None,
            Returned::Moved => json!({ "was": words, "fate": "moved" }),
            Returned::Signed(now) | Returned::Changed(now) => {
                json!({ "was": words, "fate": "changed", "is": now })
            }
            Returned::Gone => json!({ "was": words, "fate": "gone" }),
        })
    });
    json!({
        "file": path.display().to_string(),
        "files": files.iter().map(|it| it.0.display().to_string()).collect::<Vec<_>>(),
        "share": back.share(),
        "letters": back.all,
        "differences": other.collect::<Vec<_>>(),
        "new": back.new,
    })
}
