//! `kehoach lsp`: the program at the side of an editor.

use super::End;
use super::arguments::{Fonts, Lsp};
use super::workspace::Workspace;
use crate::app::{Refusal, Standards};
use crate::diagnostic::Message;
use crate::lsp;
use crate::report::Report;

pub fn run(asked: &Lsp, report: &Report) -> Result<End, Message> {
    let standards = Standards::archival().map_err(Refusal::Standards)?;
    let templates = asked.templates.as_deref();
    let workspace = Workspace::new(Vec::new(), templates, Fonts::Builtin, standards)?;
    lsp::stdio(workspace.house, report.lang())?;
    Ok(End::Clean)
}
