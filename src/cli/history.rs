//! `kehoach history`: which editions of a paper are kept, and what each of them was made of.

use std::fmt::Write;
use std::path::Path;

use chrono::{DateTime, Datelike, FixedOffset, Timelike};
use serde_json::{Value, json};

use super::arguments::{History as Asked, Shown};
use super::{End, give};
use crate::app::{Input, LONGEST_DOCUMENT, mark_of};
use crate::diagnostic::Message;
use crate::edition::{Edition, Kept, called};
use crate::host::{self, Bounds, History, Homes};
use crate::report::Report;

/// Editions of a description, and the one that was asked about if any.
pub struct Found {
    pub history: History,
    pub name: String,
    pub kept: Option<Kept>,
}

pub fn run(asked: &Asked, report: &Report) -> Result<End, Message> {
    let file = &asked.file;
    let (history, names, kept) = match host::is_folder(file) {
        true => {
            let history = History::of(file);
            let names = history.papers();
            (history, names, None)
        }
        false => {
            let found = found(file)?;
            (found.history, vec![found.name], found.kept)
        }
    };
    if asked.keep.is_some() || asked.megabytes.is_some() {
        let old = history.bounds();
        history.bind(Bounds {
            editions: asked.keep.unwrap_or(old.editions),
            megabytes: asked.megabytes.unwrap_or(old.megabytes),
        })?;
    }
    let papers: Vec<(String, Vec<Kept>)> = names
        .into_iter()
        .map(|it| (it.clone(), history.editions(&it)))
        .filter(|(_, it)| !it.is_empty())
        .collect();
    match asked.format {
        Shown::Json => give(
            &json(&papers, kept.as_ref(), history.bounds(), report),
            report,
        )?,
        Shown::Text if papers.is_empty() => {
            let Bounds { editions, .. } = history.bounds();
            let name = file.display();
            report.remark(
                &name.to_string(),
                &match editions {
                    0 => message!(
                        "đã tắt lịch sử; `kehoach history {name} --keep 20` thì giữ lại",
                        "no history is kept; `kehoach history {name} --keep 20` begins it again"
                    ),
                    _ => message!(
                        "chưa có bản nào; mỗi lần `kehoach build` giữ lại một bản",
                        "no edition yet; each `kehoach build` keeps one"
                    ),
                },
            );
        }
        Shown::Text => give(&table(&papers, kept.as_ref(), report), report)?,
    }
    Ok(End::Clean)
}

/// The editions of a description, or of the description that a made file tells of.
pub fn found(file: &Path) -> Result<Found, Message> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    if Input::of(&name).is_ok_and(|it| it == Input::Described) {
        return Ok(Found {
            history: History::beside(file),
            name: name.into_owned(),
            kept: None,
        });
    }
    let shown = file.display();
    let bytes = host::read(file, LONGEST_DOCUMENT)?;
    let Some((mark, _)) = mark_of(&bytes) else {
        return Err(message!(
            "`{shown}` không mang dấu của chương trình, nên không biết làm từ tệp mô tả nào",
            "`{shown}` has no mark of the program, so its description is not known"
        ));
    };
    match Homes::of(&[]).told_by(file, &mark) {
        Some((history, name, kept)) => Ok(Found {
            history,
            name,
            kept: Some(kept),
        }),
        None => {
            let from = &mark.made_of.from;
            Err(message!(
                "`{shown}` làm từ `{from}`, mà lịch sử ở đây không còn bản ấy; chạy lệnh này trong thư mục có tệp mô tả",
                "`{shown}` was made of `{from}`, and no history here has that edition; run this in the folder of the description"
            ))
        }
    }
}

/// The editions, the latest first, each with what changed in it.
fn table(papers: &[(String, Vec<Kept>)], kept: Option<&Kept>, report: &Report) -> String {
    let mut out = String::new();
    for (name, editions) in papers {
        let _ = writeln!(out, "{name}");
        for (place, it) in editions.iter().enumerate().rev() {
            let before = place.checked_sub(1).and_then(|it| editions.get(it));
            let what = match before {
                Some(before) => told(&it.edition, &before.edition, report),
                None if it.number == 1 => report.tongue("bản đầu", "the first").to_owned(),
                None => String::new(),
            };
            let is_it = kept.is_some_and(|kept| kept.number == it.number);
            let here = match is_it {
                true => report.tongue("  ← tệp này", "  ← this file"),
                false => "",
            };
            let (number, time) = (it.number, moment(it.time));
            let _ = writeln!(
                out,
                "{}",
                format!("{number:>5}  {time}  {what}{here}").trim_end()
            );
        }
    }
    out
}

/// What is not as it was in another edition.
fn told(edition: &Edition, before: &Edition, report: &Report) -> String {
    let kinds = edition.changed(before).into_iter();
    let kinds: Vec<String> = kinds
        .map(|it| called(it).in_lang(report.lang()).to_owned())
        .collect();
    match kinds.is_empty() {
        true => String::new(),
        false => format!("{} {}", report.tongue("đổi", "changed:"), kinds.join(", ")),
    }
}

/// A moment on the clocks of Vietnam, which never turn.
pub fn moment(time: u64) -> String {
    const HOUR: i32 = 60 * 60;
    let there = FixedOffset::east_opt(7 * HOUR);
    let moment = i64::try_from(time).ok();
    let moment = moment.and_then(|it| DateTime::from_timestamp(it, 0));
    let moment = moment
        .zip(there)
        .map(|(it, there)| it.with_timezone(&there));
    moment.map_or(String::new(), |it| {
        let (day, month, year) = (it.day(), it.month(), it.year());
        let (hour, minute) = (it.hour(), it.minute());
        format!("{day:02}/{month:02}/{year} {hour:02}:{minute:02}")
    })
}

fn json(
    papers: &[(String, Vec<Kept>)],
    kept: Option<&Kept>,
    bounds: Bounds,
    report: &Report,
) -> String {
    let papers = papers.iter().map(|(name, editions)| {
        let each = editions.iter().enumerate().map(|(place, it)| {
            let before = place.checked_sub(1).and_then(|it| editions.get(it));
            let changed = before.map(|before| it.edition.changed(&before.edition));
            let texts = it.edition.texts.iter();
            let texts: Vec<Value> = texts
                .map(
                    |it| json!({ "part": it.part, "file": it.file, "fingerprint": it.fingerprint }),
                )
                .collect();
            json!({
                "number": it.number, "time": it.time, "changed": changed, "texts": texts,
                "this": kept.is_some_and(|kept| kept.number == it.number),
            })
        });
        json!({ "file": name, "editions": each.collect::<Vec<Value>>() })
    });
    let told = json!({
        "tool": "kehoach", "version": env!("CARGO_PKG_VERSION"), "lang": report.tongue("vi", "en"),
        "keep": bounds.editions, "megabytes": bounds.megabytes, "papers": papers.collect::<Vec<Value>>(),
    });
    format!("{told:#}\n")
}
