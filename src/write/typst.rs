//! The world: a sheet in, pages out, and of them a PDF and the places of words. Typst lays out and
//! exports; what it lays out is made of its own elements, so there is no program and no markup.
//! There is nothing else to read: no disk, no network, no clock.

use std::borrow::Cow;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, Timestamp};
use typst_svg::SvgOptions;

use super::blocks;
use super::error::WriteError;
use super::standards::Standards;
use crate::face::Faces;
use crate::mark::{self, Mark};
use crate::sheet::{Run, Sheet};
pub use extent::Extent;
pub use laid::Laid;
pub use places::{Places, Word};
pub use print::Leaf;
pub use strokes::Strokes;
use turns::Turns;

mod bars;
mod base;
mod boxes;
mod ceiling;
mod drawing;
mod extent;
mod items;
mod laid;
mod layout;
mod memory;
mod paper;
mod places;
mod print;
mod strokes;
mod table;
mod turns;
mod words;
mod writer;

/// All that papers share, made ready once and used by every thread.
pub struct TypstWorld {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    faces: Faces,
    /// The name of the program a typesetter begins with; this one has none.
    main: FileId,
}

impl TypstWorld {
    /// Makes a world ready that prints with these faces.
    pub fn new(faces: &Faces) -> Result<TypstWorld, WriteError> {
        let fonts: Option<Vec<Font>> = faces
            .files()
            .map(|bytes| Font::new(Bytes::new(bytes), 0))
            .collect();
        let fonts = fonts.ok_or_else(|| WriteError("the typesetter refuses a font".into()))?;
        let main = VirtualPath::new("paper").map_err(|error| WriteError(error.to_string()))?;
        let mut library = Library::default();
        // The typesetter may know the family by another of the font's names.
        library.styles = base::styles(&fonts[0].info().family);
        Ok(TypstWorld {
            library: LazyHash::new(library),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            faces: faces.clone(),
            main: RootedPath::new(VirtualRoot::Project, main).intern(),
        })
    }

    /// Lays a sheet out.
    pub fn pages<'a>(&'a self, sheet: &'a Sheet) -> Result<Pages<'a>, WriteError> {
        self.turned(sheet).map(|(pages, _)| pages)
    }

    /// The same, with what began a page on purpose.
    fn turned<'a>(&'a self, sheet: &'a Sheet) -> Result<(Pages<'a>, Turns), WriteError> {
        let (parts, runs) = blocks::parts(sheet);
        let once = !turns::may_stray(&parts, &runs);
        let mut turns = Turns::new();
        let forgets = once && memory::is_long(about(sheet, &runs));
        let document = memory::bounded(forgets, || {
            loop {
                let paper = paper::paper(sheet, &parts, self, &turns);
                let pages = layout::pages(self, &paper)?;
                if once || !turns::turn(&pages, &parts, &runs, &mut turns) {
                    let sections = || sheet.sections.iter().map(|it| &it.page);
                    let pages = bars::barred(pages, sections(), &runs, self)?;
                    return paper::numbered(pages, &sheet.meta, sections(), self);
                }
            }
        });
        let pages = Pages {
            sheet,
            faces: &self.faces,
            runs,
            document: document.map_err(|errors| refusal(&errors))?,
        };
        Ok((pages, turns))
    }
}

/// Bytes of text that fill a page.
const PAGE: usize = 3_000;

/// How many pages a sheet fills, about.
fn about(sheet: &Sheet, runs: &[&Run]) -> usize {
    let words: usize = runs.iter().map(|it| it.text.len()).sum();
    sheet.sections.len().max(words.div_ceil(PAGE))
}

/// A sheet laid out.
pub struct Pages<'a> {
    sheet: &'a Sheet,
    faces: &'a Faces,
    /// By their numbers.
    runs: Vec<&'a Run>,
    document: PagedDocument,
}

impl Pages<'_> {
    /// Prints them. The same sheet gives the same bytes, always.
    pub fn pdf(&self, standards: &Standards) -> Result<Vec<u8>, WriteError> {
        pdf(&self.document, self.sheet.meta.mark.as_ref(), standards)
    }

    /// Each page as an SVG, whose words are told to those who cannot see them.
    pub fn drawings(&self) -> Vec<String> {
        let words = self.places().words;
        let pages = self.document.pages().iter().enumerate();
        let drawn = pages.map(|(place, page)| {
            let own = words.iter().filter(|it| it.page == place);
            let said: Vec<&str> = own.map(|it| it.text.as_str()).collect();
            let drawn = typst_svg::svg(page, &SvgOptions::default());
            drawing::told(&drawn, &self.sheet.meta.title, &said.join(" "))
        });
        drawn.collect()
    }

    /// The pages alone, which do not need their sheet any more.
    pub fn kept(self) -> Laid {
        Laid::new(self.document, self.faces.clone())
    }

    /// How far the first section reaches.
    pub fn extent(&self) -> Extent {
        extent::read(&self.document, self.sheet)
    }

    /// The words that stand outside their boxes.
    pub fn outside(&self) -> Vec<Word> {
        boxes::outside(&self.document, self.sheet, &self.runs)
    }

    /// Where their words stand.
    pub fn places(&self) -> Places {
        places::read(&self.document, &self.runs)
    }
}

fn pdf(
    document: &PagedDocument,
    mark: Option<&Mark>,
    standards: &Standards,
) -> Result<Vec<u8>, WriteError> {
    let mut creator = format!("kehoach {}", env!("CARGO_PKG_VERSION"));
    if let Some(mark) = mark {
        creator = format!("{creator}; {mark}");
    }
    let options = PdfOptions {
        creator: Smart::Custom(Some(creator)),
        standards: standards.get().clone(),
        // Archives want a date of every paper. A draft has none yet, and the clock would
        // make each copy another file, so it says the zero of all clocks.
        timestamp: Datetime::from_ymd(1970, 1, 1).map(Timestamp::new_utc),
        ..PdfOptions::default()
    };
    let printed = typst_pdf::pdf(document, &options);
    let mut pieces = [Cow::Owned(printed.map_err(|errors| refusal(&errors))?)];
    mark::seal(&mut pieces);
    let [bytes] = pieces;
    Ok(bytes.into_owned())
}

fn refusal(errors: &[SourceDiagnostic]) -> WriteError {
    let words: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    WriteError(words.join("; "))
}

impl World for TypstWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, _: FileId) -> FileResult<Source> {
        Err(FileError::AccessDenied)
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests;
