//! What can be asked for: a file for each command, and all of them in one list.

mod build;
mod calendar;
mod check;
mod checks;
mod completions;
mod diff;
mod eject;
mod explain;
mod history;
mod import;
mod letters;
mod list;
mod lsp;
mod new;
mod new_kind;
mod options;
mod pull;
mod restore;
mod rollover;
mod schema;
mod serve;
mod status;
mod text;
mod watch;

use std::ffi::OsString;

use clap::{ArgAction, Parser, Subcommand, ValueEnum};

use super::End;
use super::help::{About, flag, option};
use crate::diagnostic::{Lang, Message};
use crate::report::Report;
pub use calendar::Days;
pub use options::{Fonts, Shown};

/// The commands there are. Each is asked in a file of its name here and done in a file of its name beside
/// this folder.
macro_rules! commands {
    ($($file:ident $name:ident $other:literal;)*) => {
        $(pub use $file::$name;)*

        #[derive(Subcommand)]
        pub enum Command {
            $(#[command(alias = $other)] $name($name),)*
        }

        impl Command {
            /// Does what is asked and tells how it ended.
            pub fn run(&self, report: &Report) -> Result<End, Message> {
                match self {
                    $(Command::$name(it) => super::$file::run(it, report),)*
                }
            }
        }

        /// What is said of the command whose name is written so.
        pub fn about(name: &str) -> Option<&'static About> {
            match name.replace('-', "_").as_str() {
                "kehoach" => Some(&ABOUT),
                $(stringify!($file) => Some(&$file::ABOUT),)*
                _ => None,
            }
        }
    };
}

commands! {
    new New "tao-moi";
    serve Serve "mo";
    build Build "xuat";
    letters Letters "tung-noi";
    rollover Rollover "sang-nam";
    import Import "nhap";
    calendar Calendar "lich";
    watch Watch "theo-doi";
    pull Pull "keo-ve";
    status Status "tinh-trang";
    history History "lich-su";
    restore Restore "lay-lai";
    diff Diff "so-sanh";
    check Check "kiem-tra";
    text Text "doc-chu";
    list List "danh-sach";
    lsp Lsp "soan-thao";
    schema Schema "luoc-do";
    eject Eject "trich-mau";
    new_kind NewKind "loai-moi";
    explain Explain "giai-thich";
    checks Checks "danh-muc";
    completions Completions "hoan-thanh-lenh";
}

#[derive(Parser)]
#[command(
    name = "kehoach",
    version,
    disable_help_flag = true,
    disable_version_flag = true
)]
#[command(disable_help_subcommand = true, subcommand_required = true)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
    // Read by `lang` before anything else, so that even mistakes are told in it.
    #[arg(long, global = true, value_enum)]
    lang: Option<Tongue>,
    #[arg(long, short, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    #[arg(long, short = 'V', action = ArgAction::Version)]
    version: Option<bool>,
}

const ABOUT: About = About {
    usage: ["kehoach <LỆNH>", "kehoach <COMMAND>"],
    purpose: [
        "Từ tệp mô tả (YAML) làm ra văn bản hành chính dạng PDF và DOCX",
        "Turns descriptions (YAML) into official papers as PDF and DOCX",
    ],
    words: &[&[
        option(
            "lang",
            ["TIẾNG", "LANGUAGE"],
            [
                "Tiếng của thông báo: vi hoặc en [mặc định: biến KEHOACH_LANG, hoặc vi]",
                "Language of messages: vi or en [default: the variable KEHOACH_LANG, or vi]",
            ],
        ),
        flag("help", ["In hướng dẫn này", "Print this help"]),
        flag("version", ["In số phiên bản", "Print the version"]),
    ]],
};

#[derive(Clone, Copy, ValueEnum)]
enum Tongue {
    Vi,
    En,
}

/// The language asked for among the words, or else in the environment.
pub fn lang(words: &[OsString], environment: Option<String>) -> Lang {
    let words: Vec<_> = words.iter().map(|word| word.to_string_lossy()).collect();
    let apart = words
        .iter()
        .position(|word| word == "--lang")
        .and_then(|at| words.get(at + 1));
    let joined = words.iter().find_map(|word| word.strip_prefix("--lang="));
    let asked = joined
        .or(apart.map(AsRef::as_ref))
        .map(str::to_owned)
        .or(environment);
    match asked {
        Some(word) if word.to_lowercase().starts_with("en") => Lang::En,
        _ => Lang::Vi,
    }
}
