//! What is answered: values as JSON, or why there are none.

use axum::body::{Body, Bytes, to_bytes};
use axum::http::header::{CONTENT_TYPE, HeaderName};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::diagnostic::{Lang, Message};

pub const JSON: &str = "application/json";

/// Why something is not done.
pub enum Refused {
    /// It was asked for in a way that nothing answers.
    Unasked(Message),
    /// It cannot be had.
    Failed(Message),
    /// Files that somebody has edited stand where others are to go; which, by their names in the folder.
    Edited(Vec<String>),
    /// The disk does not take it now, and may do so later.
    Unsaved(Message),
    /// The file is not as whoever asked has seen it; how it is now.
    Changed(Box<Value>),
}

impl From<Message> for Refused {
    fn from(why: Message) -> Refused {
        Refused::Failed(why)
    }
}

/// The language that an answer is wanted in.
pub fn lang(headers: &HeaderMap) -> Lang {
    let asked = headers.get(HeaderName::from_static("kehoach-lang"));
    match asked.is_some_and(|it| it == "en") {
        true => Lang::En,
        false => Lang::Vi,
    }
}

/// Does work while others are answered, and tells what came of it.
pub async fn answer<T: IntoResponse + Send + 'static>(
    lang: Lang,
    work: impl FnOnce() -> Result<T, Refused> + Send + 'static,
) -> Response {
    let done = tokio::task::spawn_blocking(work).await;
    match done {
        Ok(Ok(done)) => done.into_response(),
        Ok(Err(why)) => told(&why, lang),
        Err(_) => {
            let why = message!(
                "chương trình hỏng khi làm việc này; tệp vẫn còn nguyên. Tải lại trang rồi thử lại",
                "the program broke down over this; the file is as it was. Load the page again and try once more"
            );
            told(&Refused::Failed(why), lang)
        }
    }
}

fn told(why: &Refused, lang: Lang) -> Response {
    let (status, body) = match why {
        Refused::Unasked(why) => (StatusCode::BAD_REQUEST, json!({ "why": why.in_lang(lang) })),
        Refused::Failed(why) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            json!({ "why": why.in_lang(lang) }),
        ),
        Refused::Edited(files) => {
            let names = files.join(", ");
            let why = message!(
                "{names} đã được sửa ngoài trang này nên chưa ghi đè",
                "{names} was edited elsewhere, so it is not overwritten"
            );
            (
                StatusCode::UNPROCESSABLE_ENTITY,
                json!({ "why": why.in_lang(lang), "edited": files }),
            )
        }
        Refused::Unsaved(why) => (
            StatusCode::SERVICE_UNAVAILABLE,
            json!({ "why": why.in_lang(lang) }),
        ),
        Refused::Changed(now) => (StatusCode::CONFLICT, json!({ "now": now })),
    };
    (status, Told(body)).into_response()
}

/// A value that is answered.
pub struct Told(pub Value);

impl IntoResponse for Told {
    fn into_response(self) -> Response {
        ([(CONTENT_TYPE, JSON)], self.0.to_string()).into_response()
    }
}

/// What is answered to all that was sent, if it is no more than so many bytes.
pub async fn refused_or<A: Future<Output = Response>>(
    body: Body,
    most: usize,
    answer: impl FnOnce(Bytes) -> A,
) -> Response {
    match to_bytes(body, most).await {
        Ok(sent) => answer(sent).await,
        Err(_) => refused(StatusCode::PAYLOAD_TOO_LARGE),
    }
}

/// A refusal that tells those who may not ask nothing more.
pub fn refused(status: StatusCode) -> Response {
    let why = match status {
        StatusCode::UNAUTHORIZED => {
            "Mở trang bằng đúng địa chỉ mà chương trình in ra. / Open the page by the address that the program printed."
        }
        StatusCode::PAYLOAD_TOO_LARGE => "Dài quá. / Too long.",
        StatusCode::NOT_FOUND => "Không có trang này. / There is no such page.",
        _ => "Không nhận. / Refused.",
    };
    let kind = [(CONTENT_TYPE, "text/plain; charset=utf-8")];
    (status, kind, why).into_response()
}

pub async fn nothing() -> Response {
    refused(StatusCode::NOT_FOUND)
}
