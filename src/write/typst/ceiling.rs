//! How high blocks can be at most, told from their letters alone: what surely fits on a page
//! need not be laid out to be measured.

use crate::sheet::{Rule, Run};
use crate::write::blocks::{Block, Grid, Piece};

/// No letter of a text face is wider, in parts of the text size.
const WIDEST: f64 = 1.5;

/// The most points that blocks in a column of some width can be high.
pub fn blocks(list: &[Block], width: f64) -> f64 {
    let heights = list.iter().map(|it| match it {
        Block::Paragraph(it) => paragraph(it, width),
        Block::List { items, .. } => items.iter().map(|it| paragraph(it, width)).sum(),
        Block::Columns {
            widths,
            cells,
            after,
        } => columns(cells, widths) + after,
        Block::Table(it) => table(it),
        Block::Rule(Rule { height, .. }) => *height,
    });
    heights.sum()
}

/// Cells that stand side by side.
pub fn columns(cells: &[Vec<Block>], widths: &[f64]) -> f64 {
    let heights = cells
        .iter()
        .zip(widths)
        .map(|(it, width)| blocks(it, *width));
    heights.fold(0.0, f64::max)
}

/// Of two lines side by side the words of the second did not fit into the first, so two
/// lines together are always fuller than one.
pub fn paragraph(it: &Piece, width: f64) -> f64 {
    let style = it.style;
    let room = width - style.left - style.right;
    let words = it.mark.iter().chain(it.runs);
    let length = style.first.max(0.0) + words.map(run).sum::<f64>();
    let lines = 1.0 + 2.0 * length / room.max(f64::MIN_POSITIVE);
    lines * style.pitch + style.after
}

fn run(it: &Run) -> f64 {
    // A note's call is never wider than so many letters.
    let call = it.footnote.iter().len() * 4;
    (it.text.chars().count() + call) as f64 * WIDEST * it.style.size
}

fn table(it: &Grid) -> f64 {
    let cells = it.cells.iter().map(|square| {
        let inside = it.table.inside(square.cell);
        blocks(&square.blocks, inside) + 2.0 * it.table.pad_y + it.table.border
    });
    cells.sum::<f64>() + it.table.after
}
