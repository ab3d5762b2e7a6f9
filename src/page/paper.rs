//! What can be asked of one paper.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::{Value as Json, json};

use super::answer::{JSON, Refused, Told, answer, lang, refused, refused_or};
use super::desk::{Desk, held};
use super::opened::Opened;
use super::saved::Seen;
use super::{asked, built, copied, month, signing, told, turned};
use crate::app::{LONGEST_FILE, edited_by};
use crate::diagnostic::Lang;

/// What is sent is little longer than the text it is about, whose signs may be spelled by six.
const MOST_SENT: usize = 2 * LONGEST_FILE;

/// All of a paper, read anew, with the form it is filled in by.
pub async fn opened(
    State(desk): State<Arc<Desk>>,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Response {
    let lang = lang(&headers);
    answer(lang, move || {
        let paper = desk.anew(&name)?;
        let paper = held(&paper);
        let mut all = paper.told(lang);
        all["form"] = json!(*paper.form());
        all["named"] = paper.named();
        Ok(Told(all))
    })
    .await
}

/// Whether its file is still as it was seen last.
pub async fn state(State(desk): State<Arc<Desk>>, Path(name): Path<String>) -> Response {
    answer(Lang::Vi, move || {
        let paper = desk.paper(&name)?;
        let known = held(&paper).saved().on_disk()?;
        Ok(Told(json!({ "known": known })))
    })
    .await
}

/// Does something with a paper that was sent for with a fingerprint, and tells how it is then.
async fn with(
    desk: Arc<Desk>,
    name: String,
    headers: HeaderMap,
    body: Body,
    act: impl FnOnce(&Desk, &mut Opened, &Json, Lang) -> Result<Json, Refused> + Send + 'static,
) -> Response {
    let lang = lang(&headers);
    refused_or(body, MOST_SENT, |sent| {
        answer(lang, move || {
            let asked = asked::read(&sent)?;
            let paper = desk.paper(&name)?;
            let mut paper = held(&paper);
            act(&desk, &mut paper, &asked, lang).map(Told)
        })
    })
    .await
}

type Sent = (State<Arc<Desk>>, Path<String>, HeaderMap);

/// Puts another text in the place of its own.
pub async fn text((State(desk), Path(name), headers): Sent, body: Body) -> Response {
    with(desk, name, headers, body, |desk, paper, sent, lang| {
        let new = asked::words(sent, "text")?.to_owned();
        paper.change(&desk.house, &Seen::read(sent, lang)?, |_| Ok(new))?;
        Ok(paper.told(lang))
    })
    .await
}

/// Takes its last step back, or makes again what was taken back.
pub async fn step((State(desk), Path(name), headers): Sent, body: Body) -> Response {
    with(desk, name, headers, body, |desk, paper, sent, lang| {
        paper.step(&desk.house, &Seen::read(sent, lang)?, sent["back"] == true)?;
        Ok(paper.told(lang))
    })
    .await
}

/// Makes its files.
pub async fn build((State(desk), Path(name), headers): Sent, body: Body) -> Response {
    with(desk, name, headers, body, |desk, paper, sent, lang| {
        built::build(
            desk,
            paper,
            sent["final"] == true,
            built::Edited::read(sent),
            lang,
        )
    })
    .await
}

/// Makes a new paper that says the same.
pub async fn copied((State(desk), Path(name), headers): Sent, body: Body) -> Response {
    with(desk, name, headers, body, |desk, paper, sent, _| {
        copied::copied(desk, paper, sent)
    })
    .await
}

/// Takes it over into another year, as a description of its own.
pub async fn turned((State(desk), Path(name), headers): Sent, body: Body) -> Response {
    with(desk, name, headers, body, |desk, paper, sent, lang| {
        turned::turned(desk, paper, sent, lang)
    })
    .await
}

/// Changes values of its description.
pub async fn change((State(desk), Path(name), headers): Sent, body: Body) -> Response {
    with(desk, name, headers, body, |desk, paper, sent, lang| {
        let changes = asked::changes(sent)?;
        let seen = Seen::read(sent, lang)?;
        paper.change(&desk.house, &seen, |text| {
            edited_by(text, &changes).map_err(|_| asked::unchangeable())
        })?;
        Ok(paper.told(lang))
    })
    .await
}

/// Which of its findings can be cured for certain, which may be kept as they are, and what the calls in its words print.
pub async fn cures((State(desk), Path(name), headers): Sent, body: Body) -> Response {
    with(desk, name, headers, body, |_, paper, sent, _| {
        let is_it = asked::words(sent, "known")? == paper.known();
        let (cures, keeps, calls) = match is_it {
            true => (paper.cures(), paper.keeps(), paper.calls()),
            false => Default::default(),
        };
        Ok(json!({ "known": paper.known(), "cures": cures, "keeps": keeps, "calls": calls }))
    })
    .await
}

/// Cures one of them.
pub async fn cure((State(desk), Path(name), headers): Sent, body: Body) -> Response {
    with(desk, name, headers, body, |desk, paper, sent, lang| {
        let place = place_of(sent)?;
        paper.cure(&desk.house, &Seen::read(sent, lang)?, place)?;
        Ok(paper.told(lang))
    })
    .await
}

/// Keeps what one of them tells of the old year.
pub async fn keep((State(desk), Path(name), headers): Sent, body: Body) -> Response {
    with(desk, name, headers, body, |desk, paper, sent, lang| {
        let place = place_of(sent)?;
        paper.keep(&desk.house, &Seen::read(sent, lang)?, place)?;
        Ok(paper.told(lang))
    })
    .await
}

/// The place of the finding that is meant.
fn place_of(sent: &Json) -> Result<usize, Refused> {
    let place = sent["finding"].as_u64();
    let place = place.and_then(|it| usize::try_from(it).ok());
    place.ok_or_else(asked::unasked)
}

/// The field of what is printed at a point of a page.
pub async fn field((State(desk), Path(name), headers): Sent, body: Body) -> Response {
    with(desk, name, headers, body, |_, paper, sent, _| {
        let page = sent["page"]
            .as_u64()
            .and_then(|it| usize::try_from(it).ok());
        let point = page.zip(sent["x"].as_f64()).zip(sent["y"].as_f64());
        let ((page, x), y) = point.ok_or_else(asked::unasked)?;
        let way = paper.way_at(page, x, y);
        Ok(json!({ "way": way.map(|it| told::steps(&it)) }))
    })
    .await
}

/// Where on the pages the words of a field stand.
pub async fn boxes((State(desk), Path(name), headers): Sent, body: Body) -> Response {
    with(desk, name, headers, body, |_, paper, sent, _| {
        let way = asked::way(&sent["way"]).ok_or_else(asked::unasked)?;
        let boxes = paper.boxes(&way).into_iter();
        let boxes: Vec<Json> = boxes
            .map(|(page, it)| json!({ "page": page, "box": it }))
            .collect();
        Ok(json!({ "boxes": boxes }))
    })
    .await
}

/// What hinders its being signed.
pub async fn signing((State(desk), Path(name), headers): Sent, body: Body) -> Response {
    with(desk, name, headers, body, |desk, paper, _, lang| {
        signing::state(desk, paper, lang)
    })
    .await
}

/// What became of it since an edition that was kept.
pub async fn compared((State(desk), Path(name), headers): Sent, body: Body) -> Response {
    with(desk, name, headers, body, |desk, paper, sent, _| {
        signing::compared(desk, paper, sent)
    })
    .await
}

/// The same as a paper of its own.
pub async fn summed((State(desk), Path(name), headers): Sent, body: Body) -> Response {
    with(desk, name, headers, body, |desk, paper, sent, lang| {
        signing::summed(desk, paper, sent, lang)
    })
    .await
}

/// A month of the calendar of its office.
pub async fn month((State(desk), Path(name), headers): Sent, body: Body) -> Response {
    with(desk, name, headers, body, |_, paper, sent, _| {
        month::month(paper, sent)
    })
    .await
}

type Drawn = (State<Arc<Desk>>, Path<(String, usize)>);

/// One page as a picture.
pub async fn drawing(asked: Drawn) -> Response {
    page(asked, "image/svg+xml", Opened::drawing).await
}

/// The same as strokes, which the page paints itself.
pub async fn strokes(asked: Drawn) -> Response {
    page(asked, JSON, Opened::strokes).await
}

/// What is drawn of one page; its address names its mark, so it never changes.
async fn page(
    (State(desk), Path((name, page))): Drawn,
    kind: &'static str,
    draw: fn(&Opened, usize) -> Option<String>,
) -> Response {
    const KEPT: &str = "private, max-age=3600";
    answer(Lang::Vi, move || {
        let paper = desk.paper(&name)?;
        let drawn = draw(&held(&paper), page);
        Ok(match drawn {
            Some(drawn) => {
                let headers = [(CONTENT_TYPE, kind), (CACHE_CONTROL, KEPT)];
                (headers, drawn).into_response()
            }
            None => refused(StatusCode::NOT_FOUND),
        })
    })
    .await
}
