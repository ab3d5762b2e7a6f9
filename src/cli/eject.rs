//! `kehoach eject`: the built-in templates, regulations and offices as files to start from.

use super::arguments::Eject;
use super::{End, give};
use crate::app::BUILT_IN;
use crate::diagnostic::Message;
use crate::host::{Output, OutputFolder};
use crate::report::Report;

pub fn run(asked: &Eject, report: &Report) -> Result<End, Message> {
    let names = match &asked.out {
        None => BUILT_IN
            .iter()
            .map(|(path, _)| (*path).to_owned())
            .collect::<Vec<_>>(),
        Some(folder) => {
            let outputs = BUILT_IN.iter().map(|(path, text)| Output {
                name: (*path).to_owned(),
                bytes: text.as_bytes().to_owned(),
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
