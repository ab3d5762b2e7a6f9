//! What `kehoach rollover` can be asked, and the words about it.

use std::path::PathBuf;

use clap::Args;

use super::options::{TEMPLATES, Telling};
use crate::cli::help::{About, flag, option};

#[derive(Args)]
pub struct Rollover {
    #[arg(id = "old_file")]
    pub file: PathBuf,
    #[arg(long, id = "new_year")]
    pub year: i32,
    #[arg(long, id = "old_year")]
    pub from: Option<i32>,
    #[arg(long, short, id = "new_file")]
    pub out: Option<PathBuf>,
    #[arg(long)]
    pub phases: bool,
    #[arg(long)]
    pub school_year: bool,
    #[arg(long)]
    pub notes: bool,
    #[arg(long = "dry-run", id = "only_show")]
    pub dry_run: bool,
    #[command(flatten)]
    pub told: Telling,
}

/// What is said of it and of its options.
pub const ABOUT: About = About {
    usage: [
        "kehoach rollover [TÙY CHỌN] <TỆP NĂM CŨ> --year <NĂM>",
        "kehoach rollover [OPTIONS] <LAST YEAR'S FILE> --year <YEAR>",
    ],
    purpose: [
        "Chuyển tệp mô tả của năm cũ sang năm mới, kể ra chỗ đã đổi và chỗ phải xem (hoặc: sang-nam)",
        "Takes last year's description into a new year; lists what moved and what to look at (or: sang-nam)",
    ],
    words: &[&[
        option(
            "old_file",
            ["TỆP NĂM CŨ", "FILE"],
            [
                "Tệp mô tả của năm cũ; tệp ấy giữ nguyên",
                "The description of the old year, which stays as it is",
            ],
        ),
        option("new_year", ["NĂM", "YEAR"], ["Năm mới", "The new year"]),
        option(
            "old_year",
            ["NĂM", "YEAR"],
            [
                "Năm cũ, khi tệp mô tả không cho biết",
                "The old year, when the description does not say",
            ],
        ),
        option(
            "new_file",
            ["TỆP", "FILE"],
            [
                "Tệp viết ra [mặc định: tên cũ với năm mới]",
                "The file to write [default: the old name with the new year]",
            ],
        ),
        flag(
            "phases",
            [
                "Dời cả các giai đoạn nhiều năm (2026 - 2030)",
                "Move phases of several years too (2026 - 2030)",
            ],
        ),
        flag(
            "school_year",
            [
                "Dời cả năm học (2025 - 2026)",
                "Move school years too (2025 - 2026)",
            ],
        ),
        flag(
            "notes",
            [
                "Ghi chỗ đã đổi, chỗ phải xem thành chú thích ngay trên dòng của nó",
                "Write what moved and what to look at as comments above its line",
            ],
        ),
        flag(
            "only_show",
            ["Chỉ cho xem, không ghi tệp", "Only show it; write nothing"],
        ),
        option(
            "shown",
            ["DẠNG", "FORM"],
            [
                "Bảng cho người đọc (text) hoặc JSON (json)",
                "A table to be read (text) or JSON (json)",
            ],
        ),
        TEMPLATES,
    ]],
};
