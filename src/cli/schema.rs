//! `kehoach schema`: the JSON Schema of a kind of file.

use super::arguments::Schema;
use super::{End, give};
use crate::app::{LONGEST_FILE, NOUNS, kinds};
use crate::diagnostic::Message;
use crate::host;
use crate::report::Report;

pub fn run(asked: &Schema, report: &Report) -> Result<End, Message> {
    let kinds = kinds(host::pieces(asked.templates.as_deref(), LONGEST_FILE)?);
    for noun in NOUNS.iter().filter(|noun| noun.name == asked.noun) {
        give(&format!("{:#}\n", noun.schema(&kinds)), report)?;
    }
    Ok(End::Clean)
}
