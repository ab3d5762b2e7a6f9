//! A finding as data: what is wrong, where, by which rule, and how to fix it.

use std::collections::{BTreeMap, HashSet};

use crate::regulation;
use crate::source::Span;

/// The same words in the two languages of the program.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
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
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
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
    /// How many more of this code and severity were found, and not kept.
    pub more: usize,
}

/// Words that fix a fault when they take the place of what is typed there: of a fix every
/// stretch is put in or none.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
    /// How many errors, warnings and notes these are.
    pub fn weights(found: &[Diagnostic]) -> [usize; 3] {
        let mut weights = [0; 3];
        for one in found {
            let place = match one.severity {
                Severity::Fatal | Severity::Error => 0,
                Severity::Warning => 1,
                Severity::Note => 2,
            };
            weights[place] += 1 + one.more;
        }
        weights
    }

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
            more: 0,
        }
    }

    pub fn fatal(code: &'static str, span: Span, message: Message) -> Self {
        Self::new(code, Severity::Fatal, message).at(span)
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
        self.rule = Some(regulation::told(&rule.into()));
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

    /// Takes over what fixes the same fault at another place.
    pub fn take_fixes(&mut self, other: Diagnostic) {
        let stretches = other.fixes.into_iter().flat_map(|it| it.stretches);
        match self.fixes.first_mut() {
            Some(own) => own.stretches.extend(stretches),
            None => self.fixes.extend([Fix {
                stretches: stretches.collect(),
            }]),
        }
    }

    /// Stretches that fix the fault together.
    pub fn fixed(mut self, fix: Fix) -> Self {
        self.fixes.push(fix);
        self
    }
}

/// A fault as a check finds it: what is wrong, where, and how to fix it. What it weighs, and by
/// which rule, the catalogue knows.
#[derive(Debug)]
pub struct Finding {
    fault: Diagnostic,
    is_doubtful: bool,
    case: Option<&'static str>,
}

impl Finding {
    pub fn new(span: Span, message: Message) -> Self {
        Self {
            fault: Diagnostic::fatal("", span, message),
            is_doubtful: false,
            case: None,
        }
    }

    pub fn label(self, span: Span, words: Message) -> Self {
        self.with(|fault| fault.label(span, words))
    }

    pub fn cure(self, words: Message) -> Self {
        self.with(|fault| fault.cure(words))
    }

    /// Words that fix the fault when they take the place of what is typed there.
    pub fn fix(self, span: Span, text: impl Into<String>) -> Self {
        self.fixed(Fix::new(span, text))
    }

    /// Stretches that fix the fault together.
    pub fn fixed(self, fix: Fix) -> Self {
        self.with(|fault| fault.fixed(fix))
    }

    /// A rule that a list of words names, in the place of the check's own.
    pub fn rule(self, rule: impl Into<String>) -> Self {
        self.with(|fault| fault.rule(rule))
    }

    /// The case of the fault, for which a regulation may name a provision of its own.
    pub fn case(self, case: &'static str) -> Self {
        let case = Some(case);
        Self { case, ..self }
    }

    /// It may be no fault, and weighs one step less.
    pub fn doubtful(self) -> Self {
        let is_doubtful = true;
        Self {
            is_doubtful,
            ..self
        }
    }

    /// The finding of a check that weighs so much; the rule is asked for by the case.
    pub fn weighed(
        self,
        code: &'static str,
        weight: Severity,
        rule: impl FnOnce(Option<&str>) -> Option<String>,
    ) -> Diagnostic {
        let severity = match (self.is_doubtful, weight) {
            (false, weight) => weight,
            (true, Severity::Fatal | Severity::Error) => Severity::Warning,
            (true, Severity::Warning | Severity::Note) => Severity::Note,
        };
        let rule = self.fault.rule.or_else(|| rule(self.case));
        Diagnostic {
            code,
            severity,
            rule,
            ..self.fault
        }
    }

    fn with(self, add: impl FnOnce(Diagnostic) -> Diagnostic) -> Self {
        let fault = add(self.fault);
        Self { fault, ..self }
    }
}

/// A check that could not judge the paper, and what it lacked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unjudged {
    pub code: &'static str,
    pub why: Message,
}

