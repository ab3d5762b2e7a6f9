//! What `kehoach eject` can be asked, and the words about it.

use std::path::PathBuf;

use clap::Args;

use super::options::{FORCE, OUT};
use crate::cli::help::{About, option};

#[derive(Args)]
pub struct Eject {
    #[arg(id = "texts")]
    pub names: Vec<String>,
    #[arg(long, short)]
    pub out: Option<PathBuf>,
    #[arg(long)]
    pub force: bool,
}

/// What is said of it and of its options.
pub const ABOUT: About = About {
    usage: [
        "kehoach eject [LOẠI|TỆP]… [--out <THƯ MỤC>] [--force]",
        "kehoach eject [KIND|FILE]… [--out <FOLDER>] [--force]",
    ],
    purpose: [
        "Chép mẫu, loại văn bản, quy định và đơn vị có sẵn ra để sửa (hoặc: trich-mau)",
        "Copies out the built-in templates, kinds, regulations and offices (or: trich-mau)",
    ],
    words: &[&[
        option(
            "texts",
            ["LOẠI|TỆP", "KIND|FILE"],
            [
                "Chỉ những loại này (tệp loại và mẫu), hoặc những tệp này; không ghi thì tất cả",
                "Only these kinds (file and template) or files; all when left out",
            ],
        ),
        OUT,
        FORCE,
    ]],
};
