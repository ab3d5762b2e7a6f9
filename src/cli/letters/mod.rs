//! `kehoach letters`: a copy of a paper for each of its recipients. All of them are judged before
//! the first file is written.

mod held;
mod judging;
mod names;
mod register;
mod shard;
mod writing;

use super::arguments::Letters as Asked;
use super::workspace::stem;
use super::{End, build, give};
use crate::app::{Beside, Due, Letters, Pattern, Sidecar};
use crate::campaign::Days;
use crate::diagnostic::{Lang, Message, Severity};
use crate::list::{Mention, Told};
use crate::report::Report;
use crate::time;
use held::Held;
use judging::{Judged, Rehearsed, Wanted};
use register::Register;
use shard::Shard;

/// Places that are named in one line.
const PLACES: usize = 12;

pub fn run(asked: &Asked, report: &Report) -> Result<End, Message> {
    let [path] = &asked.build.files[..] else {
        return Err(message!(
            "mỗi lần chỉ một tệp mô tả; làm từng tệp một",
            "one description at a time"
        ));
    };
    let (workspace, output) = build::prepare(&asked.build)?;
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
    let file = stem(path);
    let pattern = Pattern::read(&asked.name, &file, asked.no_accents)?;
    let house = &workspace.house;
    report.findings(house.sources(), house.found());
    let due = due(asked)?;
    let letters = match workspace.open(path)?.due(due).letters() {
        Ok(letters) => letters,
        Err(work) => {
            report.findings(work.sources(), work.findings());
            return Err(
                match work
                    .findings()
                    .iter()
                    .any(|it| it.severity > Severity::Error)
                {
                    true => message!(
                        "chưa làm được `{file}` vì lỗi nêu trên; chưa ghi tệp nào",
                        "`{file}` was not made because of the errors above; nothing was written"
                    ),
                    false => message!(
                        "`{file}` không có `each` nên chỉ có một bản; dùng `kehoach build`, hoặc thêm `each: danh-sach.xlsx`",
                        "`{file}` has no `each` and is one paper; use `kehoach build`, or add `each: list.xlsx`"
                    ),
                },
            );
        }
    };
    let register = asked.register.as_deref();
    let register = register.map(|it| Register::of(it, letters.issuer()));
    let register = register.transpose()?;
    if let (Some(register), Some(shares)) = (&register, asked.join) {
        let rows = register.join(usize::from(shares), report)?;
        let joined = message!(
            "đã ghép sổ của {shares} phần, {rows} hàng",
            "the registers of {shares} shares were joined, {rows} rows"
        );
        report.remark(&file, &joined);
        return Ok(End::Clean);
    }
    let shard = asked.shard.as_deref().map(Shard::read).transpose()?;
    let all = names::chosen(&letters, &asked.only, &asked.except)?;
    let chosen = shard.map_or(&*all, |it| it.share(&all));
    if let Some(print) = &output.print {
        print.judge_count(chosen.len())?;
    }
    let is_final = asked.build.r#final;
    let wanted = Wanted {
        pattern: &pattern,
        rehearsal: asked.dry_run,
        row: register.is_some(),
    };
    let judged = judging::judge(house, &letters, chosen, is_final, wanted, report);
    let mut held = Held::default();
    tell_list(&letters, chosen, report, &mut held);
    tell(&judged, chosen.len(), report, &mut held);
    // Of a recipient that cannot be named those that are named cannot be told apart.
    let (left, good): (Vec<&Judged>, Vec<&Judged>) =
        judged.copies.iter().partition(|it| held.holds(it.at));
    let files = names::files(&letters, &good)?;
    if let Some(print) = &output.print {
        print.judge_place(&output.folder, files.iter().map(|it| it.name))?;
    }
    if let (Some(known), true) = (&judged.known, shard.is_some()) {
        names::judge_all(&letters, &all, known, &pattern)?;
    }
    if asked.dry_run {
        rehearse(&files, report)?;
    }
    let is_common = judged.is_wrong_in_all();
    if held.is_whole() || is_common || !(left.is_empty() || asked.skip_invalid) {
        report.remark(&file, &nothing_written(left.len(), &held, is_common));
        return Ok(match asked.dry_run {
            true => End::Findings,
            false => End::Failed,
        });
    }
    if let Some(register) = &register {
        register.rehearse(&files)?;
    }
    if beside.mail {
        tell_unreachable(&letters, &files, report);
    }
    let end = match left.is_empty() && !judged.has_warnings() {
        true => End::Clean,
        false => End::Findings,
    };
    let (count, all) = (files.len(), letters.len());
    if asked.dry_run {
        let rehearsed = message!(
            "{count} bản trong {all} nơi nhận; chưa ghi tệp nào",
            "{count} copies for {all} recipients; nothing was written"
        );
        report.remark(&file, &rehearsed);
        tell_left(&letters, &left, report);
        return Ok(end);
    }
    let job = writing::Job {
        workspace: &workspace,
        description: path,
        letters: &letters,
        output: &output,
        beside,
    };
    let (written, print) = job.write(&files, report);
    // The copies are made of the same texts.
    if let Some(file) = written.first().and_then(|it| files.get(*it)) {
        workspace.keep(path, &letters.written(file.copy.at), report);
        workspace.trim(report);
    }
    if let Some(register) = &register {
        let files = written.iter().filter_map(|it| files.get(*it));
        register.put(files, shard, report)?;
    }
    let printed = job.print(print, written.len() == count, report)?;
    let done = written.len();
    let made = match output.folder.is_full() {
        true => message!(
            "ổ đĩa hết chỗ: mới làm {done} trong {count} bản, các bản ấy đủ và nguyên; dọn chỗ rồi chạy lại lệnh này thì làm nốt",
            "the disk is full: {done} of {count} copies were made, and they are whole; make room and run this again for the others"
        ),
        false => message!(
            "đã làm {done} bản trong {all} nơi nhận",
            "{done} copies for {all} recipients were made"
        ),
    };
    report.remark(&file, &made);
    tell_left(&letters, &left, report);
    Ok(if done < count || !printed {
        End::Failed
    } else {
        end
    })
}

