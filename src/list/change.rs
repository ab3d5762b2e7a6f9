//! Cells of a list that are to be others, in the rows and columns of its file.

use super::{List, folded};

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Words take the place of those in its cells, from a column on.
    Put {
        row: u32,
        column: u32,
        cells: Vec<String>,
    },
    /// Rows stand behind it.
    Behind { row: u32, rows: Vec<Vec<String>> },
    /// It is no more.
    Remove { row: u32 },
}

impl List {
    /// Cells that are put over those of the list from a row and a column on; rows beyond its end are put behind
    /// it. A first row that says what the columns are called is not one of them: its cells go under those names.
    pub fn pasted(&self, row: usize, column: u32, cells: &[Vec<String>]) -> Vec<Change> {
        let (columns, cells) = match self.heads(cells) {
            Some(columns) => (columns, cells.get(1..).unwrap_or_default()),
            None => {
                let wide = cells.iter().map(Vec::len).max().unwrap_or(0);
                let columns = (column..).take(wide).map(Some);
                (columns.collect(), cells)
            }
        };
        let end = columns.iter().flatten().max().map_or(0, |it| it + 1);
        let (over, behind) = cells.split_at(cells.len().min(self.rows.len().saturating_sub(row)));
        let mut changes = Vec::new();
        for (own, cells) in self.rows.iter().skip(row).zip(over) {
            let row = own.at;
            changes.extend(columns.iter().zip(cells).filter_map(|(column, words)| {
                Some(Change::Put {
                    row,
                    column: (*column)?,
                    cells: vec![words.clone()],
                })
            }));
        }
        let laid = |cells: &Vec<String>| {
            let mut row = vec![String::new(); end as usize];
            for (column, words) in columns.iter().zip(cells) {
                if let Some(cell) = column.and_then(|it| row.get_mut(it as usize)) {
                    cell.clone_from(words);
                }
            }
            row
        };
        if !behind.is_empty() {
            changes.push(Change::Behind {
                row: self.end(),
                rows: behind.iter().map(laid).collect(),
            });
        }
        changes
    }

    /// The row behind which a new one stands at the end.
    pub fn end(&self) -> u32 {
        let last = self.rows.last().map(|it| it.at);
        last.or(self.head.last().copied()).unwrap_or(0)
    }

    /// The columns that the cells of a first row name; none when it names none, or less than half of its own.
    fn heads(&self, cells: &[Vec<String>]) -> Option<Vec<Option<u32>>> {
        let first = cells.first().filter(|_| cells.len() > 1)?;
        let column = |words: &String| {
            let words = folded(words);
            let found = self.columns.iter().find(|it| folded(&it.name) == words);
            found.filter(|_| !words.is_empty()).map(|it| it.at)
        };
        let columns: Vec<Option<u32>> = first.iter().map(column).collect();
        let named = columns.iter().flatten().count();
        (named > 0 && named * 2 >= columns.len()).then_some(columns)
    }

    /// All of it as rows of words, its names first.
    pub fn spelled(&self) -> Vec<Vec<String>> {
        let names = self.columns.iter().map(|it| it.name.clone()).collect();
        let row = |row: usize| {
            let cells = (0..self.columns.len()).map(|it| self.value(row, it).to_owned());
            cells.collect()
        };
        std::iter::once(names)
            .chain((0..self.rows.len()).map(row))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::list::{Cell, Column, Kind, Row, Words};

    fn list() -> List {
        let column = |(at, name): (usize, &&str)| Column {
            name: (*name).to_owned(),
            path: Vec::new(),
            field: None,
            at: at as u32,
            is_hidden: false,
        };
        let mut words = Words::default();
        let cells = ["1", "Trạm Y tế xã"].map(|it| Cell {
            words: words.put(it),
            kind: Kind::Text,
        });
        let columns = ["STT", "Tên đơn vị"].iter().enumerate().map(column);
        let mut list = List::new(words, columns.collect());
        list.head = vec![1];
        list.push(Row { at: 2, group: None }, cells);
        list
    }

    fn rows(rows: &[&[&str]]) -> Vec<Vec<String>> {
        let row = |it: &&[&str]| it.iter().map(|it| (*it).to_owned()).collect();
        rows.iter().map(row).collect()
    }

    fn put(column: u32, words: &str) -> Change {
        let cells = vec![words.to_owned()];
        Change::Put {
            row: 2,
            column,
            cells,
        }
    }

    #[test]
    fn cells_go_over_those_that_are_there_and_behind_the_end() {
        let pasted = list().pasted(0, 1, &rows(&[&["Chợ Sim"], &["Trường Sơn Ca"]]));
        let behind = Change::Behind {
            row: 2,
            rows: rows(&[&["", "Trường Sơn Ca"]]),
        };
        assert_eq!(pasted, [put(1, "Chợ Sim"), behind]);
    }

    #[test]
    fn a_first_row_of_names_tells_the_columns() {
        let cells = rows(&[&["TÊN ĐƠN VỊ", "STT", "Ghi chú"], &["Chợ Sim", "7", "x"]]);
        let pasted = list().pasted(0, 0, &cells);
        assert_eq!(pasted, [put(1, "Chợ Sim"), put(0, "7")]);
    }

    #[test]
    fn a_list_is_rows_of_words_again() {
        let plain = rows(&[&["STT", "Tên đơn vị"], &["1", "Trạm Y tế xã"]]);
        assert_eq!(list().spelled(), plain);
    }
}
