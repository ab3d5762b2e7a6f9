//! What `kehoach watch` can be asked, and the words about it.

use std::path::PathBuf;

use clap::Args;

use super::build::{Build, STANDARDS};
use super::options::{FINAL, FONTS, FORMAT, Making, OUT, Setting, Stage, TEMPLATES};
use crate::cli::help::{About, option};

#[derive(Args)]
pub struct Watch {
    #[arg(id = "watched", default_value = ".")]
    pub files: Vec<PathBuf>,
    #[command(flatten)]
    pub made: Making,
    #[command(flatten)]
    pub setting: Setting,
    #[arg(long)]
    pub r#final: bool,
}

impl From<&Watch> for Build {
    fn from(watch: &Watch) -> Build {
        Build {
            files: watch.files.clone(),
            made: watch.made.clone(),
            print: None,
            duplex: false,
            pdf_standard: STANDARDS.to_owned(),
            setting: watch.setting.clone(),
            force: false,
            keep_beside: false,
            all: false,
            stage: Stage {
                draft: !watch.r#final,
                r#final: watch.r#final,
            },
        }
    }
}

/// What is said of it and of its options.
pub const ABOUT: About = About {
    usage: [
        "kehoach watch [TÙY CHỌN] [TỆP|THƯ MỤC]…",
        "kehoach watch [OPTIONS] [FILE|FOLDER]…",
    ],
    purpose: [
        "Theo dõi thư mục, lưu tệp nào thì làm lại văn bản của tệp ấy (hoặc: theo-doi)",
        "Watches a folder and makes papers anew as files are saved (or: theo-doi)",
    ],
    words: &[&[
        option(
            "watched",
            ["TỆP|THƯ MỤC", "FILE|FOLDER"],
            [
                "Tệp mô tả, hoặc thư mục có các tệp mô tả [mặc định: thư mục này]",
                "Descriptions, or folders of descriptions [default: this folder]",
            ],
        ),
        OUT,
        FORMAT,
        FONTS,
        TEMPLATES,
        FINAL,
    ]],
};
