//! Writes the copies, one behind the other in the order of the list. What is there already as it would
//! be written is not made again, so a run that was stopped is gone on with by the same command.

use std::path::Path;
use std::time::Duration;

use super::super::give;
use super::super::output::{OutputOptions, title_of};
use super::super::progress::Progress;
use super::super::workspace::Workspace;
use super::names;
use crate::app::{Beside, File, Letters, MAIL, Print, Printed, Sidecar};
use crate::batch::Listener;
use crate::diagnostic::Message;
use crate::host::{Current, Output};
use crate::report::Report;

/// What is to be written, and where.
pub struct Job<'a> {
    pub workspace: &'a Workspace,
    pub description: &'a Path,
    pub letters: &'a Letters,
    pub output: &'a OutputOptions,
    pub beside: Beside,
}

/// What came of a copy, and what it is in the print file.
enum Made {
    /// Its files are there; these are their names.
    Already(Vec<String>, Option<Printed>),
    Now(Vec<File>, Option<Printed>),
    /// There is no room for it.
    Skipped,
}

type Worked = Result<Made, Message>;

impl Job<'_> {
    /// Writes the files of copies that were judged, and what is wanted beside them, and puts to the print
    /// file what is to be printed of them; tells which were written.
    pub fn write<'f>(
        &self,
        files: &[names::File<'f>],
        print: &mut Print,
        report: &Report,
    ) -> Written<'f> {
        let mut writer = Writer {
            job: self,
            files,
            report,
            progress: Progress::of(files.len()),
            written: Written::of(files.len()),
            print,
        };
        let house = &self.workspace.house;
        house.in_order(files, |it| self.one(it), &mut writer);
        writer.written
    }

    /// What is wanted beside a copy, and what an earlier run put there: it would tell of another copy.
    fn beside(&self, name: &str) -> Beside {
        let OutputOptions {
            folder, formats, ..
        } = self.output;
        let is_there = |ending: &str| folder.is_own(&format!("{name}{ending}"), self.description);
        let Beside { sidecar, mail } = self.beside;
        let mut forms = Sidecar::ALL.into_iter();
        let has_pages = formats.iter().any(|it| it.name == "pdf");
        Beside {
            sidecar: sidecar.or_else(|| forms.find(|it| is_there(it.ending()))),
            mail: mail || has_pages && is_there(MAIL),
        }
    }

    fn one(&self, file: &names::File) -> Worked {
        let OutputOptions {
            folder, formats, ..
        } = self.output;
        if folder.is_full() {
            return Ok(Made::Skipped);
        }
        let at = file.copy.at;
        let work = self.letters.written(at);
        let wanted = self.beside(file.name);
        let made_of = work.made_of(folder.made_of(self.description));
        let awaited = work.awaited(&made_of, formats, wanted, file.name);
        let awaited = awaited.into_iter();
        let awaited = awaited.map(|(ending, made_of)| (format!("{}{ending}", file.name), made_of));
        let awaited: Vec<_> = awaited.collect();
        let title = match self.letters.recipient(at) {
            Some(it) if !self.letters.is_one() => format!("{}. {}", at + 1, it.name),
            _ => title_of(&work, self.description),
        };
        if folder.holds(&awaited) {
            let names = awaited.into_iter().map(|(name, _)| name).collect();
            return Ok(Made::Already(names, self.output.printed(&work, &title)?));
        }
        let work = work.of(made_of);
        let (mut files, printed) = self.output.render(&work, &title)?;
        files.extend(work.beside(wanted, file.name, &files));
        Ok(Made::Now(files, printed))
    }
}

/// Writes the file that all copies are printed from, if it is wanted and they are all there; whether it
/// need not be missed.
pub fn print(
    output: &OutputOptions,
    print: Print,
    description: Option<&Path>,
    is_whole: bool,
    report: &Report,
) -> Result<bool, Message> {
    match &output.print {
        Some(file) if is_whole => {
            let path = file.put(print, description)?;
            give(&format!("{}\n", path.display()), report)?;
            Ok(true)
        }
        Some(_) => {
            report.refusal(&message!(
                "chưa làm tệp in vì có bản chưa làm được",
                "the print file was not made, for some copies were not"
            ));
            Ok(false)
        }
        None => Ok(true),
    }
}

/// What a run has written.
pub struct Written<'f> {
    /// The copies whose files are there.
    pub copies: Vec<names::File<'f>>,
    /// How many there are to be.
    pub of: usize,
    /// How many were there already as they were to be.
    pub same: usize,
    /// Their files.
    pub current: Current,
}

impl Written<'_> {
    fn of(of: usize) -> Self {
        Written {
            copies: Vec::new(),
            of,
            same: 0,
            current: Current::default(),
        }
    }

    /// Whether no copy is missing.
    pub fn is_whole(&self) -> bool {
        self.copies.len() == self.of
    }
}

struct Writer<'a, 'f> {
    job: &'a Job<'a>,
    files: &'a [names::File<'f>],
    report: &'a Report,
    progress: Progress,
    written: Written<'f>,
    print: &'a mut Print,
}

impl Writer<'_, '_> {
    fn add<'n>(&mut self, names: impl Iterator<Item = &'n String>) {
        names.for_each(|it| self.written.current.add(it));
    }

    /// Puts the files of a copy into the folder; whether they are there.
    fn put(&mut self, name: &str, worked: Worked) -> Result<bool, Message> {
        let folder = &self.job.output.folder;
        let (paths, printed) = match worked? {
            Made::Already(names, printed) => {
                let paths = folder.paths(names.iter().map(String::as_str));
                self.written.same += 1;
                self.add(names.iter());
                (paths, printed)
            }
            Made::Now(files, printed) if !folder.is_full() => {
                let file = |file: File| Output {
                    name: format!("{name}{}", file.ending),
                    bytes: file.bytes,
                };
                let outputs: Vec<Output> = files.into_iter().map(file).collect();
                let paths = folder.put(&outputs, Some(self.job.description))?;
                self.add(outputs.iter().map(|it| &it.name));
                (paths, printed)
            }
            _ => return Ok(false),
        };
        printed.into_iter().for_each(|it| self.print.add(it));
        let lines = paths.iter().map(|path| format!("{}\n", path.display()));
        give(&lines.collect::<String>(), self.report)?;
        Ok(true)
    }
}

impl Listener<Worked> for Writer<'_, '_> {
    fn patience(&self) -> Duration {
        self.progress.patience()
    }

    fn waiting(&mut self, place: usize) {
        let name = self.files.get(place).map_or("", |it| it.name);
        self.progress.show(place, name, self.report);
    }

    fn done(&mut self, place: usize, outcome: Option<Worked>) {
        let Some(file) = self.files.get(place).copied() else {
            return;
        };
        let name = file.name;
        self.progress.hide(self.report);
        let done = match outcome {
            Some(worked) => self.put(name, worked),
            None => Err(message!(
                "chương trình hỏng khi làm `{name}`; xin gửi tệp này cho người viết chương trình",
                "the program broke down over `{name}`; please send this file to its authors"
            )),
        };
        match done {
            Ok(true) => self.written.copies.push(file),
            Ok(false) => {}
            Err(why) => self.report.refusal(&why),
        }
        self.progress.show(place + 1, name, self.report);
    }
}
