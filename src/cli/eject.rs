//! `kehoach eject`: the built-in templates, regulations and offices as files to start from.

use super::arguments::Eject;
use super::{End, give};
use crate::app::{LONGEST_FILE, Words};
use crate::diagnostic::Message;
use crate::host::{self, Output, OutputFolder};
use crate::report::Report;

pub fn run(asked: &Eject, report: &Report) -> Result<End, Message> {
    let pieces = host::pieces(None, LONGEST_FILE)?;
    let names = match &asked.out {
        None => pieces
            .into_iter()
            .map(|piece| piece.path)
            .collect::<Vec<_>>(),
        Some(folder) => {
            let outputs = pieces.into_iter().map(|piece| Output {
                name: piece.path,
                bytes: match piece.words {
                    Words::BuiltIn(text) => text.into(),
                    Words::LaidOver(bytes) => bytes,
                },
            });
            let paths =
                OutputFolder::new(folder, asked.force)?.put(&outputs.collect::<Vec<_>>(), None)?;
            paths
                .iter()
                .map(|path| path.display().to_string())
                .collect()
        }
    };
    give(&(names.join("\n") + "\n"), report)?;
    Ok(End::Clean)
}
