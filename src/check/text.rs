//! Faults of the letters themselves, told before a file is read, once a line.

use std::ops::Range;

use super::Facts;
use super::catalogue::{self, runs};
use super::declared::{Check, Run};
use crate::diagnostic::{Diagnostic, Message, Severity, Sink};
use crate::shape::Shape;
use crate::source::{FileId, Span};

/// A fault in one line.
pub struct Found {
    /// The bytes of the line it is in.
    pub range: Range<usize>,
    pub message: Message,
    pub cure: Message,
    /// The whole line fixed, when that is certain.
    pub fixed: Option<String>,
    /// Whether it is told of a file once, and fixed in all its lines together.
    pub once: bool,
}

impl Found {
    /// As a finding; `line` is where the whole line stands.
    fn at(self, check: &Check, span: Span, line: Option<Span>) -> Diagnostic {
        let found = Diagnostic::new(check.code, check.weight, self.message).at(span);
        let found = found.cure(self.cure);
        match line.zip(self.fixed) {
            Some((line, fixed)) => found.fix(line, fixed),
            None => found,
        }
    }
}

/// Judges the text of a campaign or an office.
pub fn judge(file: FileId, text: &str, sink: &mut Sink) {
    // A byte order mark in front of the file is nobody's fault.
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    for (check, find) in checks() {
        // Nearly all texts are sound, and what is nowhere in a text is in none of its lines.
        if find(body).is_none() {
            continue;
        }
        let mut first: Option<Diagnostic> = None;
        let mut at = text.len() - body.len();
        for line in body.split_inclusive('\n') {
            let words = line.trim_end_matches('\n');
            let words = words.strip_suffix('\r').unwrap_or(words);
            if let Some(found) = find(words) {
                let span = Span::new(file, at + found.range.start, at + found.range.end);
                let line = Span::new(file, at, at + words.len());
                let once = found.once;
                let found = found.at(check, span, Some(line));
                match &mut first {
                    _ if !once => sink.push(found),
                    None => first = Some(found),
                    Some(first) => first.take_fixes(found),
                }
            }
            at += line.len();
        }
        first.into_iter().for_each(|it| sink.push(it));
    }
}

/// Tells once that words of a document are in fonts of old, where the file itself says so.
pub fn in_old_fonts(file: FileId, what: &Message, sink: &mut Sink) {
    if let Some(check) = catalogue::find("legacy-encoding") {
        let span = Span::new(file, 0, 0);
        sink.push(Diagnostic::new(check.code, check.weight, what.clone()).at(span));
    }
}

/// Judges what only stands in the values, written as `\u…` between double quotes.
pub fn judge_escaped(facts: &Facts, sink: &mut Sink) {
    let escapes = |file| facts.sources.get(file).text.contains('\\');
    let mut texts = Vec::new();
    if escapes(facts.campaign.span.file) {
        texts.extend(facts.campaign.fact().leaves());
    }
    if escapes(facts.office.span.file) {
        texts.extend(facts.office.fact().leaves());
    }
    texts.retain(|t| facts.sources.slice(t.span).contains('\\'));
    for (check, find) in checks() {
        for text in &texts {
            let words = unescaped(facts.sources.slice(text.span));
            let Some(found) = words.lines().find_map(find) else {
                continue;
            };
            let once = found.once;
            sink.push(found.at(check, text.span, None));
            if once {
                break;
            }
        }
    }
}

/// The letters that `\u…` and `\x…` stand for, put in.
fn unescaped(raw: &str) -> String {
    let mut out = String::new();
    let mut rest = raw;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        let sign = rest[at + 1..].chars().next();
        let long = match sign {
            Some('x') => 2,
            Some('u') => 4,
            Some('U') => 8,
            _ => 0,
        };
        let end = at + 2 + long;
        let letter = rest
            .get(at + 2..end)
            .and_then(|it| u32::from_str_radix(it, 16).ok())
            .and_then(char::from_u32);
        match letter {
            Some(letter) => {
                out.push(letter);
                rest = &rest[end..];
            }
            None => {
                out.push('\\');
                rest = &rest[at + 1..];
            }
        }
    }
    out + rest
}

/// Whether the letters of a file are such that its words would be misread.
pub fn is_illegible(sink: &Sink) -> bool {
    let mut stops = checks().filter(|(check, _)| check.weight == Severity::Fatal);
    stops.any(|(check, _)| sink.has(check.code))
}

fn checks() -> impl Iterator<Item = (&'static Check, fn(&str) -> Option<Found>)> {
    runs().filter_map(|(check, run)| match run {
        Run::Text(find) => Some((check, *find)),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<(&'static str, u32)> {
        let mut sink = Sink::default();
        judge(FileId(0), text, &mut sink);
        let found = sink.into_sorted().into_iter();
        found.map(|d| (d.code, d.span.unwrap().start)).collect()
    }

    #[test]
    fn a_fault_is_told_once_a_line() {
        let text = "KÕ ho¹ch c¸c ph\u{200b}\n".repeat(30);
        let found = codes(&text);
        let of = |code| found.iter().filter(|(c, _)| *c == code).count();
        assert_eq!(of("legacy-encoding"), 30);
        assert_eq!(of("control-character"), 30);
    }

    #[test]
    fn places_count_the_bytes_of_the_file() {
        assert_eq!(
            codes("\u{feff}a: 1\r\nb: x\u{7}y\r\n"),
            [("control-character", 13)]
        );
        assert_eq!(codes("a: Ke\u{302}\u{301}\n"), [("not-nfc", 3)]);
    }
}
