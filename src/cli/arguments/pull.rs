//! What `kehoach pull` can be asked, and the words about it.

use std::path::PathBuf;

use clap::Args;

use super::options::{SHOWN, TEMPLATES, Telling, YES};
use crate::cli::help::{About, flag, option};

#[derive(Args)]
pub struct Pull {
    #[arg(id = "edited_file")]
    pub paper: PathBuf,
    #[arg(id = "made_of")]
    pub description: Option<PathBuf>,
    #[arg(long)]
    pub yes: bool,
    #[arg(long)]
    pub as_tracked: bool,
    #[arg(long)]
    pub in_office: bool,
    #[arg(long, id = "base_file")]
    pub base: Option<PathBuf>,
    #[arg(long = "dry-run", id = "only_tell")]
    pub dry_run: bool,
    #[command(flatten)]
    pub told: Telling,
}

/// What is said of it and of its options.
pub const ABOUT: About = About {
    usage: [
        "kehoach pull [TÙY CHỌN] <TỆP.docx> [TỆP.yaml]",
        "kehoach pull [OPTIONS] <FILE.docx> [FILE.yaml]",
    ],
    purpose: [
        "Đưa chỗ sửa trong tệp Word về tệp mô tả đã làm ra nó (hoặc: keo-ve)",
        "Takes what was edited in Word back into the description it was made of (or: keo-ve)",
    ],
    words: &[&[
        option(
            "edited_file",
            ["TỆP.docx", "FILE.docx"],
            [
                "Văn bản đã sửa bằng Word, WPS hay LibreOffice",
                "A paper that was edited in Word, WPS or LibreOffice",
            ],
        ),
        option(
            "made_of",
            ["TỆP.yaml", "FILE.yaml"],
            [
                "Tệp mô tả đã làm ra văn bản [mặc định: theo dấu trong văn bản]",
                "The description it was made of [default: the one its mark names]",
            ],
        ),
        YES,
        flag(
            "as_tracked",
            [
                "Kể trước từng chỗ Word theo dõi: ai, lúc nào, cũ, mới",
                "First tell each tracked change: who, when, was, is",
            ],
        ),
        flag(
            "in_office",
            [
                "Chữ lấy ở tệp đơn vị (tên đơn vị, người ký) thì sửa ở đó, cho mọi văn bản [mặc định: chỉ văn bản này]",
                "Change words of the office's file there, for all its papers [default: this paper only]",
            ],
        ),
        option(
            "base_file",
            ["TỆP.yaml", "FILE.yaml"],
            [
                "Tệp mô tả như lúc làm ra văn bản, khi không còn giữ trong lịch sử",
                "The description as it was when the paper was made, if history does not keep it",
            ],
        ),
        flag(
            "only_tell",
            [
                "Chỉ kể ra, không ghi, không hỏi",
                "Only tell; write nothing and ask nothing",
            ],
        ),
        SHOWN,
        TEMPLATES,
    ]],
};
