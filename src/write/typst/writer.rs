//! Draws blocks as the typesetter's own elements, deciding nothing.

use typst::foundations::{Content, NativeElement, Packed, Recipe, Smart, Transformation};
use typst::layout::{
    Abs, AlignElem, BlockBody, BlockElem, ColbreakElem, GridCell, GridChild, GridElem, GridItem,
    HElem, Length, Rel, Sides, Sizing, Spacing, VAlignment, VElem,
};
use typst::model::{HeadingElem, ParElem};
use typst::pdf::PdfMarkerTag;
use typst::syntax::Span;
use typst::visualize::{Color, LineElem, Stroke};

use super::table::tracks;
use super::turns::Turns;
use super::words::{Shared, side};
use super::{TypstWorld, ceiling, layout};
use crate::sheet::*;
use crate::write::blocks::{Block, Piece};

/// Draws for one world.
#[derive(Clone, Copy)]
pub struct Writer<'a> {
    pub world: &'a TypstWorld,
    pub shared: &'a Shared,
    /// What begins a page on purpose.
    pub turns: &'a Turns,
}

/// The width blocks have, and the height of a page.
#[derive(Clone, Copy)]
pub struct Room {
    pub width: f64,
    pub height: f64,
}

impl Writer<'_> {
    pub fn blocks(self, list: &[Block], room: Room) -> Content {
        Content::sequence(list.iter().map(|it| match it {
            Block::Paragraph(it) => self.paragraph(it, room, |mark| mark),
            Block::List { numbered, items } => self.list(*numbered, items, room),
            Block::Columns {
                widths,
                cells,
                after,
            } => self.columns(widths, cells, *after, room),
            Block::Table(it) => self.table(it, room),
            Block::Rule(it) => rule(it),
        }))
    }

    fn paragraph(self, it: &Piece, room: Room, label: fn(Content) -> Content) -> Content {
        let drawn = self.lines_of(it, room, label);
        match self.turns.contains(&it.first) {
            true => turned() + drawn,
            false => drawn,
        }
    }

    fn lines_of(self, it: &Piece, room: Room, label: fn(Content) -> Content) -> Content {
        let mut all = it.mark.iter().chain(it.runs);
        if all.all(|run| run.text.is_empty() && run.footnote.is_none()) {
            return self.shape(it, room, VElem::new(length(it.style.pitch).into()).pack());
        }
        let mut number = it.first;
        let mark = self.runs(it.mark, &mut number);
        let words = self.runs(it.runs, &mut number);
        let indent = HElem::new(length(it.style.first).into()).pack();
        let Some(depth) = it.depth else {
            let body = Content::sequence([indent, label(mark), words]);
            let body = ParElem::new(body).pack();
            return if is_bare(it) {
                self.bare(it.style, body)
            } else {
                self.shape(it, room, body)
            };
        };
        let body = Content::sequence([mark, words]);
        let heading = HeadingElem::new(body.clone()).with_level(Smart::Custom(depth));
        let drawn = self.shape(it, room, Content::sequence([indent, body]));
        heading.pack().styled(Recipe::new(
            Some(HeadingElem::ELEM.select()),
            Transformation::Content(drawn),
            Span::detached(),
        ))
    }

    /// The box of a paragraph: its indent, the gap below it, and where pages may break.
    fn shape(self, it: &Piece, room: Room, body: Content) -> Content {
        let style = it.style;
        let body = match &style.frame {
            Some(frame) => framed(frame, body),
            None => body,
        };
        let shape = BlockElem::new()
            .with_width(Smart::Custom(Rel::one()))
            .with_above(gap(0.0))
            .with_below(gap(style.after))
            .with_inset(Sides {
                left: Some(length(style.left).into()),
                right: Some(length(style.right).into()),
                ..Sides::default()
            })
            .with_sticky(style.keep_next)
            .with_body(Some(BlockBody::Content(
                body.styled_with_map(self.lines(style)),
            )));
        if style.keep_lines {
            let highest = ceiling::paragraph(it, room.width, &self.world.faces);
            self.whole(shape, highest, room)
        } else {
            shape.pack()
        }
    }

    /// A block that should stay whole, if it can: on a page too low for it, words would be lost.
    fn whole(self, block: BlockElem, highest: f64, room: Room) -> Content {
        let content = block.clone().pack();
        if highest <= room.height || self.height(&content, room.width) <= room.height {
            block.with_breakable(false).pack()
        } else {
            content
        }
    }

    /// How high content is; what cannot be laid out is told of when the page is.
    pub fn height(self, content: &Content, width: f64) -> f64 {
        let drawn = layout::frame(self.world, content, Abs::pt(width), "measure");
        drawn.map_or(0.0, |it| it.height().to_pt())
    }

    /// Of all marks only that of a bibliography makes a bare list, and only the item of a list
    /// of terms may hold its label inside its paragraph. The typesetter's own list elements draw
    /// items inside one closed box, where no line may stay with what follows.
    fn list(self, numbered: bool, items: &[Piece], room: Room) -> Content {
        let item = |it| {
            let drawn = self.paragraph(it, room, PdfMarkerTag::TermsItemLabel);
            PdfMarkerTag::TermsItemBody(drawn)
        };
        PdfMarkerTag::Bibliography(numbered, Content::sequence(items.iter().map(item)))
    }

    /// A paragraph without a box, which takes the typesetter half the time.
    fn bare(self, style: &ParagraphStyle, body: Content) -> Content {
        let gap = VElem::new(length(style.after).into()).with_weak(true);
        body.styled_with_map(self.lines(style)) + gap.pack()
    }

    fn columns(self, widths: &[f64], cells: &[Vec<Block>], after: f64, room: Room) -> Content {
        let drawn = cells.iter().zip(widths).map(|(blocks, width)| {
            let cell = self.blocks(
                blocks,
                Room {
                    width: *width,
                    ..room
                },
            );
            GridChild::Item(GridItem::Cell(Packed::new(GridCell::new(cell))))
        });
        let grid = GridElem::new(drawn.collect()).with_columns(tracks(widths));
        let block = BlockElem::new()
            .with_above(gap(0.0))
            .with_below(gap(after))
            .with_body(Some(BlockBody::Content(grid.pack())));
        self.whole(
            block,
            ceiling::columns(cells, widths, &self.world.faces),
            room,
        )
    }
}

