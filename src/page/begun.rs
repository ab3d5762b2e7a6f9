//! A new paper: the questions that are asked, one after the other, and the files that come of them.

use std::path::PathBuf;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde_json::{Value as Json, json};

use super::answer::{Refused, Told, answer, lang, refused_or};
use super::asked;
use super::desk::Desk;
use crate::app::{Ask, Beginning, Begun, Manner, Question, coming_year};
use crate::diagnostic::{Lang, Message};
use crate::host;

/// Answers are lines.
const MOST_SENT: usize = 64 * 1024;

/// The next question after the answers that are sent, or the files that they make, once that is asked for.
pub async fn begun(State(desk): State<Arc<Desk>>, headers: HeaderMap, body: Body) -> Response {
    let lang = lang(&headers);
    refused_or(body, MOST_SENT, |sent| {
        answer(lang, move || {
            let asked = asked::read(&sent)?;
            let texts = desk.root.offices(&desk.root.place("x.yaml")?)?;
            let mut beginning = Beginning::new(&desk.house, &texts, coming_year(host::today()))?;
            for pair in asked["answers"].as_array().into_iter().flatten() {
                let ask = pair[0].as_str().and_then(ask).ok_or_else(asked::unasked)?;
                beginning.answer(&ask, pair[1].as_str().ok_or_else(asked::unasked)?)?;
            }
            if let Some(next) = beginning.next(&[])? {
                return Ok(Told(json!({ "question": question(&next, lang) })));
            }
            let begun = beginning.begun()?;
            let (paper, files) = files(&desk, &begun)?;
            if asked["write"] == true {
                host::create(&files)?;
            }
            let told: Vec<&str> = begun.told.iter().map(|it| it.in_lang(lang)).collect();
            let told = (!told.is_empty()).then(|| told.join("\n"));
            Ok(Told(json!({
                "letterhead": begun.letterhead,
                "name": paper,
                "left": begun.left,
                "told": told,
            })))
        })
    })
    .await
}

/// The name of the paper, and where its files will lie; none of them takes the place of another.
fn files(desk: &Desk, begun: &Begun) -> Result<(String, Vec<(PathBuf, String)>), Refused> {
    let names = (1..).map(|place| match place {
        1 => format!("{}.yaml", begun.stem),
        _ => format!("{}-{place}.yaml", begun.stem),
    });
    let mut files = Vec::new();
    if let Some((name, text)) = &begun.office {
        files.push((desk.root.office(&format!("{name}.yaml"))?, text.clone()));
    }
    for name in names {
        let place = desk.root.place(&name)?;
        if !host::is_file(&place) {
            files.push((place, begun.text.clone()));
            return Ok((name, files));
        }
    }
    Err(asked::unasked())
}

fn question(it: &Question, lang: Lang) -> Json {
    let words = |it: &Message| it.in_lang(lang).to_owned();
    let choices = it.choices.iter();
    let choices: Vec<Json> = choices
        .map(|it| json!([it.value, words(&it.label)]))
        .collect();
    json!({
        "ask": named(&it.ask),
        "words": words(&it.words),
        "help": words(&it.help),
        "choices": choices,
        "isChosen": it.manner == Manner::Chosen,
        "default": it.default,
    })
}

/// What is asked, by the names the page has for it.
const ASKS: [(&str, Ask); 11] = [
    ("office", Ask::Office),
    ("body", Ask::Body),
    ("place", Ask::Place),
    ("symbol", Ask::Symbol),
    ("seat", Ask::Seat),
    ("signer", Ask::Signer),
    ("name", Ask::Name),
    ("contact", Ask::Contact),
    ("what", Ask::What),
    ("subject", Ask::Subject),
    ("year", Ask::Year),
];

/// What the names of those begin with that only some bodies ask.
const OWN: &str = "own:";

fn named(ask: &Ask) -> String {
    match ask {
        Ask::Own(key) => format!("{OWN}{key}"),
        other => {
            let known = ASKS.iter().find(|(_, it)| it == other);
            known.map_or_else(String::new, |(name, _)| (*name).to_owned())
        }
    }
}

fn ask(name: &str) -> Option<Ask> {
    if let Some(key) = name.strip_prefix(OWN) {
        return Some(Ask::Own(key.to_owned()));
    }
    let known = ASKS.iter().find(|(known, _)| *known == name);
    known.map(|(_, ask)| ask.clone())
}
