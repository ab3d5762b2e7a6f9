//! A table of a finished paper: the cells a reader sees.

use super::Block;

/// Words that only stand in the head or the foot of a paper, in small letters.
const HEADS: [&str; 3] = ["nơi nhận", "cộng hòa xã hội", "đảng cộng sản việt nam"];

/// Heads and feet are never wider.
const WIDEST: usize = 3;

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    pub rows: Vec<Row>,
    /// Whether lines are drawn between its cells: else it may only hold things side by side.
    pub ruled: bool,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    pub cells: Vec<Cell>,
    /// Whether it is repeated on each page.
    pub head: bool,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cell {
    pub blocks: Vec<Block>,
    /// How many columns it takes.
    pub span: u32,
    pub merge: Merge,
}

/// Whether a cell goes over several rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Merge {
    #[default]
    None,
    /// It goes on below.
    Begins,
    /// It is part of the cell above.
    Above,
}

impl Table {
    /// Whether it is a table to its reader, and not the head or foot of a paper side by side.
    pub fn is_data(&self) -> bool {
        let wide = self.rows.iter().any(|row| row.cells.len() > WIDEST);
        let cells = || self.rows.iter().flat_map(|row| &row.cells);
        let mut paragraphs = cells()
            .flat_map(|it| &it.blocks)
            .flat_map(Block::paragraphs);
        let begins = |text: &str| HEADS.iter().any(|head| text.starts_with(head));
        (self.ruled || wide)
            && !paragraphs.any(|it| begins(it.text().trim().to_lowercase().as_str()))
    }
}
