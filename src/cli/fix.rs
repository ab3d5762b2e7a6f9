//! `kehoach check --fix`: what is certain is mended in the descriptions themselves.

use super::desk::{Description, Desk, State};
use super::{End, give};
use crate::app::Lines;
use crate::diagnostic::Say;
use crate::host;
use crate::mend::{difference, mended};
use crate::report::Report;
use crate::source::FileId;

/// Mends every paper of a desk; when `dry`, only shows what would change.
pub fn run(desk: &mut Desk, dry: bool, report: &Report) -> Result<End, Say> {
    let mut end = End::Clean;
    for place in 0..desk.papers.len() {
        let file = desk.papers[place].file;
        // A Word document is read, not written.
        if matches!(desk.papers[place].state, State::Finished(Lines::Paragraphs)) {
            let name = &desk.sources.get(file).name;
            report.refusal(&say!(
                "`--fix` không sửa tệp Word `{name}`; sửa theo các dòng cách sửa dưới đây",
                "`--fix` does not write into the Word document `{name}`; mend it by the cures below"
            ));
            continue;
        }
        let Some(new) = fixed(desk, place) else {
            continue;
        };
        let source = desk.sources.get(file);
        let (name, old) = (source.name.clone(), source.text.clone());
        give(&difference(&name, &old, &new), report)?;
        if dry {
            desk.papers[place].file = file;
            continue;
        }
        if let Err(why) = host::rewrite(&desk.papers[place].path, new.as_bytes()) {
            report.refusal(&why);
            desk.papers[place].file = file;
            end = End::Failed;
        }
    }
    Ok(end)
}

/// The text of a paper after all that can be mended for certain; the desk then holds it too.
fn fixed(desk: &mut Desk, place: usize) -> Option<String> {
    let mut last = None;
    // One mending may uncover the next: a file in the wrong Unicode is not read any further.
    loop {
        let paper: &Description = &desk.papers[place];
        let file: FileId = paper.file;
        let source = desk.sources.get(file);
        if source.flaw.is_some() {
            return last;
        }
        let found = paper.work(desk, false).findings.into_iter();
        let fixes = found
            .flat_map(|it| it.fixes)
            .filter(|(span, _)| span.file == file);
        let Some(new) = mended(&source.text, fixes.collect()) else {
            return last;
        };
        let name = source.name.clone();
        desk.papers[place].file = desk.sources.add(name, new.clone());
        last = Some(new);
    }
}