/// Which work is meant by "soon".
fn due(asked: &Asked) -> Result<Due, Message> {
    let wrong = |words: &str, option: &str, like: &str| {
        message!(
            "không hiểu `{words}` ở `{option}`; viết như `{like}`",
            "cannot make out `{words}` of `{option}`; write it like `{like}`"
        )
    };
    let days = asked.due_within.as_ref().map(|words| {
        let days = Days::understand(words);
        days.ok_or_else(|| wrong(words, "--due-within", "14d"))
    });
    let today = asked.today.as_ref().map(|words| {
        let day = time::alone(words).and_then(|it| it.date());
        day.ok_or_else(|| wrong(words, "--today", "20/3/2026"))
    });
    Ok(Due {
        days: days.transpose()?,
        today: today.transpose()?,
    })
}

/// Tells whose copies were left out.
fn tell_left(letters: &Letters, left: &[&Judged], report: &Report) {
    if left.is_empty() {
        return;
    }
    let what = message!(
        "bỏ, vì bản của họ có lỗi",
        "left out, for their copies have errors"
    );
    let all = left.iter().filter_map(|it| letters.recipient(it.at));
    let told = Told::doubt("left-out-copy", what).at(all.map(|it| it.mention));
    report.told(Severity::Warning, &line(&told));
}

/// Tells what is wrong with the list, and holds the recipients that it is wrong of.
fn tell_list(letters: &Letters, chosen: &[usize], report: &Report, held: &mut Held) {
    let Some((name, list)) = letters.list() else {
        return;
    };
    if !list.told.is_empty() {
        report.remark(name, &message!("trong danh sách:", "in the list:"));
    }
    for told in &list.told {
        report.told(told.severity, &line(told));
        if told.severity < Severity::Error {
            continue;
        }
        let rows = told.places.iter().map(|it| it.place.row);
        let Some(rows) = rows
            .collect::<Option<Vec<u32>>>()
            .filter(|it| !it.is_empty())
        else {
            held.hold_all();
            continue;
        };
        if told.more > 0 {
            held.hold_all();
        }
        let is_of = |at: &usize| list.rows.get(*at).is_some_and(|it| rows.contains(&it.at));
        chosen
            .iter()
            .copied()
            .filter(is_of)
            .for_each(|at| held.hold(at));
    }
}

