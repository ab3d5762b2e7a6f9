//! The files of a paper: put into a folder under the name of its description, and told to the history of it.

use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use super::folder::{Output, OutputFolder};
use super::history::History;
use crate::app::{File, House, Work};
use crate::diagnostic::Message;
use crate::edition::Made;

/// Where files are, and each by its name and the fingerprint of its bytes.
type Put = (Vec<PathBuf>, Vec<(String, String)>);

impl OutputFolder {
    /// What a history keeps of files that a house makes in this folder, before they are there.
    pub fn made_by(&self, house: &House, history: &History) -> Made {
        Made {
            folder: history.way_to(self.folder()),
            program: house.program(),
            ..Made::default()
        }
    }

    /// Puts the files of a paper on the folder: where they are, each with the fingerprint that a history keeps.
    pub fn put_paper(&self, description: &Path, files: Vec<File>) -> Result<Put, Message> {
        let stem = stem(description);
        let output = |file: File| Output {
            name: format!("{stem}{}", file.ending),
            bytes: file.bytes,
        };
        let outputs: Vec<Output> = files.into_iter().map(output).collect();
        let paths = self.put(&outputs, Some(description))?;
        Ok((paths, outputs.iter().map(Output::told).collect()))
    }
}

/// What files made of a description are called: the same on systems that take its letters apart.
pub fn stem(description: &Path) -> String {
    let stem = description.file_stem().unwrap_or_default();
    stem.to_string_lossy().nfc().collect()
}

/// What a paper is called in the outline of a print file.
pub fn title_of(work: &Work, description: &Path) -> String {
    let title = work.sheet().map(|it| it.meta.title.trim());
    title
        .filter(|it| !it.is_empty())
        .map_or(stem(description), str::to_owned)
}

/// What the description of another year is called: by its old name with the new year in the place of the old one,
/// or behind it.
pub fn of_year(description: &Path, from: i32, to: i32) -> PathBuf {
    let (stem, from, to) = (stem(description), from.to_string(), to.to_string());
    let new = match stem.contains(&from) {
        true => stem.replace(&from, &to),
        false => format!("{stem}-{to}"),
    };
    let ending = description.extension().unwrap_or_default();
    description.with_file_name(format!("{new}.{}", ending.to_string_lossy()))
}
