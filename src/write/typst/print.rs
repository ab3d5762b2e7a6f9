//! Many papers laid out as one document, to be printed at one go: each begins a page, counts its
//! pages and notes from 1, and has one entry in the outline.

use std::num::NonZeroUsize;

use typst::foundations::{Content, NativeElement, Recipe, Smart, Styles, Transformation};
use typst::introspection::{Counter, CounterState, CounterUpdate};
use typst::model::{FootnoteElem, HeadingElem};
use typst::pdf::ArtifactKind;
use typst::syntax::Span;
use typst::text::TextElem;
use typst_layout::PagedDocument;

use super::paper::{self, Opening};
use super::turns::{self, Turns};
use super::{TypstWorld, about, layout, memory, refusal};
use crate::sheet::{Meta, Page, Sheet};
use crate::write::blocks;
use crate::write::error::WriteError;
use crate::write::standards::Standards;

/// A sheet made ready to stand among others.
pub struct Leaf {
    content: Content,
    /// One for each of its sections.
    sections: Vec<Page>,
    has_notes: bool,
    /// How many pages it fills, about.
    pub pages: usize,
}

impl TypstWorld {
    /// Makes a sheet ready. What has no name of its own belongs to the one before it.
    pub fn leaf(
        &self,
        sheet: &Sheet,
        name: Option<&str>,
        on_front: bool,
    ) -> Result<Leaf, WriteError> {
        let (parts, runs) = blocks::parts(sheet);
        // What must be turned is told from the pages it has alone.
        let turns = match turns::may_stray(&parts, &runs) {
            true => self.turned(sheet)?.1,
            false => Turns::new(),
        };
        let restart = CounterUpdate::Set(CounterState::init(false));
        let restart = Counter::of(FootnoteElem::ELEM).update(Span::detached(), restart);
        let entry = name.map(entry).unwrap_or_default();
        let opening = Opening {
            on_front,
            content: Content::sequence([restart, entry]),
        };
        let mut styles = Styles::new();
        styles.set(HeadingElem::bookmarked, Smart::Custom(false));
        let content = paper::opened(sheet, &parts, self, &turns, opening);
        Ok(Leaf {
            content: content.styled_with_map(styles),
            sections: sheet.sections.iter().map(|it| it.page.clone()).collect(),
            has_notes: runs.iter().any(|it| it.footnote.is_some()),
            pages: about(sheet, &runs),
        })
    }

    /// The PDF of leaves, one behind the other.
    pub fn print(
        &self,
        leaves: Vec<Leaf>,
        meta: &Meta,
        standards: &Standards,
    ) -> Result<Vec<u8>, WriteError> {
        let document = self.bound(leaves, meta)?;
        super::pdf(&document, meta.mark.as_ref(), standards)
    }

    /// The pages of leaves, one behind the other.
    fn bound(&self, leaves: Vec<Leaf>, meta: &Meta) -> Result<PagedDocument, WriteError> {
        let pages = leaves.iter().map(|it| it.pages).sum();
        let forgets = leaves.iter().all(|it| !it.has_notes) && memory::is_long(pages);
        let (contents, sections): (Vec<Content>, Vec<Vec<Page>>) = leaves
            .into_iter()
            .map(|it| (it.content, it.sections))
            .unzip();
        let whole = Content::sequence(contents);
        let document = memory::bounded(forgets, || {
            let pages = layout::pages(self, &whole)?;
            drop(whole);
            paper::numbered(pages, meta, sections.iter().flatten(), self)
        });
        document.map_err(|errors| refusal(&errors))
    }
}

/// A name in the outline that leads to where it stands; nobody sees or hears it there.
fn entry(name: &str) -> Content {
    let words = TextElem::packed(name);
    let heading = HeadingElem::new(words)
        .with_level(Smart::Custom(NonZeroUsize::MIN))
        .with_bookmarked(Smart::Custom(true))
        .pack();
    let unseen = heading.styled(Recipe::new(
        Some(HeadingElem::ELEM.select()),
        Transformation::Content(Content::empty()),
        Span::detached(),
    ));
    unseen.artifact(ArtifactKind::PaginationOther)
}

