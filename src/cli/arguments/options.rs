//! Options that several commands have: their values and the words about them.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, ValueEnum};

use crate::app::FORMATS;
use crate::cli::help::{Word, flag, option};

/// How the words of a paper or a list are shown.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Shown {
    Text,
    Json,
}

/// Which font papers are set in.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Fonts {
    Builtin,
    System,
}

/// Where papers are made, and in which formats.
#[derive(Clone, Args)]
pub struct Making {
    #[arg(long, short, default_value = ".")]
    pub out: PathBuf,
    #[arg(long, value_delimiter = ',', default_value = "pdf,docx")]
    #[arg(value_parser = PossibleValuesParser::new(FORMATS.map(|format| format.name)))]
    pub format: Vec<String>,
}

/// What papers are set in and after.
#[derive(Clone, Args)]
pub struct Setting {
    #[arg(long, value_enum, default_value = "builtin")]
    pub fonts: Fonts,
    #[arg(long)]
    pub templates: Option<PathBuf>,
}

/// How far a paper has come.
#[derive(Args)]
pub struct Stage {
    #[arg(long, conflicts_with = "final")]
    pub draft: bool,
    #[arg(long)]
    pub r#final: bool,
}

/// How something is told of papers, and after what they are read.
#[derive(Args)]
pub struct Telling {
    #[arg(long = "format", id = "shown", value_enum, default_value = "text")]
    pub format: Shown,
    #[arg(long)]
    pub templates: Option<PathBuf>,
}

pub const SHOWN: Word = option(
    "shown",
    ["DẠNG", "FORM"],
    [
        "Cách in: text, hoặc json [mặc định: text]",
        "How to print: text, or json [default: text]",
    ],
);
pub const TABLED: Word = option(
    "shown",
    ["DẠNG", "FORM"],
    [
        "Cách in: text (bảng) hoặc json [mặc định: text]",
        "How to print: text (a table) or json [default: text]",
    ],
);
pub const REPLACE: Word = flag(
    "replace",
    ["Ghi đè tệp đã có", "Replace a file that is there"],
);
pub const YES: Word = flag(
    "yes",
    [
        "Lấy trả lời mặc định, không hỏi lại",
        "Takes the usual answers and asks for nothing",
    ],
);
pub const FILES: Word = option(
    "files",
    ["TỆP|THƯ MỤC", "FILE|FOLDER"],
    [
        "Tệp mô tả, hoặc thư mục có các tệp mô tả",
        "Descriptions, or folders of descriptions",
    ],
);
pub const OUT: Word = option(
    "out",
    ["THƯ MỤC", "FOLDER"],
    ["Ghi vào thư mục này", "Write into this folder"],
);
pub const FORMAT: Word = option(
    "format",
    ["DẠNG", "FORMATS"],
    [
        "Dạng tệp: pdf, docx, txt, cách nhau dấu phẩy [mặc định: pdf,docx]",
        "Formats: pdf, docx, txt, between commas [default: pdf,docx]",
    ],
);
pub const FONTS: Word = option(
    "fonts",
    ["PHÔNG", "FONTS"],
    [
        "Phông chữ: builtin (có sẵn trong chương trình) hoặc system (Times New Roman của máy) [mặc định: builtin]",
        "Fonts: builtin (inside the program) or system (this machine's Times New Roman) [default: builtin]",
    ],
);
pub const TEMPLATES: Word = option(
    "templates",
    ["THƯ MỤC", "FOLDER"],
    [
        "Thư mục mẫu, loại văn bản, quy định, đơn vị riêng, dùng thay cho cái có sẵn cùng tên",
        "Folder of own templates, kinds, regulations and offices, used instead of built-in ones",
    ],
);
pub const FORCE: Word = flag(
    "force",
    [
        "Ghi đè cả tệp đã sửa tay; bản cũ được giữ lại với tên ….cu-1…",
        "Overwrite even edited files; the old ones are kept as ….cu-1…",
    ],
);
pub const DRAFT: Word = flag(
    "draft",
    [
        "Bản dự thảo: chỗ còn trống chỉ là việc phải làm [mặc định]",
        "A draft: blanks are a list of what is left to do [default]",
    ],
);
pub const FINAL: Word = flag(
    "final",
    [
        "Bản để ký: đòi đủ mọi thứ; còn lỗi thì không làm ra văn bản",
        "The paper to be signed: everything must be there; nothing is made while errors stand",
    ],
);
