//! The last choices, made only for a sheet that is to be rendered: how wide columns are, which rows
//! stay together, how long dots in cells are, and where lines end otherwise than behind every blank.

use super::endings::{Endings, Measure};
use super::stretch::Matter;
use super::{dots, grid, line};
use crate::face::Faces;
use crate::role::Role;
use crate::sheet::{Align, Item, NamedStyle, Paragraph, Run, Sheet};

/// The number of a note and the blank behind it, in parts of the text size.
const LABEL: f64 = 0.54;

/// Makes the last choices; [`styles`](super::styles) have been put to the sheet before.
pub fn settle(sheet: &mut Sheet, faces: &Faces, endings: &Endings) {
    let note = sheet.styles.iter().find(|it| it.role == Role::ChuThich);
    let note = note.cloned();
    for section in &mut sheet.sections {
        let page = &section.page;
        let mut settler = Settler {
            faces,
            endings,
            note: note.as_ref(),
            width: page.text_width(),
            height: page.height - page.top - page.bottom,
        };
        let width = settler.width;
        let (head, items) = (&mut section.head, &mut section.items);
        let margins = [&mut section.end, &mut section.foot];
        let all = [head, items].into_iter().chain(margins);
        all.for_each(|it| settler.items(it, width));
    }
}

struct Settler<'a> {
    faces: &'a Faces,
    endings: &'a Endings,
    note: Option<&'a NamedStyle>,
    /// Between the margins of the page.
    width: f64,
    height: f64,
}

impl Settler<'_> {
    fn items(&mut self, items: &mut [Item], width: f64) {
        for item in items {
            match item {
                Item::Paragraph(it) => self.paragraph(it, Matter::of(it), width),
                Item::Columns(it) => {
                    for (cell, width) in it.cells.iter_mut().zip(&it.widths) {
                        self.items(cell, *width);
                    }
                }
                Item::Table(it) => {
                    grid::widen(it, self.faces);
                    grid::join(it, self.height, self.faces);
                    grid::part_high(it, self.height, self.faces);
                    grid::draw(it, self.faces);
                    let inside: Vec<f64> = (it.rows.iter())
                        .flat_map(|row| row.cells.iter().map(|cell| it.inside(cell)))
                        .collect();
                    let cells = it.rows.iter_mut().flat_map(|row| &mut row.cells);
                    for (cell, width) in cells.zip(inside) {
                        let paragraphs = cell.paragraphs.iter_mut();
                        paragraphs.for_each(|it| {
                            dots::draw(it, width, self.faces);
                            self.paragraph(it, Matter::Text, width);
                        });
                    }
                }
                Item::Rule(_) => {}
            }
        }
    }

    fn measure(&self) -> Measure<'_> {
        Measure::of(self.faces, self.endings)
    }

    fn paragraph(&self, paragraph: &mut Paragraph, matter: Matter, width: f64) {
        line::settle(paragraph, matter, width, self.measure());
        let notes = paragraph.runs.iter_mut();
        for note in notes.filter_map(|it| it.footnote.as_mut()) {
            self.footnote(note);
        }
    }

    fn footnote(&self, note: &mut [Run]) {
        let (first, size) = self
            .note
            .map_or((0.0, 10.0), |it| (it.paragraph.first, it.text.size));
        let is_stretched = (self.note).is_none_or(|it| it.paragraph.align == Align::Justify);
        let rooms = (self.width - first - LABEL * size, self.width);
        let measure = self.measure();
        line::settle_runs(&mut [], note, rooms, Matter::Text, is_stretched, measure);
    }
}
