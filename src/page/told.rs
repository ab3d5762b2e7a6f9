//! Findings as the page shows them: each with the way to its field.

use std::sync::Arc;

use serde_json::{Value as Json, json};

use crate::app::{Form, Laid, Work, ways};
use crate::change::Piece;
use crate::diagnostic::{Diagnostic, Lang, Message, Severity};
use crate::edit::Step;
use crate::source::{Sources, Span};

/// Who tells what was found: in the words of a form, to those who read Vietnamese.
pub struct Speaker {
    pub form: Arc<Form>,
    /// Names and what they stand for.
    pub named: Vec<(String, String)>,
    pub lang: Lang,
}

impl Speaker {
    /// One who knows no names.
    pub fn of(form: Arc<Form>, lang: Lang) -> Speaker {
        let named = Vec::new();
        Speaker { form, named, lang }
    }

    fn said(&self, words: &Message, way: &[Step], typed: Option<&str>) -> String {
        match self.lang {
            Lang::En => words.en.clone(),
            Lang::Vi => self.form.spoken(&words.vi, way, typed, |name| {
                let known = self.named.iter().find(|(known, _)| known == name);
                known.map(|(_, called)| called.clone())
            }),
        }
    }
}

/// What was found in a paper, in its order.
pub fn findings(work: &Work, text: &str, speaker: &Speaker) -> Json {
    let own = work.file();
    let is_own = |it: &Span| it.file == own;
    found((work.sources(), work.findings()), is_own, text, speaker)
}

/// What was found in a text, with the ways to what is its own.
pub fn found(
    (sources, findings): (&Sources, &[Diagnostic]),
    is_own: impl Fn(&Span) -> bool,
    text: &str,
    speaker: &Speaker,
) -> Json {
    let start = |it: &Diagnostic| it.span.filter(&is_own).map_or(0, |it| it.start);
    let starts: Vec<u32> = findings.iter().map(start).collect();
    let ways = ways(text, &starts);
    let each = findings.iter().zip(ways).map(|(it, way)| {
        let span = it.span;
        let is_own = span.as_ref().is_some_and(&is_own);
        let typed = span.and_then(|it| typed(&sources.get(it.file).text, it));
        let said = |words: &Message| speaker.said(words, &way, typed);
        json!({
            "code": it.code,
            "severity": severity(it.severity),
            "message": said(&it.message),
            "cures": it.cures.iter().map(said).collect::<Vec<_>>(),
            "rule": it.rule,
            "more": it.more,
            "way": is_own.then(|| steps(&way)),
            "line": span.map(|it| sources.line_column(it.file, it.start).0),
            "file": span.filter(|_| !is_own).map(|it| sources.get(it.file).name.clone()),
        })
    });
    each.collect()
}

/// What somebody has typed at a place, unless it is a key.
fn typed(text: &str, span: Span) -> Option<&str> {
    let (start, end) = (span.start as usize, span.end as usize);
    let is_key = text.get(end..).is_some_and(|it| it.starts_with(':'));
    text.get(start..end).filter(|_| !is_key)
}

/// Pages with their drawings.
pub fn pages(laid: &Laid) -> Vec<Json> {
    let marks = laid.marks().into_iter().zip(laid.sizes()).enumerate();
    let page = |(place, (mark, (width, height)))| {
        json!({
            "mark": format!("{mark:032x}"),
            "width": width,
            "height": height,
            "drawing": laid.drawing(place),
        })
    };
    marks.map(page).collect()
}

/// What stayed of words, what went and what came.
pub fn pieces(pieces: &[Piece]) -> Json {
    let piece = |it: &Piece| match it {
        Piece::Kept(words) => json!(["kept", words]),
        Piece::Gone(words) => json!(["gone", words]),
        Piece::Came(words) => json!(["came", words]),
    };
    pieces.iter().map(piece).collect()
}

/// A way as the page spells it.
pub fn steps(way: &[Step]) -> Json {
    let step = |it: &Step| match it {
        Step::Key(key) => json!(key),
        Step::Item(place) => json!(place),
    };
    way.iter().map(step).collect()
}

pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
        Severity::Fatal => "fatal",
    }
}
