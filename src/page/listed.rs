//! The list of those for whom copies of a paper are made: a grid with what is told of its cells, changed in its
//! file where it is typed, or a file that is sent or pasted.

use std::io::Cursor;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use serde_json::{Value as Json, json};

use super::answer::{Refused, Told, answer, lang, refused_or};
use super::asked;
use super::desk::{Desk, held};
use super::saved::{Saved, Seen};
use super::told::severity;
use crate::app::{self, LONGEST_FILE, LONGEST_LIST, List};
use crate::diagnostic::{Lang, Message};
use crate::host;
use crate::list::{Change, Mention};

/// A workbook, or a paper with a table.
const MOST_SENT: usize = 64 * 1024 * 1024;

/// Rows that are shown at once.
const SHOWN: usize = 200;

/// Places that are told of one thing.
const PLACES: usize = 5;

type Sent = (State<Arc<Desk>>, Path<String>, HeaderMap);

/// The list from a row on.
pub async fn shown(
    State(desk): State<Arc<Desk>>,
    Path((name, from)): Path<(String, usize)>,
    headers: HeaderMap,
) -> Response {
    let lang = lang(&headers);
    answer(lang, move || grid(&desk, &name, from, lang).map(Told)).await
}

/// Does something with the list of a paper, and tells how it is then.
async fn with(
    (State(desk), Path(name), headers): Sent,
    body: Body,
    act: impl FnOnce(&Desk, &str, &Json, Lang) -> Result<(), Refused> + Send + 'static,
) -> Response {
    let lang = lang(&headers);
    refused_or(body, 2 * LONGEST_FILE, |sent| {
        answer(lang, move || {
            let sent = asked::read(&sent)?;
            act(&desk, &name, &sent, lang)?;
            let from = sent["from"].as_u64().unwrap_or(0);
            grid(&desk, &name, usize::try_from(from).unwrap_or(0), lang).map(Told)
        })
    })
    .await
}

/// Changes cells and rows.
pub async fn change(sent: Sent, body: Body) -> Response {
    with(sent, body, |desk, name, sent, lang| {
        let changes = sent["changes"].as_array().into_iter().flatten();
        let changes: Option<Vec<Change>> = changes.map(read).collect();
        let changes = changes.ok_or_else(asked::unasked)?;
        amend(desk, name, sent, lang, |text, _| {
            app::list_changed(text, &changes)
        })
    })
    .await
}

/// Puts cells over those of the list, or makes a new one of them.
pub async fn paste(sent: Sent, body: Body) -> Response {
    with(sent, body, |desk, name, sent, lang| {
        let cells = cells(&sent["cells"])?;
        let is_new = listed(desk, name)?.is_none() || sent["anew"] == true;
        if is_new {
            let text = app::list_text(&cells)?;
            return adopt(desk, name, &format!("{}.csv", stem(name)), text.as_bytes());
        }
        let place = |key: &str| sent[key].as_u64().and_then(|it| u32::try_from(it).ok());
        let (row, column) = place("row")
            .zip(place("column"))
            .ok_or_else(asked::unasked)?;
        amend(desk, name, sent, lang, |text, list| {
            app::list_changed(text, &list.pasted(row as usize, column, &cells))
        })
    })
    .await
}

/// Takes the last step back, or makes again what was taken back.
pub async fn step(sent: Sent, body: Body) -> Response {
    with(sent, body, |desk, name, sent, lang| {
        let (mut saved, ..) = opened(desk, name)?.ok_or_else(asked::unasked)?;
        let seen = Seen::read(sent, lang)?;
        done(desk, name, lang, saved.step(&seen, sent["back"] == true)?)
    })
    .await
}

/// Makes a list of text of one that is a workbook, so that it can be changed here.
pub async fn typed(sent: Sent, body: Body) -> Response {
    with(sent, body, |desk, name, _, _| {
        let (file, list) = listed(desk, name)?.ok_or_else(asked::unasked)?;
        let text = app::list_text(&list?.spelled())?;
        adopt(desk, name, &format!("{}.csv", stem(&file)), text.as_bytes())
    })
    .await
}

