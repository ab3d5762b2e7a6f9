//! Tables, whose heads stand on each of their pages.

use std::collections::HashSet;
use std::num::NonZero;
use std::sync::Arc;

use typst::foundations::{Content, IntoValue, NativeElement, Packed, Smart, Styles, dict};
use typst::layout::{
    BlockBody, BlockElem, Celled, HAlignment, Ratio, Sides, Sizing, TrackSizings, VAlignment,
};
use typst::model::{TableCell, TableChild, TableElem, TableHeader, TableItem};
use typst::text::TextElem;
use typst::visualize::{Color, Stroke};

use super::ceiling;
use super::writer::{Room, Writer, gap, length};
use crate::sheet::Table;
use crate::write::blocks::{Grid, Square};

impl Writer<'_> {
    /// Rows stay whole, except that a cell over several rows may be cut between them.
    pub fn table(self, it: &Grid, room: Room) -> Content {
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

pub fn tracks(widths: &[f64]) -> TrackSizings {
    let widths = widths
        .iter()
        .map(|width| Sizing::Rel(length(*width).into()));
    TrackSizings(widths.collect())
}

fn span(count: usize) -> NonZero<usize> {
    NonZero::new(count).unwrap_or(NonZero::<usize>::MIN)
}
