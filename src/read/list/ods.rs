//! Workbooks of LibreOffice: their cells as they are shown there.

use std::collections::HashSet;
use std::io::{Read, Seek};

use quick_xml::events::{BytesStart, Event};

use super::flow::{Flow, attribute, say};
use super::foreign;
use super::grid::{Area, Filter, Grid};
use super::xlsx::day;
use super::xlsx::format::general;
use crate::diagnostic::Message;
use crate::list::{Kind, Stretch};
use crate::read::docx::package::Package;

/// A sheet of a workbook.
pub struct Sheet {
    pub name: String,
    pub is_hidden: bool,
    pub grid: Grid,
}

/// Rows or cells that are repeated beyond this only fill the sheet.
const MOST: u32 = 10_000;

/// A cell that is being read.
#[derive(Default)]
struct Begun {
    kind: String,
    value: String,
    has_formula: bool,
    words: String,
    paragraphs: usize,
    times: u32,
    /// Rows and columns it is joined over.
    over: (u32, u32),
}

/// Reads all sheets.
pub fn read<R: Read + Seek>(package: &mut Package<R>) -> Result<Vec<Sheet>, Message> {
    let stream = package.stream("content.xml").ok_or_else(foreign::damaged)?;
    let mut reader = Reader::default();
    let mut flow = Flow::new(stream);
    while let Some(event) = flow.next()? {
        match &event {
            Event::Start(tag) => reader.begin(tag),
            Event::End(tag) => reader.end(tag.local_name().into_inner()),
            other if reader.is_said() => say(other, &mut reader.cell.words),
            _ => {}
        }
    }
    Ok(reader.sheets)
}

#[derive(Default)]
struct Reader {
    sheets: Vec<Sheet>,
    /// Styles of sheets that are not shown.
    unshown: HashSet<String>,
    style: String,
    cell: Begun,
    row: u32,
    column: u32,
    /// How often the row stands there, and its cells.
    times: u32,
    is_hidden: bool,
    cells: Vec<(u32, Kind, String)>,
    columns: u32,
    /// Paragraphs that are open, and notes, whose words are not the cell's.
    paragraphs: usize,
    notes: usize,
}

fn times(tag: &BytesStart, name: &str) -> u32 {
    let times = attribute(tag, name).and_then(|it| it.parse().ok());
    times.unwrap_or(1).max(1)
}

impl Reader {
    fn is_said(&self) -> bool {
        self.paragraphs > 0 && self.notes == 0
    }

    fn grid(&mut self) -> Option<&mut Grid> {
        self.sheets.last_mut().map(|it| &mut it.grid)
    }

    fn begin(&mut self, tag: &BytesStart) {
        match tag.local_name().into_inner() {
            "style" => self.style = attribute(tag, "name").unwrap_or_default(),
            "table-properties" if attribute(tag, "display").as_deref() == Some("false") => {
                self.unshown.insert(std::mem::take(&mut self.style));
            }
            "table" => {
                let style = attribute(tag, "style-name").unwrap_or_default();
                self.sheets.push(Sheet {
                    name: attribute(tag, "name").unwrap_or_default(),
                    is_hidden: self.unshown.contains(&style),
                    grid: Grid::default(),
                });
                (self.row, self.columns) = (0, 0);
            }
            "table-column" => {
                let many = times(tag, "number-columns-repeated");
                let columns = self.columns..=self.columns.saturating_add(many - 1);
                self.columns = self.columns.saturating_add(many);
                let is_hidden = attribute(tag, "visibility").is_some_and(|it| it != "visible");
                if is_hidden && let Some(grid) = self.grid() {
                    grid.hidden_columns.push(columns);
                }
            }
            "table-row" => {
                self.times = times(tag, "number-rows-repeated");
                let shown = attribute(tag, "visibility");
                self.is_hidden = shown.as_deref().is_some_and(|it| it != "visible");
                if shown.as_deref() == Some("filter")
                    && let Some(grid) = self.grid()
                {
                    // Only a filter hides a row so; by what is of no matter.
                    let area = Area {
                        top: 0,
                        bottom: u32::MAX,
                        left: 0,
                        right: u32::MAX,
                    };
                    let by = vec![(0, None)];
                    grid.filter = Some(Filter { area, by });
                }
                self.column = 0;
                self.cells.clear();
            }
            "table-cell" | "covered-table-cell" => {
                let value = ["value", "date-value", "boolean-value", "time-value"];
                self.cell = Begun {
                    kind: attribute(tag, "value-type").unwrap_or_default(),
                    value: value
                        .iter()
                        .find_map(|it| attribute(tag, it))
                        .unwrap_or_default(),
                    has_formula: attribute(tag, "formula").is_some(),
                    times: times(tag, "number-columns-repeated"),
                    over: (
                        times(tag, "number-rows-spanned"),
                        times(tag, "number-columns-spanned"),
                    ),
                    ..Begun::default()
                };
            }
            "annotation" => self.notes += 1,
            "p" if self.notes == 0 => {
                self.paragraphs += 1;
                self.cell.paragraphs += 1;
                if self.cell.paragraphs > 1 {
                    self.cell.words.push('\n');
                }
            }
            "s" if self.is_said() => self.cell.words.push(' '),
            "tab" if self.is_said() => self.cell.words.push(' '),
            "line-break" if self.is_said() => self.cell.words.push('\n'),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "annotation" => self.notes = self.notes.saturating_sub(1),
            "p" if self.notes == 0 => self.paragraphs = self.paragraphs.saturating_sub(1),
            "table-cell" | "covered-table-cell" => self.put(),
            "table-row" => self.end_row(),
            "table" => {
                if let Some(grid) = self.grid() {
                    grid.finish();
                }
            }
            _ => {}
        }
    }

