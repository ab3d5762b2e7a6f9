//! What `kehoach build` can be asked, and the words about it.

use std::path::PathBuf;

use clap::Args;

use super::options::{
    DRAFT, FILES, FINAL, FONTS, FORCE, FORMAT, Making, OUT, Setting, Stage, TEMPLATES,
};
use crate::cli::help::{About, Word, flag, option};

/// What PDFs promise to keep unless something else is asked for.
pub const STANDARDS: &str = "a-2a,ua-1";

#[derive(Args)]
pub struct Build {
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    #[command(flatten)]
    pub made: Making,
    #[arg(long)]
    pub print: Option<PathBuf>,
    #[arg(long, requires = "print")]
    pub duplex: bool,
    #[arg(long, default_value = STANDARDS)]
    pub pdf_standard: String,
    #[command(flatten)]
    pub setting: Setting,
    #[arg(long)]
    pub force: bool,
    #[arg(long, conflicts_with = "force")]
    pub keep_beside: bool,
    #[arg(long)]
    pub all: bool,
    #[command(flatten)]
    pub stage: Stage,
}

/// What is said of it.
pub const ABOUT: About = About {
    usage: [
        "kehoach build [TÙY CHỌN] <TỆP|THƯ MỤC>…",
        "kehoach build [OPTIONS] <FILE|FOLDER>…",
    ],
    purpose: ["Làm ra văn bản (hoặc: xuat)", "Makes the papers (or: xuat)"],
    words: &[WORDS],
};

/// What is said of its options.
pub const WORDS: &[Word] = &[
    FILES,
    OUT,
    FORMAT,
    option(
        "print",
        ["TỆP", "FILE"],
        [
            "Gộp mọi văn bản vào một tệp PDF để in một lượt, mỗi văn bản bắt đầu trang mới",
            "Also put all papers into one PDF to be printed at one go, each beginning a page",
        ],
    ),
    flag(
        "duplex",
        [
            "Cùng --print: in hai mặt, mỗi văn bản bắt đầu ở mặt trước của tờ giấy",
            "With --print: for both sides of the paper, each paper beginning on a front side",
        ],
    ),
    option(
        "pdf_standard",
        ["CHUẨN", "STANDARDS"],
        [
            "Chuẩn PDF, cách nhau dấu phẩy [mặc định: a-2a,ua-1]",
            "PDF standards, between commas [default: a-2a,ua-1]",
        ],
    ),
    FONTS,
    TEMPLATES,
    FORCE,
    flag(
        "keep_beside",
        [
            "Tệp đã sửa tay thì để yên, bản mới ghi cạnh với tên ….moi.docx",
            "Leave an edited file alone and write the new one beside it as ….moi.docx",
        ],
    ),
    flag(
        "all",
        [
            "Của một thư mục: làm lại cả văn bản không đổi",
            "Of a folder: make those papers, too, that have not changed",
        ],
    ),
    DRAFT,
    FINAL,
];
