//! `kehoach text`: what is read in finished papers, so that anybody can look.

use serde_json::{Value, json};

use super::arguments::{Shown, Text};
use super::{End, give};
use crate::app::{self, Changes, House, LONGEST_DOCUMENT};
use crate::diagnostic::Message;
use crate::host;
use crate::manuscript::Manuscript;
use crate::report::Report;

pub fn run(asked: &Text, report: &Report) -> Result<End, Message> {
    let mut end = End::Clean;
    let changes = match asked.rejected {
        true => Changes::Rejected,
        false => Changes::Accepted,
    };
    let mut papers = Vec::new();
    for path in &asked.papers {
        let name = path.display().to_string();
        let file = host::open(path, LONGEST_DOCUMENT);
        let read = file.and_then(|file| Ok(app::manuscript_with(&name, file, changes)?));
        match read {
            Ok(paper) if asked.format == Shown::Json => {
                papers.push(value(&name, &paper, report)?);
            }
            Ok(paper) => plain(&name, &paper, asked.papers.len() > 1, report)?,
            Err(why) => {
                report.refusal(&why);
                end = End::Failed;
            }
        }
    }
    if asked.format == Shown::Json {
        let whole = json!({
            "tool": "kehoach",
            "version": env!("CARGO_PKG_VERSION"),
            "papers": papers,
        });
        give(&format!("{whole:#}\n"), report)?;
    }
    Ok(end)
}

/// Prints a paper; of several, each below its name. What is told of it goes to the other stream.
fn plain(name: &str, paper: &Manuscript, is_one_of: bool, report: &Report) -> Result<(), Message> {
    let head = match is_one_of {
        true => format!("=== {name}\n"),
        false => String::new(),
    };
    give(&format!("{head}{}", paper.plain()), report)?;
    paper
        .told
        .iter()
        .for_each(|it| report.remark(name, &it.what));
    Ok(())
}

fn value(name: &str, paper: &Manuscript, report: &Report) -> Result<Value, Message> {
    let house = House::built_in().map_err(Message::from)?;
    let mut value = paper.json(&app::roles(&house, paper), report.lang());
    value["file"] = json!(name);
    Ok(value)
}
