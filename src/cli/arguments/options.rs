//! Options that several commands have: their values and the words about them.

use clap::ValueEnum;
use clap::builder::PossibleValuesParser;

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

/// The formats papers are made in.
pub fn formats() -> PossibleValuesParser {
    PossibleValuesParser::new(FORMATS.map(|format| format.name))
}

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
