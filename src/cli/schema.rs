//! `kehoach schema`: the JSON Schema of a kind of file.

use super::arguments::Schema;
use super::{End, give};
use crate::app::{House, LONGEST_FILE, NOUNS, Refusal, Standards};
use crate::diagnostic::Message;
use crate::face::Faces;
use crate::host;
use crate::report::Report;

pub fn run(asked: &Schema, report: &Report) -> Result<End, Message> {
    let overlays = match &asked.templates {
        Some(root) => host::overlays(root, LONGEST_FILE)?,
        None => Vec::new(),
    };
    let faces = Faces::builtin().map_err(Refusal::Font)?;
    let standards = Standards::archival().map_err(Refusal::Standards)?;
    let house = House::new(overlays, faces, standards)?;
    for noun in NOUNS.iter().filter(|noun| noun.name == asked.noun) {
        give(&format!("{:#}\n", noun.schema(house.kinds())), report)?;
    }
    Ok(End::Clean)
}
