//! Tables: the cells that are seen, and which of them go on below.

use super::story::Story;
use crate::manuscript::{Cell, Merge, Row, Table};
use crate::read::docx::xml::{Tag, Xml};

/// Columns beyond these no page holds.
const MOST_COLUMNS: usize = 64;

/// Rows and cells that are repeated more often only fill the page.
const MOST_TIMES: usize = 100;

/// A cell that goes on below: in so many rows yet, over so many columns.
#[derive(Clone, Copy, Default)]
struct Down {
    rows: usize,
    columns: usize,
}

impl Story<'_> {
    pub fn table(&mut self, xml: &mut Xml, of: &Tag) -> Table {
        let mut table = Table::default();
        let mut down = vec![Down::default(); MOST_COLUMNS];
        self.rows(xml, of, false, &mut table, &mut down);
        table
    }

    fn rows(&mut self, xml: &mut Xml, of: &Tag, head: bool, table: &mut Table, down: &mut [Down]) {
        while let Some(tag) = xml.child(of) {
            match tag.name() {
                "table-header-rows" => self.rows(xml, &tag, true, table, down),
                "table-rows" | "table-row-group" => self.rows(xml, &tag, head, table, down),
                "table-row" => {
                    let cells = self.cells(xml, &tag, table, down);
                    if self.tally.is_too_long() {
                        return xml.stop();
                    }
                    let is_hidden = tag
                        .attribute("visibility")
                        .is_some_and(|it| it != "visible");
                    self.tally.hidden_rows += usize::from(is_hidden);
                    let many = if is_hidden {
                        0
                    } else {
                        times(&tag, "number-rows-repeated")
                    };
                    let row = Row { cells, head };
                    table.rows.extend(std::iter::repeat_n(row, many));
                }
                _ => {}
            }
        }
    }

    fn cells(
        &mut self,
        xml: &mut Xml,
        of: &Tag,
        table: &mut Table,
        down: &mut [Down],
    ) -> Vec<Cell> {
        let mut cells = Vec::new();
        let mut column = 0;
        while let Some(tag) = xml.child(of) {
            self.tally.paragraphs += 1;
            match tag.name() {
                "table-cell" => {
                    let columns = times(&tag, "number-columns-spanned").min(MOST_COLUMNS);
                    let rows = times(&tag, "number-rows-spanned");
                    let style = tag.attribute("style-name");
                    table.ruled |= self.styles.is_ruled(style.as_deref());
                    let cell = Cell {
                        blocks: self.inside(xml, &tag),
                        span: columns as u32,
                        merge: match rows > 1 {
                            true => Merge::Begins,
                            false => Merge::None,
                        },
                    };
                    if let Some(below) = down.get_mut(column) {
                        *below = Down {
                            rows: rows - 1,
                            columns,
                        };
                    }
                    let many = times(&tag, "number-columns-repeated");
                    let room = MOST_COLUMNS.saturating_sub(column);
                    cells.extend(std::iter::repeat_n(cell, many.min(room)));
                    column += many;
                }
                // A part of a cell above is one; others are parts of the cell before them.
                "covered-table-cell" => {
                    for _ in 0..times(&tag, "number-columns-repeated") {
                        if let Some(above) = down.get_mut(column).filter(|it| it.rows > 0) {
                            above.rows -= 1;
                            cells.push(Cell {
                                blocks: Vec::new(),
                                span: above.columns as u32,
                                merge: Merge::Above,
                            });
                        }
                        column += 1;
                    }
                }
                _ => {}
            }
        }
        cells
    }
}

fn times(tag: &Tag, name: &str) -> usize {
    let times = tag.attribute(name).and_then(|it| it.parse().ok());
    times.unwrap_or(1).clamp(1, MOST_TIMES)
}
