//! Tables, whose heads stand on each of their pages.

use std::collections::HashSet;
use std::num::{NonZero, NonZeroU32};
use std::sync::Arc;

use typst::foundations::{Content, IntoValue, NativeElement, Packed, Smart, Styles, dict};
use typst::layout::{
    BlockBody, BlockElem, Celled, HAlignment, Ratio, Sides, Sizing, TrackSizings, VAlignment,
};
use typst::model::{TableCell, TableChild, TableElem, TableHeader, TableItem};
use typst::pdf::TableCellKind;
use typst::text::TextElem;
use typst::visualize::{Color, Stroke};

use super::writer::{Room, Writer, gap, length, turned};
use super::{ceiling, drawing};
use crate::sheet::Table;
use crate::write::blocks::{Grid, Square};

impl Writer<'_> {
    /// Rows stay whole, except high ones and a cell over several rows, which may be cut between
    /// them. What stands in heads is in the middle.
    pub fn table(self, it: &Grid, room: Room) -> Content {
        let table = it.table;
        let (head, body): (Vec<&Square>, Vec<&Square>) =
            it.cells.iter().partition(|it| it.row < table.header_rows);
        let kept = |row: usize| table.rows.get(row).is_some_and(|it| it.keep_next);
        // The rows above `top` stand before a page was turned.
        let item = |it: &Square, room: Room, whole: bool, top: usize| {
            let joined = it.cell.down > 1 && !(it.row..it.row + it.cell.down - 1).all(kept);
            let words = self.blocks(&it.blocks, room);
            let cell = match &it.cell.strip {
                Some(strip) => drawing::strip(strip, table) + words,
                None => words,
            };
            let cell = TableCell::new(cell)
                .with_x(Smart::Custom(it.cell.column))
                .with_y(Smart::Custom(it.row - top))
                .with_colspan(span(it.cell.across))
                .with_rowspan(span(it.cell.down))
                .with_breakable(Smart::Custom(joined || !whole));
            Packed::new(match it.row < table.header_rows {
                true => cell.with_align(Smart::Custom(HAlignment::Left + VAlignment::Horizon)),
                false => cell,
            })
        };
        let head = head.into_iter();
        let head = head.map(|it| TableItem::Cell(item(it, room, true, 0)));
        let head: Vec<TableItem> = head.collect();
        let mut room = room;
        let mut children = Vec::new();
        if !head.is_empty() {
            let alone = head.iter().cloned().map(TableChild::Item);
            let alone = ruled(table, alone.collect())
                .pack()
                .styled_with_map(parting());
            // What repeated rows leave of a page.
            room.height -= self.height(&alone, room.width) + table.border;
            children.push(TableChild::Header(Packed::new(TableHeader::new(head))));
        }
        let head = children.clone();
        let too_high = |it: &Square| {
            let room = Room {
                width: table.inside(it.cell),
                height: room.height - 2.0 * table.pad_y,
            };
            let highest = ceiling::blocks(&it.blocks, room.width, &self.world.faces);
            highest > room.height
                && self.height(&self.blocks(&it.blocks, room), room.width) > room.height
        };
        let parts = |it: &Square| table.rows.get(it.row).is_some_and(|row| row.parts);
        let cut = body.iter().filter(|it| parts(it) || too_high(it));
        let cut: HashSet<usize> = cut.map(|it| it.row).collect();
        let turns = it
            .firsts()
            .into_iter()
            .map(|it| it.is_some_and(|it| self.turns.contains(&it)));
        let turns: Vec<bool> = turns.collect();
        let mut drawn = Vec::new();
        if turns.first() == Some(&true) {
            drawn.push(turned());
        }
        let mut top = 0;
        let mut body = body.into_iter().peekable();
        for rows in stays(table, &cut, &turns) {
            if rows.turned && rows.start > table.header_rows {
                drawn.push(bordered(table, children));
                drawn.push(turned());
                children = head.clone();
                top = rows.start - table.header_rows;
            }
            let mut cells = Vec::new();
            while let Some(it) = body.next_if(|it| it.row < rows.end) {
                cells.push(item(it, room, !cut.contains(&it.row), top));
            }
            if rows.is_kept {
                children.push(kept_with_next(cells));
            } else {
                let cells = cells.into_iter().map(TableItem::Cell);
                children.extend(cells.map(TableChild::Item));
            }
        }
        drawn.push(bordered(table, children));
        Content::sequence(drawn)
    }
}

/// Rows in their borders, and the gap below them.
fn bordered(table: &Table, rows: Vec<TableChild>) -> Content {
    BlockElem::new()
        .with_above(gap(0.0))
        .with_below(gap((table.after - table.border).max(0.0)))
        // The lowest border on each page stands below the rows.
        .with_inset(Sides {
            bottom: Some(length(table.border).into()),
            ..Sides::default()
        })
        .with_body(Some(BlockBody::Content(
            ruled(table, rows)
                .with_summary(Some(table.alt.as_str().into()))
                .pack(),
        )))
        .pack()
        .styled_with_map(parting())
}

/// Rows up to one, which may have to stay on the page of what follows.
struct Stay {
    start: usize,
    end: usize,
    is_kept: bool,
    /// Begins a page on purpose.
    turned: bool,
}

/// The rows below the head by whether they stay with the next. What is joined is not torn apart,
/// and rows that are higher than a page stay with none.
fn stays(table: &Table, cut: &HashSet<usize>, turns: &[bool]) -> Vec<Stay> {
    let mut stays: Vec<Stay> = Vec::new();
    let mut row = table.header_rows;
    while row < table.rows.len() {
        let first = row;
        let end = table.joined(first);
        row = end;
        let rows = table.rows.get(first..end).unwrap_or_default();
        // Rows that a cell joins stay together by it, and with the next by a page that is turned: the typesetter
        // lays such a cell out twice where its rows, as a head, move to the next page.
        let is_kept = end == first + 1
            && rows.iter().all(|it| it.keep_next)
            && end < table.rows.len()
            && !(first..end).any(|it| cut.contains(&it));
        let turned = turns.get(first) == Some(&true);
        match stays.last_mut() {
            Some(last) if last.is_kept == is_kept && !turned => last.end = end,
            _ => stays.push(Stay {
                start: first,
                end,
                is_kept,
                turned,
            }),
        }
    }
    stays
}

/// Of all that the typesetter knows only heads stay with the row below; as one that is not
/// repeated and whose cells hold data, they are told apart from other rows by nothing else.
fn kept_with_next(cells: Vec<Packed<TableCell>>) -> TableChild {
    let cells = cells.into_iter().map(|mut it| {
        it.kind.set(Smart::Custom(TableCellKind::Data));
        TableItem::Cell(it)
    });
    let head = TableHeader::new(cells.collect())
        .with_level(NonZeroU32::MIN.saturating_add(1))
        .with_repeat(false);
    TableChild::Header(Packed::new(head))
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
