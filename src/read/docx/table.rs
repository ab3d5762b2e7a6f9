//! Tables: the cells that are seen once changes are accepted, and which of them go on below.

use super::Changes;
use super::properties::{Form, WordLook};
use super::space::Space;
use super::story::Story;
use super::styles::sides;
use super::tally::Deed;
use super::xml::{Tag, Xml};
use crate::manuscript::{Cell, Merge, Row, Table};

/// Columns beyond these no page holds.
const MOST_COLUMNS: u32 = 64;

/// What is said of a row besides its cells.
#[derive(Default)]
struct RowForm {
    head: bool,
    /// How it was put in or taken out as a whole.
    change: Option<Deed>,
    is_gone: bool,
    is_hidden: bool,
}

/// What is said of a cell besides what stands in it.
#[derive(Default)]
struct CellForm {
    span: Option<u32>,
    merge: Merge,
    /// Whether it is part of the cell before it.
    is_beside: bool,
    is_gone: bool,
}

impl Story<'_> {
    pub fn table(&mut self, xml: &mut Xml, of: &Tag) -> Table {
        let mut table = Table::default();
        self.table.push((WordLook::default(), Form::default()));
        self.rows(xml, of, &mut table);
        self.table.pop();
        table
    }

    fn rows(&mut self, xml: &mut Xml, of: &Tag, table: &mut Table) {
        while let Some(tag) = xml.child(of) {
            if tag.space == Space::Compatibility {
                if let Some(branch) = self.branch(xml, &tag) {
                    self.rows(xml, &branch, table);
                }
                continue;
            }
            match tag.word() {
                "tblPr" => self.table_form(xml, &tag, table),
                "tr" => {
                    let mut row = Row::default();
                    let mut form = RowForm::default();
                    let before = self.tally.changes;
                    self.cells(xml, &tag, &mut row, &mut form, table);
                    row.head = form.head;
                    if let Some(change) = form.change {
                        // What stands in it came and went with it.
                        self.tally.changes = before;
                        self.tally.count(change);
                    }
                    if form.is_hidden {
                        self.tally.hidden_rows += 1;
                    } else if !form.is_gone {
                        table.rows.push(row);
                    }
                }
                "sdt" | "sdtContent" | "customXml" => self.rows(xml, &tag, table),
                change if self.look.changes.keep(change) => self.rows(xml, &tag, table),
                _ => {}
            }
        }
    }

    fn table_form(&mut self, xml: &mut Xml, of: &Tag, table: &mut Table) {
        let mut ruled = None;
        let mut styled = None;
        while let Some(tag) = xml.child(of) {
            match tag.word() {
                "tblStyle" => styled = self.look.styles.get(tag.value().as_deref()),
                "tblBorders" => ruled = Some(sides(xml, &tag) > 1),
                _ => {}
            }
        }
        let by_style = styled.and_then(|it| it.ruled);
        table.ruled |= ruled.or(by_style).unwrap_or(false);
        if let (Some(last), Some(style)) = (self.table.last_mut(), styled) {
            *last = (style.words.clone(), style.form.clone());
        }
    }

    fn cells(
        &mut self,
        xml: &mut Xml,
        of: &Tag,
        row: &mut Row,
        form: &mut RowForm,
        table: &mut Table,
    ) {
        while let Some(tag) = xml.child(of) {
            if tag.space == Space::Compatibility {
                if let Some(branch) = self.branch(xml, &tag) {
                    self.cells(xml, &branch, row, form, table);
                }
                continue;
            }
            match tag.word() {
                "trPr" => {
                    while let Some(part) = xml.child(&tag) {
                        match part.word() {
                            "tblHeader" => form.head = part.is_on(),
                            change @ ("del" | "moveFrom" | "ins" | "moveTo") => {
                                form.change = Deed::of(change);
                                self.tally.author(part.attribute("author"));
                                form.is_gone |= !self.look.changes.keep(change);
                            }
                            "hidden" => form.is_hidden = part.is_on(),
                            _ => {}
                        }
                    }
                }
                // What is taken out is not read: its notes and numbers are not counted.
                "tc" if form.is_gone || form.is_hidden => {}
                "tc" => {
                    self.tally.paragraphs += 1;
                    if self.tally.is_too_long() {
                        return xml.stop();
                    }
                    let (cell, own) = self.cell(xml, &tag, table);
                    match row.cells.last_mut() {
                        Some(last) if own.is_beside => last.span += cell.span,
                        _ if own.is_gone => {}
                        _ => row.cells.push(cell),
                    }
                }
                "sdt" | "sdtContent" | "customXml" => self.cells(xml, &tag, row, form, table),
                change if self.look.changes.keep(change) => {
                    self.cells(xml, &tag, row, form, table);
                }
                _ => {}
            }
        }
    }

    /// Its form stands first in a cell and tells whether the rest of it is seen.
    fn cell(&mut self, xml: &mut Xml, of: &Tag, table: &mut Table) -> (Cell, CellForm) {
        let mut form = CellForm::default();
        let mut blocks = Vec::new();
        if let Some(first) = xml.child(of) {
            if first.word() == "tcPr" {
                self.cell_form(xml, &first, &mut form, table);
            } else {
                self.block(xml, &first, &mut blocks);
            }
            if form.merge != Merge::Above && !form.is_beside && !form.is_gone {
                blocks.extend(self.blocks(xml, of));
            }
        }
        let span = form.span.unwrap_or(1).clamp(1, MOST_COLUMNS);
        let merge = form.merge;
        let cell = Cell {
            blocks,
            span,
            merge,
        };
        (cell, form)
    }

    /// Reads `tcPr`.
    fn cell_form(&mut self, xml: &mut Xml, of: &Tag, form: &mut CellForm, table: &mut Table) {
        while let Some(tag) = xml.child(of) {
            match tag.word() {
                "gridSpan" => {
                    form.span = tag.number("val").and_then(|it| u32::try_from(it).ok());
                }
                "vMerge" => {
                    form.merge = match tag.value().as_deref() {
                        Some("restart") => Merge::Begins,
                        _ => Merge::Above,
                    };
                }
                "hMerge" => form.is_beside = tag.value().as_deref() != Some("restart"),
                "cellDel" => {
                    self.tally.count(Deed::Deleted);
                    form.is_gone = self.look.changes == Changes::Accepted;
                }
                "cellIns" => {
                    self.tally.count(Deed::Inserted);
                    form.is_gone = self.look.changes == Changes::Rejected;
                }
                "tcBorders" => table.ruled |= sides(xml, &tag) > 1,
                _ => {}
            }
        }
    }
}
