//! Findings as the page shows them: each with the way to its field.

use serde_json::{Value as Json, json};

use crate::app::{Laid, Work, ways};
use crate::change::Piece;
use crate::diagnostic::{Diagnostic, Lang, Severity};
use crate::edit::Step;
use crate::source::{Sources, Span};

/// What was found in a paper, in its order.
pub fn findings(work: &Work, text: &str, lang: Lang) -> Json {
    let own = work.file();
    let is_own = |it: &Span| it.file == own;
    found((work.sources(), work.findings()), is_own, text, lang)
}

/// What was found in a text, with the ways to what is its own.
pub fn found(
    (sources, findings): (&Sources, &[Diagnostic]),
    is_own: impl Fn(&Span) -> bool,
    text: &str,
    lang: Lang,
) -> Json {
    let start = |it: &Diagnostic| it.span.filter(&is_own).map_or(0, |it| it.start);
    let starts: Vec<u32> = findings.iter().map(start).collect();
    let ways = ways(text, &starts);
    let each = findings.iter().zip(ways).map(|(it, way)| {
        let span = it.span;
        let is_own = span.as_ref().is_some_and(&is_own);
        json!({
            "code": it.code,
            "severity": severity(it.severity),
            "message": it.message.in_lang(lang),
            "cures": it.cures.iter().map(|it| it.in_lang(lang)).collect::<Vec<_>>(),
            "rule": it.rule,
            "more": it.more,
            "way": is_own.then(|| steps(&way)),
            "line": span.map(|it| sources.line_column(it.file, it.start).0),
            "file": span.filter(|_| !is_own).map(|it| sources.get(it.file).name.clone()),
        })
    });
    each.collect()
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
