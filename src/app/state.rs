//! How a made file stands to the program: as it was written, only saved again, or edited by hand; told by
//! making once more what was written and holding both against each other as they are read.

use std::io::Cursor;

use super::file_of::{Found, file_of};
use super::files;
use super::paper::Paper;
use super::work::Work;
use super::{Input, Lines, Refusal, manuscript};
use crate::diagnostic::Message;
use crate::edition::{INPUTS, PROGRAM, REGULATION, TEMPLATE};
use crate::manuscript::Difference;
use crate::mark::{MadeOf, Mark, fingerprint};
use crate::write::text::text;

/// What a person did to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit {
    None,
    /// Another program has saved it; nothing else.
    Saved,
    Looks,
    Words,
    /// It is not as it was written, and what was written is not to be had any more.
    Unsure,
}

impl Edit {
    /// Its name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Edit::None => "none",
            Edit::Saved => "resaved",
            Edit::Looks => "layout",
            Edit::Words => "text",
            Edit::Unsure => "unsure",
        }
    }

    /// Whether a person's work is in it.
    pub fn is_by_hand(self) -> bool {
        !matches!(self, Edit::None | Edit::Saved)
    }
}

impl Edit {
    /// What was done to a file of this name since it was written with its mark; `written` is the paper as it was
    /// then, if that can still be had.
    pub fn since(
        name: &str,
        bytes: &[u8],
        (mark, untouched): (&Mark, bool),
        written: impl FnOnce() -> Result<Option<Paper>, Message>,
    ) -> Result<Edit, Message> {
        if untouched {
            return Ok(Edit::None);
        }
        if Input::of(name) != Ok(Input::Finished(Lines::Paragraphs)) {
            return Ok(Edit::Unsure);
        }
        Ok(match written()? {
            Some(paper) => Edit::of(bytes, mark, paper)?,
            None => Edit::Unsure,
        })
    }

    /// What was done to a Word document since it was written with its mark, of a paper as it was then.
    fn of(bytes: &[u8], mark: &Mark, paper: Paper) -> Result<Edit, Refusal> {
        let Some(Found { file, is_same }) = file_of(mark, paper)? else {
            return Ok(Edit::Unsure);
        };
        let read = |bytes: &[u8]| manuscript("x.docx", Cursor::new(bytes.to_vec()));
        let (own, written) = (read(bytes)?, read(&file)?);
        Ok(match written.difference(&own) {
            Difference::Words => Edit::Words,
            Difference::None => Edit::Saved,
            Difference::Looks if is_same => Edit::Looks,
            // Another version of the program may lay it out otherwise.
            Difference::Looks => Edit::Unsure,
        })
    }
}

impl Work {
    /// The kinds of inputs that have changed since a file with this mark was made of it.
    pub fn changed_since(&self, mark: &Mark) -> Vec<&'static str> {
        let now = MadeOf {
            from: String::new(),
            inputs: self.edition().inputs(),
        };
        let kinds = INPUTS.iter().map(|(kind, _)| *kind);
        let kinds: Vec<&str> = match self.is_made() {
            true => kinds.chain([TEMPLATE, REGULATION]).collect(),
            // Of what cannot be read to its end only the beginning is known.
            false => kinds.take(1).collect(),
        };
        let differs = |it: &&str| now.input(it) != mark.made_of.input(it);
        let changed: Vec<&str> = kinds.into_iter().filter(differs).collect();
        match changed.is_empty() && !self.still_says(mark) {
            true => vec![PROGRAM],
            false => changed,
        }
    }

    /// Whether it is worded as a file with this mark; of several copies it is not asked.
    fn still_says(&self, mark: &Mark) -> bool {
        let Some(sheet) = self.sheet().filter(|_| !self.has_copies()) else {
            return true;
        };
        let sheets = files::of(sheet);
        let mut texts = sheets.iter().map(|(_, it)| text(it));
        texts.any(|it| fingerprint(it.as_bytes()) == mark.text)
    }
}