    fn put(&mut self) {
        let cell = std::mem::take(&mut self.cell);
        let (rows, columns) = cell.over;
        if rows > 1 || columns > 1 {
            let area = Area {
                top: self.row + 1,
                bottom: self.row + rows,
                left: self.column,
                right: self.column + columns - 1,
            };
            if let Some(grid) = self.grid() {
                grid.joined.push(area);
            }
        }
        let (kind, words) = shown(&cell);
        if !words.trim().is_empty() || kind == Kind::Unreckoned {
            for at in 0..cell.times.min(MOST) {
                self.cells.push((self.column + at, kind, words.clone()));
            }
        }
        self.column = self.column.saturating_add(cell.times);
    }

    fn end_row(&mut self) {
        let cells = std::mem::take(&mut self.cells);
        if !cells.is_empty() {
            let (row, is_hidden) = (self.row, self.is_hidden);
            for again in 0..self.times.min(MOST) {
                let Some(grid) = self.grid() else {
                    return;
                };
                grid.row(row + again + 1, is_hidden);
                for (column, kind, words) in &cells {
                    match kind {
                        Kind::Unreckoned => grid.keep(*column, *kind, Stretch::default()),
                        kind => grid.put(*column, *kind, words),
                    }
                }
            }
        }
        self.row = self.row.saturating_add(self.times);
    }
}

/// A cell as it is shown; days always as day, month and year.
fn shown(cell: &Begun) -> (Kind, String) {
    let number = cell.value.parse::<f64>().ok();
    match (cell.kind.as_str(), number) {
        ("date", _) => match day(&cell.value) {
            Some(day) => (Kind::Day, day),
            None => (Kind::Text, cell.words.clone()),
        },
        ("percentage", Some(number)) => (Kind::Share, native(&cell.words, number * 100.0)),
        ("float" | "currency", Some(number)) => (Kind::Number, native(&cell.words, number)),
        ("", _) if cell.has_formula && cell.words.is_empty() => (Kind::Unreckoned, String::new()),
        _ if cell.words.starts_with("Err:") || cell.words.starts_with('#') && cell.has_formula => {
            (Kind::Error, cell.words.clone())
        }
        _ => (Kind::Text, cell.words.clone()),
    }
}

/// A number as it is shown, with the signs of Vietnamese whatever language the workbook has.
fn native(words: &str, number: f64) -> String {
    if words.trim().is_empty() {
        return general(number);
    }
    let is_near = |text: &str| {
        let plain: String = text
            .chars()
            .filter(|it| it.is_ascii_digit() || *it == '.')
            .collect();
        let read = plain.parse::<f64>();
        read.is_ok_and(|it| (it - number.abs()).abs() <= 0.5 + number.abs() * 1e-9)
    };
    let is_foreign = words.contains([',', '.']) && is_near(words) && {
        // `1.500` may be either: as English it would be another number.
        let figures = words.chars().filter(char::is_ascii_digit).count();
        words.contains(',') || number.trunc() != number || figures < 4
    };
    match is_foreign {
        true => words
            .chars()
            .map(|it| match it {
                ',' => '.',
                '.' => ',',
                other => other,
            })
            .collect(),
        false => words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_the_signs_of_vietnamese() {
        for (words, number, seen) in [
            ("350,000", 350000.0, "350.000"),
            ("350.000", 350000.0, "350.000"),
            ("85.5%", 85.5, "85,5%"),
            ("85,5%", 85.5, "85,5%"),
            ("0912000155", 912000155.0, "0912000155"),
            ("1,500.50", 1500.5, "1.500,50"),
            ("", 2.25, "2,25"),
        ] {
            assert_eq!(native(words, number), seen, "{words}");
        }
    }
}
