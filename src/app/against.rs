//! A description held against the one of the year before.

use std::sync::Arc;

use crate::check::catalogue;
use crate::diagnostic::{Diagnostic, Message, Severity, Sink};
use crate::node::Node;
use crate::source::{Source, Sources};
use crate::turn::{self, Residue, What};

/// Tells what still stands of the old year, each with both its places.
pub(super) fn judge(
    (text, node): (&str, &Node),
    old: &Arc<Source>,
    sources: &mut Sources,
    sink: &mut Sink,
) {
    let before = sources.put(old.clone());
    let Some(tree) = super::node(before, old, &mut Sink::default()) else {
        let name = &old.name;
        sink.unjudged(
            "old-year-left",
            message!(
                "không đọc được tệp năm cũ `{name}`",
                "the file of the old year `{name}` cannot be read"
            ),
        );
        return;
    };
    for residue in turn::residues((node, text), (&tree, &old.text)) {
        sink.push(found(residue));
    }
}

fn found(residue: Residue) -> Diagnostic {
    let words = &residue.words;
    let (code, said, cure): (_, Message, Message) = match residue.what {
        What::Own => (
            "old-year-left",
            message!(
                "`{words}` là của văn bản năm cũ",
                "`{words}` is of the old year's paper"
            ),
            message!(
                "ghi số, ngày mới; chưa có thì để trống cho văn thư điền",
                "give the new one, or leave it to the clerk"
            ),
        ),
        What::Time => (
            "old-year-left",
            message!(
                "`{words}` còn của năm cũ",
                "`{words}` is still of the old year"
            ),
            message!("sửa theo năm mới", "give it in the new year"),
        ),
        What::Basis => (
            "old-year-unasked",
            message!(
                "căn cứ `{words}` còn của năm cũ",
                "the basis `{words}` is still that of the old year"
            ),
            message!(
                "thay bằng văn bản của năm mới; vẫn dùng thì ghi `keep: paper` ở căn cứ ấy",
                "cite the paper of the new year; if it stays, put `keep: paper` there"
            ),
        ),
        What::Value => (
            "old-year-unasked",
            message!(
                "chỉ tiêu `{words}` vẫn như năm cũ",
                "the target `{words}` is as it was"
            ),
            message!(
                "xem kết quả năm cũ rồi định lại; vẫn giữ thì ghi `keep: value` ở chỉ tiêu ấy",
                "see what was reached and set it anew; if it stays, put `keep: value` there"
            ),
        ),
    };
    let mut told = Diagnostic::fatal(code, residue.new, said);
    told.severity = catalogue::find(code).map_or(Severity::Warning, |it| it.weight);
    told.labels.push((
        residue.old,
        message!("ở tệp năm cũ", "in the file of the old year"),
    ));
    told.cure(cure)
}
