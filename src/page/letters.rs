//! The copies of a paper: any one of them as it will be printed, and runs that judge or make them all.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use serde_json::{Value as Json, json};
use tokio::task::spawn_blocking;

use super::answer::{Refused, Told, answer, lang, refused_or};
use super::desk::Desk;
use super::opened::{described, key};
use super::run::{Eye, Phase, Run};
use super::saved::Saved;
use super::told::Speaker;
use super::{asked, told};
use crate::app::{Beside, DOCX, Letters, PDF, Work, values};
use crate::diagnostic::{Lang, Message};
use crate::edition::Made;
use crate::host::{OutputFolder, Printout, stem};
use crate::mailing::{Aim, Choice, File, Known, Mailing, Making, Register};

/// What is asked for is a few words.
const MOST_SENT: usize = 64 * 1024;

type Opened = Result<Letters, Box<Work>>;

/// The copies of a paper as its file says now; or what stands against them.
fn opened(desk: &Desk, name: &str) -> Result<(String, Opened), Message> {
    let place = desk.root.description(name)?;
    let (saved, text) = Saved::open(&desk.root, name, place)?;
    let words = text.text.to_string();
    let paper = described(&desk.root, &desk.house, text, saved.place())?;
    Ok((words, paper.letters()))
}

/// Who tells what was found in them.
fn speaker(desk: &Desk, text: &str, lang: Lang) -> Speaker {
    let values = values(text).unwrap_or_default();
    let kind = key(&values, "kind").unwrap_or_default();
    Speaker::of(desk.house.form(kind), lang)
}

type Asked<T> = (State<Arc<Desk>>, Path<(String, T)>, HeaderMap);

/// The copy at a place: whose it is, its pages, and what was found in it.
pub async fn copy(asked: Asked<usize>) -> Response {
    copied(asked, |_, at| Some(at)).await
}

/// The copy of a row of the list.
pub async fn copy_of(asked: Asked<u32>) -> Response {
    let is_of = |letters: &Letters, at: usize, row: u32| {
        let recipient = letters.recipient(at);
        recipient.is_some_and(|it| it.mention.place.row == Some(row))
    };
    copied(asked, move |letters, row| {
        (0..letters.len()).find(|at| is_of(letters, *at, row))
    })
    .await
}

async fn copied<T: Send + 'static>(
    (State(desk), Path((name, asked)), headers): Asked<T>,
    find: impl FnOnce(&Letters, T) -> Option<usize> + Send + 'static,
) -> Response {
    let lang = lang(&headers);
    answer(lang, move || {
        let (text, letters) = opened(&desk, &name)?;
        let (mut at, mut is_one) = (0, false);
        let (work, who) = match letters {
            Ok(letters) => {
                let none = || message!("hàng này không nhận bản nào", "this row receives no copy");
                at = find(&letters, asked)
                    .filter(|it| *it < letters.len())
                    .ok_or_else(none)?;
                is_one = letters.is_one();
                let who = letters.recipient(at).map(|it| it.name);
                (letters.letter(at), who.map(|it| (it, letters.len())))
            }
            Err(work) => (*work, None),
        };
        Ok(Told(json!({
            "name": who.as_ref().map(|it| &it.0),
            "at": at,
            "isOne": is_one,
            "of": who.map_or(0, |it| it.1),
            "pages": work.laid().map_or_else(|_| Vec::new(), |it| told::pages(&it)),
            "findings": told::findings(&work, &text, &speaker(&desk, &text, lang)),
        })))
    })
    .await
}

type Sent = (State<Arc<Desk>>, Path<String>, HeaderMap);

/// How the run of a paper stands.
pub async fn state((State(desk), Path(name), headers): Sent) -> Response {
    let lang = lang(&headers);
    answer(lang, move || {
        let run = desk.run(&name);
        Ok(Told(run.map_or(Json::Null, |it| it.told(lang))))
    })
    .await
}

/// Stops the run of a paper between two copies.
pub async fn stop((State(desk), Path(name), headers): Sent) -> Response {
    let lang = lang(&headers);
    answer(lang, move || {
        let run = desk.run(&name).ok_or_else(asked::unasked)?;
        run.stop.ask();
        Ok(Told(run.told(lang)))
    })
    .await
}

