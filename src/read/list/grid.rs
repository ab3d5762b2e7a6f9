//! The cells of one sheet as they are shown, before anybody says what they mean.

use std::ops::{Range, RangeInclusive};

use unicode_normalization::is_nfc;

use crate::list::{Cell, Kind, Place, Stretch, Words};
use crate::read::docx::old_letters::OldLetters;
use crate::read::list::letters::LOOKED_AT;

/// A sheet, cell by cell; empty cells are not kept.
#[derive(Debug, Default)]
pub struct Grid {
    pub words: Words,
    /// By row, then by column.
    cells: Vec<At>,
    rows: Vec<Line>,
    /// Cells joined to one.
    pub joined: Vec<Area>,
    pub hidden_columns: Vec<RangeInclusive<u32>>,
    pub filter: Option<Filter>,
    /// Tables that the program itself knows, by the row of their names.
    pub tables: Vec<Area>,
    /// Cells whose letters were put together of a letter and its marks.
    pub composed: Vec<Place>,
    /// Cells that hold a formula as words: `="0912"`.
    pub quoted: Vec<Place>,
    /// Some words in fonts of old, which may be in their code.
    pub doubtful: Vec<(Place, OldLetters, String)>,
    pub from_1904: bool,
    /// Whether rows are records of a text.
    pub is_text: bool,
}

#[derive(Debug, Clone, Copy)]
struct At {
    column: u32,
    cell: Cell,
}

/// A row with cells in it.
#[derive(Debug, Clone, Copy)]
struct Line {
    /// Counted from 1.
    at: u32,
    first: u32,
    is_hidden: bool,
    /// Whether cells of a text are too few or too many for its head.
    width: u32,
}

/// A filter over a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    pub area: Area,
    /// The columns it filters by; of one that is filtered by words, those that are let through.
    pub by: Vec<(u32, Option<Vec<String>>)>,
}

/// A rectangle of cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    pub top: u32,
    pub bottom: u32,
    pub left: u32,
    pub right: u32,
}

impl Filter {
    /// Takes in an element of a filter in a workbook.
    pub fn tag(&mut self, name: &str, attribute: impl Fn(&str) -> Option<String>) {
        match name {
            "filterColumn" => {
                let column = attribute("colId").and_then(|it| it.parse::<u32>().ok());
                let column = self.area.left + column.unwrap_or(0);
                self.by.push((column, None));
            }
            "filters" => {
                let blank = attribute("blank").filter(|it| matches!(it.as_str(), "1" | "true"));
                if let Some((_, words)) = self.by.last_mut() {
                    *words = Some(blank.map(|_| String::new()).into_iter().collect());
                }
            }
            "filter" => {
                if let Some((_, Some(words))) = self.by.last_mut() {
                    words.extend(attribute("val"));
                }
            }
            // Days and the like: which of them are let through is not looked at.
            "dateGroupItem" => {
                if let Some((_, words)) = self.by.last_mut() {
                    *words = None;
                }
            }
            _ => {}
        }
    }
}

impl Area {
    /// `B7:C9`, or one cell.
    pub fn read(address: &str) -> Option<Area> {
        let (from, to) = address.split_once(':').unwrap_or((address, address));
        let (from, to) = (Place::read(from)?, Place::read(to)?);
        Some(Area {
            top: from.row?.min(to.row?),
            bottom: from.row?.max(to.row?),
            left: from.column?.min(to.column?),
            right: from.column?.max(to.column?),
        })
    }

    pub fn has(&self, row: u32, column: u32) -> bool {
        (self.top..=self.bottom).contains(&row) && (self.left..=self.right).contains(&column)
    }

    pub fn is_tall(&self) -> bool {
        self.bottom > self.top
    }
}

impl Grid {
    /// An empty sheet, to whose cells these words belong.
    pub fn of(words: Words) -> Grid {
        Grid {
            words,
            ..Grid::default()
        }
    }

    /// Begins a row; rows come in order.
    pub fn row(&mut self, at: u32, is_hidden: bool) {
        let first = u32::try_from(self.cells.len()).unwrap_or(u32::MAX);
        if self.rows.last().is_some_and(|it| it.first == first) {
            self.rows.pop();
        }
        self.rows.push(Line {
            at,
            first,
            is_hidden,
            width: 0,
        });
    }

