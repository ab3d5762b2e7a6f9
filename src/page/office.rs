//! The settings of an office: its file as a form, beside a paper that shows how its papers look.

use std::path::PathBuf;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use serde_json::{Value as Json, json};

use super::answer::{Refused, Told, answer, lang, refused_or};
use super::asked;
use super::desk::Desk;
use super::opened::key;
use super::saved::{Saved, Seen};
use super::told::{self, Speaker, severity};
use crate::app::{self, BUILT_IN, Draft, Form, Joint, LONGEST_FILE, Texts, values};
use crate::diagnostic::{Lang, Message};
use crate::host::{self, stem};
use crate::source::{Source, Span};

/// The names of the schemas of an office and of a book, and of the nouns that are their roots.
const OFFICE: (&str, &str) = ("office", "Office");
const BOOK: (&str, &str) = ("book", "Book");

/// Where offices stand among the texts of the program, and their books.
const SHELF: &str = "offices/";
const BOOKS: &str = "offices/books/";

/// The offices of the folder, and those of the program that can be taken out.
pub async fn all(State(desk): State<Arc<Desk>>, headers: HeaderMap) -> Response {
    answer(lang(&headers), move || {
        let own = desk.root.office_files()?;
        let built_in = BUILT_IN
            .iter()
            .filter_map(|(path, _)| path.strip_prefix(SHELF));
        let others: Vec<&str> = built_in
            .filter(|it| !it.contains('/') && !own.iter().any(|own| own == &format!("{SHELF}{it}")))
            .collect();
        let called = |it: &String| json!([it, called(&desk, it)]);
        let own_called: Vec<Json> = own.iter().map(called).collect();
        Ok(Told(json!({
            "own": own_called,
            "books": desk.root.book_files()?,
            "others": others,
            "last": last(&desk, &own),
        })))
    })
    .await
}

/// What an office calls itself.
fn called(desk: &Desk, file: &str) -> Option<String> {
    let bytes = host::read(&desk.root.file(file).ok()?, LONGEST_FILE).ok()?;
    let values = values(&Source::from_bytes(file, bytes).text)?;
    key(&values, "name").map(str::to_owned)
}

/// The office of the paper that was opened last, else of most papers.
fn last(desk: &Desk, own: &[String]) -> Option<String> {
    let papers = desk.root.descriptions().unwrap_or_default().into_iter();
    let office = |name: &String| {
        let bytes = host::read(&desk.root.description(name).ok()?, LONGEST_FILE).ok()?;
        let values = values(&Source::from_bytes(name, bytes).text)?;
        let file = format!("{SHELF}{}.yaml", key(&values, "office")?.trim());
        own.contains(&file).then_some(file)
    };
    let latest = desk.latest().and_then(|it| office(&it));
    latest.or_else(|| {
        let named: Vec<String> = papers.filter_map(|it| office(&it)).collect();
        let many = |file: &&String| named.iter().filter(|it| it == file).count();
        own.iter().max_by_key(many).cloned()
    })
}

type Sent = (State<Arc<Desk>>, Path<String>, HeaderMap);

/// All of an office, read anew, with the form it is filled in by.
pub async fn opened((State(desk), Path(name), headers): Sent) -> Response {
    let lang = lang(&headers);
    answer(lang, move || {
        let mut all = open(&desk, &name)?.told(&desk, lang);
        let checks =
            app::checks().map(|(it, about)| json!([it.code, about.title, severity(it.weight)]));
        all["checks"] = checks.collect();
        Ok(Told(all))
    })
    .await
}

/// Takes an office of the program out into the folder.
pub async fn taken((State(desk), Path(name), headers): Sent) -> Response {
    answer(lang(&headers), move || {
        let mut offices = BUILT_IN.iter();
        let found = offices.find(|(path, _)| path.strip_prefix(SHELF) == Some(&*name));
        let (_, text) = found.ok_or_else(asked::unasked)?;
        let place = desk.root.office(&name)?;
        let own = desk.root.name_of(&place);
        host::create(&[(place, text)])?;
        Ok(Told(json!({ "name": own })))
    })
    .await
}

/// Whether its file is still as it was seen last.
pub async fn state((State(desk), Path(name), headers): Sent) -> Response {
    answer(lang(&headers), move || {
        let saved = open(&desk, &name)?.saved;
        Ok(Told(json!({ "known": saved.known() })))
    })
    .await
}

/// Does something with an office that was sent for with a fingerprint, and tells how it is then.
async fn with(
    (State(desk), Path(name), headers): Sent,
    body: Body,
    act: impl FnOnce(&mut Office, &Json, &Seen) -> Result<Option<String>, Refused> + Send + 'static,
) -> Response {
    let lang = lang(&headers);
    refused_or(body, 2 * LONGEST_FILE, |sent| {
        answer(lang, move || {
            let sent = asked::read(&sent)?;
            let mut office = open(&desk, &name)?;
            let seen = Seen::read(&sent, lang)?;
            match act(&mut office, &sent, &seen)? {
                Some(new) => office.text = Source::new(office.text.name.clone(), new),
                None => {
                    return Err(Refused::Changed(Box::new(
                        open(&desk, &name)?.told(&desk, lang),
                    )));
                }
            }
            Ok(Told(office.told(&desk, lang)))
        })
    })
    .await
}

/// Changes values of it.
pub async fn change(sent: Sent, body: Body) -> Response {
    with(sent, body, |office, sent, seen| {
        let changes = asked::changes(sent)?;
        office.saved.change(seen, |text| {
            app::edited_by(text, &changes).map_err(|_| asked::unchangeable())
        })
    })
    .await
}

