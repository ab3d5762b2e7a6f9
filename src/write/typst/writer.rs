//! Draws blocks as the typesetter's own elements, deciding nothing. Words only ever become
//! text elements, so none of them is ever read as markup.

use std::cell::RefCell;
use std::collections::HashSet;
use std::num::NonZero;
use std::ops::Range;
use std::sync::Arc;

use typst::foundations::{
    Content, IntoValue, NativeElement, Packed, Recipe, Smart, Styles, Transformation, dict,
};
use typst::layout::{
    Abs, AlignElem, Alignment, BlockBody, BlockElem, BoxElem, Celled, GridCell, GridChild,
    GridElem, GridItem, HAlignment, HElem, Length, Ratio, Rel, Sides, Sizing, Spacing,
    TrackSizings, VAlignment, VElem,
};
use typst::model::{
    FootnoteElem, HeadingElem, ParElem, TableCell, TableChild, TableElem, TableHeader, TableItem,
};
use typst::pdf::PdfMarkerTag;
use typst::syntax::Span;
use typst::text::{BottomEdge, FontStyle, FontWeight, TextElem, TextSize, TopEdge, UnderlineElem};
use typst::visualize::{Color, LineElem, Stroke};

use super::{TypstWorld, ceiling, layout, places};
use crate::sheet::*;
use crate::write::blocks::{Block, Grid, Piece, Square};

/// Draws for one world.
#[derive(Clone, Copy)]
pub struct Writer<'a> {
    pub world: &'a TypstWorld,
    pub shared: &'a Shared,
}

/// Styles made so far. A paper has few looks and many words: each is made once and then shared.
#[derive(Default)]
pub struct Shared {
    lines: RefCell<Vec<((f64, Align), Styles)>>,
    looks: RefCell<Vec<(TextStyle, Styles)>>,
}

