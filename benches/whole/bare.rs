//! A bare typesetter: one file of plain Typst in, a PDF of the same standards out.

use kehoach::face::Faces;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// A typesetter with a file open.
pub struct Bare {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: Source,
}

/// Prints the text as a PDF.
pub fn print(text: &str) -> Vec<u8> {
    Bare::new(text).print()
}

impl Bare {
    pub fn new(text: &str) -> Bare {
        let faces = Faces::builtin().unwrap();
        let fonts: Vec<Font> = faces
            .files()
            .map(|file| Font::new(Bytes::new(file), 0).unwrap())
            .collect();
        let path = VirtualPath::new("plain.typ").unwrap();
        Bare {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            main: Source::new(
                RootedPath::new(VirtualRoot::Project, path).intern(),
                text.to_owned(),
            ),
        }
    }

    /// Puts another text in the place of its own, as one who watches a file does.
    pub fn edit(&mut self, text: &str) {
        self.main.replace(text);
    }

    pub fn print(&self) -> Vec<u8> {
        let document: PagedDocument = typst::compile(self).output.unwrap();
        let options = PdfOptions {
            creator: Smart::Custom(Some("bare".to_owned())),
            standards: PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).unwrap(),
            timestamp: Datetime::from_ymd(1970, 1, 1).map(Timestamp::new_utc),
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&document, &options).unwrap()
    }
}

impl World for Bare {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, _: FileId) -> FileResult<Source> {
        Ok(self.main.clone())
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
