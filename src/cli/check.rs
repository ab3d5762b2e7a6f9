//! `kehoach check`: what is wrong with descriptions, and nothing written.

use super::End;
use super::arguments::Check;
use super::clerk::work;
use super::desk::Desk;
use crate::diagnostic::Say;
use crate::host;
use crate::report::Report;

pub fn run(asked: &Check, report: &Report) -> Result<End, Say> {
    let paths = host::campaigns(&asked.files)?;
    let desk = Desk::new(&paths, asked.templates.as_deref(), asked.fonts, report)?;
    Ok(work(&desk, None, report))
}
