//! Rows put into a workbook that a person works with: they stand below all that is there and look as
//! the last of it. Nothing else in the file is touched.

use std::collections::HashMap;
use std::io::{Cursor, Read, Write};

use chrono::NaiveDate;
use quick_xml::Reader;
use quick_xml::escape::{escape, unescape};
use quick_xml::events::{BytesStart, Event};
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipArchive, ZipWriter};

use super::held::Held;
use super::register::{Old, Row, unfit};
use crate::diagnostic::Message;

/// A part longer than this is no register.
const LONGEST: u64 = 256 * 1024 * 1024;

/// Rows of a sheet, as Excel has them at most.
const ROWS: u32 = 1_048_576;

pub fn appended(old: &Old, held: &Held, rows: &[Row]) -> Result<Vec<u8>, Message> {
    let name = old.list.and_then(|it| it.sheet.as_deref());
    let from_1904 = old.list.is_some_and(|it| it.from_1904);
    let put = put(old.bytes, name.unwrap_or_default(), from_1904, held, rows);
    put.ok_or_else(|| {
        unfit(&message!(
            "tệp không có dạng chương trình biết; lưu lại bằng Excel, hoặc dùng sổ mới",
            "the file is not of a form the program knows; save it again in Excel, or begin a new one"
        ))
    })
}

fn put(bytes: &[u8], sheet: &str, from_1904: bool, held: &Held, rows: &[Row]) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let part = part_of(&mut archive, sheet)?;
    let text = read(&mut archive, &part)?;
    let sheet = Sheet::of(&text, held.rows.last().map(|it| it.at))?;
    let text = sheet.with(&text, from_1904, held, rows)?;
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..archive.len() {
        let file = archive.by_index_raw(place).ok()?;
        if file.name() != part {
            writer.raw_copy_file(file).ok()?;
            continue;
        }
        // No clock: the same rows are the same bytes.
        let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
        writer.start_file(&*part, options).ok()?;
        writer.write_all(text.as_bytes()).ok()?;
    }
    writer.finish().ok().map(Cursor::into_inner)
}

/// The part that holds the sheet of a name.
fn part_of(archive: &mut ZipArchive<Cursor<&[u8]>>, sheet: &str) -> Option<String> {
    let book = read(archive, "xl/workbook.xml")?;
    let named = elements(&book, "sheet");
    let id = named
        .iter()
        .find(|it| it.get("name").is_some_and(|it| it == sheet))?
        .iter()
        .find(|(key, _)| key.as_str() == "id" || key.ends_with(":id"))?
        .1;
    let relations = read(archive, "xl/_rels/workbook.xml.rels")?;
    let relations = elements(&relations, "Relationship");
    let relation = relations.iter().find(|it| it.get("Id") == Some(id))?;
    let target = relation.get("Target")?;
    Some(match target.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
        None => format!("xl/{target}"),
    })
}

fn read(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Option<String> {
    let mut text = String::new();
    let part = archive.by_name(name).ok()?;
    part.take(LONGEST).read_to_string(&mut text).ok()?;
    Some(text)
}

/// The attributes of all elements of a name.
fn elements(text: &str, name: &str) -> Vec<HashMap<String, String>> {
    let mut reader = Reader::from_str(text);
    let mut found = Vec::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(it) | Event::Empty(it)) if it.local_name().as_ref() == name => {
                found.push(attributes(&it));
            }
            Ok(Event::Eof) | Err(_) => return found,
            Ok(_) => {}
        }
    }
}

fn attributes(element: &BytesStart) -> HashMap<String, String> {
    let all = element.attributes().flatten();
    let pairs = all.filter_map(|it| {
        let value = unescape(&it.value).ok()?.into_owned();
        Some((it.key.as_ref().to_owned(), value))
    });
    pairs.collect()
}

/// What of a sheet new rows need.
#[derive(Default)]
struct Sheet {
    /// What stands before the names of its elements.
    prefix: String,
    /// Where the rows end.
    end: usize,
    last: u32,
    /// How each column looks.
    looks: HashMap<usize, Look>,
}

/// How a cell looks, and whether it holds a number, as days are.
#[derive(Default)]
struct Look {
    look: Option<String>,
    is_number: bool,
}

