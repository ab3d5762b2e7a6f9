//! What `kehoach list` can be asked, and the words about it.

use std::path::PathBuf;

use clap::Args;

use super::options::Shown;
use crate::cli::help::{About, option};

#[derive(Args)]
pub struct List {
    #[arg(required = true, id = "lists")]
    pub files: Vec<PathBuf>,
    #[arg(long)]
    pub sheet: Option<String>,
    #[arg(long = "format", id = "shown", value_enum, default_value = "text")]
    pub format: Shown,
}

/// What is said of it and of its options.
pub const ABOUT: About = About {
    usage: [
        "kehoach list [TÙY CHỌN] <TỆP>…",
        "kehoach list [OPTIONS] <FILE>…",
    ],
    purpose: [
        "Đọc thử danh sách nơi nhận (.xlsx, .ods, .csv) và kiểm tra từng ô (hoặc: danh-sach)",
        "Shows what is read in a list of recipients (.xlsx, .ods, .csv) and checks it (or: danh-sach)",
    ],
    words: &[&[
        option(
            "lists",
            ["TỆP", "FILE"],
            [
                "Danh sách: bảng tính .xlsx, .ods, hoặc văn bản .csv, .txt có dấu ngăn ô",
                "Lists: workbooks .xlsx, .ods, or texts .csv, .txt with a sign between cells",
            ],
        ),
        option(
            "sheet",
            ["TRANG", "SHEET"],
            [
                "Đọc trang tính tên này [mặc định: trang đang mở khi lưu]",
                "Read the sheet of this name [default: the one that was open when saved]",
            ],
        ),
        option(
            "shown",
            ["DẠNG", "FORM"],
            [
                "Cách in: text (bảng), hoặc json: cột, hàng, lời báo, lý do từ chối [mặc định: text]",
                "How to print: text (a table), or json: columns, rows, told, refused [default: text]",
            ],
        ),
    ]],
};