/// Whether nothing but a gap stands around a paragraph. What calls notes is no such one: it
/// would go over the page with its notes, while a box leaves them behind.
fn is_bare(it: &Piece) -> bool {
    let style = it.style;
    let is_boxed = style.left != 0.0 || style.right != 0.0 || style.frame.is_some();
    let is_kept = style.keep_next || style.keep_lines;
    let mut runs = it.mark.iter().chain(it.runs);
    !is_boxed && !is_kept && runs.all(|run| run.footnote.is_none())
}

/// The line stands between the indents, and takes room of its own above and below.
fn framed(frame: &Frame, body: Content) -> Content {
    let line = Stroke::from_pair(color(frame.ink), length(frame.thickness));
    let half = frame.thickness / 2.0;
    let inside = BlockElem::new()
        .with_width(Smart::Custom(Rel::one()))
        .with_stroke(Sides::splat(Some(Some(line))))
        .with_inset(Sides {
            top: Some(length(frame.above).into()),
            bottom: Some(length(frame.below).into()),
            ..Sides::default()
        })
        .with_body(Some(BlockBody::Content(body)))
        .pack();
    let around = Some(length(half).into());
    BlockElem::new()
        .with_inset(Sides {
            top: around,
            bottom: around,
            ..Sides::default()
        })
        .with_body(Some(BlockBody::Content(inside)))
        .pack()
}

pub fn color(ink: Ink) -> Color {
    let [red, green, blue] = ink.0;
    Color::from_u8(red, green, blue, 255)
}

fn rule(it: &Rule) -> Content {
    let line = LineElem::new()
        .with_length(length(it.width).into())
        .with_stroke(Stroke::from_pair(Color::BLACK, length(it.thickness)));
    let body = VElem::new(length(it.thickness / 2.0).into()).pack() + line.pack();
    BlockElem::new()
        .with_width(Smart::Custom(Rel::one()))
        .with_height(Sizing::Rel(length(it.height).into()))
        .with_above(gap(0.0))
        .with_below(gap(0.0))
        .with_body(Some(BlockBody::Content(
            body.set(AlignElem::alignment, side(it.align) + VAlignment::Top),
        )))
        .pack()
}

/// Begins a page.
pub fn turned() -> Content {
    ColbreakElem::new().with_weak(true).pack()
}

pub fn gap(points: f64) -> Smart<Spacing> {
    Smart::Custom(Spacing::Rel(length(points).into()))
}

pub fn length(points: f64) -> Length {
    Abs::pt(points).into()
}
