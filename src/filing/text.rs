//! The register as text: cells between semicolons, as Excel in Vietnam reads them, behind the mark by
//! which it knows the letters.

use csv::{ReaderBuilder, WriterBuilder};

use super::held::{Held, HeldRow, places};
use super::register::{Row, columns, unfit};
use crate::diagnostic::Message;

const MARK: &[u8] = b"\xef\xbb\xbf";

const SIGN: u8 = b';';

/// Signs between cells that other programs write.
const SIGNS: [u8; 3] = [SIGN, b',', b'\t'];

/// A new register.
pub fn written(rows: &[Row]) -> Result<Vec<u8>, Message> {
    let head: Row = columns().map(|it| it.name.to_owned()).collect();
    let lines = lines(std::iter::once(&head).chain(rows), SIGN)?;
    Ok([MARK, &lines].concat())
}

/// Rows behind those that are there, of which no byte changes.
pub fn appended(old: &[u8], held: &Held, rows: &[Row]) -> Result<Vec<u8>, Message> {
    let (sign, wide) = signed(old)?;
    let placed = |row: &Row| {
        let mut cells = vec![String::new(); wide];
        for (cell, place) in row.iter().zip(&held.places) {
            if let Some(it) = place.and_then(|it| cells.get_mut(it)) {
                it.clone_from(cell);
            }
        }
        cells
    };
    let placed: Vec<Row> = rows.iter().map(placed).collect();
    let mut all = old.to_vec();
    if !all.ends_with(b"\n") {
        all.extend(b"\r\n");
    }
    all.extend(lines(placed.iter(), sign)?);
    Ok(all)
}

/// The rows of a register.
pub fn read(bytes: &[u8]) -> Result<Held, Message> {
    let (sign, _) = signed(bytes)?;
    let (records, head) = (records(bytes, sign), head(bytes, sign));
    let at = head.unwrap_or_default();
    let names = records.get(at).map(Vec::as_slice).unwrap_or_default();
    let found = places(names.iter().map(String::as_str));
    let rows = records.iter().enumerate().skip(at + 1);
    let rows = rows.map(|(number, cells)| HeldRow {
        at: u32::try_from(number + 1).unwrap_or(u32::MAX),
        cells: found
            .iter()
            .map(|it| it.and_then(|it| cells.get(it)).map_or("", |it| plain(it)))
            .map(str::to_owned)
            .collect(),
    });
    Ok(Held {
        rows: rows.collect(),
        places: found,
    })
}

/// The sign between the cells, and how many there are in the head.
fn signed(bytes: &[u8]) -> Result<(u8, usize), Message> {
    if std::str::from_utf8(bytes).is_err() {
        return Err(unfit(&message!(
            "tệp không phải UTF-8; mở bằng Excel rồi lưu kiểu `CSV UTF-8`",
            "it is not UTF-8; open it in Excel and save it as `CSV UTF-8`"
        )));
    }
    let found = SIGNS.into_iter().find_map(|sign| {
        let at = head(bytes, sign)?;
        Some((sign, records(bytes, sign).get(at)?.len()))
    });
    found.ok_or_else(|| {
        unfit(&message!(
            "không thấy hàng tên cột của sổ văn bản đi",
            "it has no row with the names of the columns"
        ))
    })
}

/// Which record names the columns: number and title at least.
fn head(bytes: &[u8], sign: u8) -> Option<usize> {
    let needed = columns().enumerate();
    let needed = needed.filter(|(_, it)| it.key == "number" || it.key == "title");
    let needed: Vec<usize> = needed.map(|(at, _)| at).collect();
    records(bytes, sign).iter().position(|it| {
        let found = places(it.iter().map(String::as_str));
        needed
            .iter()
            .all(|at| found.get(*at).is_some_and(Option::is_some))
    })
}

fn records(bytes: &[u8], sign: u8) -> Vec<Row> {
    let bytes = bytes.strip_prefix(MARK).unwrap_or(bytes);
    let mut reader = ReaderBuilder::new()
        .delimiter(sign)
        .has_headers(false)
        .flexible(true)
        .from_reader(bytes);
    let records = reader.records().flatten();
    records
        .map(|it| it.iter().map(str::to_owned).collect())
        .collect()
}

fn lines<'r>(rows: impl Iterator<Item = &'r Row>, sign: u8) -> Result<Vec<u8>, Message> {
    let mut writer = WriterBuilder::new()
        .delimiter(sign)
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(Vec::new());
    for row in rows {
        let cells = row.iter().map(|it| harmless(it));
        writer
            .write_record(cells)
            .map_err(|why| unwritten(&why.to_string()))?;
    }
    writer
        .into_inner()
        .map_err(|why| unwritten(&why.to_string()))
}

/// Signs that begin what a program of tables reckons.
const RECKONED: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A cell that a program of tables takes for words, and never for something to reckon.
fn harmless(cell: &str) -> String {
    match cell.starts_with(RECKONED) {
        true => format!("'{cell}"),
        false => cell.to_owned(),
    }
}

/// The words of a cell that was made harmless.
fn plain(cell: &str) -> &str {
    let words = cell.strip_prefix('\'');
    words.filter(|it| it.starts_with(RECKONED)).unwrap_or(cell)
}

fn unwritten(why: &str) -> Message {
    message!(
        "không ghi được sổ: {why}",
        "the register cannot be written: {why}"
    )
}