/// Begins a run; one that goes on for the same paper is stopped.
pub async fn start((State(desk), Path(name), headers): Sent, body: Body) -> Response {
    let lang = lang(&headers);
    refused_or(body, MOST_SENT, |sent| async move {
        let begun = asked::read(&sent).and_then(|it| Wish::read(&it));
        let begun = begun.map(|wish| {
            let run = desk.begin(&name);
            let own = run.clone();
            spawn_blocking(move || {
                if let Err(why) = go(&desk, &name, &wish, &own, lang) {
                    own.refuse(why);
                }
                own.ends();
            });
            run
        });
        answer(lang, move || begun.map(|it| Told(it.told(lang)))).await
    })
    .await
}

/// What is wanted of a run.
struct Wish {
    /// Without it copies are only judged.
    writes: bool,
    is_final: bool,
    /// Whether copies that have errors are left out.
    skips: bool,
    prints: bool,
    on_fronts: bool,
    mails: bool,
    register: Option<String>,
}

impl Wish {
    fn read(sent: &Json) -> Result<Wish, Refused> {
        let is = |key: &str| sent[key] == true;
        let register = sent["register"].as_str().map(str::trim);
        Ok(Wish {
            writes: is("write"),
            is_final: is("final"),
            skips: is("skip"),
            prints: is("print"),
            on_fronts: is("duplex"),
            mails: is("mail"),
            register: register.filter(|it| !it.is_empty()).map(str::to_owned),
        })
    }
}

/// Judges the copies of a paper, and makes them if that is wanted and nothing stands against it.
fn go(desk: &Desk, name: &str, wish: &Wish, run: &Run, lang: Lang) -> Result<(), Message> {
    let (text, letters) = opened(desk, name)?;
    let letters = match letters {
        Ok(letters) => letters,
        Err(work) => {
            run.found(told::findings(&work, &text, &speaker(desk, &text, lang)));
            return Ok(());
        }
    };
    let place = desk.root.description(name)?;
    let issuer = letters.issuer().to_owned();
    let register = match &wish.register {
        Some(file) => Some(desk.root.beside(name, file)?.0),
        None => None,
    };
    let register = register.as_deref().map(|it| Register::of(it, &issuer));
    let register = register.transpose()?;
    let shelf = desk.root.copies(&place)?;
    let print = wish.prints.then(|| {
        let file = shelf.join(format!("{}-in.pdf", stem(&place)));
        Printout::new(&file, wish.on_fronts, false)
    });
    let print = print.transpose()?;
    let mut all = [Mailing::new(&place, letters, Choice::default())?];
    let [mailing] = &mut all;
    if let Some(print) = &print {
        print.judge_count(mailing.chosen(None).len())?;
    }
    let aim = Aim {
        rehearsal: false,
        row: register.is_some(),
        is_final: wish.is_final,
    };
    let mut eye = Eye {
        run,
        root: &desk.root,
    };
    mailing.judge(&desk.house, aim, None, &run.stop, &mut eye);
    run.judged(mailing, lang);
    let [mailing] = &all;
    if run.stop.is_asked() || !wish.writes || !mailing.is_writable(wish.skips) {
        return Ok(());
    }
    let files: [Vec<File>; 1] = [mailing.files(None, &mut Known::default())?];
    let folder = OutputFolder::new(&shelf, false)?;
    if let Some(print) = &print {
        print.judge_place(&folder, files.iter().flatten().map(|it| it.name))?;
    }
    if let Some(register) = &register {
        register.rehearse(files.iter().flatten())?;
    }
    run.enters(Phase::Writing);
    let making = Making {
        house: &desk.house,
        folder: &folder,
        formats: &[&PDF, &DOCX],
        print: print.as_ref(),
        register: register.as_ref(),
        beside: Beside {
            sidecar: None,
            mail: wish.mails,
        },
        shard: None,
        stop: &run.stop,
    };
    let made = making.make(&all, &files, &mut eye)?;
    let history = desk.root.history(&place)?;
    let copies = made.written.iter().flat_map(|it| &it.copies);
    if let Some(file) = copies.clone().next() {
        // The copies are made of the same texts.
        let work = mailing.letters.written(file.copy.at);
        let made = Made {
            is_final: wish.is_final,
            ..folder.made_by(&desk.house, &history)
        };
        history.keep(&place, work.edition(), made)?;
    }
    let same: usize = made.written.iter().map(|it| it.same).sum();
    let name_of = |it: &std::path::PathBuf| desk.root.name_of(it);
    run.made(json!({
        "copies": copies.count(),
        "same": same,
        "folder": desk.root.name_of(&shelf),
        "print": made.print.as_ref().map(name_of),
        "register": made.register.as_ref().map(name_of),
        "isWhole": made.is_whole(),
        "isFull": folder.is_full(),
    }));
    folder.settle()?;
    history.trim()
}
