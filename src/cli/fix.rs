//! `kehoach check --fix`: what is certain is fixed in the descriptions themselves.

use super::workspace::{Description, State, Workspace};
use super::{End, give};
use crate::app::Lines;
use crate::diagnostic::Message;
use crate::fix::{difference, repair};
use crate::host;
use crate::report::Report;
use crate::source::FileId;

/// Mends every paper of a workspace; when `dry`, only shows what would change.
pub fn run(workspace: &mut Workspace, dry: bool, report: &Report) -> Result<End, Message> {
    let mut end = End::Clean;
    for place in 0..workspace.papers.len() {
        let file = workspace.papers[place].file;
        // A Word document is read, not written.
        if matches!(
            workspace.papers[place].state,
            State::Finished(Lines::Paragraphs)
        ) {
            let name = &workspace.sources.get(file).name;
            report.refusal(&message!(
                "`--fix` không sửa tệp Word `{name}`; sửa theo các dòng cách sửa dưới đây",
                "`--fix` does not write into the Word document `{name}`; fix it by the cures below"
            ));
            continue;
        }
        let Some(new) = fixed(workspace, place) else {
            continue;
        };
        let source = workspace.sources.get(file);
        let (name, old) = (source.name.clone(), source.text.clone());
        give(&difference(&name, &old, &new), report)?;
        if dry {
            workspace.papers[place].file = file;
            continue;
        }
        if let Err(why) = host::rewrite(&workspace.papers[place].path, new.as_bytes()) {
            report.refusal(&why);
            workspace.papers[place].file = file;
            end = End::Failed;
        }
    }
    Ok(end)
}

/// The text of a paper after all that can be fixed for certain; the workspace then holds it too.
fn fixed(workspace: &mut Workspace, place: usize) -> Option<String> {
    let mut last = None;
    // One fixing may uncover the next: a file in the wrong Unicode is not read any further.
    loop {
        let paper: &Description = &workspace.papers[place];
        let file: FileId = paper.file;
        let source = workspace.sources.get(file);
        if source.flaw.is_some() {
            return last;
        }
        let found = paper.work(workspace, false).findings.into_iter();
        let fixes = found
            .flat_map(|it| it.fixes)
            .filter(|fix| fix.stretches.iter().all(|(span, _)| span.file == file));
        let Some(new) = repair(&source.text, fixes.collect()) else {
            return last;
        };
        let name = source.name.clone();
        workspace.papers[place].file = workspace.sources.add(name, new.clone());
        last = Some(new);
    }
}
