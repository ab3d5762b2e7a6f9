//! One sheet of a workbook, cell by cell.

use std::io::Read;

use quick_xml::events::{BytesStart, Event};

use super::Settings;
use super::strings::{Shared, unescaped};
use super::styles::Styles;
use crate::diagnostic::Message;
use crate::list::{Kind, Place, Stretch};
use crate::read::list::flow::{Flow, attribute, is_on, say};
use crate::read::list::foreign;
use crate::read::list::grid::{Area, Filter, Grid};

/// What the sheets of a workbook share.
pub struct Book<'b> {
    pub strings: &'b [Shared],
    pub styles: Option<&'b Styles>,
    pub(super) settings: Settings,
}

/// A cell that is being read.
#[derive(Default)]
struct Begun {
    column: u32,
    style: usize,
    kind: String,
    words: String,
    has_formula: bool,
}

/// Reads the cells of a sheet into a grid, with what is hidden, joined and filtered.
pub fn read(part: impl Read, book: &Book, grid: &mut Grid) -> Result<(), Message> {
    let mut flow = Flow::new(part);
    let mut cell = Begun::default();
    let (mut row, mut column) = (0u32, 0u32);
    let (mut is_said, mut readings, mut depth) = (false, 0, 0);
    while let Some(event) = flow.next()? {
        match &event {
            Event::Start(tag) => {
                depth += 1;
                match tag.local_name().into_inner() {
                    "row" => {
                        let at = attribute(tag, "r").and_then(|it| it.parse().ok());
                        row = at.unwrap_or(row + 1).max(row);
                        column = 0;
                        grid.row(row, is_on(tag, "hidden"));
                    }
                    "c" => {
                        cell = begun(tag, column);
                        column = cell.column + 1;
                    }
                    "f" => cell.has_formula = true,
                    "v" => is_said = true,
                    "rPh" => readings += 1,
                    "t" => is_said = readings == 0,
                    "col" if is_on(tag, "hidden") => {
                        let number =
                            |name| attribute(tag, name).and_then(|it| it.parse::<u32>().ok());
                        if let (Some(from), Some(to)) = (number("min"), number("max")) {
                            grid.hidden_columns
                                .push(from.saturating_sub(1)..=to.saturating_sub(1));
                        }
                    }
                    "mergeCell" => {
                        let area = attribute(tag, "ref").and_then(|it| Area::read(&it));
                        grid.joined.extend(area);
                    }
                    "autoFilter" => {
                        let area = attribute(tag, "ref").and_then(|it| Area::read(&it));
                        let by = Vec::new();
                        grid.filter = area.map(|area| Filter { area, by });
                    }
                    name => {
                        if let Some(filter) = &mut grid.filter {
                            filter.tag(name, |it| attribute(tag, it));
                        }
                    }
                }
            }
            Event::End(tag) => {
                depth -= 1;
                match tag.local_name().into_inner() {
                    "c" => put(&mut cell, row, book, grid),
                    "v" | "t" => is_said = false,
                    "rPh" => readings -= 1,
                    _ => {}
                }
            }
            other if is_said => say(other, &mut cell.words),
            _ => {}
        }
    }
    grid.finish();
    match depth == 0 && flow.is_done() {
        true => Ok(()),
        false => Err(foreign::damaged()),
    }
}

fn begun(tag: &BytesStart, next: u32) -> Begun {
    let place = attribute(tag, "r").and_then(|it| Place::read(&it));
    Begun {
        column: place.and_then(|it| it.column).unwrap_or(next),
        style: attribute(tag, "s")
            .and_then(|it| it.parse().ok())
            .unwrap_or(0),
        kind: attribute(tag, "t").unwrap_or_default(),
        ..Begun::default()
    }
}

/// Puts a cell into the grid as it is shown.
fn put(cell: &mut Begun, row: u32, book: &Book, grid: &mut Grid) {
    let Begun { column, style, .. } = *cell;
    let stored = cell.words.trim();
    let is_late = match cell.kind.as_str() {
        "str" | "s" | "inlineStr" | "e" => false,
        _ => stored.is_empty() || stored == "0" && book.settings.is_unreckoned,
    };
    if cell.has_formula && is_late {
        grid.keep(column, Kind::Unreckoned, Stretch::default());
        return;
    }
    match cell.kind.as_str() {
        "s" => {
            let string = stored
                .parse()
                .ok()
                .and_then(|it: usize| book.strings.get(it));
            if let Some(shared) = string {
                let place = Place::cell(row, column);
                let words = grid.words.get(shared.words).to_owned();
                doubt(&words, style, place, book, grid);
                grid.keep(column, Kind::Text, shared.words);
                let is_composed = shared.is_composed.then_some(place);
                grid.composed.extend(is_composed);
            }
        }
        "inlineStr" | "str" => {
            let words = unescaped(&cell.words);
            doubt(&words, style, Place::cell(row, column), book, grid);
            grid.put(column, Kind::Text, &words);
        }
        "e" => grid.put(column, Kind::Error, stored),
        "b" => grid.put(
            column,
            Kind::Text,
            if stored == "1" { "TRUE" } else { "FALSE" },
        ),
        "d" => match day(stored) {
            Some(day) => grid.put(column, Kind::Day, &day),
            None => grid.put(column, Kind::Text, stored),
        },
        _ => match stored.parse::<f64>() {
            Ok(number) => {
                let format = book.styles.map(|it| it.format(style));
                let format = format.unwrap_or(&super::format::Format::General);
                let (kind, words) = format.show(number, grid.from_1904);
                grid.put(column, kind, &words);
            }
            Err(_) => grid.put(column, Kind::Text, stored),
        },
    }
}

/// `2026-09-02T07:30:00` as it is written here.
pub fn day(stored: &str) -> Option<String> {
    let (day, time) = stored.split_once('T').unwrap_or((stored, ""));
    let mut parts = day.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let figures = |it: &str, long| it.len() == long && it.bytes().all(|it| it.is_ascii_digit());
    if !figures(year, 4) || !figures(month, 2) || !figures(day, 2) || parts.next().is_some() {
        return None;
    }
    let time = time.get(..5).filter(|it| *it != "00:00");
    Some(match time {
        Some(time) => format!("{time} {day}/{month}/{year}"),
        None => format!("{day}/{month}/{year}"),
    })
}

/// Words in fonts of old that are kept to be judged.
const MOST: usize = 200;

/// Keeps words in a font of old; whoever types in Unicode gets its letters whatever the font is.
fn doubt(words: &str, style: usize, place: Place, book: &Book, grid: &mut Grid) {
    let old = book.styles.and_then(|it| it.old(style));
    let Some(old) = old.filter(|_| !words.is_ascii() && grid.doubtful.len() < MOST) else {
        return;
    };
    grid.doubtful.push((place, old, words.to_owned()));
}
