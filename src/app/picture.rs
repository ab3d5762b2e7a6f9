//! The days of papers as pages of their own: a table with a picture beside it, as PDF or SVG.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::house::House;
use super::refusal::Refusal;
use super::schedule::Line;
use super::timeline::drawn;
use crate::agenda::Agenda;
use crate::compose::{compose, settle, styles};
use crate::diagnostic::{Message, Sink};
use crate::document::{Annex, Block, Document, Inline, Number, Properties};
use crate::regulation::Regulation;
use crate::role::Role;
use crate::sheet::Sheet;
use crate::timeline::{self, Row, Scale};
use crate::worded::Worded;
use crate::write::{self, Tools, error::WriteError};

/// Pages of the days of papers.
pub struct Picture {
    house: House,
    sheet: Sheet,
}

impl Picture {
    /// The pages of some days, as the regulation of the first of their papers has them; a scale of one year when
    /// one is asked for.
    pub fn of(
        house: &House,
        agendas: &[(String, Agenda)],
        lines: &[Line],
        year: Option<i32>,
        today: Option<NaiveDate>,
    ) -> Result<Picture, Message> {
        let none = || message!("không có mốc nào để vẽ", "there is no day to draw");
        let first = lines.first().and_then(|it| agendas.get(it.paper));
        let (_, agenda) = first.ok_or_else(none)?;
        let rooms = &house.0;
        let regulation = rooms.regulations.titled(&agenda.regulation, &rooms.sources);
        let regulation = regulation.ok_or_else(none)?;
        let mut papers: BTreeMap<usize, Vec<&Line>> = BTreeMap::new();
        for line in lines {
            papers.entry(line.paper).or_default().push(line);
        }
        let groups: Vec<(&str, Vec<Row>)> = papers
            .values()
            .map(|lines| {
                let marks = |it: &Line| it.marks.iter().map(|it| it.vi.clone()).collect();
                let events = lines.iter().map(|it| (it.event, it.short(), marks(it)));
                let title = lines.first().map_or("", |it| it.title);
                (title, timeline::rows(events))
            })
            .collect();
        let rows = groups.iter().flat_map(|it| &it.1);
        let scale = match year {
            Some(year) => Scale::year(year),
            None => Scale::around(rows),
        };
        let scale = scale.ok_or_else(none)?;
        let document = document(&groups, &scale, today, regulation);
        let faces = &rooms.estate.faces;
        let mut sheet =
            compose(&document, regulation, faces, &mut Sink::default()).ok_or_else(none)?;
        // There is no paper before what would be its annex.
        sheet.sections.remove(0);
        sheet.styles = styles(regulation);
        settle(&mut sheet, faces, &rooms.estate.endings);
        Ok(Picture {
            house: house.clone(),
            sheet,
        })
    }

    pub fn pdf(&self) -> Result<Vec<u8>, Refusal> {
        let pdf = &write::PDF;
        self.made(pdf.name, |tools| (pdf.write)(&self.sheet, tools))
    }

    /// Each page as an SVG.
    pub fn svg(&self) -> Result<Vec<String>, Refusal> {
        self.made("svg", |tools| tools.drawings(&self.sheet))
    }

    fn made<T>(
        &self,
        format: &'static str,
        make: impl FnOnce(&Tools) -> Result<T, WriteError>,
    ) -> Result<T, Refusal> {
        let made = self.house.0.estate.tools().and_then(make);
        made.map_err(|why| Refusal::Unwritable(format, why))
    }
}

fn document(
    groups: &[(&str, Vec<Row>)],
    scale: &Scale,
    today: Option<NaiveDate>,
    regulation: &Regulation,
) -> Document {
    let several = groups.len() > 1;
    let title = regulation.word(if several { "lich" } else { "tien-do" });
    let shown = groups.iter().map(|(name, rows)| {
        let name = if several { *name } else { "" };
        (name, rows.iter().collect())
    });
    let table = drawn(&shown.collect::<Vec<_>>(), scale, today, regulation);
    let mut blocks = vec![line(Role::PhuLucTen, title)];
    if let [(name, _)] = groups {
        blocks.push(line(Role::PhuLucKemTheo, &format!("({name})")));
    }
    blocks.push(Block::Table(table));
    let annex = Annex {
        landscape: true,
        number: Number::Blank,
        blocks,
        ..Annex::default()
    };
    Document {
        properties: Properties {
            title: title.to_owned(),
            ..Properties::default()
        },
        annexes: vec![annex],
        ..Document::default()
    }
}

fn line(role: Role, words: &str) -> Block {
    Block::Line(crate::document::Line {
        role,
        mark: None,
        centred: false,
        text: vec![Inline::plain(Worded::plain(words))],
    })
}
