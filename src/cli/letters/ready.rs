//! What is told of the copies of a description: how it is opened, and what became of them.

use std::path::Path;

use super::super::arguments::Letters as Asked;
use super::super::workspace::Workspace;
use super::telling;
use crate::app::{Due, Work};
use crate::diagnostic::{Message, Severity};
use crate::host::stem;
use crate::mailing::{Choice, Mailing, Written};
use crate::report::Report;
use crate::time::written;

/// A description made ready; none when nobody is to receive a copy this time, which is told.
pub fn open(
    workspace: &Workspace,
    path: &Path,
    asked: &Asked,
    due: Due,
    report: &Report,
) -> Result<Option<Mailing>, Message> {
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
    let choice = Choice {
        name: asked.name.as_deref(),
        is_plain: asked.no_accents,
        only: &asked.only,
        except: &asked.except,
    };
    Mailing::new(path, letters, choice).map(Some)
}

/// Tells why nothing is written.
pub fn tell_nothing(mailing: &Mailing, report: &Report) {
    let count = mailing.left().count();
    let why = match (mailing.letters.is_one(), mailing.is_wrong_in_all()) {
        (true, _) => message!(
            "chưa ghi tệp nào vì lỗi nêu trên",
            "nothing was written because of the errors above"
        ),
        (_, true) => message!(
            "chưa ghi tệp nào: lỗi nêu trên bản nào cũng có; sửa ở tệp mô tả, hoặc ở cột ấy của danh sách, rồi chạy lại",
            "nothing was written: every copy has the error above; mend it in the description, or in that column of the list, and run again"
        ),
        _ if mailing.is_wrong_in_list() => message!(
            "chưa ghi tệp nào: danh sách có lỗi phải sửa trước",
            "nothing was written: the list has errors to be mended first"
        ),
        _ => message!(
            "chưa ghi tệp nào: {count} nơi nhận có lỗi; sửa rồi chạy lại, hoặc thêm `--skip-invalid` để bỏ những nơi nhận ấy",
            "nothing was written: {count} recipients have errors; mend them, or add `--skip-invalid` to leave them out"
        ),
    };
    report.remark(&mailing.file, &why);
}

/// Tells how many copies would be made.
pub fn tell_rehearsed(mailing: &Mailing, count: usize, report: &Report) {
    let all = mailing.letters.len();
    let rehearsed = message!(
        "{count} bản trong {all} nơi nhận; chưa ghi tệp nào",
        "{count} copies for {all} recipients; nothing was written"
    );
    report.remark(&mailing.file, &rehearsed);
    tell_left(mailing, report);
}

/// Tells how many copies were made.
pub fn tell_done(mailing: &Mailing, written: &Written, is_full: bool, report: &Report) {
    let (done, all) = (written.copies.len(), mailing.letters.len());
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
        false if mailing.letters.is_one() => {
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
    report.remark(&mailing.file, &made);
    tell_left(mailing, report);
}

/// Tells whose copies were left out.
fn tell_left(mailing: &Mailing, report: &Report) {
    telling::left_out(&mailing.letters, mailing.left(), report);
}

fn has_errors(work: &Work) -> bool {
    let mut found = work.findings().iter();
    found.any(|it| it.severity >= Severity::Error)
}
