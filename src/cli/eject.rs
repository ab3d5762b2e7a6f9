//! `kehoach eject`: the built-in templates, kinds, regulations and offices as files to start from.

use super::arguments::Eject;
use super::{End, give};
use crate::app::{BUILT_IN, paths_of};
use crate::diagnostic::Message;
use crate::host::{Output, OutputFolder};
use crate::report::Report;

pub fn run(asked: &Eject, report: &Report) -> Result<End, Message> {
    let mut wanted = Vec::new();
    for name in &asked.names {
        wanted.extend(paths_of(name)?);
    }
    let is_wanted = |path: &str| asked.names.is_empty() || wanted.contains(&path);
    let texts = BUILT_IN.iter().filter(|(path, _)| is_wanted(path));
    let names: Vec<String> = match &asked.out {
        None => texts.map(|(path, _)| (*path).to_owned()).collect(),
        Some(folder) => {
            let outputs = texts.map(|(path, text)| Output {
                name: (*path).to_owned(),
                bytes: text.as_bytes().to_owned(),
            });
            let outputs: Vec<Output> = outputs.collect();
            let paths = OutputFolder::new(folder, asked.force)?.put(&outputs, None)?;
            paths
                .iter()
                .map(|path| path.display().to_string())
                .collect()
        }
    };
    give(&(names.join("\n") + "\n"), report)?;
    Ok(End::Clean)
}
