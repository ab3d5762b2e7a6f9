//! `kehoach import`: finished papers taken back into descriptions, with a report of what became of
//! each, and of all together.

use std::collections::HashSet;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use serde_json::json;

use super::arguments::{Fonts, Import, Shown};
use super::workspace::Workspace;
use super::{End, give};
use crate::app::{Imported, LONGEST_DOCUMENT, One, Standards, Texts, Together};
use crate::diagnostic::Message;
use crate::host::{self, Offices, OldPaper, OldPapers, YAML, stem};
use crate::report::Report;

mod told;

pub fn run(asked: &Import, report: &Report) -> Result<End, Message> {
    let standards = Standards::archival().map_err(crate::app::Refusal::Standards)?;
    let templates = asked.told.templates.as_deref();
    let workspace = Workspace::new(Vec::new(), templates, Fonts::Builtin, standards)?;
    let texts: Arc<dyn Texts> = Arc::new(Offices::about(&asked.out.join("van-ban.yaml"))?);
    let found = OldPapers::of(&asked.files, &asked.out)?;
    let papers: Vec<OldPaper> = found.papers.into_iter().filter(is_old).collect();
    let names: Vec<String> = papers.iter().map(name_of).collect();
    let read = |name: &str| host::read(Path::new(name), LONGEST_DOCUMENT);
    let together = workspace.house.together(&names, &read, &texts);
    let offices = offices(&together, &asked.out);
    let mut writing = Writing {
        asked,
        taken: HashSet::new(),
        end: End::Clean,
    };
    if !asked.dry_run && !offices.is_empty() {
        host::create(&offices)?;
    }
    let is_alone = papers.len() == 1;
    let mut tally = told::Tally::default();
    let mut told = Vec::new();
    for (name, paper) in names.iter().zip(&papers) {
        let mut imported = match together.take(name, &read) {
            One::Imported(imported) => *imported,
            One::Double(first) => {
                tally.doubles.push((name.clone(), first));
                continue;
            }
            One::Failed(why) => {
                report.refusal(&why);
                tally.failed.push(name.clone());
                writing.end = End::Failed;
                continue;
            }
        };
        if asked.clean {
            imported = workspace.house.cleaned(imported, &together.texts);
        }
        let path = match writing.put(paper, &imported) {
            Ok(path) => path,
            Err(why) => {
                report.refusal(&why);
                tally.failed.push(name.clone());
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
            Shown::Json => told.push(told::json(name, &files, &imported, report)),
            Shown::Text => give(&told::text(name, &files, &imported, report), report)?,
        }
    }
    let files: Vec<String> = offices
        .iter()
        .map(|it| it.0.display().to_string())
        .collect();
    let unread: Vec<String> = found
        .unread
        .iter()
        .map(|it| it.display().to_string())
        .collect();
    match asked.told.format {
        Shown::Json => {
            let whole = json!({
                "tool": "kehoach", "version": env!("CARGO_PKG_VERSION"), "papers": told,
                "offices": files, "doubles": tally.doubles, "failed": tally.failed.len(),
                "files_failed": tally.failed, "folders_not_read": unread, "files_beyond": found.more,
            });
            give(&format!("{whole:#}\n"), report)?;
        }
        Shown::Text if !is_alone => give(&tally.text(&files, report), report)?,
        Shown::Text => {}
    }
    let is_all_read = unread.is_empty() && found.more == 0;
    if !is_all_read && matches!(asked.told.format, Shown::Text) {
        give(&told::unread(&unread, found.more, report), report)?;
    }
    Ok(writing.end)
}

/// Whether a file is no description that is one already.
fn is_old(paper: &OldPaper) -> bool {
    let name = paper.path.to_string_lossy().to_lowercase();
    !YAML.iter().any(|ending| name.ends_with(ending))
}

fn name_of(paper: &OldPaper) -> String {
    paper.path.display().to_string()
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
    taken: HashSet<PathBuf>,
    end: End,
}

impl Writing<'_> {
    /// Writes a description, unless only a report is wanted: into the folder that its paper lies in within
    /// the one that was named. Deeper folders are in its name, as offices are looked for one folder up.
    fn put(&mut self, paper: &OldPaper, imported: &Imported) -> Result<PathBuf, Message> {
        let mut within = paper.within.components();
        let year = within.next();
        // A folder has no ending that its name would lose.
        let whole = |it: Component| stem(Path::new(&format!("{}.x", it.as_os_str().display())));
        let deeper = within.map(whole);
        let parts: Vec<String> = deeper.chain([stem(&paper.path)]).collect();
        let own = parts.join("-");
        let folder = year.map_or(self.asked.out.clone(), |it| self.asked.out.join(it));
        let named = |name: &str| folder.join(format!("{name}.yaml"));
        let mut path = named(&own);
        let mut count = 1;
        while !self.taken.insert(path.clone()) {
            count += 1;
            path = named(&format!("{own}-{count}"));
        }
        if !self.asked.dry_run {
            host::create(&[(path.clone(), imported.text.clone())])?;
        }
        if imported.back.share() < told::ENOUGH || imported.is_bare {
            self.end = self.end.max(End::Findings);
        }
        Ok(path)
    }
}