/// Takes a file that is sent as the list: a workbook, a text, or a paper with a table.
pub async fn taken(
    State(desk): State<Arc<Desk>>,
    Path((name, file)): Path<(String, String)>,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let lang = lang(&headers);
    refused_or(body, MOST_SENT, |sent| {
        answer(lang, move || {
            let lower = file.to_lowercase();
            if [".docx", ".odt"].iter().any(|it| lower.ends_with(it)) {
                let paper = app::manuscript(&file, Cursor::new(sent)).map_err(|it| it.message())?;
                let rows = app::list_in(&paper).ok_or_else(|| {
                    message!(
                        "tệp `{file}` không có bảng nào để lấy làm danh sách",
                        "there is no table in `{file}` to be taken for a list"
                    )
                })?;
                let text = app::list_text(&rows)?;
                adopt(
                    &desk,
                    &name,
                    &format!("{}.csv", stem(&file)),
                    text.as_bytes(),
                )?;
            } else {
                // What cannot be read as a list is not taken.
                app::list(&file, sent.to_vec(), None).map_err(|it| it.message())?;
                adopt(&desk, &name, &file, &sent)?;
            }
            grid(&desk, &name, 0, lang).map(Told)
        })
    })
    .await
}

/// Puts a new list beside a paper, which names it then. It takes the place of no other file.
fn adopt(desk: &Desk, name: &str, file: &str, bytes: &[u8]) -> Result<(), Refused> {
    let (stem, ending) = file.rsplit_once('.').unwrap_or((file, "csv"));
    let names = (1..).map(|place| match place {
        1 => file.to_owned(),
        _ => format!("{stem}-{place}.{ending}"),
    });
    for file in names {
        let (place, _) = desk.root.beside(name, &file)?;
        if !host::is_free(&place) {
            continue;
        }
        host::create(&[(place, bytes)])?;
        let paper = desk.anew(name)?;
        let mut paper = held(&paper);
        let seen = Seen {
            known: paper.known().to_owned(),
            goes_on: false,
            lang: Lang::Vi,
        };
        return paper.change(&desk.house, &seen, |text| {
            app::listed(text, &file).ok_or_else(|| {
                message!(
                    "đã để `{file}` vào thư mục, nhưng chưa ghi được vào mục `each` của văn bản; ghi ở phần YAML",
                    "`{file}` lies in the folder, but could not be put to `each` of the paper; do so in the YAML"
                )
            })
        });
    }
    Err(asked::unasked())
}

/// Changes the text of the list of a paper.
fn amend(
    desk: &Desk,
    name: &str,
    sent: &Json,
    lang: Lang,
    make: impl FnOnce(&str, &List) -> Result<String, Message>,
) -> Result<(), Refused> {
    let (mut saved, list) = opened(desk, name)?.ok_or_else(asked::unasked)?;
    let (seen, list) = (Seen::read(sent, lang)?, list?);
    done(
        desk,
        name,
        lang,
        saved.change(&seen, |text| make(text, &list))?,
    )
}

/// What becomes of a change: of a list that is another by now, how it is.
fn done(desk: &Desk, name: &str, lang: Lang, new: Option<String>) -> Result<(), Refused> {
    match new {
        Some(_) => Ok(()),
        None => Err(Refused::Changed(Box::new(grid(desk, name, 0, lang)?))),
    }
}

type Read = Result<List, Message>;

/// The file of the list of a paper with what it says, if it is text that can be changed.
fn opened(desk: &Desk, name: &str) -> Result<Option<(Saved, Read)>, Message> {
    let Some((file, list)) = listed(desk, name)? else {
        return Ok(None);
    };
    let is_text = [".csv", ".txt"]
        .iter()
        .any(|it| file.to_lowercase().ends_with(it));
    if !is_text {
        return Ok(None);
    }
    let (_, own) = desk.root.beside(name, &file)?;
    let (saved, _) = Saved::open(&desk.root, &own, desk.root.file(&own)?)?;
    Ok(Some((saved, list)))
}

