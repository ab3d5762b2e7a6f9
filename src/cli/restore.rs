//! `kehoach restore`: an edition that was kept, back on the disk; nothing that is there gives way unasked.

use std::path::{Path, PathBuf};

use super::arguments::Restore;
use super::history::{Found, found, moment};
use super::{End, give};
use crate::app::LONGEST_FILE;
use crate::diagnostic::Message;
use crate::edition::{Edition, Ingredient, Kept, Part};
use crate::host::{self, History};
use crate::report::Report;

pub fn run(asked: &Restore, report: &Report) -> Result<End, Message> {
    let Found {
        history,
        name,
        kept,
    } = found(&asked.paper)?;
    let editions = history.editions(&name);
    let path = history.place(&name);
    let there = host::read_if_there(&path, LONGEST_FILE)?;
    let wanted = match (asked.number, kept) {
        (None, Some(kept)) => Some(kept),
        (Some(number), _) => editions.iter().find(|it| it.number == number).cloned(),
        (None, None) => history.last_other(&name)?,
    };
    let Some(wanted) = wanted else {
        return Err(nothing(&name, asked.number, &editions));
    };
    let written = match &asked.out {
        Some(folder) => whole(&wanted, &history, folder)?,
        None => vec![description(
            &wanted,
            &history,
            &path,
            there.as_deref(),
            asked.force,
            report,
        )?],
    };
    let lines = written.iter().map(|it| format!("{}\n", it.display()));
    give(&lines.collect::<String>(), report)?;
    let (number, time) = (wanted.number, moment(wanted.time));
    report.remark(
        &name,
        &message!(
            "đã lấy lại bản {number} ({time})",
            "edition {number} of {time} is back"
        ),
    );
    Ok(End::Clean)
}

pub fn nothing(name: &str, number: Option<u32>, editions: &[Kept]) -> Message {
    let known: Vec<String> = editions.iter().map(|it| it.number.to_string()).collect();
    let known = known.join(", ");
    match number {
        Some(number) if !known.is_empty() => message!(
            "`{name}` không có bản {number}; các bản còn giữ: {known}",
            "`{name}` has no edition {number}; those kept: {known}"
        ),
        _ if known.is_empty() => message!(
            "chưa giữ bản nào của `{name}`",
            "no edition of `{name}` is kept"
        ),
        _ => message!(
            "các bản còn giữ của `{name}` đều như tệp đang có",
            "all editions kept of `{name}` are as the file that is there"
        ),
    }
}

/// Puts a description back: into its own place if nothing is there or that is asked for, else beside it.
fn description(
    kept: &Kept,
    history: &History,
    path: &Path,
    there: Option<&[u8]>,
    force: bool,
    report: &Report,
) -> Result<PathBuf, Message> {
    let text = kept.edition.description();
    let text = text
        .map(|it| history.text(it))
        .transpose()?
        .unwrap_or_default();
    if there == Some(&*text) {
        return Ok(path.to_owned());
    }
    if force && there.is_some() {
        let old = host::replace(path, &text)?;
        let old = old.display();
        report.remark(
            &path.display().to_string(),
            &message!(
                "bản đang có giữ ở `{old}`",
                "what was there is kept as `{old}`"
            ),
        );
        return Ok(path.to_owned());
    }
    let place = match there {
        None => path.to_owned(),
        Some(_) => host::of_edition(path, kept.number),
    };
    host::create(&[(place.clone(), text)])?;
    Ok(place)
}

/// Puts all texts of an edition into a folder, each where it was asked for.
fn whole(kept: &Kept, history: &History, folder: &Path) -> Result<Vec<PathBuf>, Message> {
    let texts = kept.edition.texts.iter();
    let wanted = texts.filter(|it| it.part != Part::Folder && !it.is_built_in());
    let mut files: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    for it in wanted {
        let place = folder.join(place_of(it, &kept.edition));
        if files.iter().all(|(known, _)| *known != place) {
            files.push((place, history.text(it)?));
        }
    }
    host::create(&files)?;
    Ok(files.into_iter().map(|(place, _)| place).collect())
}

/// Where a text of an edition is looked for beside its description.
fn place_of(it: &Ingredient, edition: &Edition) -> PathBuf {
    let Ingredient { name, file, .. } = it;
    match it.part {
        Part::Office => PathBuf::from(format!("offices/{name}.yaml")),
        Part::Book => PathBuf::from(format!("offices/books/{name}.yaml")),
        Part::Campaign => PathBuf::from(format!("{name}.yaml")),
        Part::List => PathBuf::from(name),
        Part::Template => {
            let mut folders = edition.texts.iter().filter(|it| it.part == Part::Folder);
            let folder = folders.find(|folder| folder.of == it.of && it.of.is_some());
            let folder = folder.map(|it| Path::new("offices").join(&it.name));
            folder
                .unwrap_or_else(|| PathBuf::from("templates"))
                .join(name)
        }
        Part::Description | Part::Folder => PathBuf::from(file.rsplit('/').next().unwrap_or(file)),
    }
}
