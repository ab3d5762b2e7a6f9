//! The files of a paper, made as `build` makes them: beside the description, under its name.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde_json::{Value as Json, json};

use super::answer::{Refused, answer, refused};
use super::desk::Desk;
use super::opened::Opened;
use crate::app::{DOCX, LONGEST_DOCUMENT, PDF};
use crate::diagnostic::{Diagnostic, Lang};
use crate::edition::Made;
use crate::host::{self, OutputFolder};

/// The kinds of files that are given.
pub const KINDS: [(&str, &str); 2] = [
    (".pdf", "application/pdf"),
    (
        ".docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
];

/// And of those that are kept beside papers.
const BESIDE: [(&str, &str); 3] = [
    (".csv", "text/csv; charset=utf-8"),
    (".eml", "message/rfc822"),
    (
        ".xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
];

/// What becomes of files that somebody has edited where others are to go.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Edited {
    /// It is to be asked.
    Unknown,
    /// They stay, and the new ones stand beside them.
    Stay,
    /// They give way, and copies of them are kept.
    GiveWay,
}

impl Edited {
    /// As a page has answered.
    pub fn read(sent: &Json) -> Edited {
        match sent["edited"].as_str() {
            Some("stay") => Edited::Stay,
            Some("give-way") => Edited::GiveWay,
            _ => Edited::Unknown,
        }
    }
}

/// Makes the files of a paper, for signing or as a draft, and tells their names.
pub fn build(
    desk: &Desk,
    paper: &mut Opened,
    is_final: bool,
    edited: Edited,
    lang: Lang,
) -> Result<Json, Refused> {
    let place = paper.place().to_owned();
    let folder = place.parent().unwrap_or(&place);
    let output = OutputFolder::new(folder, edited == Edited::GiveWay)?;
    let output = output.beside(edited == Edited::Stay);
    let history = desk.root.history(&place)?;
    let mut work = paper.worked();
    if work.is_copy() {
        return Err(Refused::Failed(message!(
            "văn bản này làm riêng cho từng nơi nhận; làm ra bằng `kehoach letters`",
            "this paper is made for each of its recipients; make them by `kehoach letters`"
        )));
    }
    if is_final {
        work = work.to_be_signed();
    }
    if !work.is_made() {
        return Err(Refused::Failed(match is_final {
            true => message!(
                "chưa ký được: còn lỗi hoặc việc chưa xong, kể ở dưới",
                "not ready to be signed: what is still to be done stands below"
            ),
            false => message!(
                "chưa làm được: còn lỗi phải sửa, kể ở dưới",
                "it cannot be made: the faults stand below"
            ),
        }));
    }
    let shelf = paper.shelf();
    if edited == Edited::Unknown {
        let stem = host::stem(&place);
        let names = KINDS.map(|(ending, _)| format!("{stem}{ending}"));
        let found = output.foreign(&names, &place);
        if !found.is_empty() {
            let found = found.iter().map(|it| format!("{shelf}{it}"));
            return Err(Refused::Edited(found.collect()));
        }
    }
    let work = work.of(output.made_of(&place));
    let rendered = work.render(&[&PDF, &DOCX]).map_err(|why| why.message())?;
    let (paths, files) = output.put_paper(&place, rendered)?;
    let names = paths.iter().filter_map(|it| it.file_name());
    let names = names.map(|it| format!("{shelf}{}", it.to_string_lossy()));
    let names: Vec<String> = names.collect();
    let made = Made {
        is_final,
        files,
        told: Diagnostic::weights(work.findings()),
        ..output.made_by(&desk.house, &history)
    };
    // The files are there, whether it can be kept what they are of or not.
    let kept = history.keep(&place, work.edition(), made);
    let ended = [output.settle(), kept, history.trim()];
    let trouble = ended.into_iter().filter_map(Result::err);
    let trouble = trouble.map(|it| it.in_lang(lang).to_owned());
    Ok(json!({ "files": names, "told": trouble.collect::<Vec<_>>() }))
}

/// A file that was made of papers.
pub async fn file(State(desk): State<Arc<Desk>>, Path(name): Path<String>) -> Response {
    let lower = name.to_lowercase();
    let mut kinds = KINDS.iter().chain(&BESIDE);
    let Some((_, kind)) = kinds.find(|(ending, _)| lower.ends_with(ending)) else {
        return refused(StatusCode::NOT_FOUND);
    };
    answer(Lang::Vi, move || {
        let place = desk.root.file(&name)?;
        let bytes = host::read(&place, LONGEST_DOCUMENT)?;
        Ok(([(CONTENT_TYPE, *kind)], bytes).into_response())
    })
    .await
}
