//! What `kehoach text` can be asked, and the words about it.

use std::path::PathBuf;

use clap::Args;

use super::options::Shown;
use crate::cli::help::{About, flag, option};

#[derive(Args)]
pub struct Text {
    #[arg(required = true)]
    pub papers: Vec<PathBuf>,
    #[arg(long)]
    pub rejected: bool,
    #[arg(long = "format", id = "shown", value_enum, default_value = "text")]
    pub format: Shown,
}

/// What is said of it and of its options.
pub const ABOUT: About = About {
    usage: [
        "kehoach text [TÙY CHỌN] <TỆP>…",
        "kehoach text [OPTIONS] <FILE>…",
    ],
    purpose: [
        "In chữ đọc được trong văn bản .docx, .odt, .pdf, .txt: mỗi đoạn một dòng (hoặc: doc-chu)",
        "Prints what is read in a .docx, .odt, .pdf or .txt paper: a paragraph a line (or: doc-chu)",
    ],
    words: &[&[
        option(
            "papers",
            ["TỆP", "FILE"],
            [
                "Văn bản đã soạn, .docx, .odt, .pdf hoặc .txt",
                "Finished papers, .docx, .odt, .pdf or .txt",
            ],
        ),
        flag(
            "rejected",
            [
                "Đọc chữ trước khi sửa: bỏ hết thay đổi đang theo dõi trong tệp Word",
                "Read the words before the changes: reject all that a Word file tracks",
            ],
        ),
        option(
            "shown",
            ["DẠNG", "FORM"],
            [
                "Cách in: text, hoặc json có cả kiểu chữ, ô bảng, chỗ trong tệp [mặc định: text]",
                "How to print: text, or json with looks, cells and places in the file [default: text]",
            ],
        ),
    ]],
};
