//! What `kehoach diff` can be asked, and the words about it.

use std::path::PathBuf;

use clap::Args;

use super::options::{REPLACE, SHOWN, TEMPLATES, Telling};
use crate::cli::help::{About, option};

#[derive(Args)]
pub struct Diff {
    #[arg(required = true, num_args = 1..=2, id = "editions")]
    pub files: Vec<PathBuf>,
    #[arg(long)]
    pub rev: Option<String>,
    #[arg(long, id = "kept_edition")]
    pub version: Option<String>,
    #[arg(long, id = "marked_docx")]
    pub docx: Option<PathBuf>,
    #[arg(long, id = "marked_pdf")]
    pub pdf: Option<PathBuf>,
    #[arg(long)]
    pub table: Option<PathBuf>,
    #[arg(long, requires = "table")]
    pub why: Option<PathBuf>,
    #[arg(long, requires = "table", conflicts_with = "why")]
    pub comments: Option<PathBuf>,
    #[arg(long, requires = "marked_docx")]
    pub author: Option<String>,
    #[arg(long, requires = "marked_docx", id = "changed_on")]
    pub date: Option<String>,
    #[arg(long, id = "replace")]
    pub force: bool,
    #[command(flatten)]
    pub told: Telling,
}

/// What is said of it and of its options.
pub const ABOUT: About = About {
    usage: [
        "kehoach diff [TÙY CHỌN] <BẢN CŨ> <BẢN MỚI>",
        "kehoach diff [OPTIONS] <OLD> <NEW>",
    ],
    purpose: [
        "So hai bản của một văn bản: số liệu, thời hạn, đơn vị đổi gì, rồi lời văn đổi gì (hoặc: so-sanh)",
        "Holds two editions of a paper against each other: data first, then words (or: so-sanh)",
    ],
    words: &[&[
        option(
            "editions",
            ["BẢN", "EDITION"],
            [
                "Bản cũ rồi bản mới: tệp mô tả, hoặc văn bản .docx, .odt, .pdf, .txt; có `--rev` thì một tệp",
                "The old edition, then the new one: descriptions, or .docx, .odt, .pdf and .txt papers; one file with `--rev`",
            ],
        ),
        option(
            "rev",
            ["BẢN GIT", "REVISION"],
            [
                "So với tệp này ở một lần lưu trong git: `HEAD`, `v1`; hoặc hai lần lưu: `v1..v2`",
                "Hold the file against itself in a revision of git: `HEAD`, `v1`; or two of them: `v1..v2`",
            ],
        ),
        option(
            "kept_edition",
            ["SỐ", "NUMBER"],
            [
                "So với bản đã giữ mang số này (`kehoach history`): `3`; hoặc hai bản: `3..5` [một tệp, không ghi gì: bản giữ gần nhất khác tệp này]",
                "Hold the file against an edition kept under this number (`kehoach history`): `3`; or two: `3..5` [one file, nothing given: the last that differs]",
            ],
        ),
        option(
            "marked_docx",
            ["TỆP", "FILE"],
            [
                "Ghi bản mới dạng Word có theo dõi thay đổi (track changes): nhận hết thì được bản mới, bỏ hết thì được bản cũ",
                "Write the new paper with tracked changes of Word: accepting all gives the new one, rejecting all the old",
            ],
        ),
        option(
            "marked_pdf",
            ["TỆP", "FILE"],
            [
                "Ghi bản mới dạng PDF: chữ thêm tô màu, gạch chân; chữ bỏ gạch ngang; vạch ở lề chỗ có đổi",
                "Write the new paper as a PDF: what came coloured and underlined, what is gone struck, bars in the margin",
            ],
        ),
        option(
            "table",
            ["TỆP", "FILE"],
            [
                "Viết tệp mô tả của bảng kê các chỗ sửa (có `--comments` thì bảng trả lời ý kiến góp ý); `kehoach build` tệp ấy thì ra văn bản",
                "Write the description of a table of changes (of comments and answers with `--comments`), which `kehoach build` makes",
            ],
        ),
        option(
            "why",
            ["TỆP", "FILE"],
            [
                "Lý do sửa từng chỗ, danh sách YAML: mỗi mục có `at` (số in hoặc mấy chữ) và `why`",
                "Why each place was changed, a list in YAML: each entry with `at` (a printed number or words) and `why`",
            ],
        ),
        option(
            "comments",
            ["TỆP", "FILE"],
            [
                "Ý kiến góp ý cho bản cũ: danh sách YAML (`who`, `at`, `words`, `answer`, `why`), bảng Excel, hoặc tệp Word có chú thích (comment)",
                "Comments on the old edition: a list in YAML (`who`, `at`, `words`, `answer`, `why`), a workbook, or a Word file with comments",
            ],
        ),
        option(
            "author",
            ["TÊN", "NAME"],
            [
                "Người sửa ghi trong tệp Word [mặc định: kehoach]",
                "Who made the changes, told in the Word file [default: kehoach]",
            ],
        ),
        option(
            "changed_on",
            ["NGÀY", "DAY"],
            [
                "Ngày sửa ghi trong tệp Word: 20/3/2026; bỏ trống thì không ghi ngày",
                "The day of the changes, told in the Word file: 20/3/2026; left out when not given",
            ],
        ),
        REPLACE,
        SHOWN,
        TEMPLATES,
    ]],
};
