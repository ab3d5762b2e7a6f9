//! Copies that were judged become files: each its own, all of them one that they are printed from, and a row of
//! the register each.

use std::path::PathBuf;

use super::names::File;
use super::writing::{Job, Written};
use super::{Mailing, Register, Shard, Stop, Watcher};
use crate::app::{Beside, Format, House, Print};
use crate::diagnostic::Message;
use crate::host::{OutputFolder, Printout};

/// What is to be written, and where.
pub struct Making<'a> {
    pub house: &'a House,
    pub folder: &'a OutputFolder,
    pub formats: &'a [&'static Format],
    /// Where all copies are put together.
    pub print: Option<&'a Printout>,
    pub register: Option<&'a Register<'a>>,
    pub beside: Beside,
    pub shard: Option<Shard>,
    pub stop: &'a Stop,
}

/// What a run has made.
pub struct Made<'f> {
    /// Of each description.
    pub written: Vec<Written<'f>>,
    /// Where the register is, if it was written.
    pub register: Option<PathBuf>,
    /// Where the print file is; none when copies are missing that belong into it.
    pub print: Option<PathBuf>,
}

impl Made<'_> {
    /// Whether no copy is missing.
    pub fn is_whole(&self) -> bool {
        self.written.iter().all(Written::is_whole)
    }
}

impl Making<'_> {
    /// Makes the files of all copies, and then what is made of those together.
    pub fn make<'f>(
        &self,
        all: &[Mailing],
        files: &[Vec<File<'f>>],
        watcher: &mut impl Watcher,
    ) -> Result<Made<'f>, Message> {
        let mut print = Print::new(self.house);
        let write = |(mailing, files): (&Mailing, &Vec<File<'f>>)| {
            let making = self;
            Job { making, mailing }.write(files, &mut print, watcher)
        };
        let mut made = Made {
            written: all.iter().zip(files).map(write).collect(),
            register: None,
            print: None,
        };
        if let Some(register) = self.register {
            let copies = made.written.iter().flat_map(|it| &it.copies);
            made.register = Some(register.put(copies, self.shard)?);
        }
        let description = match all {
            [only] => Some(only.path.as_path()),
            _ => None,
        };
        if let Some(file) = self.print.filter(|_| made.is_whole()) {
            made.print = Some(file.put(print, description)?);
        }
        Ok(made)
    }
}