/// Puts another text in the place of its own.
pub async fn text(sent: Sent, body: Body) -> Response {
    with(sent, body, |office, sent, seen| {
        let new = asked::words(sent, "text")?.to_owned();
        office.saved.change(seen, |_| Ok(new))
    })
    .await
}

/// Takes its last step back, or makes again what was taken back.
pub async fn step(sent: Sent, body: Body) -> Response {
    with(sent, body, |office, sent, seen| {
        office.saved.step(seen, sent["back"] == true)
    })
    .await
}

/// Gives a body another key, here and in every paper of the folder that calls it.
pub async fn renamed((State(desk), Path(name), headers): Sent, body: Body) -> Response {
    let lang = lang(&headers);
    refused_or(body, LONGEST_FILE, |sent| {
        answer(lang, move || {
            let sent = asked::read(&sent)?;
            let (old, new) = (asked::words(&sent, "old")?, asked::words(&sent, "new")?);
            let names = rename(&desk, &name, old, new.trim())?;
            Ok(Told(json!({ "names": names })))
        })
    })
    .await
}

/// The files in which a body has another key then.
fn rename(desk: &Desk, name: &str, old: &str, new: &str) -> Result<Vec<String>, Refused> {
    let mut all = vec![open(desk, name)?];
    for name in desk.root.descriptions()? {
        let place = desk.root.description(&name)?;
        let (saved, text) = Saved::open(&desk.root, &name, place)?;
        all.push(Office { saved, text });
    }
    let mut drafts = Vec::new();
    for it in &all {
        drafts.extend(it.draft(desk)?);
    }
    let (declaring, others) = drafts.split_first_mut().ok_or_else(asked::unasked)?;
    let renamed = app::renamed(declaring, others, old, new)?;
    let mut changed = Vec::new();
    for it in renamed {
        let is_it = |own: &Office| own.saved.place().display().to_string() == it.name;
        let Some(place) = all.iter().position(is_it) else {
            continue;
        };
        let own = &mut all[place];
        let seen = Seen {
            known: own.saved.known().to_owned(),
            goes_on: false,
            lang: Lang::Vi,
        };
        own.saved.change(&seen, |text| Ok(it.put(text)))?;
        changed.push(place);
    }
    let names = changed.iter().map(|it| all[*it].saved.name().to_owned());
    let names: Vec<String> = names.collect();
    let joint = Joint {
        id: host::secret()?,
        names: names.clone(),
    };
    for place in changed {
        all[place].saved.join(joint.clone());
    }
    Ok(names)
}

/// A file with what it says.
struct Office {
    saved: Saved,
    text: Source,
}

fn open(desk: &Desk, name: &str) -> Result<Office, Message> {
    let mut known = desk.root.office_files()?;
    known.extend(desk.root.book_files()?);
    let place: PathBuf = match known.iter().any(|it| it == name) {
        true => desk.root.file(name)?,
        false => {
            return Err(message!(
                "không có tệp đơn vị `{name}` trong thư mục đang mở",
                "there is no office `{name}` in the open folder"
            ));
        }
    };
    let (saved, text) = Saved::open(&desk.root, name, place)?;
    Ok(Office { saved, text })
}

impl Office {
    /// Whether it is a book that offices share.
    fn is_book(&self) -> bool {
        self.saved.name().starts_with(BOOKS)
    }

    /// The same as whoever edits it asks about it; under its whole name, as papers know it.
    fn draft(&self, desk: &Desk) -> Result<Option<Draft>, Message> {
        let place = self.saved.place();
        let texts: Arc<dyn Texts> = Arc::new(desk.root.offices(place)?);
        let name = place.display().to_string();
        Ok(Draft::new(
            &desk.house,
            &name,
            self.text.text.to_string(),
            texts,
        ))
    }

    fn told(&self, desk: &Desk, lang: Lang) -> Json {
        let Office { saved, text } = self;
        let words = &*text.text;
        let (noun, root) = if self.is_book() { BOOK } else { OFFICE };
        let speaker = Speaker::of(Arc::new(Form::of_noun(&desk.house, noun, root)), lang);
        let findings = self.draft(desk).ok().flatten().map(|mut draft| {
            let name = draft.text().name.clone();
            let (sources, findings) = draft.findings();
            let is_own = |it: &Span| sources.get(it.file).name == name;
            told::found((sources, findings), is_own, words, &speaker)
        });
        let values = values(words);
        let keys = |key: &str| -> Vec<Json> {
            let pairs = values.as_ref().and_then(|it| it["keys"].as_array());
            let own = pairs.into_iter().flatten().find(|it| it[0] == key);
            let named = own.and_then(|it| it[1]["keys"].as_array());
            let pair = |it: &Json| {
                let name = it[1].as_str().or_else(|| self::key(&it[1], "name"));
                json!([it[0], name.map_or_else(|| it[0].clone(), Json::from)])
            };
            named.into_iter().flatten().map(pair).collect()
        };
        json!({
            "name": saved.name(),
            "known": saved.known(),
            "form": *speaker.form,
            "text": words,
            "isBook": self.is_book(),
            "named": { "bodies": keys("units"), "signers": keys("signers"), "offices": [] },
            "values": values,
            "findings": findings.unwrap_or_else(|| json!([])),
            "pages": self.pages(desk).unwrap_or_default(),
            "canUndo": saved.has_step(words, true),
            "canRedo": saved.has_step(words, false),
        })
    }

    /// How a paper of it looks, page by page.
    fn pages(&self, desk: &Desk) -> Option<Vec<Json>> {
        if self.is_book() {
            return None;
        }
        let place = self.saved.place();
        let texts: Arc<dyn Texts> = Arc::new(desk.root.offices(place).ok()?);
        let work = app::specimen(&desk.house, &stem(place), &self.text.text, texts)?;
        Some(told::pages(&work.laid().ok()?))
    }
}
