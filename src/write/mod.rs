//! The table of formats: how a sheet becomes bytes.

pub mod docx;
pub mod error;
pub mod standards;
pub mod text;
pub mod typst;

mod blocks;

#[cfg(test)]
mod specimen;

use crate::face::Faces;
use crate::sheet::{Meta, Sheet};
use docx::Stock;
use error::WriteError;
use standards::Standards;
use typst::{Extent, Laid, Leaf, Places, TypstWorld, Word};

/// What writers need beside the sheet, made ready once for all papers.
pub struct Tools {
    world: TypstWorld,
    standards: Standards,
    stock: Stock,
}

impl Tools {
    pub fn new(faces: &Faces, standards: Standards) -> Result<Tools, WriteError> {
        let world = TypstWorld::new(faces)?;
        Ok(Tools {
            world,
            standards,
            stock: Stock::default(),
        })
    }

    /// Makes a sheet ready to be printed with others; what has no name belongs to the one before it.
    pub fn leaf(
        &self,
        sheet: &Sheet,
        name: Option<&str>,
        on_front: bool,
    ) -> Result<Leaf, WriteError> {
        self.world.leaf(sheet, name, on_front)
    }

    /// One PDF of many sheets.
    pub fn print(&self, leaves: Vec<Leaf>, meta: &Meta) -> Result<Vec<u8>, WriteError> {
        self.world.print(leaves, meta, &self.standards)
    }

    /// Each page of a sheet as an SVG.
    pub fn drawings(&self, sheet: &Sheet) -> Result<Vec<String>, WriteError> {
        self.world.pages(sheet).map(|it| it.drawings())
    }

    /// The pages of a sheet, to be drawn one by one.
    pub fn laid(&self, sheet: &Sheet) -> Result<Laid, WriteError> {
        self.world.pages(sheet).map(|it| it.kept())
    }

    /// Where the words of a sheet stand on its pages.
    pub fn places(&self, sheet: &Sheet) -> Result<Places, WriteError> {
        self.world.pages(sheet).map(|it| it.places())
    }

    /// The words that stand outside their boxes once a sheet is laid out.
    pub fn outside(&self, sheet: &Sheet) -> Result<Vec<Word>, WriteError> {
        self.world.pages(sheet).map(|it| it.outside())
    }

    /// How far the first section of a sheet reaches.
    pub fn extent(&self, sheet: &Sheet) -> Result<Extent, WriteError> {
        self.world.pages(sheet).map(|it| it.extent())
    }

    /// The same and the PDF, of pages that are laid out once.
    pub fn pdf_with_places(&self, sheet: &Sheet) -> Result<(Vec<u8>, Places), WriteError> {
        let pages = self.world.pages(sheet)?;
        Ok((pages.pdf(&self.standards)?, pages.places()))
    }
}

/// A format papers can be had in.
pub struct Format {
    /// What it is asked for by, and what its files end in.
    pub name: &'static str,
    pub write: fn(&Sheet, &Tools) -> Result<Vec<u8>, WriteError>,
}

pub const PDF: Format = Format {
    name: "pdf",
    write: |sheet, tools| tools.world.pages(sheet)?.pdf(&tools.standards),
};

pub const DOCX: Format = Format {
    name: "docx",
    write: |sheet, tools| docx::write(sheet, &tools.stock),
};

pub const TXT: Format = Format {
    name: "txt",
    write: |sheet, _| Ok(text::text(sheet).into_bytes()),
};

/// Every format, in the order files are listed.
pub const FORMATS: [Format; 3] = [PDF, DOCX, TXT];
