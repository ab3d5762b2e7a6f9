//! What `kehoach history` can be asked, and the words about it.

use std::path::PathBuf;

use clap::Args;

use super::options::{Shown, TABLED};
use crate::cli::help::{About, option};

#[derive(Args)]
pub struct History {
    #[arg(id = "whose", default_value = ".")]
    pub file: PathBuf,
    #[arg(long)]
    pub keep: Option<u32>,
    #[arg(long)]
    pub megabytes: Option<u64>,
    #[arg(long = "format", id = "shown", value_enum, default_value = "text")]
    pub format: Shown,
}

/// What is said of it and of its options.
pub const ABOUT: About = About {
    usage: [
        "kehoach history [TÙY CHỌN] [TỆP|THƯ MỤC]",
        "kehoach history [OPTIONS] [FILE|FOLDER]",
    ],
    purpose: [
        "Các bản đã làm của một văn bản, mỗi bản làm từ những gì (hoặc: lich-su)",
        "The editions of a paper that are kept, and what each was made of (or: lich-su)",
    ],
    words: &[&[
        option(
            "whose",
            ["TỆP|THƯ MỤC", "FILE|FOLDER"],
            [
                "Tệp mô tả, văn bản đã làm ra (.pdf, .docx), hoặc thư mục có các tệp mô tả [mặc định: thư mục này]",
                "A description, a paper made of one (.pdf, .docx), or a folder of descriptions [default: this folder]",
            ],
        ),
        option(
            "keep",
            ["SỐ", "NUMBER"],
            [
                "Từ nay giữ chừng này bản của mỗi văn bản; 0 là không giữ [lúc đầu: 20]",
                "From now on keep so many editions of each paper; 0 keeps none [at first: 20]",
            ],
        ),
        option(
            "megabytes",
            ["SỐ", "NUMBER"],
            [
                "Từ nay lịch sử chiếm nhiều nhất chừng này MB trên đĩa [lúc đầu: 64]",
                "From now on the history takes so many MB of the disk at most [at first: 64]",
            ],
        ),
        TABLED,
    ]],
};
