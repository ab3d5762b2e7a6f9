//! What `kehoach completions` can be asked, and the words about it.

use clap::Args;

use crate::cli::help::{About, option};

#[derive(Args)]
pub struct Completions {
    #[arg(value_enum)]
    pub shell: clap_complete::Shell,
}

/// What is said of it and of its options.
pub const ABOUT: About = About {
    usage: ["kehoach completions <SHELL>", "kehoach completions <SHELL>"],
    purpose: [
        "In mã hoàn thành lệnh cho bash, elvish, fish, powershell, zsh (hoặc: hoan-thanh-lenh)",
        "Prints completions for bash, elvish, fish, powershell, zsh (or: hoan-thanh-lenh)",
    ],
    words: &[&[option(
        "shell",
        ["SHELL", "SHELL"],
        [
            "bash, elvish, fish, powershell hoặc zsh",
            "bash, elvish, fish, powershell or zsh",
        ],
    )]],
};