impl Sheet {
    /// The sheet, whose new rows are to look like the one at `model`.
    fn of(text: &str, model: Option<u32>) -> Option<Sheet> {
        let mut reader = Reader::from_str(text);
        let mut sheet = Sheet::default();
        loop {
            let start = reader.buffer_position() as usize;
            match reader.read_event().ok()? {
                Event::Start(it) | Event::Empty(it) if it.local_name().as_ref() == "row" => {
                    let number = attributes(&it).get("r").and_then(|it| it.parse().ok());
                    sheet.last = number.unwrap_or(sheet.last + 1).max(sheet.last);
                }
                Event::Start(it) | Event::Empty(it)
                    if it.local_name().as_ref() == "c" && Some(sheet.last) == model =>
                {
                    let mut it = attributes(&it);
                    let is_number = it.get("t").is_none_or(|it| it == "n");
                    if let Some(column) = it.get("r").and_then(|it| column_of(it)) {
                        let look = it.remove("s");
                        sheet.looks.insert(column, Look { look, is_number });
                    }
                }
                Event::End(it) if it.local_name().as_ref() == "sheetData" => {
                    let name = it.name();
                    sheet.prefix = name.as_ref().trim_end_matches("sheetData").to_owned();
                    sheet.end = start;
                    return Some(sheet);
                }
                Event::Eof => return None,
                _ => {}
            }
        }
    }

    /// The text of the sheet with rows below all others.
    fn with(&self, text: &str, from_1904: bool, held: &Held, rows: &[Row]) -> Option<String> {
        let count = u32::try_from(rows.len()).ok()?;
        self.last.checked_add(count).filter(|it| *it <= ROWS)?;
        let prefix = &self.prefix;
        let mut more = String::new();
        for (number, row) in (self.last + 1..).zip(rows) {
            more.push_str(&format!("<{prefix}row r=\"{number}\">"));
            let placed = held.places.iter().zip(row);
            let mut placed: Vec<(usize, &String)> = placed
                .filter_map(|(at, cell)| Some(((*at)?, cell)))
                .collect();
            placed.sort_unstable();
            for (at, cell) in placed {
                more.push_str(&self.cell(number, at, cell, from_1904));
            }
            more.push_str(&format!("</{prefix}row>"));
        }
        let mut text = text.to_owned();
        text.insert_str(self.end, &more);
        Some(text)
    }

    fn cell(&self, row: u32, column: usize, words: &str, from_1904: bool) -> String {
        let prefix = &self.prefix;
        let found = self.looks.get(&column);
        let is_number = found.is_some_and(|it| it.is_number);
        let look = found
            .and_then(|it| it.look.as_ref())
            .map_or(String::new(), |it| format!(" s=\"{}\"", escape(it)));
        let place = format!("{}{row}", letters(column));
        let serial = serial(words, from_1904).filter(|_| is_number);
        match serial {
            _ if words.is_empty() => format!("<{prefix}c r=\"{place}\"{look}/>"),
            Some(day) => {
                format!("<{prefix}c r=\"{place}\"{look}><{prefix}v>{day}</{prefix}v></{prefix}c>")
            }
            None => {
                let words = escape(words);
                format!(
                    "<{prefix}c r=\"{place}\"{look} t=\"inlineStr\"><{prefix}is><{prefix}t xml:space=\"preserve\">{words}</{prefix}t></{prefix}is></{prefix}c>"
                )
            }
        }
    }
}

/// A day as workbooks count it.
fn serial(words: &str, from_1904: bool) -> Option<i64> {
    let day = NaiveDate::parse_from_str(words, "%d/%m/%Y").ok()?;
    let first = match from_1904 {
        true => NaiveDate::from_ymd_opt(1904, 1, 1)?,
        false => NaiveDate::from_ymd_opt(1899, 12, 30)?,
    };
    Some((day - first).num_days())
}

/// The column of a place such as `AB12`, from 0.
fn column_of(place: &str) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_uppercase);
    let number = letters.fold(0usize, |sum, it| {
        sum.saturating_mul(26)
            .saturating_add(usize::from(it - b'A') + 1)
    });
    number.checked_sub(1)
}

/// The letters of a column.
fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        left -= 1;
        letters.push((b'A' + (left % 26) as u8) as char);
        left /= 26;
    }
    letters.iter().rev().collect()
}
