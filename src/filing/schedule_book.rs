//! The days of an office as a workbook that can be sorted and printed. The same days are the same bytes.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, XlsxError,
};

use super::schedule::Line;
use crate::diagnostic::Message;

const SHEET: &str = "Lịch công tác";
const TITLE: &str = "LỊCH CÁC MỐC VÀ THỜI HẠN";
const FONT: &str = "Times New Roman";
const A4: u8 = 9;

/// Columns with their widths in characters.
const COLUMNS: [(&str, f64); 8] = [
    ("Từ ngày", 12.0),
    ("Đến ngày", 12.0),
    ("Thứ", 10.0),
    ("Nội dung", 60.0),
    ("Ai làm", 30.0),
    ("Gửi", 24.0),
    ("Văn bản", 36.0),
    ("Lưu ý", 22.0),
];

pub fn written(lines: &[Line]) -> Result<Vec<u8>, Message> {
    made(lines).map_err(|why| {
        message!(
            "không ghi được lịch: {why}",
            "the calendar cannot be written: {why}"
        )
    })
}

fn made(lines: &[Line]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // No clock: a day that is the same in each run.
    let made_on = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let properties = DocProperties::new()
        .set_title(TITLE)
        .set_creation_datetime(&made_on);
    book.set_properties(&properties);
    let sheet = book.add_worksheet();
    sheet.set_name(SHEET)?;
    let base = Format::new().set_font_name(FONT).set_font_size(12);
    let title = base.clone().set_bold().set_align(FormatAlign::Center);
    let head = title.clone().set_text_wrap().set_border(FormatBorder::Thin);
    let words = base
        .set_text_wrap()
        .set_border(FormatBorder::Thin)
        .set_align(FormatAlign::Top);
    let days = words.clone().set_num_format("dd/mm/yyyy");
    sheet.merge_range(0, 0, 0, COLUMNS.len() as u16 - 1, TITLE, &title)?;
    for (at, (name, wide)) in (0u16..).zip(COLUMNS) {
        sheet.set_column_width(at, wide)?;
        sheet.write_with_format(1, at, name, &head)?;
    }
    for (at, line) in (2u32..).zip(lines) {
        let event = line.event;
        let first = if event.is_due {
            event.last
        } else {
            event.first
        };
        for (column, date) in [(0, first), (1, event.last)] {
            sheet.write_with_format(at, column, &day(date)?, &days)?;
        }
        let marks: Vec<&str> = line.marks.iter().map(|it| it.vi.as_str()).collect();
        let cells = [
            line.weekday().to_owned(),
            event.words.clone(),
            event.who.join("; "),
            event.to.join("; "),
            line.title.to_owned(),
            marks.join("; "),
        ];
        for (column, cell) in (2u16..).zip(cells) {
            sheet.write_string_with_format(at, column, cell, &words)?;
        }
    }
    sheet.set_freeze_panes(2, 0)?;
    sheet.set_repeat_rows(1, 1)?;
    sheet.set_landscape();
    sheet.set_paper_size(A4);
    sheet.set_print_fit_to_pages(1, 0);
    book.save_to_buffer()
}

fn day(date: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let year = u16::try_from(date.year()).unwrap_or(1900);
    ExcelDateTime::from_ymd(year, date.month() as u8, date.day() as u8)
}
