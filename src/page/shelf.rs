//! The papers of the folder, as its first page lists them.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde_json::{Value as Json, json};

use super::answer::{Refused, Told, answer, lang};
use super::desk::Desk;
use super::opened::key;
use crate::app::{Edit, LONGEST_FILE, Work, mark_of, values};
use crate::batch::Listener;
use crate::diagnostic::{Diagnostic, Lang, Message, Severity};
use crate::edition::Kept;
use crate::host::{self, History};
use crate::mark::fingerprint;
use crate::source::Source;

/// Every paper with what it is and how it stands.
pub async fn papers(State(desk): State<Arc<Desk>>, headers: HeaderMap) -> Response {
    let lang = lang(&headers);
    answer(lang, move || list(&desk, lang)).await
}

fn list(desk: &Desk, lang: Lang) -> Result<Told, Refused> {
    let names = desk.root.descriptions()?;
    let mut all = All::default();
    desk.house
        .in_order(&names, |name| row(desk, name), &mut all);
    let rows = names.iter().zip(all.0).map(|(name, row)| match row {
        Some(Ok(row)) => row,
        Some(Err(why)) => json!({ "name": name, "state": "findings", "why": why.in_lang(lang) }),
        None => json!({ "name": name, "state": "findings" }),
    });
    let folder = desk.root.home();
    let called = folder.file_name().unwrap_or(folder.as_os_str());
    Ok(Told(json!({
        "folder": called.to_string_lossy(),
        "papers": rows.collect::<Vec<_>>(),
    })))
}

/// What came of each, in their order.
#[derive(Default)]
struct All(Vec<Option<Result<Json, Message>>>);

impl Listener<Result<Json, Message>> for All {
    fn patience(&self) -> Duration {
        Duration::from_secs(1)
    }

    fn waiting(&mut self, _: usize) {}

    fn done(&mut self, _: usize, outcome: Option<Result<Json, Message>>) {
        self.0.push(outcome);
    }
}

fn row(desk: &Desk, name: &str) -> Result<Json, Message> {
    let place = desk.root.description(name)?;
    let bytes = host::read(&place, LONGEST_FILE)?;
    let source = Source::from_bytes(name, bytes);
    let values = values(&source.text).unwrap_or_default();
    let texts = Arc::new(desk.root.offices(&place)?);
    let mut paper = desk.house.paper(source).with_texts(texts);
    let work = paper.work();
    let kind = key(&values, "kind").unwrap_or_default();
    let known = desk.house.kinds().iter().find(|it| it.key == kind);
    let history = desk.root.history(&place).ok();
    let kept = history.and_then(|it| Some((it.last(&place)?, it)));
    let (state, counts) = (state(&work), Diagnostic::weights(work.findings()));
    let made = kept.and_then(|(kept, history)| made(desk, &history, &kept, &work));
    let sheet = work.sheet();
    let subject = sheet
        .map(|it| it.meta.title.clone())
        .filter(|it| !it.is_empty());
    Ok(json!({
        "name": name,
        "kind": known.map_or(kind, |it| it.name.0.value.as_str()),
        "number": key(&values, "number"),
        "date": key(&values, "date"),
        "subject": subject.or_else(|| key(&values, "subject").map(str::to_owned)),
        "state": made.filter(|it| *it == "edited" || state != "findings").unwrap_or(state),
        "counts": counts,
    }))
}

/// How the files stand that were made of it last, if they are there.
fn made(desk: &Desk, history: &History, kept: &Kept, work: &Work) -> Option<&'static str> {
    let made = kept.made.last()?;
    let written = || {
        let recalled = history.recalled(kept).ok();
        Ok(recalled.map(|it| it.paper(&desk.house)))
    };
    let files = made.files.iter().filter_map(|(name, own)| {
        let place = history.place(&made.path(name));
        let is_inside = desk.root.holds(&place);
        let bytes = is_inside.then(|| host::read(&place, MOST_MADE).ok())??;
        let is_edited = fingerprint(&bytes) != *own && {
            let edit = mark_of(&bytes).map(|(mark, untouched)| {
                Edit::since(name, &bytes, (&mark, untouched), written).unwrap_or(Edit::Unsure)
            });
            edit.is_none_or(Edit::is_by_hand)
        };
        Some(is_edited)
    });
    let files: Vec<bool> = files.collect();
    let is_same = work.edition().changed(&kept.edition).is_empty();
    match (files.contains(&true), files.is_empty()) {
        (true, _) => Some("edited"),
        (_, false) if is_same => Some("built"),
        _ => None,
    }
}

/// A file longer than this was not made here.
const MOST_MADE: usize = 64 * 1024 * 1024;

fn state(work: &Work) -> &'static str {
    match work.findings().iter().map(|it| it.severity).max() {
        Some(Severity::Fatal | Severity::Error | Severity::Warning) => "findings",
        Some(Severity::Note) => "draft",
        None => "ready",
    }
}
