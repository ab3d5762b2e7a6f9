//! `kehoach calendar`: the days of papers by date, as a table, a workbook or a calendar.

use std::fmt::Write;
use std::path::Path;

use serde_json::{Value, json};

use super::arguments::{Calendar, Days, Fonts};
use super::workspace::{Workspace, tell_copies};
use super::{End, day, give, put};
use crate::agenda::{Agenda, Left};
use crate::app::{Picture, Refusal, Standards, schedule};
use crate::diagnostic::Message;
use crate::host::{self, stem};
use crate::report::Report;
use schedule::Line;

/// What the file is called, if nobody says.
const NAME: &str = "lich";

pub fn run(asked: &Calendar, report: &Report) -> Result<End, Message> {
    let papers = host::campaigns(&asked.files)?;
    tell_copies(&asked.files, report);
    let standards = Standards::archival().map_err(Refusal::Standards)?;
    let workspace = Workspace::new(
        papers,
        asked.templates.as_deref(),
        Fonts::Builtin,
        standards,
    )?;
    let today = asked.today.as_ref().map(|it| day(it, "--today"));
    let today = today.transpose()?;
    let (mut agendas, mut house, mut end) = (Vec::new(), None, End::Clean);
    let mut descriptions = Vec::new();
    for path in &workspace.papers {
        let agenda = workspace.open(path).map(|paper| paper.with_agenda().work());
        let name = path.display();
        let agenda = agenda.map(|work| {
            let agenda = work.agenda().cloned();
            house.get_or_insert_with(|| work.house().clone());
            agenda.map(|it| (it, work.has_copies()))
        });
        match agenda {
            // What its copies ask for stands in the paper they carry out.
            Ok(Some((_, true))) => report.remark(
                &name.to_string(),
                &message!(
                    "làm riêng cho từng nơi nhận nên không vào lịch; lịch lấy ở văn bản gốc",
                    "has a copy for each recipient and is left out; its days are those of its campaign"
                ),
            ),
            Ok(Some((agenda, false))) => {
                tell_left(&agenda.left, path, report);
                agendas.push((stem(path), agenda));
                descriptions.push(path.as_path());
            }
            Ok(None) => {
                end = End::Failed;
                report.refusal(&message!(
                    "`{name}` còn lỗi nên chưa lấy được lịch; `kehoach check {name}` nói lỗi gì",
                    "`{name}` has faults, so it has no days yet; `kehoach check {name}` tells which"
                ));
            }
            Err(why) => {
                end = End::Failed;
                report.refusal(&why);
            }
        }
    }
    let lines = schedule::lines(&agendas, asked.year);
    match asked.format {
        Days::Text => give(&table(&lines, report), report)?,
        Days::Json => give(&told(&lines, &agendas, report), report)?,
        Days::Xlsx => write(asked, "xlsx", &schedule::workbook(&lines)?, report)?,
        Days::Ics => hand_out(asked, &lines, &descriptions, report)?,
        Days::Pdf | Days::Svg => {
            let house = house.as_ref().filter(|_| !lines.is_empty());
            let house = house
                .ok_or_else(|| message!("không có mốc nào để vẽ", "there is no day to draw"))?;
            let picture = Picture::of(house, &agendas, &lines, asked.year, today)?;
            draw(asked, &picture, report)?;
        }
    }
    let (many, of) = (lines.len(), agendas.len());
    report.remark(
        NAME,
        &message!("{many} mốc của {of} văn bản", "{many} days of {of} papers"),
    );
    Ok(end)
}

/// Times that a paper names and that are in no line, each with its places.
fn tell_left(left: &[Left], path: &Path, report: &Report) {
    let many: usize = left.iter().map(|(_, lines)| lines.len()).sum();
    if many == 0 {
        return;
    }
    let on = report.tongue("dòng", "line");
    let places = left.iter().map(|(words, lines)| {
        let lines: Vec<String> = lines.iter().map(usize::to_string).collect();
        format!("{words} ({on} {})", lines.join(", "))
    });
    let places = places.collect::<Vec<_>>().join("; ");
    report.remark(
        &path.display().to_string(),
        &message!(
            "{many} chỗ nói thời gian không vào lịch: {places}",
            "{many} times that it names are not in the calendar: {places}"
        ),
    );
}

