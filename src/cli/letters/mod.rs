//! `kehoach letters`: papers with a copy for each of their recipients, or one for all. All copies of all
//! descriptions are judged before the first file is written.

mod ready;
mod screen;
mod telling;

use std::path::{Path, PathBuf};

use super::arguments::Letters as Asked;
use super::workspace::tell_copies;
use super::{End, build, day, give, not_understood};
use crate::app::{Beside, Due, Sidecar};
use crate::campaign::Days;
use crate::diagnostic::Message;
use crate::mailing::{Aim, Known, Mailing, Making, Register, Shard, Stop};
use crate::report::Report;
use screen::Screen;

pub fn run(asked: &Asked, report: &Report) -> Result<End, Message> {
    let (workspace, output) = build::prepare(&asked.build)?;
    tell_copies(&asked.build.files, report);
    let beside = Beside {
        sidecar: asked.sidecar.map(Sidecar::from),
        mail: asked.eml,
    };
    if beside.mail && !output.formats.iter().any(|it| it.name == "pdf") {
        return Err(message!(
            "`--eml` đính kèm bản PDF; thêm `pdf` vào `--format`",
            "`--eml` attaches the PDF; add `pdf` to `--format`"
        ));
    }
    refuse_choices(asked, &workspace.papers)?;
    let house = &workspace.house;
    report.findings(house.sources(), house.found());
    let due = due(asked)?;
    let shard = asked.shard.as_deref().map(Shard::read).transpose()?;
    let papers = workspace.papers.iter();
    let opened =
        papers.filter_map(|path| ready::open(&workspace, path, asked, due, report).transpose());
    let mut all = opened.collect::<Result<Vec<Mailing>, Message>>()?;
    let Some(first) = all.first() else {
        return Ok(End::Clean);
    };
    let issuer = first.letters.issuer().to_owned();
    let register = asked.register.as_deref();
    let register = register.map(|it| Register::of(it, &issuer)).transpose()?;
    if let (Some(register), Some(shares)) = (&register, asked.join) {
        let rows = register.join(usize::from(shares))?;
        tell_place(register.path(), report)?;
        let joined = message!(
            "đã ghép sổ của {shares} phần, {rows} hàng",
            "the registers of {shares} shares were joined, {rows} rows"
        );
        all.iter().for_each(|it| report.remark(&it.file, &joined));
        return Ok(End::Clean);
    }
    if let Some(print) = &output.print {
        print.judge_count(all.iter().map(|it| it.chosen(shard).len()).sum())?;
    }
    let (aim, stop) = (aim(asked), Stop::default());
    let mut screen = Screen::new(report);
    for mailing in &mut all {
        telling::list(&mailing.letters, report);
        mailing.judge(house, aim, shard, &stop, &mut screen);
        telling::found(mailing, mailing.chosen(shard).len(), report);
    }
    let mut known = Known::default();
    let files = all.iter().map(|it| it.files(shard, &mut known));
    let files = files.collect::<Result<Vec<_>, Message>>()?;
    if let Some(print) = &output.print {
        print.judge_place(&output.folder, files.iter().flatten().map(|it| it.name))?;
    }
    if asked.dry_run {
        telling::rehearse(&files.concat(), report)?;
    }
    let faulty = all.iter().filter(|it| !it.is_writable(asked.skip_invalid));
    let faulty: Vec<&Mailing> = faulty.collect();
    if !faulty.is_empty() {
        faulty.iter().for_each(|it| ready::tell_nothing(it, report));
        return Ok(match asked.dry_run {
            true => End::Findings,
            false => End::Failed,
        });
    }
    if let Some(register) = &register {
        register.rehearse(files.iter().flatten())?;
    }
    if beside.mail {
        for (mailing, files) in all.iter().zip(&files) {
            telling::unreachable(&mailing.letters, files, report);
        }
    }
    let is_clean = all.iter().all(Mailing::is_clean);
    if asked.dry_run {
        for (mailing, files) in all.iter().zip(&files) {
            ready::tell_rehearsed(mailing, files.len(), report);
        }
        return Ok(end(is_clean));
    }
    let making = Making {
        house,
        folder: &output.folder,
        formats: &output.formats,
        print: output.print.as_ref(),
        register: register.as_ref(),
        beside,
        shard,
        stop: &stop,
    };
    let made = making.make(&all, &files, &mut screen)?;
    for (mailing, written) in all.iter().zip(&made.written) {
        // The copies are made of the same texts.
        if let Some(file) = written.copies.first() {
            let work = mailing.letters.written(file.copy.at);
            let made = workspace.made(&mailing.path, &output.folder);
            workspace.keep(&mailing.path, &work, made, report);
        }
        if !output.folder.is_full() {
            let copies = mailing.is_of_all(shard).then_some(mailing.file.as_str());
            let left = output.folder.left(&mailing.path, &written.current, copies);
            telling::left_behind(&left, report);
        }
    }
    workspace.close(Some(&output.folder), report);
    for place in made.register.iter().chain(&made.print) {
        tell_place(place, report)?;
    }
    if output.print.is_some() && made.print.is_none() {
        report.refusal(&message!(
            "chưa làm tệp in vì có bản chưa làm được",
            "the print file was not made, for some copies were not"
        ));
    }
    for (mailing, written) in all.iter().zip(&made.written) {
        ready::tell_done(mailing, written, output.folder.is_full(), report);
    }
    Ok(match made.is_whole() {
        true => end(is_clean),
        false => End::Failed,
    })
}

/// What is wanted of the copies beside their findings.
fn aim(asked: &Asked) -> Aim {
    Aim {
        rehearsal: asked.dry_run,
        row: asked.register.is_some(),
        is_final: asked.build.stage.r#final,
    }
}

fn tell_place(path: &Path, report: &Report) -> Result<(), Message> {
    give(&format!("{}\n", path.display()), report)
}

fn end(is_clean: bool) -> End {
    match is_clean {
        true => End::Clean,
        false => End::Findings,
    }
}

/// Recipients and shares are of one list.
fn refuse_choices(asked: &Asked, papers: &[PathBuf]) -> Result<(), Message> {
    let of_one = [
        ("--only", !asked.only.is_empty()),
        ("--except", !asked.except.is_empty()),
        ("--shard", asked.shard.is_some()),
        ("--join", asked.join.is_some()),
    ];
    match of_one.iter().find(|(_, is_there)| *is_there) {
        Some((option, _)) if papers.len() > 1 => Err(message!(
            "`{option}` chỉ dùng với một tệp mô tả",
            "`{option}` goes with one description alone"
        )),
        _ => Ok(()),
    }
}

/// Which work is meant by "soon".
fn due(asked: &Asked) -> Result<Due, Message> {
    let days = asked.due_within.as_ref().map(|words| {
        let days = Days::understand(words);
        days.ok_or_else(|| not_understood(words, "--due-within", "14d"))
    });
    let today = asked.today.as_ref().map(|it| day(it, "--today"));
    Ok(Due {
        days: days.transpose()?,
        today: today.transpose()?,
    })
}