    /// Puts a cell into the row that was begun last.
    pub fn put(&mut self, column: u32, kind: Kind, words: &str) {
        let put = self.words.put(words);
        if !is_nfc(words)
            && let Some(line) = self.rows.last()
        {
            self.composed.push(Place::cell(line.at, column));
        }
        self.keep(column, kind, put);
    }

    /// Puts a cell whose words are kept already.
    pub fn keep(&mut self, column: u32, kind: Kind, words: Stretch) {
        if words.is_empty() && kind != Kind::Unreckoned {
            return;
        }
        self.cells.push(At {
            column,
            cell: Cell { words, kind },
        });
    }

    /// Tells how many cells the row of a text has.
    pub fn wide(&mut self, width: usize) {
        if let Some(line) = self.rows.last_mut() {
            line.width = u32::try_from(width).unwrap_or(u32::MAX);
        }
    }

    /// Puts cells in order that a program wrote in another.
    pub fn finish(&mut self) {
        self.row(u32::MAX, false);
        self.rows.pop();
        for number in 0..self.rows.len() {
            let range = self.range(number);
            if let Some(cells) = self.cells.get_mut(range) {
                cells.sort_by_key(|it| it.column);
            }
        }
    }

    /// Whether the filter leaves a row out.
    pub fn is_filtered(&self, number: usize) -> bool {
        let filter = self
            .filter
            .as_ref()
            .filter(|it| self.at(number) > it.area.top);
        let mut by = filter.into_iter().flat_map(|it| &it.by);
        by.any(|(column, words)| match words {
            Some(words) => {
                let own = self.text(number, *column).to_lowercase();
                !words.iter().any(|it| it.trim().to_lowercase() == own)
            }
            None => true,
        })
    }

    /// How many rows have a cell.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Where the row of a number stands, from 1.
    pub fn at(&self, number: usize) -> u32 {
        self.rows.get(number).map_or(0, |it| it.at)
    }

    pub fn is_hidden(&self, number: usize) -> bool {
        self.rows.get(number).is_some_and(|it| it.is_hidden)
    }

    pub fn width(&self, number: usize) -> usize {
        self.rows.get(number).map_or(0, |it| it.width as usize)
    }

    pub fn is_hidden_column(&self, column: u32) -> bool {
        self.hidden_columns.iter().any(|it| it.contains(&column))
    }

    fn range(&self, number: usize) -> Range<usize> {
        let first = |number: usize| self.rows.get(number).map(|it| it.first as usize);
        let end = self.cells.len();
        first(number).unwrap_or(end)..first(number + 1).unwrap_or(end)
    }

    /// The cells of a row that hold something, with their columns.
    pub fn cells(&self, number: usize) -> impl Iterator<Item = (u32, Cell)> + Clone {
        let cells = self.cells.get(self.range(number)).unwrap_or_default();
        cells.iter().map(|it| (it.column, it.cell))
    }

    /// The words of a row's cells, with their columns.
    pub fn texts(&self, number: usize) -> impl Iterator<Item = (u32, &str)> + Clone {
        self.cells(number)
            .map(|(column, cell)| (column, self.words.get(cell.words)))
            .filter(|(_, words)| !words.is_empty())
    }

    /// The words of the first cells, enough to tell in which letters they are.
    pub fn sample(&self) -> String {
        let mut sample = String::new();
        let texts = (0..self.len()).flat_map(|it| self.texts(it));
        for (_, words) in texts {
            if sample.len() > LOOKED_AT {
                break;
            }
            sample.push_str(words);
            sample.push(' ');
        }
        sample
    }

    pub fn cell(&self, number: usize, column: u32) -> Cell {
        let cells = self.cells.get(self.range(number)).unwrap_or_default();
        let found = cells.binary_search_by_key(&column, |it| it.column);
        found
            .ok()
            .and_then(|at| cells.get(at))
            .map(|it| it.cell)
            .unwrap_or_default()
    }

    pub fn text(&self, number: usize, column: u32) -> &str {
        self.words.get(self.cell(number, column).words)
    }

    /// The number of the row at a place.
    pub fn number(&self, at: u32) -> Option<usize> {
        self.rows.binary_search_by_key(&at, |it| it.at).ok()
    }
}
