//! What the program says: findings, refusals and a summary to the error stream, results to
//! the output stream. The only room that knows a terminal; what is no terminal gets no colour.

mod finding;
mod summary;

use std::io::{self, IsTerminal, Write};

use anstream::{eprint, eprintln, stdout};
use anstyle::{AnsiColor, Style};

use crate::diagnostic::{Diagnostic, Lang, Say};
use crate::source::Sources;
pub use summary::Summary;

/// Clears the line a progress line stands on.
const CLEAR: &str = "\r\x1b[2K";

/// Findings of one paper beyond these are counted, not shown.
const MOST: usize = 100;

/// Speaks in one language.
pub struct Report {
    lang: Lang,
}

impl Report {
    pub fn new(lang: Lang) -> Report {
        Report { lang }
    }

    /// Shows findings with the lines they are about.
    pub fn findings(&self, sources: &Sources, found: &[Diagnostic]) {
        for one in found.iter().take(MOST) {
            eprintln!("{}", finding::rendered(one, sources, self.lang));
        }
        let more = found.len().saturating_sub(MOST);
        if more > 0 {
            let more = say!("… và {more} chỗ khác", "… and {more} more");
            eprintln!("{}\n", more.in_lang(self.lang));
        }
    }

    /// Tells why something could not be done at all.
    pub fn refusal(&self, why: &Say) {
        let red = emphasis(AnsiColor::Red);
        let word = say!("lỗi", "error");
        let why = finding::printable(why.in_lang(self.lang));
        eprintln!("{red}{}{red:#}: {why}", word.in_lang(self.lang));
    }

    pub fn summary(&self, summary: &Summary) {
        eprintln!("{}", summary.words().in_lang(self.lang));
    }

    /// Shows what is being worked on, where a person is watching.
    pub fn progress(&self, place: usize, of: usize, name: &str) {
        if io::stderr().is_terminal() {
            eprint!("{CLEAR}[{place}/{of}] {} …", finding::printable(name));
        }
    }

    /// Takes the progress line away.
    pub fn progress_ends(&self) {
        if io::stderr().is_terminal() {
            eprint!("{CLEAR}");
        }
    }

    /// Gives a result. A reader that has seen enough is no fault.
    pub fn result(&self, text: &str) -> io::Result<()> {
        let mut out = stdout().lock();
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error),
            _ => Ok(()),
        }
    }
}

fn emphasis(color: AnsiColor) -> Style {
    color.on_default().bold()
}
