//! What is told of copies: what was found in them and in their list, who would receive what, and who
//! goes without.

use super::super::give;
use crate::app::Letters;
use crate::diagnostic::{Diagnostic, Lang, Message, Severity};
use crate::host::Left;
use crate::list::{Mention, Place, Told};
use crate::mailing::{File, Judged, Kind, Mailing, Rehearsed};
use crate::report::Report;

/// Places that are named in one line.
const PLACES: usize = 12;

/// Tells whose copies were left out.
pub fn left_out<'a>(letters: &Letters, left: impl Iterator<Item = &'a Judged>, report: &Report) {
    let what = message!(
        "bỏ, vì bản của họ có lỗi",
        "left out, for their copies have errors"
    );
    let all = left.filter_map(|it| letters.recipient(it.at));
    let told = Told::doubt("left-out-copy", what).at(all.map(|it| it.mention));
    if let Some(told) = told.if_any() {
        report.told(Severity::Warning, &told.lines(PLACES));
    }
}

/// Tells what there is to know of the list.
pub fn list(letters: &Letters, report: &Report) {
    let Some((name, list)) = letters.list() else {
        return;
    };
    if !list.told.is_empty() {
        report.remark(name, &message!("trong danh sách:", "in the list:"));
    }
    for told in &list.told {
        report.told(told.severity, &told.lines(PLACES));
    }
}

/// Tells what was found in the copies, each kind once with its recipients; what one check found in the same
/// copies stands together.
pub fn found(mailing: &Mailing, all: usize, report: &Report) {
    let mut left: Vec<&Kind> = mailing.kinds().iter().collect();
    while let Some(kind) = left.first().copied() {
        let is_beside = |it: &&Kind| it.is_beside(kind, all) || std::ptr::eq(*it, kind);
        let (beside, others): (Vec<&Kind>, _) = left.into_iter().partition(is_beside);
        left = others;
        let found: Vec<Diagnostic> = beside.iter().map(|it| it.first.clone()).collect();
        report.findings(&kind.sources, &found);
        let count = kind.count;
        let what = match count == all {
            true if all == 1 => continue,
            true => message!("ở mọi bản ({all})", "in all copies ({all})"),
            false => {
                let some = message!("ở {count} trong {all} bản", "in {count} of {all} copies");
                let told = Told::done("copies", some).at(mentions(&beside));
                told.lines(PLACES)
            }
        };
        report.remark(kind.first.code, &what);
    }
    report.unjudged(mailing.unjudged());
}

/// Tells that work is picked by another day than the one that the paper bears.
pub fn other_day(today: String, issued: String, report: &Report) {
    let what = message!(
        "`--today` là {today}, văn bản ghi ngày {issued}: việc đến hạn tính từ ngày {today}, bản in vẫn ghi ngày {issued}; nếu gửi hôm nay thì sửa `date`",
        "`--today` is {today} and the paper bears {issued}: what is due is reckoned from {today}, and the copies still bear {issued}; change `date` if they go out today"
    );
    report.told(Severity::Warning, &what);
}

/// The places of several kinds, each once.
fn mentions(kinds: &[&Kind]) -> Vec<Mention> {
    let mut all: Vec<Mention> = Vec::new();
    for mention in kinds.iter().flat_map(|it| &it.at) {
        if !all.contains(mention) {
            all.push(mention.clone());
        }
    }
    all
}

/// Tells of files that an earlier run made and this one did not.
pub fn left_behind(left: &[Left], report: &Report) {
    let tell = |is_edited: bool, what: Message| {
        let some = left.iter().filter(|it| it.is_edited == is_edited);
        let some = some.map(|it| Mention::new(Place::default(), &it.path.to_string_lossy()));
        if let Some(told) = Told::doubt("left-behind", what).at(some).if_any() {
            report.told(Severity::Warning, &told.lines(PLACES));
        }
    };
    tell(
        false,
        message!(
            "còn tệp của lần làm trước mà lần này không làm lại, nội dung có thể đã cũ; xóa đi, hoặc thêm lựa chọn để làm lại",
            "files of an earlier run that were not made again, and may be stale; delete them, or ask for them"
        ),
    );
    tell(
        true,
        message!(
            "còn tệp của lần làm trước đã được sửa tay, lần này không làm lại",
            "files of an earlier run that were edited by hand, and were not made again"
        ),
    );
}

/// Tells whose copies go without a mail.
pub fn unreachable(letters: &Letters, files: &[File], report: &Report) {
    let what = message!(
        "chưa có thư điện tử nên không có tệp .eml",
        "without an address, so there is no .eml"
    );
    let all = files.iter().flat_map(|it| letters.unreachable(it.copy.at));
    if let Some(told) = Told::doubt("unreachable", what).at(all).if_any() {
        report.told(Severity::Warning, &told.lines(PLACES));
    }
}

/// Shows who would receive what, in columns.
pub fn rehearse(files: &[File], report: &Report) -> Result<(), Message> {
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
