//! `kehoach diff`: what became of a paper between two editions, its data first and then its words.

mod shown;
mod sides;
mod told;

use std::path::Path;

use super::arguments::{Diff, Fonts, Shown};
use super::workspace::Workspace;
use super::{End, give, put};
use crate::app::{DOCX, LONGEST_LIST, PDF, Refusal, Standards, comments, typed};
use crate::diagnostic::Message;
use crate::host;
use crate::report::Report;
use crate::sheet::Editor;
use crate::time;

pub fn run(asked: &Diff, report: &Report) -> Result<End, Message> {
    let (old, new) = sides::of(asked)?;
    let standards = Standards::archival().map_err(Refusal::Standards)?;
    let paths = [&old, &new].into_iter().filter_map(|it| it.path());
    let paths = paths.map(ToOwned::to_owned).collect();
    let workspace = Workspace::new(
        paths,
        asked.told.templates.as_deref(),
        Fonts::Builtin,
        standards,
    )?;
    let names = [old.name(), new.name()];
    let (mut was, mut is) = (old.open(&workspace)?, new.open(&workspace)?);
    let comparison = workspace.house.compared(&mut was, &mut is)?;
    let editor = editor(asked)?;
    let files = [(&asked.docx, &DOCX), (&asked.pdf, &PDF)];
    for (path, format) in files {
        let Some(path) = path else { continue };
        if !comparison.is_described() {
            return Err(message!(
                "`--docx`, `--pdf` vẽ chỗ đổi lên văn bản làm từ tệp mô tả: cần hai tệp mô tả",
                "`--docx` and `--pdf` show changes in papers made of descriptions: both must be descriptions"
            ));
        }
        put(
            path,
            &comparison.marked(format, editor.clone())?,
            asked.force,
        )?;
        report.remark(&path.display().to_string(), &message!("đã ghi", "written"));
    }
    let mut is_settled = true;
    if let Some(path) = &asked.table {
        let house = &workspace.house;
        let bytes = |path: &Path| host::read(path, LONGEST_LIST);
        let name = |path: &Path| path.display().to_string();
        let summary = match (&asked.comments, &asked.why) {
            (Some(file), _) => {
                let (comments, left) = comments(&name(file), bytes(file)?)?;
                let mut summary = house.table_of_comments(&comparison, &[&is, &was], &comments)?;
                summary.told.extend(left);
                summary
            }
            (None, Some(file)) => {
                let reasons = typed(&name(file), bytes(file)?)?;
                house.table_of_changes(&comparison, &[&is, &was], &reasons)?
            }
            (None, None) => house.table_of_changes(&comparison, &[&is, &was], &[])?,
        };
        let written = match summary.rows {
            0 => message!(
                "không có gì để ghi vào bảng, nên không ghi",
                "there is nothing to put into the table, and it was not written"
            ),
            _ => {
                put(path, summary.text.as_bytes(), asked.force)?;
                message!("đã ghi", "written")
            }
        };
        is_settled = summary.told.is_empty();
        let told = summary.told.iter().chain([&written]);
        told.for_each(|it| report.remark(&name(path), it));
    }
    match asked.told.format {
        Shown::Json => give(&told::told(&comparison, &names), report)?,
        Shown::Text => give(&shown::shown(&comparison, report), report)?,
    }
    Ok(match comparison.is_same() && is_settled {
        true => End::Clean,
        false => End::Findings,
    })
}

/// Who changed the paper and when, as it is asked for: no clock is looked at.
fn editor(asked: &Diff) -> Result<Editor, Message> {
    let date = match &asked.date {
        Some(words) => {
            let day = time::alone(words).and_then(|it| it.date()).ok_or_else(|| {
                message!(
                    "`--date {words}` không phải một ngày; ghi như `--date 20/3/2026`",
                    "`--date {words}` is no day; write it as `--date 20/3/2026`"
                )
            })?;
            Some(format!("{day}T00:00:00Z"))
        }
        None => None,
    };
    let name = asked.author.clone();
    let name = name.unwrap_or_else(|| env!("CARGO_PKG_NAME").to_owned());
    Ok(Editor { name, date })
}
