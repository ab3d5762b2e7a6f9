//! Before a paper is signed: what is still to be done, and what became of it since an edition that was kept.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use serde_json::{Value as Json, json};

use super::answer::{Refused, answer, refused};
use super::asked;
use super::built::KINDS;
use super::desk::{Desk, held};
use super::opened::Opened;
use super::told;
use crate::app::{Comparison, DOCX, PDF, Paper};
use crate::diagnostic::{Lang, Message};
use crate::host::{self, History};
use crate::sheet::Editor;

/// What hinders its being signed, and the editions it can be held against.
pub fn state(desk: &Desk, paper: &mut Opened, lang: Lang) -> Result<Json, Refused> {
    let work = paper.worked().to_be_signed();
    let text = paper.paper().text().clone();
    let (history, name) = kept(desk, paper)?;
    let editions = history.editions(&name).into_iter().rev();
    let editions = editions.map(|it| json!({ "number": it.number, "time": it.time }));
    Ok(json!({
        "known": paper.known(),
        "isReady": work.is_made(),
        "findings": told::findings(&work, &text.text, &paper.speaker(lang)),
        "editions": editions.collect::<Vec<_>>(),
        "last": history.last_other(&name)?.map(|it| it.number),
        "pages": paper.pages(),
    }))
}

/// What became of it since an edition.
pub fn compared(desk: &Desk, paper: &mut Opened, sent: &Json) -> Result<Json, Refused> {
    let number = sent["edition"]
        .as_u64()
        .and_then(|it| u32::try_from(it).ok());
    let (comparison, _) = since(desk, paper, number.ok_or_else(asked::unasked)?)?;
    // What a paragraph shows is not told a second time.
    let data = comparison.unprinted().map(|it| {
        json!({
            "fate": it.fate.name(), "name": it.name, "item": it.item, "number": it.number,
            "was": it.was, "is": it.is,
        })
    });
    let text = comparison.text.iter().map(|it| {
        json!({ "fate": it.fate.name(), "place": it.place(), "pieces": told::pieces(&it.pieces()) })
    });
    Ok(json!({ "data": data.collect::<Vec<_>>(), "text": text.collect::<Vec<_>>() }))
}

/// A paper of its own with a table of what was changed, for whoever signs; tells its name.
pub fn summed(desk: &Desk, paper: &mut Opened, sent: &Json, lang: Lang) -> Result<Json, Refused> {
    let number = sent["edition"]
        .as_u64()
        .and_then(|it| u32::try_from(it).ok());
    let (comparison, new) = since(desk, paper, number.ok_or_else(asked::unasked)?)?;
    let summary = desk.house.table_of_changes(&comparison, &[&new], &[])?;
    let stem = host::stem(paper.place());
    let name = format!("{stem}-thay-doi.yaml");
    host::create(&[(paper.place().with_file_name(&name), summary.text)])?;
    let told = summary.told.iter().map(|it| it.in_lang(lang));
    let name = format!("{}{name}", paper.shelf());
    Ok(json!({ "name": name, "told": told.collect::<Vec<_>>() }))
}

/// The paper with what became of it shown in it: as Word tracks changes, or in colours.
pub async fn marked(
    State(desk): State<Arc<Desk>>,
    Path((name, number, file)): Path<(String, u32, String)>,
) -> Response {
    let Some((ending, kind)) = KINDS.iter().find(|(ending, _)| file.ends_with(ending)) else {
        return refused(StatusCode::NOT_FOUND);
    };
    let format = if *ending == ".pdf" { &PDF } else { &DOCX };
    answer(Lang::Vi, move || {
        let paper = desk.paper(&name)?;
        let (comparison, _) = since(&desk, &mut held(&paper), number)?;
        let editor = Editor {
            name: env!("CARGO_PKG_NAME").to_owned(),
            date: None,
        };
        let bytes = comparison.marked(format, editor);
        let bytes = bytes.map_err(|why| why.message())?;
        let headers = [(CONTENT_TYPE, *kind), (CONTENT_DISPOSITION, "attachment")];
        Ok((headers, bytes).into_response())
    })
    .await
}

/// A paper as it is in its file held against an edition of it, and the paper.
fn since(desk: &Desk, paper: &mut Opened, number: u32) -> Result<(Comparison, Paper), Message> {
    let (history, name) = kept(desk, paper)?;
    let mut editions = history.editions(&name).into_iter();
    let kept = editions.find(|it| it.number == number).ok_or_else(|| {
        message!(
            "không còn giữ bản {number} của `{name}`",
            "edition {number} of `{name}` is not kept any more"
        )
    })?;
    let mut old = history.recalled(&kept)?.paper(&desk.house);
    let mut new = paper.anew(&desk.house)?;
    let comparison = desk.house.compared(&mut old, &mut new)?;
    Ok((comparison, new))
}

fn kept(desk: &Desk, paper: &Opened) -> Result<(History, String), Message> {
    let place = paper.place();
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    Ok((desk.root.history(place)?, name.into_owned()))
}
