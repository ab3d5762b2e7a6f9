//! The one door to the outside: the only room that touches disk, environment and clock.
#![allow(clippy::disallowed_methods)]

mod browser;
mod copies;
mod folder;
mod fonts;
mod fresh;
mod handed_out;
mod history;
mod homes;
mod ledger;
mod left;
mod lock;
mod making;
mod names;
mod offices;
mod old_papers;
mod overlays;
mod printout;
mod reading;
mod revision;
mod root;
mod shelves;
mod standing;
mod started;
mod trouble;
mod watcher;
mod way;
mod whole;

use std::ffi::OsString;
use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crate::diagnostic::Message;

pub use browser::{browse, secret};
pub use copies::{copies_in, of_edition};
pub use folder::{Output, OutputFolder};
pub use fonts::system;
pub use fresh::{create, is_free, replace};
pub use handed_out::{keep_versions, versions};
pub use history::{Bounds, History};
pub use homes::{Homes, Told, outputs};
pub use left::{Current, Left};
pub use making::{of_year, stem, title_of};
pub use names::judge as judge_name;
pub use offices::Offices;
pub use old_papers::{OldPaper, OldPapers};
pub use overlays::overlays;
pub use printout::Printout;
pub use reading::{
    YAML, campaigns, is_file, is_folder, made_in, named_near, open, papers, papers_about, read,
    read_if_there,
};
pub use revision::Revision;
pub use root::Root;
pub use shelves::Shelves;
pub use started::{beside_console, by_double_click, own_folder};
pub use trouble::printing;
pub use watcher::Watcher;
pub use way::{real, typed};
pub use whole::{amend, jot, rewrite};

/// The words the program was called with.
pub fn arguments() -> Vec<OsString> {
    std::env::args_os().collect()
}

/// What the environment says under a name, if it is text.
pub fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// Asks whoever sits at the terminal; nobody there, or no answer, is a no.
pub fn agreed(question: &str) -> Result<bool, Message> {
    let (input, mut output) = (std::io::stdin(), std::io::stderr());
    if !input.is_terminal() {
        return Ok(false);
    }
    let mut answer = String::new();
    output
        .write_all(question.as_bytes())
        .and_then(|()| output.flush())
        .and_then(|()| input.read_line(&mut answer))
        .map_err(|why| printing(&why))?;
    let answer = answer.trim().to_lowercase();
    Ok(matches!(answer.as_str(), "c" | "có" | "co" | "y" | "yes"))
}

/// The year and the month of today, in Vietnam.
pub fn today() -> (i32, u32) {
    use chrono::{DateTime, Datelike};
    let passed = SystemTime::now().duration_since(UNIX_EPOCH);
    let seconds = passed.map_or(0, |it| it.as_secs()) + AHEAD_OF_GREENWICH;
    let there = DateTime::from_timestamp(seconds.cast_signed(), 0).unwrap_or_default();
    (there.year(), there.month())
}

/// Seconds by which clocks in Vietnam are ahead.
const AHEAD_OF_GREENWICH: u64 = 7 * 60 * 60;

/// Time since a piece of work began.
pub struct Stopwatch(Instant);

impl Stopwatch {
    pub fn start() -> Stopwatch {
        Stopwatch(Instant::now())
    }

    pub fn passed(&self) -> Duration {
        self.0.elapsed()
    }

    /// What is left until `whole` has passed.
    pub fn left_of(&self, whole: Duration) -> Duration {
        whole.saturating_sub(self.0.elapsed())
    }
}
