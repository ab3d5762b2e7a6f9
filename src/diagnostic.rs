//! A finding as data: what is wrong, where, by which rule, and how to fix it.

use crate::source::Span;

/// The same words in the two languages of the program.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Message {
    pub vi: String,
    pub en: String,
}

/// Words in Vietnamese and English, both formatted from what is in scope.
#[macro_export]
macro_rules! message {
    ($vi:literal, $en:literal $(,)?) => {
        $crate::diagnostic::Message {
            vi: format!($vi),
            en: format!($en),
        }
    };
}

/// The language findings are told in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    #[default]
    Vi,
    En,
}

impl Message {
    pub fn in_lang(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }
}

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Left to do before signing, such as a blank number.
    Note,
    /// Practice or doubt.
    Warning,
    /// A rule or the calendar is broken; a draft can still be made.
    Error,
    /// The file cannot be read or laid out; nothing is made of it.
    Fatal,
}

/// A finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// Kebab-case, named after the fault.
    pub code: &'static str,
    pub severity: Severity,
    pub message: Message,
    /// The place to look at first; a fault of the whole run has none.
    pub span: Option<Span>,
    /// Other places that matter, each with what it has to do with it.
    pub labels: Vec<(Span, Message)>,
    /// The provision it rests on.
    pub rule: Option<String>,
    pub cures: Vec<Message>,
    /// What fixes it for certain; when it stands for several places, each may be fixed alone.
    pub fixes: Vec<Fix>,
}

/// Words that fix a fault when they take the place of what is typed there: of a fix every
/// stretch is put in or none.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fix {
    pub stretches: Vec<(Span, String)>,
}

impl Fix {
    /// A fix of one stretch.
    pub fn new(span: Span, text: impl Into<String>) -> Self {
        Self {
            stretches: vec![(span, text.into())],
        }
    }
}

impl Diagnostic {
    pub fn new(code: &'static str, severity: Severity, message: Message) -> Self {
        Self {
            code,
            severity,
            message,
            span: None,
            labels: Vec::new(),
            rule: None,
            cures: Vec::new(),
            fixes: Vec::new(),
        }
    }

    pub fn fatal(code: &'static str, span: Span, message: Message) -> Self {
        Self::new(code, Severity::Fatal, message).at(span)
    }

    pub fn error(code: &'static str, span: Span, message: Message) -> Self {
        Self::new(code, Severity::Error, message).at(span)
    }

    pub fn warning(code: &'static str, span: Span, message: Message) -> Self {
        Self::new(code, Severity::Warning, message).at(span)
    }

    pub fn note(code: &'static str, span: Span, message: Message) -> Self {
        Self::new(code, Severity::Note, message).at(span)
    }

    pub fn at(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    pub fn label(mut self, span: Span, words: Message) -> Self {
        self.labels.push((span, words));
        self
    }

    pub fn rule(mut self, rule: impl Into<String>) -> Self {
        self.rule = Some(rule.into());
        self
    }

    pub fn cure(mut self, words: Message) -> Self {
        self.cures.push(words);
        self
    }

    /// Words that fix the fault when they take the place of what is typed there.
    pub fn fix(self, span: Span, text: impl Into<String>) -> Self {
        self.fixed(Fix::new(span, text))
    }

    /// Stretches that fix the fault together.
    pub fn fixed(mut self, fix: Fix) -> Self {
        self.fixes.push(fix);
        self
    }
}

/// A check that could not judge the paper, and what it lacked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unjudged {
    pub code: &'static str,
    pub why: Message,
}

/// Collects findings in the order they are met; sorted by place when taken out.
#[derive(Debug, Default)]
pub struct Sink {
    found: Vec<Diagnostic>,
    unjudged: Vec<Unjudged>,
}

impl Sink {
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// Tells that a check could not judge the paper, once for each check.
    pub fn unjudged(&mut self, code: &'static str, why: Message) {
        if self.unjudged.iter().all(|it| it.code != code) {
            self.unjudged.push(Unjudged { code, why });
        }
    }

    /// The checks that could not judge the paper.
    pub fn take_unjudged(&mut self) -> Vec<Unjudged> {
        std::mem::take(&mut self.unjudged)
    }

    /// Leaves out the findings of these codes.
    pub fn leave_out(&mut self, codes: &[&str]) {
        self.found.retain(|it| !codes.contains(&it.code));
    }

    /// Whether something was found that stops the paper from being made.
    pub fn is_fatal(&self) -> bool {
        self.found.iter().any(|d| d.severity == Severity::Fatal)
    }

    /// Takes in what another sink collected.
    pub fn take_in(&mut self, other: Sink) {
        self.found.extend(other.found);
        for it in other.unjudged {
            self.unjudged(it.code, it.why);
        }
    }

    /// Whether something was found by this code.
    pub fn has(&self, code: &str) -> bool {
        self.found.iter().any(|it| it.code == code)
    }

    /// All findings, ordered by place, each once.
    pub fn into_sorted(mut self) -> Vec<Diagnostic> {
        self.found.sort_by_key(|d| d.span);
        let mut sorted: Vec<Diagnostic> = Vec::with_capacity(self.found.len());
        for one in self.found {
            let mut here = sorted.iter().rev().take_while(|d| d.span == one.span);
            if !here.any(|d| *d == one) {
                sorted.push(one);
            }
        }
        sorted
    }
}
