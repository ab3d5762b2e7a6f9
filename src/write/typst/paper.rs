//! A sheet as one piece of content, each section on pages of its own, and its properties.

use typst::diag::SourceResult;
use typst::foundations::{Content, Datetime, NativeElement, Smart, Styles};
use typst::introspection::{Counter, CounterKey, CounterState, CounterUpdate};
use typst::layout::{
    Abs, BlockBody, BlockElem, FlushElem, Frame, HAlignment, Length, Margin, PageElem,
    PagebreakElem, Parity, PlaceElem, Point, Sides, VAlignment,
};
use typst::model::{Document, DocumentInfo, Numbering};
use typst::syntax::Span;
use typst_layout::PagedDocument;

use super::turns::Turns;
use super::words::Shared;
use super::writer::{Room, Writer};
use super::{TypstWorld, base, layout};
use crate::sheet::{Meta, Page, Sheet};
use crate::write::blocks::{self, Block, Part};

/// How a paper begins where it stands behind others.
#[derive(Default)]
pub struct Opening {
    /// On the front of a sheet.
    pub on_front: bool,
    /// Stands before all else and takes no room.
    pub content: Content,
}

/// The whole paper, some of whose parts begin a page on purpose.
pub fn paper(sheet: &Sheet, parts: &[Part], world: &TypstWorld, turns: &Turns) -> Content {
    opened(sheet, parts, world, turns, Opening::default())
}

/// The same, to stand behind others.
pub fn opened(
    sheet: &Sheet,
    parts: &[Part],
    world: &TypstWorld,
    turns: &Turns,
    opening: Opening,
) -> Content {
    let shared = Shared::default();
    let writer = Writer {
        world,
        shared: &shared,
        turns,
    };
    let mut opening = Some(opening);
    let sections = parts.iter().map(|it| {
        let opening = opening.take().unwrap_or_default();
        section(it, writer, opening)
    });
    Content::sequence(sections).styled_with_map(base::notes(blocks::note(sheet)))
}

/// Puts numbers on all pages but the first of a section, and gives them their properties. They change nothing in
/// the pages, and while these are laid out nothing of them is known.
pub fn numbered<'a>(
    document: PagedDocument,
    meta: &Meta,
    mut sections: impl Iterator<Item = &'a Page>,
    world: &TypstWorld,
) -> SourceResult<PagedDocument> {
    let mut page = None;
    let pages = document.pages().iter().zip(1..).map(|(drawn, place)| {
        let mut drawn = drawn.clone();
        if drawn.number == 1 {
            page = sections.next();
        } else if let Some(page) = page.filter(|_| !is_blank(&drawn.frame)) {
            let left = if is_verso(page, place) {
                page.right
            } else {
                page.left
            };
            let number = base::number(page, drawn.number);
            let width = Abs::pt(page.text_width());
            let number = layout::frame(world, &number, width, &format!("number {place}"))?;
            drawn
                .frame
                .prepend_frame(Point::with_x(Abs::pt(left)), number);
        }
        Ok(drawn)
    });
    let pages = pages.collect::<SourceResult<_>>()?;
    let mut info = document.info().clone();
    properties(meta, &mut info);
    // What is known of a long paper's elements is not held twice.
    drop(document);
    Ok(PagedDocument::new(pages, info))
}

/// What a paper is called is told beside its pages. Were it a style of them, as it is for whoever writes programs
/// for the typesetter, all of them would be laid out anew whenever the number of the paper is another.
fn properties(meta: &Meta, info: &mut DocumentInfo) {
    let words = |words: &str| words.into();
    info.title = Some(words(&meta.title));
    info.author = vec![words(&meta.author)];
    info.description = Some(words(&meta.subject));
    info.keywords = meta.keywords.iter().map(|it| words(it)).collect();
    let date = meta.date.and_then(|(year, month, day)| {
        Datetime::from_ymd(year, month.try_into().ok()?, day.try_into().ok()?)
    });
    if date.is_some() {
        info.date = Smart::Custom(date);
    }
}

/// A section begins a page, and its pages are counted from 1.
fn section(part: &Part, writer: Writer, opening: Opening) -> Content {
    let page = part.page;
    let room = Room {
        width: page.text_width(),
        height: page.height - page.top - page.bottom,
    };
    let front = PagebreakElem::new()
        .with_weak(true)
        .with_to(Some(Parity::Odd));
    let front = (page.mirrored || opening.on_front).then(|| front.pack());
    let first = CounterUpdate::Set(CounterState::init(true));
    Content::sequence([
        front.unwrap_or_default(),
        Counter::new(CounterKey::Page).update(Span::detached(), first),
        Content::sequence([
            PagebreakElem::shared_weak().clone(),
            // Keeps what all words of a page have in common from becoming a style of the page.
            FlushElem::new().pack(),
            opening.content,
            in_margin(&part.head, room, page, writer, |_| page.header),
            in_margin(&part.foot, room, page, writer, |high| {
                page.height - page.footer - high
            }),
            writer.blocks(&part.blocks, room),
            in_margin(&part.end, room, page, writer, |high| {
                page.height - page.end - high
            }),
            PagebreakElem::shared_boundary().clone(),
        ])
        .styled_with_map(around(page)),
    ])
}

/// The paper and what stands in its margins.
fn around(page: &Page) -> Styles {
    let side = |points| Some(Smart::Custom(length(points).into()));
    let mut styles = Styles::new();
    styles.set(PageElem::width, Smart::Custom(length(page.width)));
    styles.set(PageElem::height, Smart::Custom(length(page.height)));
    let margin = Margin {
        sides: Sides::new(
            side(page.left),
            side(page.top),
            side(page.right),
            side(page.bottom),
        ),
        two_sided: page.mirrored.then_some(true),
    };
    styles.set(PageElem::margin, Smart::Custom(margin));
    styles.set(PageElem::header, Smart::Custom(None));
    styles.set(PageElem::footer, Smart::Custom(None));
    styles.set(
        PageElem::numbering,
        "1".parse().ok().map(Numbering::Pattern),
    );
    styles
}

/// What stands in a margin is a part of the paper, so it is placed as content: what pages have
/// around them is never read out. Its place is told from the top edge of the paper, by its height.
fn in_margin(
    blocks: &[Block],
    room: Room,
    page: &Page,
    writer: Writer,
    place: impl Fn(f64) -> f64,
) -> Content {
    if blocks.is_empty() {
        return Content::empty();
    }
    let words = BlockElem::new()
        .with_width(Smart::Custom(length(room.width).into()))
        .with_body(Some(BlockBody::Content(writer.blocks(blocks, room))))
        .pack();
    let top = place(writer.height(&words, room.width)) - page.top;
    PlaceElem::new(words)
        .with_alignment(Smart::Custom(HAlignment::Left + VAlignment::Top))
        .with_dy(length(top).into())
        .pack()
}

/// Whether a page is the back of a sheet, where the margins change places.
pub fn is_verso(page: &Page, place: usize) -> bool {
    page.mirrored && place.is_multiple_of(2)
}

/// Whether nothing stands on a page: the back of a sheet after which a section begins anew.
fn is_blank(frame: &Frame) -> bool {
    frame.is_empty()
}

fn length(points: f64) -> Length {
    Abs::pt(points).into()
}
