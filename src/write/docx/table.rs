//! Tables: the bordered ones, and the columns of letterhead and signature.

use std::io;

use docx_rs::{
    BorderType, TableBorder, TableBorderPosition, TableBorders, TableCell, TableCellMargins,
    TableLayoutType, TableRow, VAlignType, VMergeType, WidthType,
};

use super::element::{Element, Node};
use super::grid::{Merge, Place, places};
use super::measure::{eighths, length, printable, twips, widths};
use super::paragraph::paragraph;
use super::rule::{LEAST, gap};
use super::{Writer, drawing, flow};
use crate::sheet::{Columns, Table};

pub fn table<'a>(item: &'a Table, writer: &mut Writer<'a>) -> io::Result<Element> {
    let grid = widths(&item.widths);
    let rows = places(&item.rows, grid.len());
    let shells = (rows.iter().enumerate())
        .map(|(n, row)| {
            let parts = item.rows.get(n).is_some_and(|row| row.parts);
            let cells = shell(row, &grid, n < item.header_rows);
            let row = TableRow::new(cells);
            if parts { row } else { row.cant_split() }
        })
        .collect();
    let (x, y) = (length(item.pad_x), length(item.pad_y));
    // Word gives the upper border of a row room of its own; the sheet does not.
    let top = length(item.pad_y - item.border);
    let margins = TableCellMargins::new().margin(top, x, y, x);
    let mut table = Element::of(
        &fixed(shells, &grid, margins, twips(item.pad_x)).set_borders(borders(item.border)),
    )?;
    describe(&mut table, item);
    for (n, (tr, row)) in table.children_mut("w:tr").zip(&rows).enumerate() {
        if n < item.header_rows {
            tr.child("w:trPr").push(Element::new("w:tblHeader"));
        }
        let row_of = item.rows.get(n);
        if let Some(sign) = row_of.and_then(|row| writer.tracker.sign(row.fate)) {
            tr.child("w:trPr").push(sign);
        }
        let keep_next = row_of.is_some_and(|row| row.keep_next);
        for (tc, place) in tr.children_mut("w:tc").zip(row) {
            let paragraphs = place.cell.map_or(&[][..], |cell| &cell.paragraphs);
            let mut content = Vec::new();
            for item in paragraphs {
                let mut paragraph = paragraph(item, writer)?;
                if keep_next {
                    paragraph.child("w:pPr").push(Element::new("w:keepNext"));
                }
                content.push(paragraph);
            }
            let strip = place.cell.and_then(|it| it.strip.as_ref());
            if let Some((strip, first)) = strip.zip(content.first_mut()) {
                writer.drawings += 1;
                first.push(drawing::strip(strip, item, writer.drawings));
            }
            fill(tc, content)?;
        }
    }
    Ok(table)
}

/// Columns keep their gap below inside the cells, so that it needs no paragraph.
pub fn columns<'a>(item: &'a Columns, writer: &mut Writer<'a>) -> io::Result<Element> {
    let grid = widths(&item.widths);
    let cells = grid.iter().map(|width| cell(*width)).collect();
    let margins = TableCellMargins::new().margin(0, 0, length(item.after), 0);
    let shells = vec![TableRow::new(cells).cant_split()];
    let none = TableBorders::with_empty();
    let mut table = Element::of(&fixed(shells, &grid, margins, 0).set_borders(none))?;
    let cells = item.cells.iter().zip(&item.widths);
    for tr in table.children_mut("w:tr") {
        if let Some(sign) = writer.tracker.sign(item.fate) {
            tr.child("w:trPr").push(sign);
        }
        for (tc, (items, width)) in tr.children_mut("w:tc").zip(cells.clone()) {
            fill(tc, flow::flow(items, *width, writer)?)?;
        }
    }
    Ok(table)
}

/// Word hangs the border of a table out by the room inside its cells, unless an indent holds it.
fn fixed(
    rows: Vec<TableRow>,
    grid: &[usize],
    margins: TableCellMargins,
    indent: i32,
) -> docx_rs::Table {
    docx_rs::Table::new(rows)
        .set_grid(grid.to_vec())
        .width(grid.iter().sum(), WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .indent(indent)
        .margins(margins)
}

/// The empty cells of a row; what stands in heads is in the middle.
fn shell(row: &[Place], grid: &[usize], heads: bool) -> Vec<TableCell> {
    let cells = row.iter().map(|place| {
        let covered = &grid[place.column..place.column + place.across];
        let mut cell = cell(covered.iter().sum());
        if place.across > 1 {
            cell = cell.grid_span(place.across);
        }
        if heads {
            cell = cell.vertical_align(VAlignType::Center);
        }
        match place.merge {
            Merge::No => cell,
            Merge::Begins => cell.vertical_merge(VMergeType::Restart),
            Merge::Goes => cell.vertical_merge(VMergeType::Continue),
        }
    });
    cells.collect()
}

fn cell(width: usize) -> TableCell {
    TableCell::new().width(width, WidthType::Dxa)
}

fn borders(thickness: f64) -> TableBorders {
    use TableBorderPosition::{Bottom, InsideH, InsideV, Left, Right, Top};
    let border = |side| {
        TableBorder::new(side)
            .border_type(BorderType::Single)
            .size(eighths(thickness))
    };
    [Top, Left, Bottom, Right, InsideH, InsideV]
        .into_iter()
        .fold(TableBorders::with_empty(), |all, side| {
            all.set(border(side))
        })
}

/// Says what docx-rs cannot: that the first row is a header, and what the table is about.
fn describe(table: &mut Element, item: &Table) {
    let properties = table.child("w:tblPr");
    let look = Element::new("w:tblLook").with("w:val", "0020");
    properties.push(look);
    if !item.alt.is_empty() {
        let alt = |name| Element::new(name).with("w:val", printable(&item.alt));
        // Word 2007 does not know these two and would take the file for broken.
        let choice = Element::new("mc:Choice")
            .with("Requires", "w14")
            .holding(alt("w:tblCaption"))
            .holding(alt("w:tblDescription"));
        properties.push(Element::new("mc:AlternateContent").holding(choice));
    }
}

/// Puts content into the cell docx-rs has left empty; a cell always ends with a paragraph.
fn fill(tc: &mut Element, content: Vec<Element>) -> io::Result<()> {
    tc.nodes
        .retain(|node| matches!(node, Node::Element(child) if child.name == "w:tcPr"));
    if content.is_empty() {
        tc.push(gap(LEAST)?);
    }
    tc.nodes.extend(content.into_iter().map(Node::Element));
    Ok(())
}