#[cfg(test)]
mod tests {
    use typst::layout::{Frame, FrameItem, Point};

    use super::*;
    use crate::face::Faces;
    use crate::write::specimen::{plain, specimen};

    fn world() -> TypstWorld {
        TypstWorld::new(&Faces::builtin().unwrap()).unwrap()
    }

    /// Sheets of one page, of several with notes and a second section, and of none but an annex.
    fn sheets() -> Vec<Sheet> {
        let mut short = specimen();
        short.sections.truncate(1);
        short.sections[0].items = vec![plain("một trang")];
        let mut annex = specimen();
        annex.sections.remove(0);
        vec![short, specimen(), annex, specimen()]
    }

    fn bound(world: &TypstWorld, sheets: &[Sheet], on_front: bool) -> PagedDocument {
        let leaves = sheets.iter().zip(1..);
        let leaf = |(sheet, n): (&Sheet, usize)| world.leaf(sheet, Some(&n.to_string()), on_front);
        let leaves = leaves.map(leaf).collect::<Result<_, _>>().unwrap();
        world.bound(leaves, &Meta::default()).unwrap()
    }

    /// Each text on a page and where it stands, and what is drawn.
    fn drawn(frame: &Frame, at: Point, out: &mut Vec<String>) {
        for (place, item) in frame.items() {
            let at = at + *place;
            match item {
                FrameItem::Group(group) => drawn(&group.frame, at, out),
                FrameItem::Text(text) => out.push(format!("{at:?} {:?} {}", text.size, text.text)),
                FrameItem::Shape(shape, _) => out.push(format!("{at:?} {shape:?}")),
                _ => {}
            }
        }
    }

    fn pages(document: &PagedDocument) -> Vec<(u64, Vec<String>)> {
        let pages = document.pages().iter().map(|page| {
            let mut out = Vec::new();
            drawn(&page.frame, Point::zero(), &mut out);
            (page.number, out)
        });
        pages.collect()
    }

    #[test]
    fn papers_printed_together_have_the_pages_they_have_alone() {
        let (world, sheets) = (world(), sheets());
        let alone = sheets
            .iter()
            .map(|it| pages(&world.pages(it).unwrap().document));
        let alone: Vec<_> = alone.flatten().collect();
        assert_eq!(pages(&bound(&world, &sheets, false)), alone);
    }

    #[test]
    fn each_begins_on_a_front_behind_a_blank_back() {
        let (world, sheets) = (world(), sheets());
        let together = pages(&bound(&world, &sheets, true));
        let mut rest = &together[..];
        for sheet in &sheets {
            let alone = pages(&world.pages(sheet).unwrap().document);
            assert!((together.len() - rest.len()).is_multiple_of(2));
            let (own, more) = rest.split_at(alone.len());
            assert_eq!(own, alone);
            let is_back = (together.len() - more.len()) % 2 == 1 && !more.is_empty();
            rest = &more[usize::from(is_back)..];
            assert!(!is_back || more[0].1.is_empty());
        }
        assert!(rest.is_empty());
    }

    #[test]
    fn mirrored_papers_keep_their_fronts_and_margins() {
        let (world, mut sheets) = (world(), sheets());
        let sections = sheets.iter_mut().flat_map(|it| &mut it.sections);
        sections.for_each(|it| it.page.mirrored = true);
        let together = pages(&bound(&world, &sheets, false));
        let mut at = 0;
        for sheet in &sheets {
            let alone = pages(&world.pages(sheet).unwrap().document);
            at += at % 2;
            assert_eq!(&together[at..at + alone.len()], alone);
            at += alone.len();
        }
    }

    #[test]
    fn what_is_printed_together_keeps_the_standards() {
        let (world, sheets) = (world(), sheets());
        let leaves = sheets.iter().map(|it| world.leaf(it, Some("một"), true));
        let leaves = leaves.collect::<Result<_, _>>().unwrap();
        let standards = Standards::archival().unwrap();
        let meta = specimen().meta;
        assert!(world.print(leaves, &meta, &standards).is_ok());
    }
}
