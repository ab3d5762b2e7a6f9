//! What `kehoach explain` can be asked, and the words about it.

use clap::Args;

use crate::cli::help::{About, option};

#[derive(Args)]
pub struct Explain {
    pub code: String,
}

/// What is said of it and of its options.
pub const ABOUT: About = About {
    usage: ["kehoach explain <MÃ>", "kehoach explain <CODE>"],
    purpose: [
        "Giải thích một lỗi theo mã của nó (hoặc: giai-thich)",
        "Explains a finding by its code (or: giai-thich)",
    ],
    words: &[&[option(
        "code",
        ["MÃ", "CODE"],
        [
            "Mã trong ngoặc vuông, ví dụ impossible-date",
            "The code in square brackets, such as impossible-date",
        ],
    )]],
};
