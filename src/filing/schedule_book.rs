//! The days of an office as a workbook.

use super::schedule::Line;
use super::table::{Cell, Table};
use crate::diagnostic::Message;

const TITLE: &str = "LỊCH CÁC MỐC VÀ THỜI HẠN";

/// Columns with their widths in letters.
const COLUMNS: [(&str, f64); 11] = [
    ("Từ ngày", 12.0),
    ("Đến ngày", 12.0),
    ("Thứ", 12.0),
    ("Giờ", 10.0),
    ("Loại", 10.0),
    ("Nội dung", 60.0),
    ("Ai làm", 30.0),
    ("Phối hợp", 30.0),
    ("Gửi", 24.0),
    ("Văn bản", 36.0),
    ("Lưu ý", 22.0),
];

pub fn written(lines: &[Line]) -> Result<Vec<u8>, Message> {
    let table = Table {
        sheet: "Lịch công tác",
        title: TITLE,
        author: "",
        lines: vec![TITLE.to_owned()],
        columns: COLUMNS.to_vec(),
        is_numbered: false,
        rows: lines.iter().map(row).collect(),
    };
    table.written()
}

fn row(line: &Line) -> Vec<Cell> {
    let event = line.event;
    let marks: Vec<&str> = line.marks.iter().map(|it| it.vi.as_str()).collect();
    let words = [
        line.weekday(),
        line.hours(),
        if event.is_due { "Hạn" } else { "Việc" }.to_owned(),
        event.told(),
        event.who.join("; "),
        event.with.join("; "),
        event.to.join("; "),
        line.title.to_owned(),
        marks.join("; "),
    ];
    let days = [event.begins(), event.last].map(Cell::Day);
    days.into_iter().chain(words.map(Cell::Words)).collect()
}