/// Collects findings in the order they are met; sorted by place when taken out. Of each kind it
/// keeps so many as can be read, and counts the others.
#[derive(Debug, Clone, Default)]
pub struct Sink {
    found: Vec<Diagnostic>,
    counts: BTreeMap<(&'static str, Severity), Count>,
    unjudged: Vec<Unjudged>,
}

/// How many findings of a kind there are.
#[derive(Debug, Clone, Default)]
struct Count {
    kept: usize,
    more: usize,
    /// What fixes those that are only counted.
    fixes: Vec<Fix>,
}

impl Sink {
    /// Findings of one code and severity that are kept.
    pub const MOST: usize = 200;

    pub fn push(&mut self, mut found: Diagnostic) {
        let count = self.counts.entry((found.code, found.severity)).or_default();
        count.more += std::mem::take(&mut found.more);
        if count.kept == Self::MOST {
            count.more += 1;
            count.fixes.append(&mut found.fixes);
            return;
        }
        count.kept += 1;
        self.found.push(found);
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
        self.counts.retain(|(code, _), _| !codes.contains(code));
    }

    /// Whether something was found that stops the paper from being made.
    pub fn is_fatal(&self) -> bool {
        self.counts.keys().any(|(_, it)| *it == Severity::Fatal)
    }

    /// Whether something was found by this code.
    pub fn has(&self, code: &str) -> bool {
        self.counts.keys().any(|(it, _)| *it == code)
    }

    /// Takes in what another sink collected.
    pub fn take_in(&mut self, other: Sink) {
        for it in other.unjudged {
            self.unjudged(it.code, it.why);
        }
        other.found.into_iter().for_each(|it| self.push(it));
        for (kind, Count { more, fixes, .. }) in other.counts {
            let count = self.counts.entry(kind).or_default();
            count.more += more;
            count.fixes.extend(fixes);
        }
    }

    /// All findings, ordered by place, each once. The last of a kind tells how many more there are,
    /// and has what fixes them.
    pub fn into_sorted(mut self) -> Vec<Diagnostic> {
        self.found.sort_by_key(|it| it.span);
        let mut seen = HashSet::new();
        let news: Vec<bool> = self.found.iter().map(|it| seen.insert(it)).collect();
        let mut news = news.into_iter();
        self.found.retain(|_| news.next() == Some(true));
        for ((code, severity), Count { more, fixes, .. }) in self.counts {
            let mut found = self.found.iter_mut().rev();
            if let Some(last) = found.find(|it| it.code == code && it.severity == severity) {
                last.more = more;
                last.fixes.extend(fixes);
            }
        }
        self.found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    fn finding(at: usize) -> Diagnostic {
        let span = Span::new(FileId(0), at, at + 1);
        Diagnostic::fatal("fault", span, message!("{at}", "{at}"))
    }

    #[test]
    fn findings_of_a_kind_are_kept_to_a_number_and_the_others_counted() {
        let mut sink = Sink::default();
        for at in 0..Sink::MOST {
            sink.push(finding(at));
        }
        let place = Span::new(FileId(0), 7, 8);
        sink.push(finding(Sink::MOST).fix(place, "x"));
        let mut all = Sink::default();
        all.take_in(sink);
        all.push(finding(9999));
        assert!(all.is_fatal() && all.has("fault"));
        let found = all.into_sorted();
        assert_eq!(found.len(), Sink::MOST);
        let more: Vec<usize> = found.iter().map(|it| it.more).collect();
        assert_eq!(more.iter().sum::<usize>(), 2);
        assert_eq!(more.last(), Some(&2));
        assert_eq!(found.last().map(|it| it.fixes.len()), Some(1));
        // Found once and pushed again, the count is not lost.
        let mut again = Sink::default();
        found.into_iter().for_each(|it| again.push(it));
        assert_eq!(again.into_sorted().last().map(|it| it.more), Some(2));
    }

    #[test]
    fn what_is_left_out_stops_nothing() {
        let mut sink = Sink::default();
        sink.push(finding(1));
        sink.leave_out(&["fault"]);
        assert!(!sink.is_fatal() && !sink.has("fault"));
    }

    #[test]
    fn the_same_finding_is_told_once() {
        let mut sink = Sink::default();
        [2, 1, 2]
            .map(finding)
            .into_iter()
            .for_each(|it| sink.push(it));
        assert_eq!(sink.into_sorted(), [finding(1), finding(2)]);
    }
}