/// The file that a paper names as its list, and what is read there.
fn listed(desk: &Desk, name: &str) -> Result<Option<(String, Read)>, Message> {
    let place = desk.root.description(name)?;
    let text = host::read(&place, LONGEST_FILE)?;
    let text = String::from_utf8_lossy(&text);
    let Some((file, sheet)) = app::list_named(&text) else {
        return Ok(None);
    };
    let read = || {
        let (_, own) = desk.root.beside(name, &file)?;
        let bytes = host::read(&desk.root.file(&own)?, LONGEST_LIST)?;
        app::list(&file, bytes, sheet.as_deref()).map_err(|it| it.message())
    };
    let list = read();
    Ok(Some((file, list)))
}

/// A file without its ending.
fn stem(name: &str) -> &str {
    let file = name.rsplit('/').next().unwrap_or(name);
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}

/// All that is shown of the list of a paper.
fn grid(desk: &Desk, name: &str, from: usize, lang: Lang) -> Result<Json, Refused> {
    let Some((file, read)) = listed(desk, name)? else {
        return Ok(json!({ "file": null }));
    };
    let saved = opened(desk, name).ok().flatten().map(|it| it.0);
    let text = saved.as_ref().and_then(|it| {
        let bytes = host::read(it.place(), LONGEST_FILE).ok()?;
        String::from_utf8(bytes).ok()
    });
    let saved = saved.as_ref().zip(text.as_ref());
    let mut all = json!({
        "file": file,
        "known": saved.map(|(it, _)| it.known()),
        "canUndo": saved.is_some_and(|(it, text)| it.has_step(text, true)),
        "canRedo": saved.is_some_and(|(it, text)| it.has_step(text, false)),
    });
    let list = match read {
        Ok(list) => list,
        Err(why) => {
            all["why"] = json!(why.in_lang(lang));
            return Ok(all);
        }
    };
    let columns = list.columns.iter();
    let columns: Vec<Json> = columns
        .map(|it| json!({ "name": it.name, "at": it.at }))
        .collect();
    let row = |row: usize| {
        let cells = (0..list.columns.len()).map(|it| list.value(row, it));
        let at = list.rows.get(row).map(|it| it.at);
        json!({ "at": at, "cells": cells.collect::<Vec<_>>() })
    };
    let told = list.told.iter().map(|it| {
        json!({
            "severity": severity(it.severity),
            "message": it.line(lang, PLACES),
            "places": places(&it.places),
        })
    });
    all["sheet"] = json!(list.sheet);
    all["head"] = json!(list.head.last());
    all["end"] = json!(list.end());
    let named = list.named().unwrap_or(0);
    all["named"] = json!(list.columns.get(named).map(|it| it.at));
    all["many"] = json!(list.rows.len());
    all["from"] = json!(from);
    all["columns"] = columns.into();
    all["rows"] = (from..list.rows.len()).take(SHOWN).map(row).collect();
    all["told"] = told.collect();
    let paper = host::read(&desk.root.description(name)?, LONGEST_FILE)?;
    all["uncalled"] = json!(list.uncalled(&String::from_utf8_lossy(&paper)));
    Ok(all)
}

/// Places of a list as the page finds them.
pub fn places(mentions: &[Mention]) -> Json {
    let place = |it: &Mention| json!([it.place.row, it.place.column]);
    let all = mentions
        .iter()
        .flat_map(|it| std::iter::once(it).chain(&it.same));
    all.map(place).collect()
}

fn read(sent: &Json) -> Option<Change> {
    let number = |key: &str| u32::try_from(sent[key].as_u64()?).ok();
    if let Some(row) = number("remove") {
        return Some(Change::Remove { row });
    }
    if let Some(row) = number("behind") {
        let rows = cells(&sent["rows"]).ok()?;
        return Some(Change::Behind { row, rows });
    }
    Some(Change::Put {
        row: number("put")?,
        column: number("column")?,
        cells: vec![sent["words"].as_str()?.to_owned()],
    })
}

/// Cells row by row.
fn cells(sent: &Json) -> Result<Vec<Vec<String>>, Refused> {
    let row = |it: &Json| -> Option<Vec<String>> {
        let cells = it.as_array()?.iter();
        cells.map(|it| it.as_str().map(str::to_owned)).collect()
    };
    let rows: Option<Vec<_>> = sent.as_array().into_iter().flatten().map(row).collect();
    rows.filter(|it| !it.is_empty()).ok_or_else(asked::unasked)
}
