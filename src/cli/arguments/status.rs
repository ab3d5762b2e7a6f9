//! What `kehoach status` can be asked, and the words about it.

use std::path::PathBuf;

use clap::Args;

use super::options::{TABLED, TEMPLATES, Telling};
use crate::cli::help::{About, option};

#[derive(Args)]
pub struct Status {
    #[arg(id = "where", default_value = ".")]
    pub files: Vec<PathBuf>,
    #[arg(long, short, id = "made_into")]
    pub out: Vec<PathBuf>,
    #[command(flatten)]
    pub told: Telling,
}

/// What is said of it and of its options.
pub const ABOUT: About = About {
    usage: [
        "kehoach status [TÙY CHỌN] [TỆP|THƯ MỤC]…",
        "kehoach status [OPTIONS] [FILE|FOLDER]…",
    ],
    purpose: [
        "Văn bản nào mới nhất, cũ, đã sửa tay, mất tệp mô tả (hoặc: tinh-trang)",
        "Which made papers are current, stale, edited by hand, orphaned (or: tinh-trang)",
    ],
    words: &[&[
        option(
            "where",
            ["TỆP|THƯ MỤC", "FILE|FOLDER"],
            [
                "Thư mục có tệp mô tả và văn bản, hoặc từng tệp [mặc định: thư mục này]",
                "Folders of descriptions and papers, or single files [default: this folder]",
            ],
        ),
        option(
            "made_into",
            ["THƯ MỤC", "FOLDER"],
            [
                "Thư mục văn bản được ghi vào, nếu là chỗ khác (--out của build)",
                "The folder papers are written into, if it is another (--out of build)",
            ],
        ),
        TABLED,
        TEMPLATES,
    ]],
};
