//! Findings as the page shows them: each with the way to its field.

use serde_json::{Value as Json, json};

use crate::app::{Work, ways};
use crate::change::Piece;
use crate::diagnostic::{Lang, Severity};
use crate::edit::Step;

/// What was found in a paper, in its order.
pub fn findings(work: &Work, text: &str, lang: Lang) -> Json {
    let own = work.file();
    let starts: Vec<u32> = work
        .findings()
        .iter()
        .map(|it| it.span.filter(|it| it.file == own).map_or(0, |it| it.start))
        .collect();
    let ways = ways(text, &starts);
    let each = work.findings().iter().zip(ways).map(|(it, way)| {
        let span = it.span;
        let is_own = span.is_some_and(|it| it.file == own);
        let sources = work.sources();
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