/// Writes a calendar whose events are the next versions of those that the one before had.
fn hand_out(
    asked: &Calendar,
    lines: &[Line],
    descriptions: &[&Path],
    report: &Report,
) -> Result<(), Message> {
    let mut versions: Vec<_> = descriptions.iter().map(|it| host::versions(it)).collect();
    write(
        asked,
        "ics",
        &schedule::calendar(lines, &mut versions),
        report,
    )?;
    for (description, versions) in descriptions.iter().zip(&versions) {
        if let Err(why) = host::keep_versions(description, versions) {
            report.remark(&description.display().to_string(), &why);
        }
    }
    Ok(())
}

/// A PDF, or an SVG for each page.
fn draw(asked: &Calendar, picture: &Picture, report: &Report) -> Result<(), Message> {
    if asked.format == Days::Pdf {
        return write(asked, "pdf", &picture.pdf()?, report);
    }
    let pages = picture.svg()?;
    for (place, page) in pages.iter().enumerate() {
        let ending = match place {
            0 => "svg".to_owned(),
            _ => format!("{}.svg", place + 1),
        };
        write(asked, &ending, page.as_bytes(), report)?;
    }
    Ok(())
}

fn write(asked: &Calendar, ending: &str, bytes: &[u8], report: &Report) -> Result<(), Message> {
    let path = match &asked.out {
        // The first page has the name that was given, the others that name with their number.
        Some(path) if !ending.contains('.') => path.clone(),
        Some(path) => path.with_extension(ending),
        None => Path::new(NAME).with_extension(ending),
    };
    put(&path, bytes, asked.force)?;
    give(&format!("{}\n", path.display()), report)
}

/// The days as lines: date, day of the week, what, who, to whom, what is to be minded.
fn table(lines: &[Line], report: &Report) -> String {
    let mut out = String::new();
    for line in lines {
        let event = line.event;
        let due = if event.is_due {
            report.tongue("hạn ", "due ")
        } else {
            ""
        };
        let hours = match line.hours().as_str() {
            "" => String::new(),
            hours => format!("  {hours}"),
        };
        let _ = writeln!(
            out,
            "{due}{} ({}){hours}  {}",
            line.days(),
            line.weekday(),
            line.short()
        );
        let mut tail = Vec::new();
        if !event.who.is_empty() {
            tail.push(event.who.join("; "));
        }
        if !event.with.is_empty() {
            let (with, names) = (report.tongue("phối hợp", "with"), event.with.join("; "));
            tail.push(format!("({with}: {names})"));
        }
        if !event.to.is_empty() {
            tail.push(format!("→ {}", event.to.join("; ")));
        }
        tail.extend(
            line.marks
                .iter()
                .map(|it| format!("[{}]", it.in_lang(report.lang()))),
        );
        tail.push(line.file.to_owned());
        let _ = writeln!(out, "    {}", tail.join("  "));
    }
    out
}

fn told(lines: &[Line], agendas: &[(String, Agenda)], report: &Report) -> String {
    let days: Vec<Value> = lines
        .iter()
        .map(|line| {
            let event = line.event;
            let marks: Vec<&str> = line
                .marks
                .iter()
                .map(|it| it.in_lang(report.lang()))
                .collect();
            json!({
                "first": event.first.to_string(), "last": event.last.to_string(),
                "due": event.is_due, "hours": line.hours(), "time": event.time,
                "about": event.about, "words": event.words,
                "who": event.who, "with": event.with, "to": event.to, "file": line.file, "paper": line.title,
                "marks": marks,
            })
        })
        .collect();
    let left = agendas.iter().flat_map(|(file, agenda)| {
        let left = agenda.left.iter();
        left.map(move |(words, lines)| json!({ "file": file, "words": words, "lines": lines }))
    });
    let left: Vec<Value> = left.collect();
    let told = json!({ "tool": "kehoach", "version": env!("CARGO_PKG_VERSION"), "days": days, "left": left });
    format!("{told:#}\n")
}
