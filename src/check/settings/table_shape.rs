//! Rows that do not fill their table, or cells and widths that reach beyond it.

use crate::campaign::cell::TIMELINE;
use crate::campaign::{Cell, Row, Table};
use crate::check::{Facts, Findings};
use crate::diagnostic::{Finding, Message};
use crate::source::{Span, Spanned};

pub fn paper(facts: &Facts, findings: &mut Findings) {
    for table in facts.campaign.tables() {
        if is_timeline(table) {
            whole(table, findings);
            continue;
        }
        let columns = match table.widths.len() {
            0 => widest(table),
            told => told,
        };
        // When all rows agree it is the widths that were miscounted.
        let rows = [&table.head, &table.rows].into_iter().flatten();
        let mut cells = rows.filter(|row| row.section.is_none());
        let full = widest(table);
        if full != columns && cells.all(|row| own(row) == full) {
            let (Some(first), Some(last)) = (table.widths.first(), table.widths.last()) else {
                continue;
            };
            let message = message!(
                "`widths` có {columns} cột, các hàng có {full} cột",
                "`widths` has {columns} columns, the rows have {full}"
            );
            let cure = message!("mỗi cột một số", "one number for each column");
            push(first.span.to(last.span), message, cure, findings);
            continue;
        }
        frame(table, columns, findings);
        // Head rows are repeated on each page, so no cell can reach from them into the rest.
        for rows in [&table.head, &table.rows] {
            Grid::new(columns).walk(rows, findings);
        }
    }
}

/// Whether its columns and rows are those of the days of the paper.
fn is_timeline(table: &Table) -> bool {
    let of = table.of.as_ref();
    of.is_some_and(|it| it.value.trim() == TIMELINE)
}

/// A timeline has its own columns: what is given for others would be printed nowhere.
fn whole(table: &Table, findings: &mut Findings) {
    let head = table.head.first().or(table.rows.first());
    let given = head.map(|it| it.span);
    let given = given.or_else(|| table.row.first().map(|it| it.span));
    let given = given.or_else(|| table.widths.first().map(|it| it.span));
    let given = given.or_else(|| table.align.first().map(|it| it.span));
    if let Some(span) = given {
        let message = message!(
            "bảng `timeline` có sẵn cột và hàng, chỗ này không in ra",
            "a timeline has columns and rows of its own; this is printed nowhere"
        );
        let cure = message!("bỏ chỗ này đi", "leave this out");
        push(span, message, cure, findings);
    }
}

fn frame(table: &Table, columns: usize, findings: &mut Findings) {
    if table.head.is_empty() && table.rows.is_empty() {
        let message = message!("bảng không có hàng nào", "the table has no rows");
        push(
            table.span,
            message,
            message!("thêm `rows:`", "add `rows:`"),
            findings,
        );
    }
    for width in table.widths.iter().filter(|w| w.value <= 0.0) {
        let message = message!(
            "bề rộng cột phải lớn hơn 0",
            "a column must be wider than 0"
        );
        let cure = message!(
            "viết theo tỉ lệ, ví dụ `[1, 6, 3]`",
            "write shares, such as `[1, 6, 3]`"
        );
        push(width.span, message, cure, findings);
    }
    if let Some(side) = table.align.get(columns) {
        let told = table.align.len();
        let message = message!(
            "`align` có {told} cột, bảng có {columns} cột",
            "`align` has {told} columns, the table has {columns}"
        );
        push(
            side.span,
            message,
            message!("mỗi cột một từ", "one word for each column"),
            findings,
        );
    }
}

/// The columns of the fullest row, cells from rows above counted.
fn widest(table: &Table) -> usize {
    let mut most = 0;
    for rows in [&table.head, &table.rows] {
        let mut grid = Grid::new(0);
        for row in rows {
            let own = own(row);
            most = most.max(grid.covered.iter().filter(|left| **left > 0).count() + own);
            grid.covered.resize(most, 0);
            grid.place(&row.cells);
            grid.next_row();
        }
    }
    most
}

/// How many more rows each column is taken by a cell from above.
struct Grid {
    covered: Vec<usize>,
}

