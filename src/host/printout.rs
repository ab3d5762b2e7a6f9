//! The one file that all papers of a run are printed from.

use std::path::{Path, PathBuf};

use super::folder::{Output, OutputFolder};
use crate::app::{MOST_PAGES, Print, Printed, Refusal, Work};
use crate::diagnostic::Message;

/// Where it is to be, and how papers stand in it.
pub struct Printout {
    path: PathBuf,
    folder: OutputFolder,
    name: String,
    /// Each paper begins on the front of a sheet.
    on_fronts: bool,
}

impl Printout {
    pub fn new(path: &Path, on_fronts: bool, force: bool) -> Result<Printout, Message> {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let is_pdf = Path::new(&*name).extension().is_some_and(|it| it == "pdf");
        if !is_pdf {
            let path = path.display();
            return Err(message!(
                "tệp in `{path}` phải có đuôi .pdf",
                "the print file `{path}` must end in .pdf"
            ));
        }
        Ok(Printout {
            folder: OutputFolder::new(path.parent().unwrap_or(Path::new("")), force)?,
            name: name.into_owned(),
            path: path.to_owned(),
            on_fronts,
        })
    }

    /// Refuses so many papers, before any of them is looked at.
    pub fn judge_count(&self, papers: usize) -> Result<(), Message> {
        match papers > MOST_PAGES {
            true => Err(too_long(papers)),
            false => Ok(()),
        }
    }

    /// Refuses before anything is written a place that the files of one of the papers take, which
    /// are called by these names.
    pub fn judge_place<'a>(
        &self,
        out: &OutputFolder,
        mut names: impl Iterator<Item = &'a str>,
    ) -> Result<(), Message> {
        let Some(own) = out.name_of(&self.path) else {
            return Ok(());
        };
        let own = own.to_lowercase();
        let own = own.strip_suffix(".pdf").unwrap_or(&own);
        let is_taken = |name: &str| {
            let rest = own.strip_prefix(&name.to_lowercase());
            rest.is_some_and(|it| it.is_empty() || it.starts_with("-phu-luc-"))
        };
        match names.find(|it| is_taken(it)) {
            Some(name) => {
                let path = self.path.display();
                Err(message!(
                    "tệp in `{path}` trùng tên với tệp của `{name}`; đặt tên khác",
                    "the print file `{path}` has the name of a file of `{name}`; take another"
                ))
            }
            None => Ok(()),
        }
    }

    /// Makes a paper ready to be put in.
    pub fn prepare(&self, work: &Work, name: &str) -> Result<Printed, Refusal> {
        work.to_print(name, self.on_fronts)
    }

    /// Writes it; tells where it is.
    pub fn put(&self, print: Print, description: Option<&Path>) -> Result<PathBuf, Message> {
        if print.pages() > MOST_PAGES {
            return Err(too_long(print.pages()));
        }
        let made_of = description.map(|it| self.folder.made_of(it));
        let file = Output {
            name: self.name.clone(),
            bytes: print.pdf(&made_of.unwrap_or_default())?,
        };
        self.folder.put(&[file], description)?;
        Ok(self.path.clone())
    }
}

fn too_long(pages: usize) -> Message {
    message!(
        "một tệp in có nhiều nhất {MOST_PAGES} trang, ở đây có chừng {pages} trang; chia ra làm nhiều tệp in",
        "a print file has {MOST_PAGES} pages at most, and these are about {pages}; make several print files"
    )
}
