//! Writes the copies, one behind the other in the order of the list. What is there already as it would
//! be written is not made again, so a run that was stopped is gone on with by the same command.

use std::time::Duration;

use super::making::Making;
use super::watcher::Watcher;
use super::{Mailing, names};
use crate::app::{Beside, File, MAIL, Print, Printed, Sidecar, Work};
use crate::batch::Listener;
use crate::diagnostic::Message;
use crate::host::{Current, Output, title_of};

/// The copies of one description, to be written.
pub struct Job<'a> {
    pub making: &'a Making<'a>,
    pub mailing: &'a Mailing,
}

/// What came of a copy, and what it is in the print file.
enum Made {
    /// Its files are there; these are their names.
    Already(Vec<String>, Option<Printed>),
    Now(Vec<File>, Option<Printed>),
    /// There is no room for it, or the run was stopped.
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
        watcher: &mut impl Watcher,
    ) -> Written<'f> {
        watcher.begins(files.len());
        let mut writer = Writer {
            job: self,
            files,
            watcher,
            written: Written::of(files.len()),
            print,
        };
        self.making
            .house
            .in_order(files, |it| self.one(it), &mut writer);
        writer.written
    }

    /// What is wanted beside a copy, and what an earlier run put there: it would tell of another copy.
    fn beside(&self, name: &str) -> Beside {
        let Making {
            folder, formats, ..
        } = self.making;
        let description = &self.mailing.path;
        let is_there = |ending: &str| folder.is_own(&format!("{name}{ending}"), description);
        let Beside { sidecar, mail } = self.making.beside;
        let mut forms = Sidecar::ALL.into_iter();
        let has_pages = formats.iter().any(|it| it.name == "pdf");
        Beside {
            sidecar: sidecar.or_else(|| forms.find(|it| is_there(it.ending()))),
            mail: mail || has_pages && is_there(MAIL),
        }
    }

    fn one(&self, file: &names::File) -> Worked {
        let Making {
            folder,
            formats,
            stop,
            ..
        } = self.making;
        let Mailing { letters, path, .. } = self.mailing;
        if folder.is_full() || stop.is_asked() {
            return Ok(Made::Skipped);
        }
        let at = file.copy.at;
        let work = letters.written(at);
        let wanted = self.beside(file.name);
        let made_of = work.made_of(folder.made_of(path));
        let awaited = work.awaited(&made_of, formats, wanted, file.name);
        let awaited = awaited.into_iter();
        let awaited = awaited.map(|(ending, made_of)| (format!("{}{ending}", file.name), made_of));
        let awaited: Vec<_> = awaited.collect();
        let title = match letters.recipient(at) {
            Some(it) if !letters.is_one() => format!("{}. {}", at + 1, it.name),
            _ => title_of(&work, path),
        };
        if folder.holds(&awaited) {
            let names = awaited.into_iter().map(|(name, _)| name).collect();
            return Ok(Made::Already(names, self.printed(&work, &title)?));
        }
        let work = work.of(made_of);
        let printed = self.printed(&work, &title)?;
        let mut files = work.render(formats)?;
        files.extend(work.beside(wanted, file.name, &files));
        Ok(Made::Now(files, printed))
    }

    /// What a copy is in the print file, if there is to be one.
    fn printed(&self, work: &Work, title: &str) -> Result<Option<Printed>, Message> {
        let printed = self.making.print.map(|it| it.prepare(work, title));
        Ok(printed.transpose()?)
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

struct Writer<'a, 'f, W> {
    job: &'a Job<'a>,
    files: &'a [names::File<'f>],
    watcher: &'a mut W,
    written: Written<'f>,
    print: &'a mut Print,
}

impl<W: Watcher> Writer<'_, '_, W> {
    fn add<'n>(&mut self, names: impl Iterator<Item = &'n String>) {
        names.for_each(|it| self.written.current.add(it));
    }

    /// Puts the files of a copy into the folder; whether they are there.
    fn put(&mut self, name: &str, worked: Worked) -> Result<bool, Message> {
        let folder = self.job.making.folder;
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
                let paths = folder.put(&outputs, Some(&self.job.mailing.path))?;
                self.add(outputs.iter().map(|it| &it.name));
                (paths, printed)
            }
            _ => return Ok(false),
        };
        printed.into_iter().for_each(|it| self.print.add(it));
        self.watcher.wrote(&paths)?;
        Ok(true)
    }
}

impl<W: Watcher> Listener<Worked> for Writer<'_, '_, W> {
    fn patience(&self) -> Duration {
        self.watcher.patience()
    }

    fn waiting(&mut self, place: usize) {
        let name = self.files.get(place).map_or("", |it| it.name);
        self.watcher.goes(place, name);
    }

    fn done(&mut self, place: usize, outcome: Option<Worked>) {
        let Some(file) = self.files.get(place).copied() else {
            return;
        };
        let name = file.name;
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
            Err(why) => self.watcher.refused(&why),
        }
        self.watcher.goes(place + 1, name);
    }
}