impl Grid {
    fn new(columns: usize) -> Self {
        Self {
            covered: vec![0; columns],
        }
    }

    fn walk(&mut self, rows: &[Row], findings: &mut Findings) {
        let columns = self.covered.len();
        for (place, row) in rows.iter().enumerate() {
            for cell in &row.cells {
                self.judge_cell(cell, rows.len() - place, findings);
            }
            if row.section.is_some() {
                self.judge_section(row, findings);
            } else {
                let before = self.covered.iter().filter(|left| **left > 0).count();
                let own = own(row);
                let (have, fits) = (before + own, self.place(&row.cells));
                if !fits || have != columns {
                    let message = message!(
                        "hàng này có {have} cột, bảng có {columns} cột",
                        "this row has {have} columns, the table has {columns}"
                    );
                    let cure = match have > columns {
                        true => message!(
                            "ô có dấu phẩy phải đặt trong nháy: `\"1,5 triệu\"`; không thì bớt ô; ô trộn từ hàng trên cũng tính",
                            "a cell with a comma needs quotes: `\"1,5 triệu\"`; else drop cells; cells merged from above count"
                        ),
                        false => message!(
                            "thêm ô; ô trống viết `''`; ô trộn từ hàng trên cũng tính",
                            "add cells; an empty one is `''`; cells merged from above count"
                        ),
                    };
                    push(row.span, message, cure, findings);
                }
            }
            self.next_row();
        }
    }

    /// Sets cells into free columns; false when one finds no room.
    fn place(&mut self, cells: &[Cell]) -> bool {
        let mut column = 0;
        for cell in cells {
            while self.covered.get(column).is_some_and(|left| *left > 0) {
                column += 1;
            }
            let end = column + count(&cell.across);
            match self.covered.get_mut(column..end) {
                Some(room) if room.iter().all(|left| *left == 0) => room.fill(count(&cell.down)),
                _ => return false,
            }
            column = end;
        }
        true
    }

    fn next_row(&mut self) {
        for left in &mut self.covered {
            *left = left.saturating_sub(1);
        }
    }

    fn judge_cell(&self, cell: &Cell, rows_left: usize, findings: &mut Findings) {
        for span in [&cell.across, &cell.down].into_iter().flatten() {
            if span.value < 1.0 || span.value.fract() != 0.0 {
                let message = message!(
                    "số cột, số hàng của ô phải là 1, 2, 3…",
                    "a cell takes 1, 2, 3… columns or rows"
                );
                push(
                    span.span,
                    message,
                    message!("sửa lại số này", "correct this number"),
                    findings,
                );
            }
        }
        if let Some(down) = cell.down.as_ref().filter(|_| count(&cell.down) > rows_left) {
            let message = message!(
                "ô này chiếm quá số hàng còn lại ({rows_left})",
                "this cell takes more rows than are left ({rows_left})"
            );
            let cure = message!(
                "giảm `down`, hoặc thêm hàng",
                "make `down` less, or add rows"
            );
            push(down.span, message, cure, findings);
        }
    }

    fn judge_section(&self, row: &Row, findings: &mut Findings) {
        if !row.cells.is_empty() || self.covered.iter().any(|left| *left > 0) {
            let message = message!(
                "hàng mục trải hết bề ngang, không có chỗ cho ô khác",
                "a section row takes the whole width and has no room for other cells"
            );
            let cure = message!(
                "bỏ `cells` của hàng này, kết thúc ô trộn ở hàng trên",
                "drop the row's `cells`, and end merged cells above it"
            );
            push(row.span, message, cure, findings);
        }
    }
}

/// How many columns the cells of a row take.
fn own(row: &Row) -> usize {
    row.cells.iter().map(|c| count(&c.across)).sum()
}

/// How many columns or rows a cell takes.
fn count(span: &Option<Spanned<f64>>) -> usize {
    span.as_ref()
        .map_or(1, |n| n.value.clamp(1.0, 99.0) as usize)
}

fn push(span: Span, message: Message, cure: Message, findings: &mut Findings) {
    findings.push(Finding::new(span, message).cure(cure));
}
