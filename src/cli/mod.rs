//! The street door: which command is meant, and with what the program ends.

mod arguments;
mod build;
mod calendar;
mod check;
mod checks;
mod completions;
mod diff;
mod eject;
mod explain;
mod fix;
mod help;
mod history;
mod import;
mod letters;
mod list;
mod lsp;
mod mistake;
mod moves;
mod new;
mod new_kind;
mod output;
mod progress;
mod pull;
mod restore;
mod rollover;
mod runner;
mod schema;
mod serve;
mod status;
mod text;
mod version;
mod watch;
mod workspace;

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::{CommandFactory, FromArgMatches};

use crate::app::LONGEST_DOCUMENT;
use crate::diagnostic::{Lang, Message};
use crate::host;
use crate::report::Report;
use crate::time;
use arguments::{Arguments, Command};

/// How a run ended, from best to worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum End {
    Clean = 0,
    /// Errors or warnings were found in a paper.
    Findings = 1,
    /// Something asked for could not be done.
    Failed = 2,
}

/// Does what the words say and tells how it ended.
pub fn run(words: Vec<OsString>) -> ExitCode {
    let lang = arguments::lang(&words, host::variable("KEHOACH_LANG"));
    let report = Report::new(lang);
    if words.len() <= 1 && host::by_double_click() {
        return ended(serve::clicked(&report), &report);
    }
    let end = parse(words, lang, &report).and_then(|it| match it {
        Some(command) => command.run(&report),
        None => Ok(End::Clean),
    });
    ended(end, &report)
}

fn ended(end: Result<End, Message>, report: &Report) -> ExitCode {
    let end = end.unwrap_or_else(|why| {
        report.refusal(&why);
        End::Failed
    });
    ExitCode::from(end as u8)
}

fn parse(words: Vec<OsString>, lang: Lang, report: &Report) -> Result<Option<Command>, Message> {
    let parser = help::localized(Arguments::command(), lang);
    let found = parser.try_get_matches_from(words);
    match found.and_then(|found| Arguments::from_arg_matches(&found)) {
        Ok(arguments) => Ok(Some(arguments.command)),
        Err(error) if !error.use_stderr() => {
            give(&error.render().to_string(), report)?;
            Ok(None)
        }
        Err(error) => Err(mistake::message(&error)),
    }
}

/// The day that an option tells.
fn day(words: &str, option: &str) -> Result<NaiveDate, Message> {
    let day = time::alone(words).and_then(|it| it.date());
    day.ok_or_else(|| not_understood(words, option, "20/3/2026"))
}

/// Words of an option that say nothing.
fn not_understood(words: &str, option: &str, like: &str) -> Message {
    message!(
        "không hiểu `{words}` ở `{option}`; viết như `{like}`",
        "cannot make out `{words}` of `{option}`; write it like `{like}`"
    )
}

/// Gives a result to whoever reads the output.
fn give(text: &str, report: &Report) -> Result<(), Message> {
    report.result(text).map_err(|why| host::printing(&why))
}

/// Writes a file; one that is there and says something else is replaced only when asked.
fn put(path: &Path, bytes: &[u8], force: bool) -> Result<(), Message> {
    host::amend(path, LONGEST_DOCUMENT, |old| {
        if old.is_none_or(|old| old == bytes || force) {
            return Ok(bytes.to_vec());
        }
        let path = path.display();
        Err(message!(
            "`{path}` đã có; thêm `--force` để ghi đè, hoặc ghi ra tên khác",
            "`{path}` is there; add `--force` to replace it, or name another file"
        ))
    })
}
