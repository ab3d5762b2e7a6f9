//! How high blocks can be at most, told from the widths of their words alone: what surely fits
//! on a page need not be laid out to be measured.

use crate::face::Faces;
use crate::sheet::{Rule, Run};
use crate::write::blocks::{Block, Grid, Piece};

/// The call of a note is never wider, in parts of the text size.
const CALL: f64 = 4.0;

/// The most points that blocks in a column of some width can be high.
pub fn blocks(list: &[Block], width: f64, faces: &Faces) -> f64 {
    let heights = list.iter().map(|it| match it {
        Block::Paragraph(it) => paragraph(it, width, faces),
        Block::List { items, .. } => items.iter().map(|it| paragraph(it, width, faces)).sum(),
        Block::Columns {
            widths,
            cells,
            after,
        } => columns(cells, widths, faces) + after,
        Block::Table(it) => table(it, faces),
        Block::Rule(Rule { height, .. }) => *height,
    });
    heights.sum()
}

/// Cells that stand side by side.
pub fn columns(cells: &[Vec<Block>], widths: &[f64], faces: &Faces) -> f64 {
    let heights = cells
        .iter()
        .zip(widths)
        .map(|(it, width)| blocks(it, *width, faces));
    heights.fold(0.0, f64::max)
}

/// Of two lines side by side the words of the second did not fit into the first, so two
/// lines together are always fuller than one.
pub fn paragraph(it: &Piece, width: f64, faces: &Faces) -> f64 {
    let style = it.style;
    let room = width - style.left - style.right;
    let words = it.mark.iter().chain(it.runs);
    let length = style.first.max(0.0) + words.map(|it| run(it, faces)).sum::<f64>();
    let lines = 1.0 + 2.0 * length / room.max(f64::MIN_POSITIVE);
    let frame = style
        .frame
        .map_or(0.0, |it| it.above + it.below + it.thickness);
    lines * style.pitch + frame + style.after
}

fn run(it: &Run, faces: &Faces) -> f64 {
    let call = it.footnote.as_ref().map_or(0.0, |_| CALL * it.style.size);
    faces.width(&it.text, &it.style) + call
}

fn table(it: &Grid, faces: &Faces) -> f64 {
    let cells = it.cells.iter().map(|square| {
        let inside = it.table.inside(square.cell);
        blocks(&square.blocks, inside, faces) + 2.0 * it.table.pad_y + it.table.border
    });
    cells.sum::<f64>() + it.table.after
}
