//! A sheet laid out and kept, of which a page is drawn when somebody looks at it.

use typst::utils::hash128;
use typst_layout::PagedDocument;
use typst_svg::SvgOptions;

use super::places::{self, Places};
use super::strokes::{Strokes, strokes};
use crate::face::Faces;
use crate::sheet::Sheet;
use crate::write::blocks;

/// Pages that can be drawn one by one.
pub struct Laid {
    document: PagedDocument,
    faces: Faces,
}

impl Laid {
    pub(super) fn new(document: PagedDocument, faces: Faces) -> Laid {
        Laid { document, faces }
    }

    /// A mark of each page: pages with the same look the same.
    pub fn marks(&self) -> Vec<u128> {
        let pages = self.document.pages().iter();
        pages.map(|it| hash128(&it.frame)).collect()
    }

    /// The sizes of its pages, in points.
    pub fn sizes(&self) -> Vec<(f64, f64)> {
        let pages = self.document.pages().iter();
        let size = pages.map(|it| it.frame.size());
        size.map(|it| (it.x.to_pt(), it.y.to_pt())).collect()
    }

    /// A page, counted from 0, as an SVG.
    pub fn drawing(&self, page: usize) -> Option<String> {
        let page = self.document.pages().get(page)?;
        Some(typst_svg::svg(page, &SvgOptions::default()))
    }

    /// The same for whoever paints it himself.
    pub fn strokes(&self, page: usize) -> Option<Strokes> {
        let page = self.document.pages().get(page)?;
        Some(strokes(&page.frame, &self.faces))
    }

    /// Where the words of the sheet stand that it was made of.
    pub fn places(&self, sheet: &Sheet) -> Places {
        let (_, runs) = blocks::parts(sheet);
        places::read(&self.document, &runs)
    }
}
