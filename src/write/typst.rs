//! The press: a sheet in, a PDF out. Typst draws; the program in `sheet.typ` says how.
//!
//! The user's words reach the program as data in a file that exists only in memory, so none
//! of them is ever read as code. There is nothing else to read: no disk, no network, no clock.

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, Timestamp};

use super::blocks::Script;
use super::error::WriteError;
use super::standards::Standards;
use super::tags;
use crate::face::Faces;
use crate::sheet::Sheet;

/// How many papers a piece of work may go unused before the typesetter forgets it.
const MEMORY: usize = 2;

/// All that papers share, made ready once and used by every thread.
pub struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    family: String,
    program: Source,
    data: FileId,
}

impl Press {
    /// Makes a press ready that prints with these faces.
    pub fn new(faces: &Faces) -> Result<Press, WriteError> {
        let fonts: Option<Vec<Font>> = faces
            .files()
            .map(|bytes| Font::new(Bytes::new(bytes.to_vec()), 0))
            .collect();
        let fonts = fonts.ok_or_else(|| WriteError("the typesetter refuses a font".into()))?;
        let features = [Feature::A11yExtras].into_iter().collect();
        let mut library = Library::builder().with_features(features).build();
        tags::define(library.global.scope_mut());
        let text = include_str!("sheet.typ").to_string();
        Ok(Press {
            library: LazyHash::new(library),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            // The typesetter may know the family by another of the font's names.
            family: fonts[0].info().family.clone(),
            fonts,
            program: Source::new(file("sheet.typ")?, text),
            data: file("sheet.json")?,
        })
    }

    /// Prints a sheet. The same sheet gives the same bytes, always.
    pub fn pdf(&self, sheet: &Sheet, standards: &Standards) -> Result<Vec<u8>, WriteError> {
        let script = serde_json::to_vec(&Script::new(sheet, &self.family))
            .map_err(|error| WriteError(error.to_string()))?;
        let desk = Desk {
            press: self,
            script: Bytes::new(script),
        };
        let options = PdfOptions {
            creator: Smart::Custom(Some(format!("kehoach {}", env!("CARGO_PKG_VERSION")))),
            standards: standards.get().clone(),
            // Archives want a date of every paper. A draft has none yet, and the clock would
            // make each copy another file, so it says the zero of all clocks.
            timestamp: Datetime::from_ymd(1970, 1, 1).map(Timestamp::new_utc),
            ..PdfOptions::default()
        };
        let printed = typst::compile::<PagedDocument>(&desk)
            .output
            .and_then(|document| typst_pdf::pdf(&document, &options))
            .map_err(|errors| refusal(&errors));
        typst::comemo::evict(MEMORY);
        printed
    }
}

/// The name of a file in memory.
fn file(name: &str) -> Result<FileId, WriteError> {
    let path = VirtualPath::new(name).map_err(|error| WriteError(error.to_string()))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn refusal(errors: &[SourceDiagnostic]) -> WriteError {
    let words: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    WriteError(words.join("; "))
}

/// The press with one paper on it.
struct Desk<'a> {
    press: &'a Press,
    script: Bytes,
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }

    fn main(&self) -> FileId {
        self.press.program.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        match id {
            _ if id == self.main() => Ok(self.press.program.clone()),
            _ => Err(FileError::AccessDenied),
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match id {
            _ if id == self.press.data => Ok(self.script.clone()),
            _ => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests;