/// What was made of a look before, or is made now.
fn shared<K: Copy + PartialEq>(
    made: &RefCell<Vec<(K, Styles)>>,
    look: K,
    make: impl FnOnce() -> Styles,
) -> Styles {
    let mut made = made.borrow_mut();
    if let Some((_, styles)) = made.iter().find(|(known, _)| *known == look) {
        return styles.clone();
    }
    let styles = make();
    made.push((look, styles.clone()));
    styles
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
        let body = style
            .frame
            .map_or_else(|| body.clone(), |it| framed(&it, body.clone()));
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

    /// Runs from a number on, which becomes that of the next.
    fn runs(self, list: &[Run], number: &mut usize) -> Content {
        Content::sequence(list.iter().map(|it| self.run(it, number)))
    }

    /// A stretch of text, or the call of a note.
    fn run(self, it: &Run, number: &mut usize) -> Content {
        let own = *number;
        *number += 1;
        let body = match &it.footnote {
            Some(note) => FootnoteElem::with_content(self.runs(note, number)).pack(),
            None => words(&it.text, own),
        };
        let body = if it.style.underline {
            UnderlineElem::new(body).pack()
        } else {
            body
        };
        let look = shared(&self.shared.looks, it.style, || look(&it.style));
        body.styled_with_map(look)
    }

    fn lines(self, style: &ParagraphStyle) -> Styles {
        let look = (style.pitch, style.align);
        shared(&self.shared.lines, look, || lines(style))
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

    /// Rows stay whole, except that a cell over several rows may be cut between them.
    fn table(self, it: &Grid, room: Room) -> Content {
        let table = it.table;
        let (head, body): (Vec<&Square>, Vec<&Square>) =
            it.cells.iter().partition(|it| it.row < table.header_rows);
        let item = |it: &Square, room: Room, whole: bool| {
            let cell = TableCell::new(self.blocks(&it.blocks, room))
                .with_x(Smart::Custom(it.cell.column))
                .with_y(Smart::Custom(it.row))
                .with_colspan(span(it.cell.across))
                .with_rowspan(span(it.cell.down))
                .with_breakable(Smart::Custom(it.cell.down > 1 || !whole));
            TableItem::Cell(Packed::new(cell))
        };
        let head: Vec<TableItem> = head.into_iter().map(|it| item(it, room, true)).collect();
        let mut children = Vec::new();
        let mut room = room;
        if !head.is_empty() {
            let alone = head.iter().cloned().map(TableChild::Item);
            let alone = ruled(table, alone.collect())
                .pack()
                .styled_with_map(parting());
            // What repeated rows leave of a page.
            room.height -= self.height(&alone, room.width) + table.border;
            children.push(TableChild::Header(Packed::new(TableHeader::new(head))));
        }
        let too_high = |it: &Square| {
            let room = Room {
                width: table.inside(it.cell),
                height: room.height - 2.0 * table.pad_y,
            };
            let highest = ceiling::blocks(&it.blocks, room.width, &self.world.faces);
            highest > room.height
                && self.height(&self.blocks(&it.blocks, room), room.width) > room.height
        };
        let cut = body.iter().filter(|it| too_high(it));
        let cut: HashSet<usize> = cut.map(|it| it.row).collect();
        let body = body.into_iter();
        children.extend(body.map(|it| TableChild::Item(item(it, room, !cut.contains(&it.row)))));
        BlockElem::new()
            .with_above(gap(0.0))
            .with_below(gap((table.after - table.border).max(0.0)))
            // The lowest border on each page stands below the rows.
            .with_inset(Sides {
                bottom: Some(length(table.border).into()),
                ..Sides::default()
            })
            .with_body(Some(BlockBody::Content(
                ruled(table, children)
                    .with_summary(Some(table.alt.as_str().into()))
                    .pack(),
            )))
            .pack()
            .styled_with_map(parting())
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

/// The lines of a paragraph: each exactly `pitch` high, its baseline four fifths down.
pub fn lines(style: &ParagraphStyle) -> Styles {
    let mut styles = Styles::new();
    styles.set(
        TextElem::top_edge,
        TopEdge::Length(length(0.8 * style.pitch)),
    );
    styles.set(
        TextElem::bottom_edge,
        BottomEdge::Length(length(-0.2 * style.pitch)),
    );
    styles.set(ParElem::justify, style.align == Align::Justify);
    styles.set(AlignElem::alignment, Alignment::H(side(style.align)));
    styles
}

/// The look of text.
pub fn look(style: &TextStyle) -> Styles {
    let weight = if style.bold {
        FontWeight::BOLD
    } else {
        FontWeight::REGULAR
    };
    let slant = if style.italic {
        FontStyle::Italic
    } else {
        FontStyle::Normal
    };
    let mut styles = Styles::new();
    styles.set(TextElem::size, TextSize(length(style.size)));
    styles.set(TextElem::weight, weight);
    styles.set(TextElem::style, slant);
    if style.ink != Ink::BLACK {
        styles.set(TextElem::fill, color(style.ink).into());
    }
    styles
}

/// Words as they stand, those of a run. Word processors never break a line behind a slash
/// ("01-KL/TW").
fn words(text: &str, run: usize) -> Content {
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(word) = slashed(&text[at..]) {
        let word = at + word.start..at + word.end;
        pieces.push(piece(text, at..word.start, run));
        let whole = piece(text, word.clone(), run);
        pieces.push(BoxElem::new().with_body(Some(whole)).pack());
        at = word.end;
    }
    pieces.push(piece(text, at..text.len(), run));
    Content::sequence(pieces)
}

/// A piece of the text of a run, by names that tell its place.
fn piece(text: &str, range: Range<usize>, run: usize) -> Content {
    let mut pieces = Vec::new();
    let mut at = range.start;
    loop {
        let end = text.floor_char_boundary(range.end.min(at + places::FARTHEST));
        let words = TextElem::packed(&text[at..end]);
        pieces.push(words.spanned(places::name(run, at)));
        at = end;
        if at == range.end {
            return Content::sequence(pieces);
        }
    }
}

/// Where the first word stands that has a letter behind a slash.
fn slashed(text: &str) -> Option<Range<usize>> {
    let ends = |ch: char| ch.is_whitespace() || ch == '-';
    let mut slashes = text.match_indices('/').map(|(at, _)| at);
    let at = slashes.find(|at| text[at + 1..].starts_with(char::is_alphabetic))?;
    let before = text[..at].rsplit(ends).next().map_or(0, str::len);
    let behind = text[at..].split(ends).next().map_or(0, str::len);
    Some(at - before..at + behind)
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

fn color(ink: Ink) -> Color {
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

fn ruled(table: &Table, children: Vec<TableChild>) -> TableElem {
    let (x, y) = (length(table.pad_x).into(), length(table.pad_y).into());
    let line = Arc::new(Stroke::from_pair(Color::BLACK, length(table.border)));
    TableElem::new(children)
        .with_columns(tracks(&table.widths))
        .with_inset(Celled::Value(Sides::new(
            Some(x),
            Some(y),
            Some(x),
            Some(y),
        )))
        .with_stroke(Celled::Value(Sides::splat(Some(Some(line)))))
        .with_align(Celled::Value(Smart::Custom(
            HAlignment::Left + VAlignment::Top,
        )))
}

/// Word processors let the lines of a cell part anywhere.
fn parting() -> Styles {
    let none = dict! { "widow" => Ratio::zero(), "orphan" => Ratio::zero() };
    let mut styles = Styles::new();
    styles.set(
        TextElem::costs,
        none.into_value().cast().unwrap_or_default(),
    );
    styles
}

fn side(align: Align) -> HAlignment {
    match align {
        Align::Left | Align::Justify => HAlignment::Left,
        Align::Center => HAlignment::Center,
        Align::Right => HAlignment::Right,
    }
}

fn tracks(widths: &[f64]) -> TrackSizings {
    let widths = widths
        .iter()
        .map(|width| Sizing::Rel(length(*width).into()));
    TrackSizings(widths.collect())
}

fn span(count: usize) -> NonZero<usize> {
    NonZero::new(count).unwrap_or(NonZero::<usize>::MIN)
}

fn gap(points: f64) -> Smart<Spacing> {
    Smart::Custom(Spacing::Rel(length(points).into()))
}

fn length(points: f64) -> Length {
    Abs::pt(points).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_with_a_letter_behind_a_slash_stays_whole() {
        let word = |text: &'static str| slashed(text).map(|range| &text[range]);
        assert_eq!(word("số 01-KL/TW ngày 1/2"), Some("KL/TW"));
        assert_eq!(
            word("ngày 1/2/2026 theo 15/2024/NĐ-CP."),
            Some("15/2024/NĐ")
        );
        assert_eq!(word("V/v\u{a0}triển khai"), Some("V/v"));
        assert_eq!(word("1/2 - 3/4 / a"), None);
    }
}
