//! A Word file that is dropped on the page: judged at once, or taken in as a new paper.

use std::path::PathBuf;
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use serde_json::{Value as Json, json};

use super::answer::{Refused, Told, answer, lang, refused_or};
use super::desk::Desk;
use super::told::{self, Speaker};
use crate::app::{self, Texts};
use crate::diagnostic::Lang;
use crate::host;
use crate::mark::Mark;

/// A paper with some pictures in it.
const MOST_SENT: usize = 64 * 1024 * 1024;

/// Does something with a file that was dropped.
pub async fn with(
    desk: Arc<Desk>,
    headers: HeaderMap,
    body: Body,
    act: impl FnOnce(&Desk, Bytes, Lang) -> Result<Json, Refused> + Send + 'static,
) -> Response {
    let lang = lang(&headers);
    refused_or(body, MOST_SENT, |sent| {
        answer(lang, move || act(&desk, sent, lang).map(Told))
    })
    .await
}

pub type Sent = (State<Arc<Desk>>, Path<String>, HeaderMap);

/// What is found in it, beside its text.
pub async fn judged((State(desk), Path(name), headers): Sent, body: Body) -> Response {
    with(desk, headers, body, move |desk, sent, lang| {
        let paper = desk.house.finished(&name, sent.to_vec());
        let mut paper = paper.map_err(|why| why.message())?;
        let work = paper.proved();
        let text = &work.sources().get(work.file()).text;
        let lines: Vec<&str> = text.lines().collect();
        let speaker = Speaker::of(desk.house.form(""), lang);
        let of = app::mark_of(&sent).and_then(|(mark, _)| made_of(desk, &mark));
        Ok(json!({
            "name": name,
            "lines": lines,
            "findings": told::findings(&work, "", &speaker),
            "of": of.map(|it| it.0),
        }))
    })
    .await
}

/// A new paper of it.
pub async fn taken((State(desk), Path(name), headers): Sent, body: Body) -> Response {
    with(desk, headers, body, move |desk, sent, lang| {
        let stem = name.rsplit_once('.').map_or(&*name, |(stem, _)| stem);
        let own = format!("{stem}.yaml");
        let place = desk.root.place(&own)?;
        let texts: Arc<dyn Texts> = Arc::new(desk.root.offices(&place)?);
        let imported = desk.house.imported(&name, sent.to_vec(), &texts)?;
        let mut files: Vec<(PathBuf, String)> = vec![(place, imported.text.clone())];
        if let Some(text) = &imported.office_text {
            let office = desk.root.office(&format!("{}.yaml", imported.office))?;
            files.push((office, text.clone()));
        }
        host::create(&files)?;
        let told = imported.told.iter().map(|it| it.in_lang(lang));
        Ok(json!({
            "name": own,
            "share": imported.back.share(),
            "told": told.collect::<Vec<_>>(),
        }))
    })
    .await
}

/// The paper that a mark leads to, and how it was when the file was made, as far as that is kept.
pub fn made_of(desk: &Desk, mark: &Mark) -> Option<(String, Option<app::Paper>)> {
    let names = desk.root.descriptions().ok()?;
    let told = names.iter().find_map(|name| {
        let place = desk.root.description(name).ok()?;
        let history = desk.root.history(&place).ok()?;
        let (file, kept) = history.made(mark)?;
        let is_it = place.file_name().is_some_and(|it| *it == *file);
        is_it.then(|| (name.clone(), history.recalled(&kept).ok()))
    });
    if let Some((name, recalled)) = told {
        return Some((name, recalled.map(|it| it.paper(&desk.house))));
    }
    let from = mark.made_of.from.rsplit('/').next()?;
    let own = names
        .into_iter()
        .find(|it| it.rsplit('/').next() == Some(from))?;
    Some((own, None))
}
