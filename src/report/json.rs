//! Findings as one JSON object, for programs that come after.

use serde_json::{Value, json};

use super::gathered::{Gathered, kept, put};
use super::place::Place;
use super::{Judged, severity_name};
use crate::diagnostic::{Diagnostic, Lang};
use crate::source::{Sources, Span};

pub fn gather(judged: &Judged, lang: Lang, into: &mut Gathered) {
    into.items.push(kept(&paper(judged, lang)));
}

pub fn rendered(gathered: &Gathered) -> String {
    let whole = json!({
        "tool": "kehoach",
        "version": env!("CARGO_PKG_VERSION"),
        "papers": "@papers",
    });
    put(&kept(&whole), "@papers", &gathered.items) + "\n"
}

fn paper(judged: &Judged, lang: Lang) -> Value {
    let findings: Vec<Value> = judged
        .findings
        .iter()
        .map(|it| finding(it, &judged.sources, lang))
        .collect();
    let unjudged = judged
        .unjudged
        .iter()
        .map(|it| json!({ "code": it.code, "why": it.why.in_lang(lang) }));
    json!({
        "file": judged.name,
        "findings": findings,
        "notEvaluated": unjudged.collect::<Vec<_>>(),
    })
}

fn finding(it: &Diagnostic, sources: &Sources, lang: Lang) -> Value {
    let place = |span| Place::of(sources, span);
    let labels = it
        .labels
        .iter()
        .map(|(span, words)| json!({ "place": place(*span), "message": words.in_lang(lang) }));
    let replacement =
        |(span, text): &(Span, String)| json!({ "place": place(*span), "text": text });
    let fixes = it.fixes.iter().map(|fix| {
        let replacements: Vec<Value> = fix.stretches.iter().map(replacement).collect();
        json!({ "replacements": replacements })
    });
    json!({
        "code": it.code,
        "severity": severity_name(it.severity),
        "message": it.message.in_lang(lang),
        "place": it.span.map(place),
        "labels": labels.collect::<Vec<_>>(),
        "rule": it.rule,
        "cures": it.cures.iter().map(|words| words.in_lang(lang)).collect::<Vec<_>>(),
        "fixes": fixes.collect::<Vec<_>>(),
        "more": it.more,
    })
}
