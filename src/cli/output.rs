//! Files of papers: in which formats they are made, and the folder they are put into.

use std::path::{Path, PathBuf};

use super::give;
use super::workspace::Workspace;
use crate::app::{File, Format, Paper, Printed, Work};
use crate::diagnostic::Message;
use crate::edition::Made;
use crate::host::{OutputFolder, Printout};
use crate::report::Report;

/// What it takes to make files of papers.
pub struct OutputOptions {
    pub folder: OutputFolder,
    pub formats: Vec<&'static Format>,
    /// Where all papers are put together.
    pub print: Option<Printout>,
    /// Folders of descriptions of which only those are made that have changed.
    pub only_changed: Vec<PathBuf>,
    /// Whether it is told how many were not made.
    pub tells_same: bool,
    /// Whether files are put before sentences are judged, which changes no file.
    pub at_once: bool,
}

/// The files of a paper, and what it is in the print file.
pub type Rendered = (Vec<File>, Option<Printed>);

impl OutputOptions {
    /// What is written of a paper, which is called so in the outline of the print file.
    pub fn render(&self, work: &Work, name: &str) -> Result<Rendered, Message> {
        let printed = self.printed(work, name)?;
        Ok((work.render(&self.formats)?, printed))
    }

    /// What a paper is in the print file, if there is to be one.
    pub fn printed(&self, work: &Work, name: &str) -> Result<Option<Printed>, Message> {
        let print = self.print.as_ref();
        Ok(print.map(|it| it.prepare(work, name)).transpose()?)
    }

    /// Puts the files of a paper into the folder and tells their names.
    pub fn put(
        &self,
        path: &Path,
        files: Vec<File>,
        workspace: &Workspace,
        report: &Report,
    ) -> Result<Made, Message> {
        let (paths, files) = self.folder.put_paper(path, files)?;
        let lines = paths.iter().map(|path| format!("{}\n", path.display()));
        give(&lines.collect::<String>(), report)?;
        let made = workspace.made(path, &self.folder);
        Ok(Made { files, ..made })
    }

    /// Works a paper, and puts its files before its sentences are judged, unless something keeps it from being
    /// made.
    pub fn work_and_put(
        &self,
        paper: &mut Paper,
        path: &Path,
        workspace: &Workspace,
        report: &Report,
    ) -> (Work, Option<Result<Made, Message>>) {
        let mut put = None;
        let work = paper.work_early(|made| {
            if !made.is_copy() {
                let made = made.of(self.folder.made_of(path));
                let files = made.render(&self.formats).map_err(Message::from);
                put = Some(files.and_then(|it| self.put(path, it, workspace, report)));
            }
        });
        (work, put)
    }
}
