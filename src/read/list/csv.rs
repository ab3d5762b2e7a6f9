//! Lists as text: which sign parts the cells is found by which gives all records the same number.

use std::ops::Range;

use ::csv::{ReaderBuilder, StringRecord};

use super::grid::Grid;
use super::{foreign, letters};
use crate::diagnostic::Message;
use crate::list::{Kind, Place};

/// Signs between cells, those that are rarer in words first.
const SIGNS: [u8; 4] = *b"\t;|,";

/// So many records tell which sign it is.
const LOOKED_AT: usize = 200;

/// A text, cell by cell.
pub struct Text {
    pub grid: Grid,
    /// The page of letters it was read by, unless it is UTF-8.
    pub page: Option<&'static str>,
}

pub fn read(bytes: &[u8]) -> Result<Text, Message> {
    let letters::Letters { text, page } = letters::read(bytes)?;
    let mut grid = Grid::default();
    grid.is_text = true;
    each(&text, |number, _, record| {
        grid.row(number, false);
        for (column, cell) in (0u32..).zip(record) {
            let words = match unquoted(cell) {
                Some(words) => {
                    grid.quoted.push(Place::cell(number, column));
                    words
                }
                None => cell,
            };
            grid.put(column, Kind::Text, words);
        }
        grid.wide(record.len());
    })?;
    grid.finish();
    Ok(Text { grid, page })
}

/// The sign between cells, and whether a line before all others says so, as Excel writes and reads it.
pub fn sign_of(text: &str) -> (u8, bool) {
    let own = text
        .lines()
        .next()
        .and_then(|it| it.trim().strip_prefix("sep="));
    match own.and_then(|it| it.bytes().next()) {
        Some(own) => (own, true),
        None => (sign(text), false),
    }
}

/// Takes every record with its number and where it is typed.
pub fn each(
    text: &str,
    mut take: impl FnMut(u32, Range<usize>, &StringRecord),
) -> Result<(), Message> {
    let (sign, is_told) = sign_of(text);
    let mut reader = reader(text, sign);
    let mut record = StringRecord::new();
    let mut number = 0u32;
    loop {
        let from = at(&reader);
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => return Ok(()),
            Err(_) => return Err(foreign::damaged()),
        }
        // Lines without a word are records to whoever counts in Excel.
        let whole = text.get(from..at(&reader)).unwrap_or_default();
        let is_torn = text.as_bytes().get(from.wrapping_sub(1)) == Some(&b'\r');
        let whole = whole
            .strip_prefix('\n')
            .filter(|_| is_torn)
            .unwrap_or(whole);
        let blank = whole.find(|it| !matches!(it, '\r' | '\n')).unwrap_or(0);
        let lines = whole[..blank].matches('\n').count();
        number += 1 + u32::try_from(lines).unwrap_or(0);
        if !(is_told && number == 1) {
            let end = at(&reader);
            let start = end - whole.len() + blank;
            // The second sign of an end of a line is read with the record behind it.
            let is_torn = text.get(..end).is_some_and(|it| it.ends_with('\r'))
                && text.get(end..).is_some_and(|it| it.starts_with('\n'));
            take(number, start..end + usize::from(is_torn), &record);
        }
    }
}

/// How far a text is read.
fn at(reader: &::csv::Reader<&[u8]>) -> usize {
    usize::try_from(reader.position().byte()).unwrap_or(usize::MAX)
}

fn reader(text: &str, sign: u8) -> ::csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .delimiter(sign)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

/// The sign that gives most records the same number of cells.
fn sign(text: &str) -> u8 {
    let steady = |sign: u8| {
        let mut widths = [0usize; 64];
        let records = reader(text, sign).into_records().take(LOOKED_AT).flatten();
        for record in records {
            if let Some(count) = widths.get_mut(record.len()) {
                *count += 1;
            }
        }
        let best = (2..widths.len()).max_by_key(|it| (widths[*it], *it));
        best.map_or((0, 0), |it| (widths[it], it))
    };
    let best = SIGNS.into_iter().rev().max_by_key(|it| steady(*it));
    best.unwrap_or(b',')
}

/// `="0912"`, which Excel writes to keep a number as it is typed.
fn unquoted(cell: &str) -> Option<&str> {
    cell.trim().strip_prefix("=\"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(u32, Vec<String>)> {
        let grid = read(text.as_bytes()).unwrap().grid;
        let row = |it: usize| {
            let cells = grid.texts(it).map(|(_, words)| words.to_owned());
            (grid.at(it), cells.collect())
        };
        (0..grid.len()).map(row).collect()
    }

    #[test]
    fn the_sign_between_cells_is_found() {
        for sign in [",", ";", "\t", "|"] {
            let text = format!(
                "STT{sign}Tên{sign}Địa chỉ\n1{sign}An{sign}\"Số 1, phố A; B\"\n2{sign}Bình{sign}phố C\n"
            );
            let rows = rows(&text);
            assert_eq!(rows[1].1, ["1", "An", "Số 1, phố A; B"], "{sign}");
        }
        assert_eq!(
            rows("sep=;\na;b\n")[0],
            (2, vec!["a".to_owned(), "b".to_owned()])
        );
    }

    #[test]
    fn records_are_counted_as_excel_counts_rows() {
        let rows = rows("a;b\n\n1;\"x\ny\"\n\n\n2;=\"007\"\r\n3;c");
        let at: Vec<u32> = rows.iter().map(|it| it.0).collect();
        assert_eq!(at, [1, 3, 6, 7]);
        assert_eq!(rows[1].1[1], "x\ny");
        assert_eq!(rows[2].1[1], "007");
    }
}
