//! What the program says: findings, refusals and a summary to the error stream, results to
//! the output stream. The only room that knows a terminal; what is no terminal gets no colour.

mod finding;
mod github;
mod json;
mod place;
mod sarif;
mod summary;

use std::io::{self, IsTerminal, Write};

use anstream::{eprint, eprintln, stdout};
use anstyle::{AnsiColor, Style};

use crate::diagnostic::{Diagnostic, Lang, Message, Severity, Unjudged};
use crate::source::Sources;
pub use summary::Summary;

/// Clears the line a progress line stands on.
const CLEAR: &str = "\r\x1b[2K";

/// Findings of one paper beyond these are counted, not shown.
const MOST: usize = 100;

/// How findings are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    /// To a person, as they are found.
    #[default]
    Text,
    Json,
    Sarif,
    Github,
}

/// A paper and all that was found in it.
pub struct Judged {
    pub name: String,
    pub findings: Vec<Diagnostic>,
    pub unjudged: Vec<Unjudged>,
    /// The texts its findings point into.
    pub sources: Sources,
}

/// A check, for programs that want to know all of them.
pub struct Rule {
    pub code: &'static str,
    pub title: &'static str,
    pub page: &'static str,
    pub severity: Severity,
}

/// The name other programs know a severity by.
fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error | Severity::Fatal => "error",
    }
}

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
        let mut pages = finding::Pages::default();
        for one in found.iter().take(MOST) {
            let text = finding::rendered(one, sources, &mut pages, self.lang);
            eprintln!("{text}");
        }
        let more = found.len().saturating_sub(MOST);
        if more > 0 {
            let more = message!("… và {more} chỗ khác", "… and {more} more");
            eprintln!("{}\n", more.in_lang(self.lang));
        }
    }

    /// The word for a severity.
    pub fn severity(&self, severity: Severity) -> &'static str {
        let [vi, en] = finding::word(severity);
        self.tongue(vi, en)
    }

    /// The one of two wordings that is in the reader's language.
    pub fn tongue<'a>(&self, vi: &'a str, en: &'a str) -> &'a str {
        match self.lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }

    /// Tells which checks could not judge a paper, so that silence is no praise.
    pub fn unjudged(&self, unjudged: &[Unjudged]) {
        if unjudged.is_empty() {
            return;
        }
        let cyan = emphasis(AnsiColor::Cyan);
        let lead = message!("chưa xét được", "not evaluated");
        eprintln!("{cyan}{}{cyan:#}:", lead.in_lang(self.lang));
        for it in unjudged {
            eprintln!(
                "  {}: {}",
                it.code,
                finding::printable(it.why.in_lang(self.lang))
            );
        }
        eprintln!();
    }

    /// Papers in a form for other programs.
    pub fn rendered(&self, form: Form, papers: &[Judged], rules: &[Rule]) -> String {
        match form {
            Form::Text => String::new(),
            Form::Json => json::rendered(papers, self.lang),
            Form::Sarif => sarif::rendered(papers, rules, self.lang),
            Form::Github => github::rendered(papers, self.lang),
        }
    }

    /// Tells why something could not be done at all.
    pub fn refusal(&self, why: &Message) {
        let red = emphasis(AnsiColor::Red);
        let word = message!("lỗi", "error");
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
