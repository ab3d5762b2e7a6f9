//! What `kehoach calendar` can be asked, and the words about it.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::options::{FILES, REPLACE, TEMPLATES};
use crate::cli::help::{About, option};

#[derive(Args)]
pub struct Calendar {
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    #[arg(long, id = "of_year")]
    pub year: Option<i32>,
    #[arg(long = "format", id = "days", value_enum, default_value = "text")]
    pub format: Days,
    #[arg(long, short, id = "days_file")]
    pub out: Option<PathBuf>,
    #[arg(long, id = "replace")]
    pub force: bool,
    #[arg(long, id = "day_told")]
    pub today: Option<String>,
    #[arg(long)]
    pub templates: Option<PathBuf>,
}

/// How the days of papers are given.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Days {
    Text,
    Json,
    Xlsx,
    Ics,
    Pdf,
    Svg,
}

/// What is said of it and of its options.
pub const ABOUT: About = About {
    usage: [
        "kehoach calendar [TÙY CHỌN] <TỆP|THƯ MỤC>…",
        "kehoach calendar [OPTIONS] <FILE|FOLDER>…",
    ],
    purpose: [
        "Lịch các mốc, thời hạn của một hay nhiều văn bản: bảng, Excel, tệp lịch .ics, hình vẽ (hoặc: lich)",
        "The days and deadlines of papers by date: a table, a workbook, a calendar .ics, a picture (or: lich)",
    ],
    words: &[&[
        FILES,
        option(
            "of_year",
            ["NĂM", "YEAR"],
            ["Chỉ những mốc của năm này", "Only the days of this year"],
        ),
        option(
            "days",
            ["DẠNG", "FORM"],
            [
                "Bảng trên màn hình (text), JSON (json), Excel (xlsx), tệp lịch (ics) hoặc hình vẽ (pdf, svg)",
                "A table on the screen (text), JSON (json), a workbook (xlsx), a calendar (ics) or a picture (pdf, svg)",
            ],
        ),
        option(
            "days_file",
            ["TỆP", "FILE"],
            [
                "Tệp viết ra [mặc định: lich.xlsx, lich.ics, lich.pdf, lich.svg]",
                "The file to write [default: lich.xlsx, lich.ics, lich.pdf, lich.svg]",
            ],
        ),
        REPLACE,
        option(
            "day_told",
            ["NGÀY", "DAY"],
            [
                "Kẻ đường của ngày này trên hình vẽ, ví dụ 20/3/2026",
                "Draw the line of this day in the picture, such as 20/3/2026",
            ],
        ),
        TEMPLATES,
    ]],
};
