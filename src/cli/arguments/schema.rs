//! What `kehoach schema` can be asked, and the words about it.

use std::path::PathBuf;

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::options::TEMPLATES;
use crate::app::NOUNS;
use crate::cli::help::{About, option};

#[derive(Args)]
pub struct Schema {
    #[arg(default_value = "campaign", value_parser = PossibleValuesParser::new(NOUNS.map(|noun| noun.name)))]
    pub noun: String,
    #[arg(long)]
    pub templates: Option<PathBuf>,
}

/// What is said of it and of its options.
pub const ABOUT: About = About {
    usage: [
        "kehoach schema [TỆP] [--templates <THƯ MỤC>]",
        "kehoach schema [FILE] [--templates <FOLDER>]",
    ],
    purpose: [
        "In lược đồ JSON của tệp mô tả, đơn vị, loại văn bản, quy định, cho trình soạn thảo (hoặc: luoc-do)",
        "Prints the JSON Schema of a description, office, kind or regulation, for editors (or: luoc-do)",
    ],
    words: &[&[
        option(
            "noun",
            ["LOẠI", "KIND"],
            [
                "Loại tệp: campaign (văn bản), office (đơn vị), regulation (quy định) [mặc định: campaign]",
                "Kind of file: campaign, office or regulation [default: campaign]",
            ],
        ),
        TEMPLATES,
    ]],
};
