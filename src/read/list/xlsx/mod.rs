//! Workbooks of Excel: which sheets there are, and the cells of one.

mod digits;
pub mod format;
mod sheet;
mod strings;
mod styles;

use std::io::{Read, Seek};

use crate::diagnostic::Message;
use crate::read::docx::package::{Package, Relations};
use crate::read::docx::xml::Xml;
use crate::source::FileId;

use super::foreign;
use super::grid::{Area, Filter, Grid};
pub use sheet::day;
use styles::Styles;

/// A workbook, of which no sheet is read yet.
pub struct Workbook<R> {
    package: Package<R>,
    relations: Relations,
    pub sheets: Vec<Sheet>,
    /// The sheet that was open when it was saved.
    pub active: usize,
    settings: Settings,
    styles: Option<Styles>,
}

/// What holds for all sheets.
#[derive(Debug, Clone, Copy, Default)]
struct Settings {
    from_1904: bool,
    /// Whether results of formulas are none before a program reckons them.
    is_unreckoned: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    pub name: String,
    pub is_hidden: bool,
    part: String,
}

impl<R: Read + Seek> Workbook<R> {
    pub fn open(mut package: Package<R>) -> Result<Workbook<R>, Message> {
        let whole = package.relations("");
        let main = whole.first("officeDocument").map(str::to_owned);
        let main = main.unwrap_or_else(|| "xl/workbook.xml".to_owned());
        let is_book = main.to_lowercase().ends_with(".xml") && !main.contains("word/");
        let text = match package.part(&main) {
            Ok(Some((_, text))) if is_book => text,
            Err(_) => return Err(foreign::damaged()),
            _ => return Err(foreign::package(|part| package.has(part))),
        };
        let relations = package.relations(&main);
        let mut book = Workbook {
            package,
            relations,
            sheets: Vec::new(),
            active: 0,
            settings: Settings::default(),
            styles: None,
        };
        book.read(&text);
        match book.sheets.is_empty() {
            true => Err(foreign::package(|part| book.package.has(part))),
            false => Ok(book),
        }
    }

    fn read(&mut self, text: &str) {
        let mut xml = Xml::new(text, FileId(0));
        let Some(root) = xml.root() else {
            return;
        };
        let is_on = |it: Option<String>| matches!(it.as_deref(), Some("1" | "true"));
        while let Some(tag) = xml.descendant(&root) {
            match tag.name() {
                "workbookPr" => self.settings.from_1904 |= is_on(tag.attribute("date1904")),
                "calcPr" => {
                    self.settings.is_unreckoned = is_on(tag.attribute("fullCalcOnLoad"));
                }
                "workbookView" => {
                    let active = tag.attribute("activeTab").and_then(|it| it.parse().ok());
                    self.active = active.unwrap_or(0);
                }
                "sheet" => {
                    let id = tag.attribute("id").unwrap_or_default();
                    let state = tag.attribute("state");
                    if let Some(part) = self.relations.named(&id) {
                        self.sheets.push(Sheet {
                            name: tag.attribute("name").unwrap_or_default(),
                            is_hidden: state.is_some_and(|it| it != "visible"),
                            part: part.to_owned(),
                        });
                    }
                }
                _ => {}
            }
        }
    }

    /// The cells of a sheet.
    pub fn grid(&mut self, number: usize) -> Result<Grid, Message> {
        let Some(part) = self.sheets.get(number).map(|it| it.part.clone()) else {
            return Err(foreign::damaged());
        };
        if self.styles.is_none() {
            let text = match self.relations.first("styles") {
                Some(name) => self.package.part(name).map_err(|_| foreign::damaged())?,
                None => None,
            };
            self.styles = Some(text.map_or_else(Styles::default, |(_, it)| Styles::read(&it)));
        }
        let relations = self.package.relations(&part);
        let mut tables = Vec::new();
        for name in relations.all("table") {
            if let Ok(Some((_, text))) = self.package.part(name) {
                tables.extend(table(&text));
            }
        }
        let name = self.relations.first("sharedStrings");
        let (words, strings) = match name.and_then(|it| self.package.stream(it)) {
            Some(part) => strings::read(part)?,
            None => Default::default(),
        };
        let mut grid = Grid::of(words);
        grid.from_1904 = self.settings.from_1904;
        let styles = self.styles.as_ref();
        let stream = self.package.stream(&part).ok_or_else(foreign::damaged)?;
        let book = sheet::Book {
            strings: &strings,
            styles,
            settings: self.settings,
        };
        sheet::read(stream, &book, &mut grid)?;
        for filter in tables {
            grid.tables.push(filter.area);
            if !filter.by.is_empty() {
                grid.filter = Some(filter);
            }
        }
        Ok(grid)
    }
}

/// Where a table stands whose names have a row, and what it is filtered by.
fn table(text: &str) -> Option<Filter> {
    let mut xml = Xml::new(text, FileId(0));
    let root = xml.root()?;
    let area = Area::read(&root.attribute("ref")?)?;
    let heads = root.attribute("headerRowCount");
    let mut filter = Filter {
        area,
        by: Vec::new(),
    };
    while let Some(tag) = xml.descendant(&root) {
        filter.tag(tag.name(), |name| tag.attribute(name));
    }
    (heads.as_deref() != Some("0")).then_some(filter)
}
