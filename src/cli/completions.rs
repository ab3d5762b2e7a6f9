//! `kehoach completions`: what a shell needs to finish commands.

use clap::CommandFactory;

use super::arguments::{Arguments, Completions};
use super::{End, give};
use crate::diagnostic::Message;
use crate::report::Report;

pub fn run(asked: &Completions, report: &Report) -> Result<End, Message> {
    let mut script = Vec::new();
    clap_complete::generate(
        asked.shell,
        &mut Arguments::command(),
        "kehoach",
        &mut script,
    );
    give(&String::from_utf8_lossy(&script), report)?;
    Ok(End::Clean)
}
