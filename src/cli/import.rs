//! `kehoach import`: finished papers taken back into descriptions, with a report of what became of
//! each.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{Value, json};

use super::arguments::{Fonts, Import, Shown};
use super::workspace::{Workspace, stem};
use super::{End, give};
use crate::app::{Imported, LONGEST_DOCUMENT, Standards, Texts};
use crate::diagnostic::Message;
use crate::host::{self, Offices, YAML};
use crate::report::Report;

mod told;

pub fn run(asked: &Import, report: &Report) -> Result<End, Message> {
    let standards = Standards::archival().map_err(crate::app::Refusal::Standards)?;
    let workspace = Workspace::new(
        Vec::new(),
        asked.told.templates.as_deref(),
        Fonts::Builtin,
        standards,
    )?;
    let mut end = End::Clean;
    let mut papers = Vec::new();
    for path in &host::papers(&asked.files)? {
        if YAML
            .iter()
            .any(|it| path.to_string_lossy().to_lowercase().ends_with(it))
        {
            continue;
        }
        match one(path, asked, &workspace) {
            Ok((files, imported)) => {
                match asked.told.format {
                    Shown::Json => papers.push(told::json(path, &files, &imported, report)),
                    Shown::Text => give(&told::text(path, &files, &imported, report), report)?,
                }
                if imported.back.share() < told::ENOUGH {
                    end = end.max(End::Findings);
                }
            }
            Err(why) => {
                report.refusal(&why);
                end = End::Failed;
            }
        }
    }
    if asked.told.format == Shown::Json {
        let whole: Value = json!({
            "tool": "kehoach", "version": env!("CARGO_PKG_VERSION"), "papers": papers,
        });
        give(&format!("{whole:#}\n"), report)?;
    }
    Ok(end)
}

/// The files that a paper becomes.
type Files = Vec<(PathBuf, String)>;

fn one(path: &Path, asked: &Import, workspace: &Workspace) -> Result<(Files, Imported), Message> {
    let out = asked.out.join(format!("{}.yaml", stem(path)));
    let texts: Arc<dyn Texts> = Arc::new(Offices::about(&out)?);
    let bytes = host::read(path, LONGEST_DOCUMENT)?;
    let name = path.display().to_string();
    let imported = workspace.house.imported(&name, bytes, &texts)?;
    let mut files = vec![(out, imported.text.clone())];
    if let Some(text) = &imported.office_text {
        let office = asked
            .out
            .join("offices")
            .join(format!("{}.yaml", imported.office));
        files.push((office, text.clone()));
    }
    if !asked.dry_run {
        host::create(&files)?;
    }
    Ok((files, imported))
}
