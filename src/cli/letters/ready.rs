//! One of the descriptions that copies are made of: its recipients, what was found in their copies, and
//! what becomes of them.

use std::path::Path;

use super::super::arguments::Letters as Asked;
use super::super::workspace::Workspace;
use super::held::Held;
use super::judging::{All, Judged, Wanted, judge};
use super::names::{self, File, Known};
use super::shard::Shard;
use super::telling;
use super::writing::Written;
use crate::app::{Due, House, Letters, Pattern, Work};
use crate::diagnostic::{Message, Severity};
use crate::host::stem;
use crate::report::Report;
use crate::time::written;

/// How files are called when nothing is said of it: of several copies, and of one for all.
const NAMES: [&str; 2] = ["{file}-{key}", "{file}"];

pub struct Ready<'a> {
    pub path: &'a Path,
    /// What it is called.
    pub file: String,
    pub letters: Letters,
    pattern: Pattern,
    /// The places of those that are asked for.
    all: Vec<usize>,
    judged: All,
    held: Held,
}

impl<'a> Ready<'a> {
    /// A description made ready; none when nobody is to receive a copy this time, which is told.
    pub fn open(
        workspace: &Workspace,
        path: &'a Path,
        asked: &Asked,
        due: Due,
        report: &Report,
    ) -> Result<Option<Ready<'a>>, Message> {
        let file = stem(path);
        let letters = match workspace.open(path)?.due(due).letters() {
            Ok(letters) => letters,
            Err(work) if work.is_for_nobody() && !has_errors(&work) => {
                report.findings(work.sources(), work.findings());
                report.remark(
                    &file,
                    &message!(
                        "lần này không ai phải nhận; không ghi tệp nào",
                        "nobody is to receive one this time; nothing was written"
                    ),
                );
                return Ok(None);
            }
            Err(work) => {
                report.findings(work.sources(), work.findings());
                return Err(message!(
                    "chưa làm được `{file}` vì lỗi nêu trên; chưa ghi tệp nào",
                    "`{file}` was not made because of the errors above; nothing was written"
                ));
            }
        };
        if let Some((today, issued)) = due.today.zip(letters.issued())
            && today != issued
        {
            telling::other_day(written(today), written(issued), report);
        }
        let [of_each, of_all] = NAMES;
        let usual = if letters.is_one() { of_all } else { of_each };
        let name = asked.name.as_deref().unwrap_or(usual);
        Ok(Some(Ready {
            path,
            pattern: Pattern::read(name, &file, asked.no_accents)?,
            all: names::chosen(&letters, &asked.only, &asked.except)?,
            file,
            letters,
            judged: All::default(),
            held: Held::default(),
        }))
    }

    /// The places of the recipients whose copies this run makes.
    pub fn chosen(&self, shard: Option<Shard>) -> &[usize] {
        shard.map_or(&self.all, |it| it.share(&self.all))
    }

    /// Judges the copies, and tells what was found.
    pub fn judge(&mut self, house: &House, asked: &Asked, shard: Option<Shard>, report: &Report) {
        let wanted = Wanted {
            pattern: &self.pattern,
            rehearsal: asked.dry_run,
            row: asked.register.is_some(),
            is_final: asked.build.stage.r#final,
        };
        let chosen = self.chosen(shard);
        let mut held = Held::default();
        telling::list(&self.letters, chosen, report, &mut held);
        let judged = judge(house, &self.letters, chosen, wanted, &held, report);
        telling::found(&judged, chosen.len(), report, &mut held);
        (self.judged, self.held) = (judged, held);
    }

    /// The files of the copies that are to be written.
    pub fn files<'s>(
        &'s self,
        shard: Option<Shard>,
        known: &mut Known<'s>,
    ) -> Result<Vec<File<'s>>, Message> {
        let good = self.judged.copies.iter();
        let good = good.filter(|it| !self.held.holds(it.at));
        if let (Some(label), true) = (&self.judged.known, shard.is_some()) {
            names::judge_all(&self.letters, &self.all, label, &self.pattern)?;
        }
        names::files((&self.file, &self.letters), good, known)
    }

    /// Whether copies are to be written: those that have no errors, if the others may be left out.
    pub fn is_writable(&self, skips: bool) -> bool {
        let is_good = !self.held.is_whole() && !self.judged.is_wrong_in_all();
        is_good && (skips || self.left().next().is_none())
    }

    /// Whether there is nothing to mend.
    pub fn is_clean(&self) -> bool {
        self.left().next().is_none() && !self.judged.has_warnings()
    }

    /// The copies that are not to be written.
    fn left(&self) -> impl Iterator<Item = &Judged> {
        let all = self.judged.copies.iter();
        all.filter(|it| self.held.holds(it.at))
    }

    /// Tells why nothing is written.
    pub fn tell_nothing(&self, report: &Report) {
        let count = self.left().count();
        let why = match (self.letters.is_one(), self.judged.is_wrong_in_all()) {
            (true, _) => message!(
                "chưa ghi tệp nào vì lỗi nêu trên",
                "nothing was written because of the errors above"
            ),
            (_, true) => message!(
                "chưa ghi tệp nào: lỗi nêu trên bản nào cũng có; sửa ở tệp mô tả, hoặc ở cột ấy của danh sách, rồi chạy lại",
                "nothing was written: every copy has the error above; mend it in the description, or in that column of the list, and run again"
            ),
            _ if self.held.is_whole() => message!(
                "chưa ghi tệp nào: danh sách có lỗi phải sửa trước",
                "nothing was written: the list has errors to be mended first"
            ),
            _ => message!(
                "chưa ghi tệp nào: {count} nơi nhận có lỗi; sửa rồi chạy lại, hoặc thêm `--skip-invalid` để bỏ những nơi nhận ấy",
                "nothing was written: {count} recipients have errors; mend them, or add `--skip-invalid` to leave them out"
            ),
        };
        report.remark(&self.file, &why);
    }

    /// Tells how many copies would be made.
    pub fn tell_rehearsed(&self, count: usize, report: &Report) {
        let all = self.letters.len();
        let rehearsed = message!(
            "{count} bản trong {all} nơi nhận; chưa ghi tệp nào",
            "{count} copies for {all} recipients; nothing was written"
        );
        report.remark(&self.file, &rehearsed);
        self.tell_left(report);
    }

    /// Tells how many copies were made.
    pub fn tell_done(&self, written: &Written, is_full: bool, report: &Report) {
        let (done, all) = (written.copies.len(), self.letters.len());
        let Written { of, same, .. } = *written;
        let new = done.saturating_sub(same);
        let made = match is_full {
            _ if same > 0 && same == done => message!(
                "{same} bản đã có từ trước, không có gì đổi nên để nguyên",
                "{same} copies were there already as they are to be"
            ),
            false if same > 0 => message!(
                "đã làm {new} bản; {same} bản đã có từ trước, không có gì đổi nên để nguyên",
                "{new} copies were made; {same} were there already as they are to be"
            ),
            false if self.letters.is_one() => {
                message!("đã làm một bản chung", "one copy for all was made")
            }
            true => message!(
                "ổ đĩa hết chỗ: mới làm {done} trong {of} bản, các bản ấy đủ và nguyên; dọn chỗ rồi chạy lại lệnh này thì làm nốt",
                "the disk is full: {done} of {of} copies were made, and they are whole; make room and run this again for the others"
            ),
            false => message!(
                "đã làm {done} bản trong {all} nơi nhận",
                "{done} copies for {all} recipients were made"
            ),
        };
        report.remark(&self.file, &made);
        self.tell_left(report);
    }

    /// Tells whose copies were left out.
    fn tell_left(&self, report: &Report) {
        telling::left_out(&self.letters, self.left(), report);
    }
}

fn has_errors(work: &Work) -> bool {
    let mut found = work.findings().iter();
    found.any(|it| it.severity >= Severity::Error)
}
