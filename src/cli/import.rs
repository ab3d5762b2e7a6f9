//! `kehoach import`: finished papers taken back into descriptions, with a report of what became of
//! each, and of all together.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::json;

use super::arguments::{Fonts, Import, Shown};
use super::workspace::Workspace;
use super::{End, give};
use crate::app::{Imported, LONGEST_DOCUMENT, One, Standards, Texts, Together};
use crate::diagnostic::Message;
use crate::host::{self, Offices, YAML, stem};
use crate::report::Report;

mod told;

pub fn run(asked: &Import, report: &Report) -> Result<End, Message> {
    let standards = Standards::archival().map_err(crate::app::Refusal::Standards)?;
    let templates = asked.told.templates.as_deref();
    let workspace = Workspace::new(Vec::new(), templates, Fonts::Builtin, standards)?;
    let texts: Arc<dyn Texts> = Arc::new(Offices::about(&asked.out.join("van-ban.yaml"))?);
    let names = named(&asked.files)?;
    let within: Vec<String> = host::folders_within(&asked.files)
        .iter()
        .filter(|it| **it != asked.out)
        .map(|it| it.display().to_string())
        .collect();
    let read = |name: &str| host::read(Path::new(name), LONGEST_DOCUMENT);
    let together = workspace.house.imported_together(&names, &read, &texts);
    let offices = offices(&together, &asked.out);
    let mut writing = Writing {
        asked,
        taken: HashSet::new(),
        end: End::Clean,
    };
    if !asked.dry_run && !offices.is_empty() {
        host::create(&offices)?;
    }
    let is_alone = together.papers.len() == 1;
    let mut tally = told::Tally::default();
    let mut papers = Vec::new();
    for (name, one) in together.papers {
        let mut imported = match one {
            One::Imported(imported) => *imported,
            One::Double(first) => {
                tally.doubles.push((name, first));
                continue;
            }
            One::Failed(why) => {
                report.refusal(&why);
                tally.failed += 1;
                writing.end = End::Failed;
                continue;
            }
        };
        if asked.clean {
            imported = workspace.house.cleaned(imported, &texts);
        }
        let path = match writing.put(&name, &imported) {
            Ok(path) => path,
            Err(why) => {
                report.refusal(&why);
                tally.failed += 1;
                writing.end = End::Failed;
                continue;
            }
        };
        let mut files = vec![path];
        if is_alone {
            files.extend(offices.iter().map(|it| it.0.clone()));
        }
        tally.add(&imported);
        match asked.told.format {
            Shown::Json => papers.push(told::json(&name, &files, &imported, report)),
            Shown::Text => give(&told::text(&name, &files, &imported, report), report)?,
        }
    }
    let files: Vec<String> = offices
        .iter()
        .map(|it| it.0.display().to_string())
        .collect();
    match asked.told.format {
        Shown::Json => {
            let whole = json!({
                "tool": "kehoach", "version": env!("CARGO_PKG_VERSION"), "papers": papers,
                "offices": files, "doubles": tally.doubles, "failed": tally.failed,
                "folders_not_read": within,
            });
            give(&format!("{whole:#}\n"), report)?;
        }
        Shown::Text if !is_alone => give(&tally.text(&files, report), report)?,
        Shown::Text => {}
    }
    if !within.is_empty() && matches!(asked.told.format, Shown::Text) {
        give(&told::unread(&within, report), report)?;
    }
    Ok(writing.end)
}

/// The finished papers that are meant, by their names.
fn named(files: &[PathBuf]) -> Result<Vec<String>, Message> {
    let is_described = |it: &PathBuf| {
        let name = it.to_string_lossy().to_lowercase();
        YAML.iter().any(|ending| name.ends_with(ending))
    };
    let found = host::finished(files)?.into_iter();
    let found = found.filter(|it| !is_described(it));
    Ok(found.map(|it| it.display().to_string()).collect())
}

/// The files of new offices.
fn offices(together: &Together, out: &Path) -> Vec<(PathBuf, String)> {
    let folder = out.join("offices");
    let offices = together.offices.iter();
    offices
        .map(|(name, text)| (folder.join(format!("{name}.yaml")), text.clone()))
        .collect()
}

/// Descriptions on their way into files.
struct Writing<'a> {
    asked: &'a Import,
    /// The names that were given.
    taken: HashSet<String>,
    end: End,
}

impl Writing<'_> {
    /// Writes a description, unless only a report is wanted.
    fn put(&mut self, name: &str, imported: &Imported) -> Result<PathBuf, Message> {
        let own = stem(Path::new(name));
        let mut free = own.clone();
        let mut count = 1;
        while !self.taken.insert(free.clone()) {
            count += 1;
            free = format!("{own}-{count}");
        }
        let path = self.asked.out.join(format!("{free}.yaml"));
        if !self.asked.dry_run {
            host::create(&[(path.clone(), imported.text.clone())])?;
        }
        if imported.back.share() < told::ENOUGH || imported.is_bare {
            self.end = self.end.max(End::Findings);
        }
        Ok(path)
    }
}
