//! What `kehoach check` can be asked, and the words about it.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::options::{DRAFT, FILES, FINAL, FONTS, Setting, Stage, TEMPLATES};
use crate::cli::help::{About, flag, option};
use crate::report::Form;

#[derive(Args)]
pub struct Check {
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    #[command(flatten)]
    pub stage: Stage,
    #[arg(long = "format", id = "form", value_enum, default_value = "text")]
    pub format: Told,
    #[arg(long)]
    pub fix: bool,
    #[arg(long, requires = "fix")]
    pub dry_run: bool,
    #[arg(long)]
    pub against: Option<PathBuf>,
    #[command(flatten)]
    pub setting: Setting,
}

/// How findings are told.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Told {
    Text,
    Json,
    Sarif,
    Github,
}

impl From<Told> for Form {
    fn from(told: Told) -> Form {
        match told {
            Told::Text => Form::Text,
            Told::Json => Form::Json,
            Told::Sarif => Form::Sarif,
            Told::Github => Form::Github,
        }
    }
}

/// What is said of it and of its options.
pub const ABOUT: About = About {
    usage: [
        "kehoach check [TÙY CHỌN] <TỆP|THƯ MỤC>…",
        "kehoach check [OPTIONS] <FILE|FOLDER>…",
    ],
    purpose: [
        "Soát tệp mô tả, hoặc văn bản .docx, .odt, .pdf, .txt đã soạn (hoặc: kiem-tra)",
        "Proofreads descriptions, or finished .docx, .odt, .pdf and .txt papers (or: kiem-tra)",
    ],
    words: &[&[
        FILES,
        DRAFT,
        FINAL,
        option(
            "form",
            ["DẠNG", "FORM"],
            [
                "Cách báo: text, json, sarif hoặc github [mặc định: text]",
                "How to tell: text, json, sarif or github [default: text]",
            ],
        ),
        flag(
            "fix",
            [
                "Sửa ngay trong tệp mô tả những lỗi sửa được chắc chắn",
                "Fix in the descriptions what can be fixed for certain",
            ],
        ),
        flag(
            "dry_run",
            [
                "Cùng --fix: chỉ cho xem chỗ sẽ sửa, không ghi",
                "With --fix: show what would change and write nothing",
            ],
        ),
        option(
            "against",
            ["TỆP NĂM CŨ", "FILE"],
            [
                "So với tệp mô tả của năm cũ: kể ra những gì của năm cũ còn sót",
                "Hold it against last year's description: tell what is left of the old year",
            ],
        ),
        FONTS,
        TEMPLATES,
    ]],
};
