//! What `kehoach lsp` can be asked, and the words about it.

use std::path::PathBuf;

use clap::Args;

use super::options::TEMPLATES;
use crate::cli::help::{About, flag};

#[derive(Args)]
pub struct Lsp {
    #[arg(long)]
    pub templates: Option<PathBuf>,
    // Editors that can speak in several ways say which; there is only this one.
    #[arg(long, hide = true)]
    pub stdio: bool,
}

/// What is said of it and of its options.
pub const ABOUT: About = About {
    usage: ["kehoach lsp [TÙY CHỌN]", "kehoach lsp [OPTIONS]"],
    purpose: [
        "Giúp trình soạn thảo (VS Code, Neovim, Helix): báo lỗi, gợi ý, tra nghĩa, sửa ngay khi gõ (hoặc: soan-thao)",
        "Helps editors (VS Code, Neovim, Helix): findings, completion, meanings and cures as one types (or: soan-thao)",
    ],
    words: &[&[
        TEMPLATES,
        flag(
            "stdio",
            [
                "Nói qua đầu vào, đầu ra chuẩn; chỉ có cách này",
                "Speaks over standard input and output; there is no other way",
            ],
        ),
    ]],
};
