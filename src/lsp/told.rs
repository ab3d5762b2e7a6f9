//! Findings as the protocol tells them.

use lsp_types::{
    Diagnostic as Told, DiagnosticRelatedInformation, DiagnosticSeverity, Location, NumberOrString,
};
use serde_json::json;

use crate::diagnostic::{Diagnostic, Lang, Message, Severity};
use crate::source::Span;

/// A finding whose places lie in files, as `locate` tells; one that lies in none is told at `own`.
pub fn diagnostic(
    found: &Diagnostic,
    locate: impl Fn(Span) -> Option<Location>,
    own: &Location,
    lang: Lang,
) -> (Location, Told) {
    let at = found.span.and_then(&locate).unwrap_or_else(|| own.clone());
    let words = |it: &Message| it.in_lang(lang).to_owned();
    let cures: Vec<String> = found.cures.iter().map(words).collect();
    let labels = found.labels.iter();
    let related = labels.map(|(span, message)| DiagnosticRelatedInformation {
        // What lies inside the program cannot be opened.
        location: locate(*span).unwrap_or_else(|| at.clone()),
        message: words(message),
    });
    let related: Vec<_> = related.collect();
    let told = Told {
        range: at.range,
        severity: Some(severity(found.severity)),
        code: Some(NumberOrString::String(found.code.to_owned())),
        source: Some("kehoach".to_owned()),
        message: message(found, &cures, lang),
        related_information: (!related.is_empty()).then_some(related),
        data: Some(json!({ "rule": found.rule, "cures": cures, "more": found.more })),
        ..Told::default()
    };
    (at, told)
}

/// What is wrong, how to mend it, and by which rule: an editor shows nothing else.
fn message(found: &Diagnostic, cures: &[String], lang: Lang) -> String {
    let mut lines = vec![found.message.in_lang(lang).to_owned()];
    let cure = message!("cách sửa", "help");
    let rule = message!("căn cứ", "rule");
    lines.extend(
        cures
            .iter()
            .map(|it| format!("{}: {it}", cure.in_lang(lang))),
    );
    lines.extend(
        found
            .rule
            .iter()
            .map(|it| format!("{}: {it}", rule.in_lang(lang))),
    );
    if found.more > 0 {
        let more = found.more;
        let more = message!("… và {more} chỗ khác", "… and {more} more");
        lines.push(more.in_lang(lang).to_owned());
    }
    lines.join("\n")
}

fn severity(severity: Severity) -> DiagnosticSeverity {
    match severity {
        Severity::Note => DiagnosticSeverity::INFORMATION,
        Severity::Warning => DiagnosticSeverity::WARNING,
        Severity::Error | Severity::Fatal => DiagnosticSeverity::ERROR,
    }
}
