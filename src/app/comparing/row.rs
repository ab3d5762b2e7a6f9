//! A row of a table as it is read over, and what people call its place.

use super::Fate;
use super::edition::{Typed, is_around, typed};
use super::passage::Passage;
use crate::numbering;
use crate::proof::Paragraph;
use crate::role::Role;
use crate::source::{FileId, Span};

/// Words of a cell by which a row is known, at most.
const WORDS: usize = 6;

/// A row of a table.
pub(in crate::app) struct Row {
    /// Which table: `bảng 2`.
    table: String,
    /// Its place among the rows that are no heads, from 1; none of a head.
    at: Option<usize>,
    cells: Vec<Cell>,
}

struct Cell {
    column: usize,
    /// What stands above it.
    head: String,
    text: String,
    place: Typed,
}

/// The table and the row that a paragraph stands in.
pub(super) fn place(it: &Paragraph) -> Option<(usize, usize)> {
    let is_of_table = matches!(it.role, Role::BangDau | Role::BangO | Role::BangMuc);
    it.cell
        .filter(|_| is_of_table)
        .map(|[table, row, _]| (table, row))
}

/// The heads of the tables of a paper and how many of their rows were read.
#[derive(Default)]
pub(super) struct Tables {
    annex: usize,
    /// Tables of the paper or the annex so far.
    count: usize,
    /// The table at hand as the paper counts it, its rows that are no heads, and the cells of its heads.
    table: usize,
    rows: usize,
    heads: Vec<(usize, usize, String)>,
}

impl Tables {
    /// The row in which these paragraphs stand.
    pub(super) fn row(&mut self, paragraphs: &[Paragraph], file: Option<FileId>) -> Option<Row> {
        let first = paragraphs.first()?;
        let (table, row) = place(first)?;
        if first.annex != self.annex {
            (self.annex, self.count) = (first.annex, 0);
        }
        if table != self.table {
            (self.table, self.rows) = (table, 0);
            self.count += 1;
            self.heads.clear();
        }
        let cells = paragraphs.chunk_by(|one, other| one.cell == other.cell);
        let cells = cells.map(|it| {
            let column = it.first().and_then(|it| it.cell).map_or(0, |it| it[2]);
            let texts = it.iter().map(|it| one_line(&it.text));
            (column, texts.collect::<Vec<_>>().join(" "), typed(it, file))
        });
        let cells: Vec<(usize, String, Typed)> = cells.collect();
        let is_head = first.role == Role::BangDau;
        if is_head {
            let own = cells
                .iter()
                .map(|(column, text, _)| (row, *column, text.clone()));
            self.heads.extend(own);
        } else {
            self.rows += 1;
        }
        let cells = cells.into_iter().map(|(column, text, place)| Cell {
            head: self.head(column),
            column,
            text,
            place,
        });
        let annex = match self.annex {
            0 => String::new(),
            annex => format!("PL{annex}, "),
        };
        Some(Row {
            table: format!("{annex}bảng {}", self.count),
            at: (!is_head).then_some(self.rows),
            cells: cells.collect(),
        })
    }

    /// What stands above a column, from the outermost in.
    fn head(&self, column: usize) -> String {
        let (mut above, mut from) = (Vec::new(), 0);
        for row in self.heads.chunk_by(|one, other| one.0 == other.0) {
            // A head that reaches down over others has none of them below.
            let own = row.iter().rfind(|(_, at, _)| *at <= column);
            if let Some((_, at, text)) = own.filter(|(_, at, _)| *at >= from) {
                from = *at;
                above.push(text.as_str());
            }
        }
        above.join(" - ")
    }
}

impl Row {
    /// A row of a table that is called so, by its place among the rows that are no heads, and its cells: the column
    /// of each, what stands above it, and its words.
    pub(in crate::app) fn new(
        table: String,
        at: Option<usize>,
        cells: impl Iterator<Item = (usize, String, String)>,
    ) -> Row {
        let cells = cells.map(|(column, head, text)| Cell {
            column,
            head,
            text,
            place: None,
        });
        Row {
            table,
            at,
            cells: cells.collect(),
        }
    }

