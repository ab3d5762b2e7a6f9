//! `kehoach schema`: the JSON Schema of a kind of file.

use super::arguments::Schema;
use super::{End, give};
use crate::app::NOUNS;
use crate::diagnostic::Message;
use crate::report::Report;

pub fn run(asked: &Schema, report: &Report) -> Result<End, Message> {
    for noun in NOUNS.iter().filter(|noun| noun.name == asked.noun) {
        give(&format!("{:#}\n", noun.schema()), report)?;
    }
    Ok(End::Clean)
}
