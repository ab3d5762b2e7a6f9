//! What `kehoach import` can be asked, and the words about it.

use std::path::PathBuf;

use clap::Args;

use super::options::{TEMPLATES, Telling};
use crate::cli::help::{About, flag, option};

#[derive(Args)]
pub struct Import {
    #[arg(required = true, id = "old_papers")]
    pub files: Vec<PathBuf>,
    #[arg(long, short, id = "import_folder", default_value = ".")]
    pub out: PathBuf,
    #[arg(long = "dry-run", id = "only_report")]
    pub dry_run: bool,
    #[arg(long)]
    pub clean: bool,
    #[command(flatten)]
    pub told: Telling,
}

/// What is said of it and of its options.
pub const ABOUT: About = About {
    usage: [
        "kehoach import [TÙY CHỌN] <TỆP|THƯ MỤC>…",
        "kehoach import [OPTIONS] <FILE|FOLDER>…",
    ],
    purpose: [
        "Chuyển văn bản .docx, .odt, .pdf, .txt cũ thành tệp mô tả, kèm tệp đơn vị nếu chưa có (hoặc: nhap)",
        "Takes old .docx, .odt, .pdf and .txt papers back into descriptions, with an office when there is none (or: nhap)",
    ],
    words: &[&[
        option(
            "old_papers",
            ["TỆP", "FILE"],
            [
                "Văn bản đã soạn (.docx, .odt, .pdf, .txt), hoặc thư mục có chúng; tệp ấy giữ nguyên",
                "Finished papers (.docx, .odt, .pdf, .txt), or folders of them, which stay as they are",
            ],
        ),
        option(
            "import_folder",
            ["THƯ MỤC", "FOLDER"],
            [
                "Thư mục nhận tệp mô tả; tệp đơn vị vào thư mục `offices` trong đó",
                "The folder for the descriptions; offices go into its folder `offices`",
            ],
        ),
        flag(
            "only_report",
            ["Chỉ báo cáo, không ghi tệp", "Only report; write nothing"],
        ),
        flag(
            "clean",
            [
                "Chữa luôn những lỗi chắc chắn của bản cũ, như `check --fix`, và kể từng lỗi",
                "Mend the certain faults of the old paper, as `check --fix` does, and tell each",
            ],
        ),
        option(
            "shown",
            ["DẠNG", "FORM"],
            [
                "Báo cáo cho người đọc (text) hoặc JSON (json)",
                "A report to be read (text) or JSON (json)",
            ],
        ),
        TEMPLATES,
    ]],
};
