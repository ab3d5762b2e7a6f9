//! The register as a workbook that can be printed: a title, the columns and their numbers on each page,
//! days that can be sorted. The same rows are the same bytes.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::register::{Row, columns};
use crate::diagnostic::Message;

const SHEET: &str = "Sổ văn bản đi";

const TITLE: &str = "SỔ ĐĂNG KÝ VĂN BẢN ĐI";

const FONT: &str = "Times New Roman";

/// The rows of title, year, names and numbers.
const HEAD: u32 = 5;

const A4: u8 = 9;

pub fn written(rows: &[Row], issuer: &str) -> Result<Vec<u8>, Message> {
    let made = made(rows, issuer);
    made.map_err(|why| {
        message!(
            "không ghi được sổ: {why}",
            "the register cannot be written: {why}"
        )
    })
}

fn made(rows: &[Row], issuer: &str) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // No clock: a day that is the same in each run.
    let made_on = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let properties = DocProperties::new()
        .set_title(TITLE)
        .set_author(issuer)
        .set_creation_datetime(&made_on);
    book.set_properties(&properties);
    let sheet = book.add_worksheet();
    sheet.set_name(SHEET)?;
    let base = Format::new().set_font_name(FONT).set_font_size(12);
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
    let last = u16::try_from(columns().count().saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.merge_range(0, 0, 0, last, &issuer.to_uppercase(), &title)?;
    sheet.merge_range(1, 0, 1, last, TITLE, &title)?;
    sheet.merge_range(2, 0, 2, last, &years(rows), &title)?;
    for (at, column) in (0u16..).zip(columns()) {
        sheet.set_column_width(at, column.wide)?;
        sheet.write_with_format(3, at, column.name, &head)?;
        sheet.write_with_format(4, at, format!("({})", at + 1), &number)?;
    }
    body(sheet, rows, &base)?;
    sheet.set_freeze_panes(HEAD, 0)?;
    sheet.set_repeat_rows(3, HEAD - 1)?;
    sheet.set_landscape();
    sheet.set_paper_size(A4);
    sheet.set_print_fit_to_pages(1, 0);
    book.save_to_buffer()
}

fn body(sheet: &mut Worksheet, rows: &[Row], base: &Format) -> Result<(), XlsxError> {
    let words = base
        .clone()
        .set_text_wrap()
        .set_border(FormatBorder::Thin)
        .set_align(FormatAlign::Top);
    let days = words.clone().set_num_format("dd/mm/yyyy");
    for (at, row) in (HEAD..).zip(rows) {
        for (column, cell) in (0u16..).zip(row) {
            match day(cell) {
                Some(day) => sheet.write_with_format(at, column, &day, &days)?,
                None => sheet.write_string_with_format(at, column, cell, &words)?,
            };
        }
    }
    Ok(())
}

/// The years of its papers: `Năm: 2026`.
fn years(rows: &[Row]) -> String {
    let dates = rows.iter().flatten().filter_map(|it| parsed(it));
    let mut years: Vec<i32> = dates.map(|it| it.year()).collect();
    years.sort_unstable();
    years.dedup();
    let years: Vec<String> = years.iter().map(i32::to_string).collect();
    match years.is_empty() {
        true => "Năm: ...........".to_owned(),
        false => format!("Năm: {}", years.join(", ")),
    }
}

fn parsed(cell: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(cell, "%d/%m/%Y").ok()
}

fn day(cell: &str) -> Option<ExcelDateTime> {
    let day = parsed(cell)?;
    let (month, of_month) = (day.month() as u8, day.day() as u8);
    ExcelDateTime::from_ymd(u16::try_from(day.year()).ok()?, month, of_month).ok()
}
