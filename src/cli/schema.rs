//! `kehoach schema`: the JSON Schema of a kind of file.

use super::End;
use super::arguments::Schema;
use crate::app::NOUNS;
use crate::diagnostic::Say;
use crate::report::Report;

pub fn run(asked: &Schema, report: &Report) -> Result<End, Say> {
    for noun in NOUNS.iter().filter(|noun| noun.name == asked.noun) {
        report.result(&format!("{:#}\n", noun.schema()))?;
    }
    Ok(End::Clean)
}
