//! Writes the copies, one behind the other in the order of the list.

use std::path::Path;
use std::time::Duration;

use super::super::give;
use super::super::runner::{self, OutputOptions, SHORT};
use super::super::workspace::Workspace;
use super::names;
use crate::app::{File, Label, Letters, Print};
use crate::batch::Listener;
use crate::diagnostic::Message;
use crate::host::{Output, Stopwatch};
use crate::report::Report;

/// Writes the files of copies that were judged; whether all of them were.
pub fn write(
    workspace: &Workspace,
    description: &Path,
    letters: &Letters,
    files: &[names::File],
    output: &OutputOptions,
    report: &Report,
) -> Result<bool, Message> {
    let one = |file: &names::File| {
        let work = letters
            .written(file.copy.at)
            .of(output.folder.made_of(description));
        let Label { rank, body, .. } = file.label;
        output.render(&work, &format!("{rank}. {body}"))
    };
    let mut writer = Writer {
        description,
        files,
        output,
        report,
        watch: Stopwatch::start(),
        shows_progress: false,
        is_whole: true,
        print: Print::new(&workspace.house),
    };
    workspace.house.in_order(files, one, &mut writer);
    let Writer {
        is_whole, print, ..
    } = writer;
    match &output.print {
        Some(file) if is_whole => {
            let path = file.put(print, Some(description))?;
            give(&format!("{}\n", path.display()), report)?;
        }
        Some(_) => report.refusal(&message!(
            "chưa làm tệp in vì có bản chưa làm được",
            "the print file was not made, for some copies were not"
        )),
        None => {}
    }
    Ok(is_whole)
}

type Rendered = Result<runner::Rendered, Message>;

struct Writer<'a> {
    description: &'a Path,
    files: &'a [names::File<'a>],
    output: &'a OutputOptions,
    report: &'a Report,
    watch: Stopwatch,
    shows_progress: bool,
    is_whole: bool,
    print: Print,
}

impl Writer<'_> {
    fn put(&mut self, name: &str, rendered: Rendered) -> Result<(), Message> {
        let (files, printed) = rendered?;
        let file = |file: File| Output {
            name: format!("{name}{}", file.ending),
            bytes: file.bytes,
        };
        let outputs: Vec<Output> = files.into_iter().map(file).collect();
        let paths = self.output.folder.put(&outputs, Some(self.description))?;
        printed.into_iter().for_each(|it| self.print.add(it));
        let lines = paths.iter().map(|path| format!("{}\n", path.display()));
        give(&lines.collect::<String>(), self.report)
    }
}

impl Listener<Rendered> for Writer<'_> {
    fn patience(&self) -> Duration {
        self.watch.left_of(SHORT).max(SHORT / 10)
    }

    fn waiting(&mut self, place: usize) {
        if self.watch.left_of(SHORT).is_zero() {
            let name = self.files.get(place).map_or("", |it| &it.name);
            self.report.progress(place + 1, self.files.len(), name);
            self.shows_progress = true;
        }
    }

    fn done(&mut self, place: usize, outcome: Option<Rendered>) {
        if std::mem::take(&mut self.shows_progress) {
            self.report.progress_ends();
        }
        let Some(file) = self.files.get(place) else {
            return;
        };
        let name = &file.name;
        let done = match outcome {
            Some(rendered) => self.put(name, rendered),
            None => Err(message!(
                "chương trình hỏng khi làm `{name}`; xin gửi tệp này cho người viết chương trình",
                "the program broke down over `{name}`; please send this file to its authors"
            )),
        };
        if let Err(why) = done {
            self.report.refusal(&why);
            self.is_whole = false;
        }
    }
}
