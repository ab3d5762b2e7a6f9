//! How many pages the first section of a paper has, and with what the last of them begins.

use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;

use super::places;
use crate::sheet::Sheet;
use crate::write::blocks;

/// How far the first section reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extent {
    pub pages: usize,
    /// The pages of all sections.
    pub all: usize,
    /// The place of the item the last page begins with, or goes on with.
    pub last_begins: usize,
}

pub fn read(pages: &PagedDocument, sheet: &Sheet) -> Extent {
    let drawn = pages.pages();
    let others = drawn.iter().skip(1).position(|it| it.number == 1);
    let count = others.map_or(drawn.len(), |it| it + 1);
    let firsts = blocks::firsts(sheet);
    let last = count.checked_sub(1).and_then(|it| drawn.get(it));
    let mut run = usize::MAX;
    if let Some(page) = last {
        lowest(&page.frame, firsts.first().copied().unwrap_or(0), &mut run);
    }
    let begun = firsts.iter().filter(|it| **it <= run).count();
    Extent {
        pages: count,
        all: drawn.len(),
        last_begins: begun.saturating_sub(1),
    }
}

/// The lowest number of a run of the body that a frame shows.
fn lowest(frame: &Frame, from: usize, run: &mut usize) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(it) => lowest(&it.frame, from, run),
            FrameItem::Text(it) => {
                let named = it.glyphs.iter().filter_map(|it| places::named(it.span.0));
                let of_body = named.map(|(at, _)| at).filter(|at| *at >= from);
                *run = of_body.fold(*run, usize::min);
            }
            _ => {}
        }
    }
}
