//! `kehoach letters`: papers with a copy for each of their recipients, or one for all. All copies of all
//! descriptions are judged before the first file is written.

mod held;
mod judging;
mod names;
mod ready;
mod register;
mod shard;
mod telling;
mod writing;

use std::path::PathBuf;

use super::arguments::Letters as Asked;
use super::workspace::tell_copies;
use super::{End, build, day, not_understood};
use crate::app::{Beside, Due, Print, Sidecar};
use crate::campaign::Days;
use crate::diagnostic::Message;
use crate::report::Report;
use names::Known;
use ready::Ready;
use register::Register;
use shard::Shard;

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
        papers.filter_map(|path| Ready::open(&workspace, path, asked, due, report).transpose());
    let mut all = opened.collect::<Result<Vec<Ready>, Message>>()?;
    let Some(first) = all.first() else {
        return Ok(End::Clean);
    };
    let issuer = first.letters.issuer().to_owned();
    let register = asked.register.as_deref();
    let register = register.map(|it| Register::of(it, &issuer)).transpose()?;
    if let (Some(register), Some(shares)) = (&register, asked.join) {
        let rows = register.join(usize::from(shares), report)?;
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
    for ready in &mut all {
        ready.judge(house, asked, shard, report);
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
    let faulty: Vec<&Ready> = faulty.collect();
    if !faulty.is_empty() {
        faulty.iter().for_each(|it| it.tell_nothing(report));
        return Ok(match asked.dry_run {
            true => End::Findings,
            false => End::Failed,
        });
    }
    if let Some(register) = &register {
        register.rehearse(files.iter().flatten())?;
    }
    if beside.mail {
        for (ready, files) in all.iter().zip(&files) {
            telling::unreachable(&ready.letters, files, report);
        }
    }
    let is_clean = all.iter().all(Ready::is_clean);
    if asked.dry_run {
        for (ready, files) in all.iter().zip(&files) {
            ready.tell_rehearsed(files.len(), report);
        }
        return Ok(end(is_clean));
    }
    let mut print = Print::new(house);
    let mut done = Vec::new();
    for (ready, files) in all.iter().zip(&files) {
        let job = writing::Job {
            workspace: &workspace,
            description: ready.path,
            letters: &ready.letters,
            output: &output,
            beside,
        };
        let written = job.write(files, &mut print, report);
        // The copies are made of the same texts.
        if let Some(file) = written.copies.first() {
            let work = ready.letters.written(file.copy.at);
            let made = workspace.made(ready.path, &output.folder);
            workspace.keep(ready.path, &work, made, report);
        }
        if !output.folder.is_full() {
            let is_all = shard.is_none() && asked.only.is_empty() && asked.except.is_empty();
            let copies = is_all.then_some(ready.file.as_str());
            let left = output.folder.left(ready.path, &written.current, copies);
            telling::left_behind(&left, report);
        }
        done.push((ready, written));
    }
    workspace.close(Some(&output.folder), report);
    let is_whole = done.iter().all(|(_, written)| written.is_whole());
    if let Some(register) = &register {
        let copies = done.iter().flat_map(|(_, written)| &written.copies);
        register.put(copies, shard, report)?;
    }
    let description = match &workspace.papers[..] {
        [only] => Some(only.as_path()),
        _ => None,
    };
    let printed = writing::print(&output, print, description, is_whole, report)?;
    for (ready, written) in done {
        ready.tell_done(&written, output.folder.is_full(), report);
    }
    Ok(match is_whole && printed {
        true => end(is_clean),
        false => End::Failed,
    })
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
