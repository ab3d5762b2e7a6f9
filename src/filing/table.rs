//! A table as a workbook that can be printed and sorted: titles, columns, days as days. The same table is
//! the same bytes.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use crate::diagnostic::Message;

const FONT: &str = "Times New Roman";
const A4: u8 = 9;

/// Height of a line, and of the highest row, in points.
const LINE: f64 = 16.0;
const HIGHEST: f64 = 400.0;

/// What a workbook of one sheet holds.
pub struct Table<'a> {
    pub sheet: &'a str,
    /// What the file says that it is, and whose.
    pub title: &'a str,
    pub author: &'a str,
    /// The lines above the columns.
    pub lines: Vec<String>,
    /// Columns with their widths in letters.
    pub columns: Vec<(&'a str, f64)>,
    /// Whether the columns have numbers below their names: (1), (2).
    pub is_numbered: bool,
    pub rows: Vec<Vec<Cell>>,
}

pub enum Cell {
    Day(NaiveDate),
    Words(String),
}

impl Cell {
    /// As many lines its words need at most in a column of so many letters.
    fn lines(&self, wide: f64) -> usize {
        let Cell::Words(words) = self else {
            return 1;
        };
        let (mut lines, mut used) = (1, 0);
        for word in words.split_whitespace() {
            let long = word.chars().count();
            if used > 0 && (used + 1 + long) as f64 > wide {
                (lines, used) = (lines + 1, long);
            } else {
                used += long + usize::from(used > 0);
            }
        }
        lines
    }
}

impl Table<'_> {
    pub fn written(&self) -> Result<Vec<u8>, Message> {
        self.made().map_err(|why| {
            let name = self.sheet;
            message!(
                "không ghi được `{name}`: {why}",
                "`{name}` cannot be written: {why}"
            )
        })
    }

    fn made(&self) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        // No clock: a day that is the same in each run.
        let made_on = ExcelDateTime::from_ymd(2000, 1, 1)?;
        let properties = DocProperties::new()
            .set_title(self.title)
            .set_author(self.author)
            .set_creation_datetime(&made_on);
        book.set_properties(&properties);
        let sheet = book.add_worksheet();
        sheet.set_name(self.sheet)?;
        let base = Format::new().set_font_name(FONT).set_font_size(12);
        let head = self.head(sheet, &base)?;
        self.body(sheet, head, base)?;
        sheet.set_freeze_panes(head, 0)?;
        sheet.set_repeat_rows(u32::try_from(self.lines.len()).unwrap_or(0), head - 1)?;
        sheet.set_landscape();
        sheet.set_paper_size(A4);
        sheet.set_print_fit_to_pages(1, 0);
        book.save_to_buffer()
    }

    /// Writes what stands above the rows; gives how many rows of the sheet that takes.
    fn head(&self, sheet: &mut Worksheet, base: &Format) -> Result<u32, XlsxError> {
        let title = base.clone().set_bold().set_align(FormatAlign::Center);
        let head = title
            .clone()
            .set_text_wrap()
            .set_border(FormatBorder::Thin)
            .set_align(FormatAlign::VerticalCenter);
        let number = base
            .clone()
            .set_italic()
            .set_align(FormatAlign::Center)
            .set_border(FormatBorder::Thin);
        let last = u16::try_from(self.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
        let mut row = 0;
        for line in &self.lines {
            sheet.merge_range(row, 0, row, last, line, &title)?;
            row += 1;
        }
        for (at, (name, wide)) in (0u16..).zip(&self.columns) {
            sheet.set_column_width(at, *wide)?;
            sheet.write_with_format(row, at, *name, &head)?;
            if self.is_numbered {
                sheet.write_with_format(row + 1, at, format!("({})", at + 1), &number)?;
            }
        }
        Ok(row + 1 + u32::from(self.is_numbered))
    }

    fn body(&self, sheet: &mut Worksheet, head: u32, base: Format) -> Result<(), XlsxError> {
        let words = base
            .set_text_wrap()
            .set_border(FormatBorder::Thin)
            .set_align(FormatAlign::Top);
        let days = words.clone().set_num_format("dd/mm/yyyy");
        for (at, row) in (head..).zip(&self.rows) {
            // Not every program makes rows as high as their words when it opens a workbook.
            let cells = row.iter().zip(&self.columns);
            let lines = cells.map(|(cell, (_, wide))| cell.lines(*wide)).max();
            let high = lines.unwrap_or(1) as f64 * LINE;
            sheet.set_row_height(at, high.min(HIGHEST))?;
            for (column, cell) in (0u16..).zip(row) {
                match cell {
                    Cell::Day(date) => sheet.write_with_format(at, column, &day(*date)?, &days)?,
                    Cell::Words(it) => sheet.write_string_with_format(at, column, it, &words)?,
                };
            }
        }
        Ok(())
    }
}

fn day(date: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let year = u16::try_from(date.year()).unwrap_or(0);
    ExcelDateTime::from_ymd(year, date.month() as u8, date.day() as u8)
}

#[cfg(test)]
mod tests {
    use super::Cell;

    #[test]
    fn words_need_the_lines_that_their_column_gives_them() {
        let lines = |words: &str, wide| Cell::Words(words.to_owned()).lines(wide);
        assert_eq!(lines("", 12.0), 1);
        assert_eq!(lines("Gửi báo cáo", 12.0), 1);
        assert_eq!(lines("Gửi báo cáo quý", 12.0), 2);
        assert_eq!(lines("một hai ba bốn năm sáu", 7.0), 3);
    }
}
