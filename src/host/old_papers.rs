//! Old papers in a folder and in the folders within it, as offices keep them: by year, by field.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::reading::{descriptions, entries};
use super::trouble;
use crate::diagnostic::Message;

/// Folders within one another are followed so deep.
const DEEPEST: usize = 8;

/// So many papers are read at one time.
const MOST: usize = 5_000;

/// Where offices and their books lie, and starters.
const OTHERS: [&str; 2] = ["offices", "starters"];

/// An old paper, and the folder that it lies in within the one that was named.
pub struct OldPaper {
    pub path: PathBuf,
    pub within: PathBuf,
}

/// Old papers among files and in folders.
#[derive(Default)]
pub struct OldPapers {
    pub papers: Vec<OldPaper>,
    /// How many were found beyond those that are read at one time.
    pub more: usize,
    /// Folders that cannot be read, or lie too deep.
    pub unread: Vec<PathBuf>,
}

impl OldPapers {
    /// Those that files and folders mean, those too that cannot be read, unless the same paper lies beside them
    /// as one that can, or its description; nothing is looked for in the folder of what is written.
    pub fn of(named: &[PathBuf], out: &Path) -> Result<OldPapers, Message> {
        let mut all = OldPapers::default();
        let out = fs::canonicalize(out).ok();
        for path in named {
            if !path.is_dir() {
                let (path, within) = (path.clone(), PathBuf::new());
                all.papers.push(OldPaper { path, within });
                continue;
            }
            let before = all.papers.len() + all.more;
            fs::read_dir(path).map_err(|error| trouble::reading(path, &error))?;
            all.walk(path, &PathBuf::new(), out.as_deref(), 0);
            if all.papers.len() + all.more == before {
                let name = path.display();
                return Err(message!(
                    "trong `{name}` không có văn bản nào chưa nhập (.docx, .odt, .pdf, .txt)",
                    "there is no paper in `{name}` that was not taken in yet (.docx, .odt, .pdf, .txt)"
                ));
            }
        }
        Ok(all)
    }

    fn walk(&mut self, folder: &Path, within: &Path, out: Option<&Path>, deep: usize) {
        let (Ok(papers), Ok(folders)) = (papers(folder), folders(folder)) else {
            return self.unread.push(folder.to_owned());
        };
        for path in papers {
            let within = within.to_owned();
            match self.papers.len() < MOST {
                true => self.papers.push(OldPaper { path, within }),
                false => self.more += 1,
            }
        }
        for inner in folders {
            let is_out = || out.is_some() && fs::canonicalize(&inner).ok().as_deref() == out;
            let name = inner.file_name().unwrap_or_default();
            if OTHERS.iter().any(|it| *it == name) || is_out() {
                continue;
            }
            match deep < DEEPEST {
                true => self.walk(&inner, &within.join(name), out, deep + 1),
                false => self.unread.push(inner),
            }
        }
    }
}

/// The papers right in a folder.
fn papers(folder: &Path) -> Result<Vec<PathBuf>, Message> {
    let stem = |it: &PathBuf| it.with_extension("");
    let described: HashSet<PathBuf> = descriptions(folder)?.iter().map(stem).collect();
    let read = entries(folder, &[".docx", ".odt", ".txt"])?;
    let stems: HashSet<PathBuf> = read.iter().map(stem).collect();
    let others = entries(folder, &[".doc", ".pdf", ".rtf", ".wps"])?;
    let others = others.into_iter().filter(|it| !stems.contains(&stem(it)));
    let all = read.into_iter().chain(others);
    let mut found: Vec<PathBuf> = all.filter(|it| !described.contains(&stem(it))).collect();
    found.sort();
    Ok(found)
}

/// The folders right in a folder; a link to one is not followed, as it may lead back.
fn folders(folder: &Path) -> Result<Vec<PathBuf>, Message> {
    let refused = |error| trouble::reading(folder, &error);
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(refused)? {
        let entry = entry.map_err(refused)?;
        let name = entry.file_name();
        let is_shown = !name.to_string_lossy().starts_with(['.', '~']);
        if is_shown && entry.file_type().is_ok_and(|it| it.is_dir()) {
            found.push(folder.join(name));
        }
    }
    found.sort();
    Ok(found)
}
