//! What `kehoach checks` can be asked, and the words about it.

use clap::Args;

use crate::cli::help::About;

#[derive(Args)]
pub struct Checks {}

/// What is said of it and of its options.
pub const ABOUT: About = About {
    usage: ["kehoach checks", "kehoach checks"],
    purpose: [
        "Liệt kê mọi mã soát: mức, áp dụng cho ai, căn cứ (hoặc: danh-muc)",
        "Lists every check: weight, whom it concerns, its rule (or: danh-muc)",
    ],
    words: &[&[]],
};
