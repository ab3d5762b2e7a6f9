//! What the page itself is made of, all of it inside the program.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use super::answer::refused;

const HTML: &str = "text/html; charset=utf-8";
const CSS: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";

macro_rules! assets {
    ($($name:literal: $kind:expr),* $(,)?) => {
        /// Each with its kind and its words.
        const ASSETS: &[(&str, &str, &str)] = &[
            $( ($name, $kind, include_str!(concat!("assets/", $name))) ),*
        ];
    };
}

assets! {
    "icon.svg": "image/svg+xml",
    "page.css": CSS,
    "letters.css": CSS,
    "settings.css": CSS,
    "days.css": CSS,
    "pulled.css": CSS,
    "signing.css": CSS,
    "main.js": SCRIPT,
    "words.js": SCRIPT,
    "asking.js": SCRIPT,
    "making.js": SCRIPT,
    "begun.js": SCRIPT,
    "home.js": SCRIPT,
    "paper.js": SCRIPT,
    "values.js": SCRIPT,
    "form.js": SCRIPT,
    "fields.js": SCRIPT,
    "days.js": SCRIPT,
    "pages.js": SCRIPT,
    "painting.js": SCRIPT,
    "printing.js": SCRIPT,
    "signing.js": SCRIPT,
    "exporting.js": SCRIPT,
    "findings.js": SCRIPT,
    "word.js": SCRIPT,
    "pulled.js": SCRIPT,
    "yaml.js": SCRIPT,
    "saving.js": SCRIPT,
    "unsaved.js": SCRIPT,
    "ended.js": SCRIPT,
    "pasted.js": SCRIPT,
    "sheet.js": SCRIPT,
    "table.js": SCRIPT,
    "drawn.js": SCRIPT,
    "letters.js": SCRIPT,
    "letters-words.js": SCRIPT,
    "running.js": SCRIPT,
    "settings.js": SCRIPT,
    "settings-words.js": SCRIPT,
    "checking.js": SCRIPT,
}

pub async fn home() -> Response {
    ([(CONTENT_TYPE, HTML)], include_str!("assets/index.html")).into_response()
}

pub async fn asset(Path(name): Path<String>) -> Response {
    match ASSETS.iter().find(|(known, ..)| *known == name) {
        Some((_, kind, words)) => ([(CONTENT_TYPE, *kind)], *words).into_response(),
        None => refused(StatusCode::NOT_FOUND),
    }
}
