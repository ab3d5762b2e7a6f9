//! A list of recipients as it was read: columns by their names, rows with where they stand, and
//! what its reader must be told. A hundred thousand rows are held in two tables and one text.

mod book;
mod change;
mod field;
mod fold;
mod json;
mod place;
mod plain;
mod recipient;
mod spelling;
mod told;
mod uncalled;
mod words;

use std::sync::Arc;

pub use book::slug;
pub use change::Change;
pub use field::Field;
pub use fold::{folded, unmarked};
pub use place::Place;
pub use recipient::Recipient;
pub use told::{Mention, Told};
pub use words::{Stretch, Words};

/// How the names of files end that hold lists, and of those that are taken for such.
const ENDINGS: [&str; 6] = [".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".txt"];

/// Whether words name a file with a list.
pub fn is_file(words: &str) -> bool {
    let words = words.trim().to_lowercase();
    ENDINGS.iter().any(|it| words.ends_with(it))
}

/// A list out of a workbook or a text.
#[derive(Debug, Clone, Default)]
pub struct List {
    /// The sheet it stands on; a text has none.
    pub sheet: Option<String>,
    /// The rows of its head, as the program that made it counts them.
    pub head: Vec<u32>,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// The names of groups that stand above rows.
    pub groups: Vec<String>,
    /// What its reader must be told.
    pub told: Vec<Told>,
    /// Whether days are counted from 1904, as old programs for Mac do.
    pub from_1904: bool,
    /// The file it was read from, and the fingerprint of that.
    pub file: Arc<[u8]>,
    pub fingerprint: String,
    words: Words,
    /// A cell for each column of each row.
    cells: Vec<Cell>,
}

/// A column of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name as it is typed, on one line.
    pub name: String,
    /// Of a head of several rows, the names from above down.
    pub path: Vec<String>,
    /// What it means, if that is known.
    pub field: Option<Field>,
    /// Where it stands in the sheet, from 0.
    pub at: u32,
    pub is_hidden: bool,
}

/// A row of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// Where it stands, from 1; in a text the number of its record.
    pub at: u32,
    /// The group it is of.
    pub group: Option<u32>,
}

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cell {
    pub words: Stretch,
    pub kind: Kind,
}

/// What sort of value a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    #[default]
    Text,
    Number,
    /// A number that its format shows in hundredths.
    Share,
    Day,
    /// `#N/A`, `#DIV/0!`.
    Error,
    /// A formula whose result was never stored.
    Unreckoned,
}

impl List {
    pub fn new(words: Words, columns: Vec<Column>) -> List {
        List {
            words,
            columns,
            ..List::default()
        }
    }

    /// Keeps words that no cell of the sheet has.
    pub fn put(&mut self, words: &str) -> Stretch {
        self.words.put(words)
    }

    /// Puts a row to the others: what is missing of its cells is empty, what is too much is left out.
    pub fn push(&mut self, row: Row, cells: impl IntoIterator<Item = Cell>) {
        let end = self.cells.len() + self.columns.len();
        self.cells
            .extend(cells.into_iter().take(self.columns.len()));
        self.cells.resize(end, Cell::default());
        self.rows.push(row);
    }

    /// The list with no rows but these, counted from 0.
    pub fn of_rows(&self, rows: &[usize]) -> List {
        let mut list = List {
            rows: Vec::new(),
            cells: Vec::new(),
            ..self.clone()
        };
        for at in rows {
            if let Some(row) = self.rows.get(*at) {
                list.push(*row, (0..self.columns.len()).map(|it| self.cell(*at, it)));
            }
        }
        list
    }

    /// The cell of a row, counted from 0, in a column.
    pub fn cell(&self, row: usize, column: usize) -> Cell {
        let place = row * self.columns.len() + column;
        match column < self.columns.len() {
            true => self.cells.get(place).copied().unwrap_or_default(),
            false => Cell::default(),
        }
    }

    /// The words of a cell.
    pub fn value(&self, row: usize, column: usize) -> &str {
        self.words.get(self.cell(row, column).words)
    }

    /// Where a cell stands.
    pub fn place(&self, row: usize, column: usize) -> Place {
        let row = self.rows.get(row).map_or(0, |it| it.at);
        let column = self.columns.get(column).map(|it| it.at);
        Place {
            row: Some(row),
            column,
        }
    }

    /// A cell as it is mentioned to the reader.
    pub fn mention(&self, row: usize, column: usize) -> Mention {
        Mention::new(self.place(row, column), self.value(row, column))
    }

    /// The group of a row.
    pub fn group(&self, row: usize) -> Option<&str> {
        let group = self.rows.get(row)?.group?;
        self.groups.get(group as usize).map(String::as_str)
    }

    /// The columns that mean this, by their numbers.
    pub fn of(&self, field: Field) -> impl Iterator<Item = usize> {
        let columns = self.columns.iter().enumerate();
        columns
            .filter(move |(_, it)| it.field == Some(field))
            .map(|(number, _)| number)
    }

    /// The first column that means this.
    pub fn first(&self, field: Field) -> Option<usize> {
        self.of(field).next()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_has_a_cell_for_each_column() {
        let mut words = Words::default();
        let cell = Cell {
            words: words.put("Thôn Bến Sim"),
            kind: Kind::Text,
        };
        let column = |name: &str, at| Column {
            name: name.to_owned(),
            path: vec![name.to_owned()],
            field: Field::of(name),
            at,
            is_hidden: false,
        };
        let mut list = List::new(words, vec![column("STT", 1), column("Tên đơn vị", 3)]);
        list.push(Row { at: 4, group: None }, [cell]);
        list.push(Row { at: 5, group: None }, [cell, cell, cell]);
        assert_eq!([list.value(0, 0), list.value(0, 1)], ["Thôn Bến Sim", ""]);
        assert_eq!([list.value(1, 1), list.value(1, 2)], ["Thôn Bến Sim", ""]);
        assert_eq!(list.place(1, 1).to_string(), "D5");
        assert_eq!(list.first(Field::Body), Some(1));
    }
}