    /// Which cell of which row: that of a column.
    pub(in crate::app) fn cell(&self, column: usize) -> String {
        self.place(self.cells.iter().find(|it| it.column == column))
    }

    /// Its cells in one line.
    pub(super) fn text(&self) -> String {
        let cells: Vec<&str> = self.cells.iter().map(|it| it.text.as_str()).collect();
        cells.join(" | ")
    }

    /// Which row of which table: by its number and what it is about.
    pub(in crate::app) fn told(&self) -> String {
        self.place(None)
    }

    /// The same of what was typed at a place: of a cell, in which column it stands.
    pub(super) fn told_of(&self, entry: Span) -> String {
        self.place(self.cells.iter().find(|it| is_around(it.place, entry)))
    }

    fn place(&self, cell: Option<&Cell>) -> String {
        let table = &self.table;
        let row = match (self.at, self.rank()) {
            (None, _) => format!("{table}, đầu cột"),
            (_, Some(rank)) => format!("{table}, hàng {}", rank.text.trim_end_matches('.')),
            (Some(at), None) => format!("{table}, hàng {at}"),
        };
        let about = self
            .about()
            .filter(|it| cell.is_none_or(|cell| cell.column != it.column));
        let row = match about {
            Some(about) => format!("{row} «{}»", short(&about.text)),
            None => row,
        };
        match cell {
            None => row,
            Some(cell) if cell.head.is_empty() || self.at.is_none() => {
                format!("{row}, cột {}", cell.column + 1)
            }
            Some(cell) => format!("{row}, cột «{}»", cell.head),
        }
    }

    /// The cell that only counts the rows.
    fn rank(&self) -> Option<&Cell> {
        let first = self.cells.first().filter(|it| it.column == 0)?;
        let number = first.text.trim_end_matches('.');
        // A row that was put in between may be `3a`.
        let figures = number.trim_end_matches(char::is_lowercase);
        let is_between = !figures.is_empty() && figures.len() + 1 == number.len();
        let counted = if is_between { figures } else { number };
        numbering::value_of(counted).map(|_| first)
    }

    /// The cell that tells what it is about.
    fn about(&self) -> Option<&Cell> {
        let first = usize::from(self.rank().is_some());
        let told = self.at.and(self.cells.get(first..))?;
        told.iter().find(|it| !it.text.is_empty())
    }

    /// The cells that differ, each for itself; a row with other columns is another as a whole.
    pub(super) fn differences(&self, new: &Row, whole: impl FnOnce() -> Passage) -> Vec<Passage> {
        let columns = |row: &Row| row.cells.iter().map(|it| it.column).collect::<Vec<_>>();
        if columns(self) != columns(new) {
            return vec![whole()];
        }
        let are_ranked = self.rank().is_some() && new.rank().is_some();
        let pairs = self.cells.iter().zip(&new.cells);
        let changed = pairs.filter(|(was, is)| was.text != is.text);
        let passage = |(was, is): (&Cell, &Cell)| {
            let is_rank = are_ranked && is.column == 0;
            let place = |row: &Row, cell| match is_rank {
                true => row.told(),
                false => row.place(Some(cell)),
            };
            Passage {
                fate: match is_rank {
                    true => Fate::Renumbered,
                    false => Fate::Changed,
                },
                part: Role::BangO.label(),
                was_number: place(self, was),
                is_number: place(new, is),
                was: was.text.clone(),
                is: is.text.clone(),
            }
        };
        changed.map(passage).collect()
    }
}

fn short(words: &str) -> String {
    match words.match_indices(' ').nth(WORDS) {
        Some((at, _)) => format!("{} …", &words[..at]),
        None => words.to_owned(),
    }
}

/// Words of several lines as one.
pub(super) fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
