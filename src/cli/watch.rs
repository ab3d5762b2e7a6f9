//! `kehoach watch`: papers made anew as the texts are saved that they are made of.

use std::path::{Path, PathBuf};

use super::arguments::{Build, Watch};
use super::runner::{Job, work};
use super::workspace::{Workspace, tell_copies};
use super::{End, build};
use crate::app::LONGEST_FILE;
use crate::diagnostic::Message;
use crate::host::{self, Watcher};
use crate::report::{Form, Report};

pub fn run(asked: &Watch, report: &Report) -> Result<End, Message> {
    let build = Build::from(asked);
    let mut watcher = Watcher::new()?;
    let (mut workspace, mut output) = build::prepare(&build)?;
    follow(&mut watcher, &build, &workspace)?;
    output.tells_same = false;
    output.at_once = true;
    output.folder = output.folder.again();
    tell_copies(&build.files, report);
    loop {
        let job = Job {
            r#final: build.stage.r#final,
            output: Some(&output),
            form: Form::Text,
        };
        work(&workspace, &job, report)?;
        report.remark(
            &named(&build.files),
            &message!(
                "đang theo dõi; lưu tệp là làm lại, Ctrl-C thì thôi",
                "watching; papers are made anew when files are saved, Ctrl-C ends it"
            ),
        );
        let Some(saved) = watcher.next() else {
            return Ok(End::Clean);
        };
        let descriptions = host::campaigns(&build.files).unwrap_or_default();
        // The house stays warm, unless what is laid over it was saved.
        workspace = match &build.setting.templates {
            Some(folder) if saved.iter().any(|it| is_below(it, folder)) => {
                match host::overlays(folder, LONGEST_FILE) {
                    Ok(_) => build::prepare(&build)?.0,
                    Err(why) => {
                        report.refusal(&why);
                        workspace.again(descriptions)
                    }
                }
            }
            _ => workspace.again(descriptions),
        };
        output.only_changed = folders(&workspace.papers);
        follow(&mut watcher, &build, &workspace)?;
    }
}

/// Watches the folders of the papers, and what is laid over the house.
fn follow(watcher: &mut Watcher, asked: &Build, workspace: &Workspace) -> Result<(), Message> {
    let asked_for = asked.files.iter().filter(|it| host::is_folder(it));
    let mut homes: Vec<PathBuf> = asked_for.cloned().collect();
    homes.extend(folders(&workspace.papers));
    homes.dedup();
    homes.iter().try_for_each(|it| watcher.follow(it))?;
    let templates = asked.setting.templates.iter();
    let mut templates = templates.filter(|it| host::is_folder(it));
    templates.try_for_each(|it| watcher.follow_all(it))
}

/// The folders that papers lie in.
fn folders(papers: &[PathBuf]) -> Vec<PathBuf> {
    let folder = |it: &PathBuf| it.parent().unwrap_or(Path::new("")).to_owned();
    let mut folders: Vec<PathBuf> = papers.iter().map(folder).collect();
    folders.sort();
    folders.dedup();
    folders
}

fn is_below(file: &Path, folder: &Path) -> bool {
    let name = folder.file_name().unwrap_or_default();
    file.ancestors().any(|it| it.file_name() == Some(name))
}

fn named(files: &[PathBuf]) -> String {
    let names: Vec<String> = files.iter().map(|it| it.display().to_string()).collect();
    names.join(", ")
}