/// Tells what was found in the copies, each kind once with its recipients.
fn tell(judged: &judging::All, all: usize, report: &Report, held: &mut Held) {
    for kind in &judged.kinds {
        report.findings(&kind.sources, std::slice::from_ref(&kind.first));
        let count = kind.count;
        let what = match count == all {
            true if all == 1 => continue,
            true => message!("ở mọi bản ({all})", "in all copies ({all})"),
            false => line(
                &Told::done(
                    "copies",
                    message!("ở {count} trong {all} bản", "in {count} of {all} copies"),
                )
                .at(kind.at.iter().cloned()),
            ),
        };
        report.remark(kind.first.code, &what);
    }
    report.unjudged(&judged.unjudged);
    for copy in judged.copies.iter().filter(|it| !it.is_good) {
        held.hold(copy.at);
    }
}

/// Tells whose copies go without a mail.
fn tell_unreachable(letters: &Letters, files: &[names::File], report: &Report) {
    let all = files
        .iter()
        .filter_map(|it| letters.recipient(it.copy.at))
        .filter(|it| it.mail.is_none());
    let all: Vec<Mention> = all.map(|it| it.mention).collect();
    if !all.is_empty() {
        let what = message!(
            "chưa có thư điện tử nên không có tệp .eml",
            "without an address, so there is no .eml"
        );
        report.told(
            Severity::Warning,
            &line(&Told::doubt("unreachable", what).at(all)),
        );
    }
}

/// Shows who would receive what, in columns.
fn rehearse(files: &[names::File], report: &Report) -> Result<(), Message> {
    let rows = files.iter().filter_map(|file| {
        let Rehearsed { label, pages } = file.copy.rehearsed.as_deref()?;
        let pages = pages.map(|it| match report.lang() {
            Lang::Vi => format!("{it} trang"),
            Lang::En => format!("{it} p."),
        });
        Some([
            label.rank.clone(),
            label.number.clone(),
            label.key.clone(),
            label.body.clone(),
            pages.unwrap_or_default(),
            file.name.to_owned(),
        ])
    });
    let rows: Vec<[String; 6]> = rows.collect();
    let mut wide = [0; 6];
    for row in &rows {
        for (wide, cell) in wide.iter_mut().zip(row) {
            *wide = cell.chars().count().max(*wide);
        }
    }
    let line = |row: &[String; 6]| {
        let cells = row.iter().zip(wide).filter(|(_, wide)| *wide > 0);
        let cells: Vec<String> = cells.map(|(it, wide)| format!("{it:<wide$}")).collect();
        format!("{}\n", cells.join("  ").trim_end())
    };
    give(&rows.iter().map(line).collect::<String>(), report)
}

fn nothing_written(count: usize, held: &Held, is_common: bool) -> Message {
    if is_common {
        return message!(
            "chưa ghi tệp nào: lỗi nêu trên bản nào cũng có; sửa ở tệp mô tả, hoặc ở cột ấy của danh sách, rồi chạy lại",
            "nothing was written: every copy has the error above; mend it in the description, or in that column of the list, and run again"
        );
    }
    match held.is_whole() {
        true => message!(
            "chưa ghi tệp nào: danh sách có lỗi phải sửa trước",
            "nothing was written: the list has errors to be mended first"
        ),
        false => message!(
            "chưa ghi tệp nào: {count} nơi nhận có lỗi; sửa rồi chạy lại, hoặc thêm `--skip-invalid` để bỏ những nơi nhận ấy",
            "nothing was written: {count} recipients have errors; mend them, or add `--skip-invalid` to leave them out"
        ),
    }
}

/// What is told, with its first places, in both languages.
fn line(told: &Told) -> Message {
    Message {
        vi: told.line(Lang::Vi, PLACES),
        en: told.line(Lang::En, PLACES),
    }
}
