//! The papers of the folder, as its first page lists them.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde_json::{Value as Json, json};

use super::answer::{Refused, Told, answer, lang};
use super::desk::Desk;
use super::opened::{against, key};
use crate::app::{Clerk, LONGEST_FILE, Paper, Row, Work, values};
use crate::batch::Listener;
use crate::diagnostic::{Diagnostic, Lang, Message, Severity};
use crate::host::{self, Homes, Shelves};
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
    let own = paper(desk, &place, source)?;
    let year = own.year();
    let work = against(&desk.root, name, own).work();
    let kind = key(&values, "kind").unwrap_or_default();
    let known = desk.house.kinds().iter().find(|it| it.key == kind);
    let (state, counts) = (state(&work), Diagnostic::weights(work.findings()));
    let subject = work.sheet().map(|it| it.meta.title.clone());
    let subject = subject.filter(|it| !it.is_empty());
    let made = made(desk, &place, work);
    Ok(json!({
        "name": name,
        "kind": known.map_or(kind, |it| it.name.0.value.as_str()),
        "number": key(&values, "number"),
        "date": key(&values, "date"),
        "year": year,
        "subject": subject.or_else(|| key(&values, "subject").map(str::to_owned)),
        "state": made.filter(|it| *it == "edited" || !["findings", "look"].contains(&state)).unwrap_or(state),
        "counts": counts,
    }))
}

/// How the files stand that were made of it last, if they are there.
fn made(desk: &Desk, description: &Path, work: Work) -> Option<&'static str> {
    // What a link leads to is not ours to look at.
    desk.root.history(description).ok()?;
    let homes = Homes::within(&desk.root, description);
    let shelves = Shelves {
        homes: &homes,
        open: |place: &Path| {
            paper(
                desk,
                place,
                Source::from_bytes("", host::read(place, LONGEST_FILE)?),
            )
        },
    };
    let mut clerk = Clerk::new(&desk.house, shelves).knowing(description, work);
    let files = host::outputs(description).into_iter();
    let files = files.filter(|it| desk.root.holds(it));
    let rows = files.filter_map(|it| clerk.row(&it).ok()?);
    let rows: Vec<Row> = rows.filter(|it| it.description == description).collect();
    match (rows.iter().any(Row::is_by_hand), rows.is_empty()) {
        (true, _) => Some("edited"),
        (_, false) if rows.iter().all(Row::is_current) => Some("built"),
        _ => None,
    }
}

/// A description with the texts about it.
fn paper(desk: &Desk, place: &Path, source: Source) -> Result<Paper, Message> {
    let texts = Arc::new(desk.root.offices(place)?);
    Ok(desk.house.paper(source).with_texts(texts))
}

fn state(work: &Work) -> &'static str {
    match work.findings().iter().map(|it| it.severity).max() {
        Some(Severity::Fatal | Severity::Error) => "findings",
        Some(Severity::Warning) => "look",
        Some(Severity::Note) => "draft",
        None => "ready",
    }
}
