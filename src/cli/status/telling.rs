//! How files stand, in words and for programs.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::app::{Edit, Listed, Row, State};
use crate::diagnostic::{Lang, Message};
use crate::edition::called;
use crate::report::Report;

/// A line for each file, its name before how it stands.
pub fn table(rows: &[Row], report: &Report) -> String {
    let names = rows.iter().map(|it| it.file.display().to_string());
    let names: Vec<String> = names.collect();
    let wide = names.iter().map(|it| it.chars().count()).max().unwrap_or(0);
    let mut out = String::new();
    for (name, row) in names.iter().zip(rows) {
        let said = said(row);
        let said = said.in_lang(report.lang());
        let _ = writeln!(out, "{name:wide$}  {said}");
    }
    out
}

fn said(row: &Row) -> Message {
    let from = row.description.display();
    match &row.state {
        State::Made { edit, changed } => made(*edit, changed),
        State::Orphaned(edit) => {
            let lost = message!(
                "không còn tệp mô tả `{from}`",
                "its description `{from}` is gone"
            );
            match edited(*edit) {
                Some(edited) => joined(edited, lost),
                None => lost,
            }
        }
        State::Missing => message!("đã làm ra mà nay không còn", "was made and is gone"),
        State::Elsewhere => message!(
            "làm vào thư mục ở nơi khác; thêm `--out <THƯ MỤC>` để xem cả thư mục ấy",
            "made into a folder elsewhere; add `--out <FOLDER>` to look there too"
        ),
        State::Foreign => message!(
            "không do chương trình làm ra từ một tệp mô tả",
            "not made by the program of a description"
        ),
        State::Unmade => message!("chưa làm ra văn bản nào", "nothing was made of it yet"),
        State::List(Listed::Comments) => message!(
            "danh sách ý kiến góp ý cho `kehoach diff --comments`, không phải tệp mô tả",
            "comments for `kehoach diff --comments`, and no description"
        ),
        State::List(Listed::Reasons) => message!(
            "danh sách lý do sửa cho `kehoach diff --why`, không phải tệp mô tả",
            "reasons for `kehoach diff --why`, and no description"
        ),
        State::List(Listed::Other) => message!(
            "danh sách, không phải tệp mô tả",
            "a list, and no description"
        ),
    }
}

/// The one word for it that programs know.
fn state(row: &Row) -> &'static str {
    match &row.state {
        State::Made { edit, .. } if edit.is_by_hand() => "edited",
        State::Made { changed, .. } if !changed.is_empty() => "stale",
        State::Made { .. } => "current",
        State::Orphaned(_) => "orphaned",
        State::Missing => "missing",
        State::Elsewhere => "elsewhere",
        State::Foreign => "foreign",
        State::Unmade => "unmade",
        State::List(_) => "list",
    }
}

fn made(edit: Edit, changed: &[&str]) -> Message {
    let kinds = |lang| {
        let kinds = changed.iter().map(|it| called(it).in_lang(lang).to_owned());
        kinds.collect::<Vec<String>>().join(", ")
    };
    let (vi, en) = (kinds(Lang::Vi), kinds(Lang::En));
    match (edited(edit), changed.is_empty()) {
        (None, true) => message!("mới nhất", "current"),
        (None, false) => message!("cũ: đã đổi {vi}", "stale: {en} changed"),
        (Some(edited), true) => edited,
        (Some(edited), false) => joined(
            edited,
            message!(
                "từ lúc làm ra đã đổi {vi}",
                "{en} changed since it was made"
            ),
        ),
    }
}

/// What a person did, if anything.
fn edited(edit: Edit) -> Option<Message> {
    Some(match edit {
        Edit::None | Edit::Saved => return None,
        Edit::Words => message!("đã sửa tay: chữ", "edited by hand: words"),
        Edit::Looks => message!("đã sửa tay: chỉ trình bày", "edited by hand: layout only"),
        Edit::Unsure => message!(
            "không còn như lúc ghi ra, không rõ khác gì",
            "not as it was written, and in what is not known"
        ),
    })
}

fn joined(one: Message, other: Message) -> Message {
    Message {
        vi: format!("{}; {}", one.vi, other.vi),
        en: format!("{}; {}", one.en, other.en),
    }
}

pub fn json(rows: &[Row]) -> String {
    let files = rows.iter().map(|row| {
        let (edit, changed) = match &row.state {
            State::Made { edit, changed } => (edit.name(), changed.clone()),
            State::Orphaned(edit) => (edit.name(), Vec::new()),
            _ => (Edit::None.name(), Vec::new()),
        };
        json!({
            "file": row.file.display().to_string(),
            "description": row.description.display().to_string(),
            "edition": row.edition,
            "state": state(row),
            "edited": edit,
            "changed": changed,
        })
    });
    let told = json!({
        "tool": "kehoach",
        "version": env!("CARGO_PKG_VERSION"),
        "files": files.collect::<Vec<Value>>(),
    });
    format!("{told:#}\n")
}
