//! Findings in SARIF 2.1.0, the form code hosts and editors read.

use std::collections::BTreeMap;
use std::fmt::Write;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::gathered::{Gathered, kept, put};
use super::place::Place;
use super::{Judged, Rule, severity_name};
use crate::diagnostic::{Diagnostic, Fix, Lang};
use crate::source::{FileId, Sources, Span};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

pub fn gather(paper: &Judged, rules: &[Rule], lang: Lang, into: &mut Gathered) {
    let found = paper.findings.iter();
    let results = found.map(|it| kept(&result(it, rules, &paper.sources, lang)));
    into.items.extend(results);
    // Checks that lacked something to judge by are told, so that silence is no praise.
    let notices = paper.unjudged.iter().map(|it| {
        let words = format!("{}: {}: {}", paper.name, it.code, it.why.in_lang(lang));
        kept(&json!({ "level": "note", "message": { "text": words } }))
    });
    into.notices.extend(notices);
}

pub fn rendered(gathered: &Gathered, rules: &[Rule]) -> String {
    let descriptions: Vec<Value> = rules
        .iter()
        .map(|rule| {
            json!({
                "id": rule.code,
                "shortDescription": { "text": rule.title },
                "help": { "text": rule.page, "markdown": rule.page },
                "defaultConfiguration": { "level": severity_name(rule.severity) },
            })
        })
        .collect();
    let whole = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "kehoach",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": descriptions,
            } },
            "columnKind": "unicodeCodePoints",
            "invocations": [{
                "executionSuccessful": true,
                "toolExecutionNotifications": "@notices",
            }],
            "results": "@results",
        }],
    });
    let whole = put(&kept(&whole), "@notices", &gathered.notices);
    put(&whole, "@results", &gathered.items) + "\n"
}

fn result(it: &Diagnostic, rules: &[Rule], sources: &Sources, lang: Lang) -> Value {
    let mut words = it.message.in_lang(lang).to_owned();
    for cure in &it.cures {
        let cure = cure.in_lang(lang);
        let lead = message!("cách sửa: {cure}", "cure: {cure}");
        let _ = write!(words, "\n{}", lead.in_lang(lang));
    }
    let related = it.labels.iter().map(|(span, words)| {
        let mut place = location(*span, sources);
        place["message"] = json!({ "text": words.in_lang(lang) });
        place
    });
    let mut result = json!({
        "ruleId": it.code,
        "level": severity_name(it.severity),
        "message": { "text": words },
        "locations": it.span.map(|span| location(span, sources)).into_iter().collect::<Vec<_>>(),
        "relatedLocations": related.collect::<Vec<_>>(),
    });
    if let Some(place) = rules.iter().position(|rule| rule.code == it.code) {
        result["ruleIndex"] = place.into();
    }
    if it.more > 0 {
        result["occurrenceCount"] = (1 + it.more).into();
    }
    if !it.fixes.is_empty() {
        let fixes = it.fixes.iter().map(|it| fix(it, sources));
        result["fixes"] = fixes.collect();
    }
    result
}

/// One fix: what changes in each file, all of it together.
fn fix(it: &Fix, sources: &Sources) -> Value {
    let mut files: BTreeMap<FileId, Vec<Value>> = BTreeMap::new();
    for (span, text) in &it.stretches {
        files.entry(span.file).or_default().push(json!({
            "deletedRegion": region(&Place::of(sources, *span)),
            "insertedContent": { "text": text },
        }));
    }
    let changes = files.into_iter().map(|(file, replacements)| {
        let place = Place::of(sources, Span::new(file, 0, 0));
        json!({ "artifactLocation": artifact(&place), "replacements": replacements })
    });
    json!({ "artifactChanges": changes.collect::<Vec<_>>() })
}

fn location(span: Span, sources: &Sources) -> Value {
    let place = Place::of(sources, span);
    json!({ "physicalLocation": { "artifactLocation": artifact(&place), "region": region(&place) } })
}

fn region(place: &Place) -> Value {
    json!({
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    })
}

/// What stands in a path of a URI as it is; everything else is written by its bytes.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~')
    .remove(b':');

/// A path as a URI.
fn artifact(place: &Place) -> Value {
    let scheme = match place.file.as_bytes() {
        [b'/', ..] => "file://",
        [_, b':', ..] => "file:///",
        _ => "",
    };
    json!({ "uri": format!("{scheme}{}", utf8_percent_encode(&place.file, PLAIN)) })
}
