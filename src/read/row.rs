//! Rows of tables in a text, whose cells stand behind tabs.

use std::ops::Range;

use super::grid;
use super::lines::Block;
use crate::numbering;

/// Whether a line is a row of a table, as texts have them: its cells stand behind one another.
pub fn is_row(text: &str, block: &Block) -> bool {
    let line = block.first().map_or("", |it| &text[it.clone()]);
    if block.len() == 1 && grid::is_row(line) {
        return true;
    }
    let Some((first, rest)) = line.split_once('\t') else {
        return false;
    };
    // A tab behind the number of a paragraph makes no row.
    let listed = numbering::sign(&format!("{first} {rest}")).0.is_some();
    block.len() == 1 && (!listed || rest.contains('\t'))
}

/// The cells of a row in which something stands.
pub fn cells(text: &str, row: &Range<usize>) -> Vec<Range<usize>> {
    if grid::is_row(&text[row.clone()]) {
        return grid::cells(text, row);
    }
    let mut at = row.start;
    let cells = text[row.clone()].split('\t').map(|cell| {
        let start = at + cell.len() - cell.trim_start().len();
        at += cell.len() + 1;
        start..start + cell.trim().len()
    });
    cells.filter(|it| !it.is_empty()).collect()
}
