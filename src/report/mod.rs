//! What the program says: findings, refusals and a summary to the error stream, results to
//! the output stream. The only room that knows a terminal; what is no terminal gets no colour.

mod finding;
mod gathered;
mod github;
mod json;
mod place;
mod printable;
mod progress;
mod sarif;
mod summary;

use std::cmp::Reverse;
use std::collections::HashMap;
use std::io::{self, IsTerminal, Write};
use std::time::Duration;

use anstream::{stderr, stdout};
use anstyle::{AnsiColor, Style};

use crate::diagnostic::{Diagnostic, Lang, Message, Severity, Unjudged};
use crate::source::Sources;
pub use gathered::Gathered;
use printable::told;
pub use summary::{Called, Summary, standing};

/// Clears the line a progress line stands on.
const CLEAR: &str = "\r\x1b[2K";

/// Findings that are a list of what a person has to do: each has its line, and none is drawn.
const LISTED: &str = "to-do";

/// Findings of one kind in one paper that are told; of the others their lines are named.
const MOST: usize = 3;

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

    /// Shows findings by kind, what matters most before the others: of each kind the first with its
    /// lines, the next in a line each, and where the others stand.
    pub fn findings(&self, sources: &Sources, found: &[Diagnostic]) {
        for kind in kinds(found) {
            let [first, others @ ..] = &kind[..] else {
                continue;
            };
            let uncounted: usize = kind.iter().map(|it| it.more).sum();
            let count = kind.len() + uncounted;
            if first.code == LISTED {
                self.list(first, &kind, count, sources);
                continue;
            }
            self.say(&finding::drawn(first, count, sources, self.lang));
            let (shown, rest) = others.split_at(others.len().min(MOST - 1));
            for one in shown {
                let line = finding::line(one, first, sources, self.lang);
                self.say(&format!("  {line}"));
            }
            if rest.len() + uncounted > 0 {
                let rest = finding::rest(rest, uncounted, sources, self.lang);
                self.say(&format!("  {rest}"));
            }
            if !others.is_empty() {
                self.say("");
            }
        }
    }

    /// Shows findings as a list of what is left to do.
    fn list(&self, first: &Diagnostic, kind: &[&Diagnostic], count: usize, sources: &Sources) {
        let (word, code) = (self.severity(first.severity), first.code);
        let left = message!(
            "còn {count} chỗ phải viết",
            "{count} places are still to be written"
        );
        let colour = emphasis(finding::colour(first.severity));
        let left = left.in_lang(self.lang);
        self.say(&format!("{colour}{word}[{code}]{colour:#}: {left}"));
        for one in kind {
            let line = finding::line(one, first, sources, self.lang);
            self.say(&format!("  {line}"));
        }
        self.say("");
    }

    /// The word for a severity.
    pub fn severity(&self, severity: Severity) -> &'static str {
        finding::word(severity, self.lang)
    }

    /// Whether somebody sits there who can be asked and see the question.
    pub fn is_attended(&self) -> bool {
        io::stdin().is_terminal() && io::stderr().is_terminal()
    }

    /// The one of two wordings that is in the reader's language.
    pub fn tongue<'a>(&self, vi: &'a str, en: &'a str) -> &'a str {
        match self.lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }

    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Tells something about a file that is no fault.
    pub fn remark(&self, name: &str, what: &Message) {
        let cyan = emphasis(AnsiColor::Cyan);
        let what = told(what.in_lang(self.lang));
        self.say(&format!("{cyan}{}{cyan:#}: {what}", told(name)));
    }

    /// Tells something that was found in a list, in a line of its own.
    pub fn told(&self, severity: Severity, what: &Message) {
        let colour = emphasis(finding::colour(severity));
        let word = self.severity(severity);
        let what = told(what.in_lang(self.lang));
        self.say(&format!("{colour}{word}{colour:#}: {what}"));
    }

    /// Tells which checks could not judge a paper, so that silence is no praise.
    pub fn unjudged(&self, unjudged: &[Unjudged]) {
        if unjudged.is_empty() {
            return;
        }
        let cyan = emphasis(AnsiColor::Cyan);
        let lead = message!("chưa xét được", "not evaluated");
        self.say(&format!("{cyan}{}{cyan:#}:", lead.in_lang(self.lang)));
        for it in unjudged {
            let why = told(it.why.in_lang(self.lang));
            self.say(&format!("  {}: {why}", it.code));
        }
        self.say("");
    }

    /// Keeps what is told of a paper in a form for other programs.
    pub fn gather(&self, form: Form, paper: &Judged, rules: &[Rule], into: &mut Gathered) {
        match form {
            Form::Text => {}
            Form::Json => json::gather(paper, self.lang, into),
            Form::Sarif => sarif::gather(paper, rules, self.lang, into),
            Form::Github => github::gather(paper, self.lang, into),
        }
    }

    /// All that was kept, in its form.
    pub fn rendered(&self, form: Form, gathered: &Gathered, rules: &[Rule]) -> String {
        match form {
            Form::Text => String::new(),
            Form::Json => json::rendered(gathered),
            Form::Sarif => sarif::rendered(gathered, rules),
            Form::Github => gathered.items.concat(),
        }
    }

    /// Tells why something could not be done at all.
    pub fn refusal(&self, why: &Message) {
        let red = emphasis(AnsiColor::Red);
        let word = message!("lỗi", "error");
        let why = told(why.in_lang(self.lang));
        self.say(&format!("{red}{}{red:#}: {why}", word.in_lang(self.lang)));
    }

    /// Ends a run: what was found by kind, what of it mends itself, and how much it is in all.
    pub fn summary(&self, summary: &Summary, called: Called) {
        let kinds = summary.kinds(called);
        let said = kinds.into_iter().chain(summary.mended());
        for it in said.chain([summary.words()]) {
            self.say(it.in_lang(self.lang));
        }
    }

    /// Shows how many are done and what is being worked on, where a person is watching.
    pub fn progress(&self, done: usize, of: usize, passed: Duration, name: &str) {
        if io::stderr().is_terminal() {
            let line = progress::line(done, of, passed, self.lang);
            let _ = write!(stderr(), "{CLEAR}{line} {} …", told(name));
        }
    }

    /// Takes the progress line away.
    pub fn progress_ends(&self) {
        if io::stderr().is_terminal() {
            let _ = write!(stderr(), "{CLEAR}");
        }
    }

    /// Says a line. Where nobody can be told, as on a full disk, the work goes on all the same:
    /// the papers are what was asked for.
    fn say(&self, line: &str) {
        let _ = writeln!(stderr(), "{line}");
    }

    /// Gives a result, to a person without what steers a terminal. A reader that has seen enough
    /// is no fault.
    pub fn result(&self, text: &str) -> io::Result<()> {
        let shown = io::stdout()
            .is_terminal()
            .then(|| printable::printable(text));
        let text = shown.as_deref().unwrap_or(text);
        let mut out = stdout().lock();
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error),
            _ => Ok(()),
        }
    }
}

/// Findings by kind, the heaviest kind first, and in each the heaviest finding.
fn kinds(found: &[Diagnostic]) -> Vec<Vec<&Diagnostic>> {
    let mut places = HashMap::new();
    let mut kinds: Vec<Vec<&Diagnostic>> = Vec::new();
    for one in found {
        let place = *places.entry(one.code).or_insert(kinds.len());
        match kinds.get_mut(place) {
            Some(kind) => kind.push(one),
            None => kinds.push(vec![one]),
        }
    }
    for kind in &mut kinds {
        kind.sort_by_key(|it| Reverse(it.severity));
    }
    kinds.sort_by_key(|kind| Reverse(kind.first().map(|it| it.severity)));
    kinds
}

/// That there are more findings of a kind than are shown.
fn more(more: usize) -> Message {
    message!("… và {more} chỗ khác", "… and {more} more")
}

fn emphasis(color: AnsiColor) -> Style {
    color.on_default().bold()
}
