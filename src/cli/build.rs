//! `kehoach build`: papers out of descriptions, into files.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::End;
use super::arguments::Build;
use super::output::OutputOptions;
use super::runner::{Job, work};
use super::workspace::{Workspace, tell_copies};
use crate::app::{FORMATS, Input, Refusal};
use crate::diagnostic::Message;
use crate::host::{self, OutputFolder, Printout, stem};
use crate::report::{Form, Report};

pub fn run(asked: &Build, report: &Report) -> Result<End, Message> {
    let (workspace, output) = prepare(asked)?;
    tell_copies(&asked.files, report);
    if let Some(print) = &output.print {
        let stems: Vec<String> = workspace.papers.iter().map(|it| stem(it)).collect();
        print.judge_count(stems.len())?;
        print.judge_place(&output.folder, stems.iter().map(String::as_str))?;
    }
    let job = Job {
        r#final: asked.stage.r#final,
        output: Some(&output),
        form: Form::Text,
    };
    work(&workspace, &job, report)
}

/// Looks at all that is asked for before the first paper is read.
pub fn prepare(asked: &Build) -> Result<(Workspace, OutputOptions), Message> {
    let folder = OutputFolder::new(&asked.made.out, asked.force)?.beside(asked.keep_beside);
    let standards = asked.pdf_standard.parse().map_err(Refusal::Standards)?;
    let papers = host::campaigns(&asked.files)?;
    refuse_finished(&papers)?;
    refuse_twins(&papers)?;
    let workspace = Workspace::new(
        papers,
        asked.setting.templates.as_deref(),
        asked.setting.fonts,
        standards,
    )?;
    let is_asked = |name: &str| asked.made.format.iter().any(|word| word == name);
    let formats = FORMATS.iter().filter(|format| is_asked(format.name));
    let print = asked.print.as_ref();
    let print = print.map(|it| Printout::new(it, asked.duplex, asked.force));
    let output = OutputOptions {
        folder,
        formats: formats.collect(),
        only_changed: match asked.all || asked.force || asked.print.is_some() {
            true => Vec::new(),
            false => {
                let folders = asked.files.iter().filter(|it| host::is_folder(it));
                folders.cloned().collect()
            }
        },
        tells_same: true,
        at_once: false,
        print: print.transpose()?,
    };
    Ok((workspace, output))
}

/// A finished paper can be checked, but there is nothing to build it from.
fn refuse_finished(paths: &[PathBuf]) -> Result<(), Message> {
    let Some(path) = paths.iter().find(|path| is_finished(path)) else {
        return Ok(());
    };
    let name = path.display();
    Err(message!(
        "`{name}` là văn bản đã soạn xong, không phải tệp mô tả; dùng `kehoach check` để soát",
        "`{name}` is a finished paper and no description; `kehoach check` proofreads it"
    ))
}

fn is_finished(path: &Path) -> bool {
    matches!(Input::of(&path.to_string_lossy()), Ok(Input::Finished(_)))
}

/// Two descriptions of one name would become one file.
fn refuse_twins(paths: &[PathBuf]) -> Result<(), Message> {
    let mut seen = BTreeMap::new();
    for path in paths {
        // Some systems do not tell capitals from small letters.
        if let Some(first) = seen.insert(stem(path).to_lowercase(), path) {
            let (first, second) = (first.display(), path.display());
            return Err(message!(
                "`{first}` và `{second}` cùng tên nên sẽ ghi đè lên nhau; đổi tên một tệp hoặc làm riêng từng tệp",
                "`{first}` and `{second}` have the same name and would overwrite each other; rename one or build them apart"
            ));
        }
    }
    Ok(())
}
