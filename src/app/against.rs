//! A description held against the one of the year before.

use std::sync::Arc;

use super::editing::{read, ways};
use super::{Texts, starter};
use crate::check::catalogue;
use crate::diagnostic::{Diagnostic, Message, Severity, Sink};
use crate::edit::{self, Change, Step, Value};
use crate::node::{Kind, Node};
use crate::source::{Source, Sources, Span};
use crate::turn::{self, KEEP, Residue, What};

/// Tells what still stands of the old year, each with both its places.
pub(super) fn judge(
    (text, node): (&str, &Node),
    old: &Arc<Source>,
    texts: &dyn Texts,
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
    let blanks = starter::blanks(texts, &old.text);
    for residue in turn::residues((node, text), (&tree, &old.text), blanks) {
        sink.push(found(residue));
    }
}

/// What keeps a value of the old year: its place, and the changes of the description that say so.
pub type Keeping = (Span, Vec<(Vec<Step>, Change)>);

/// All that is told of the old year and that can be kept.
pub(super) fn keepings(text: &str, old: &Source, texts: &dyn Texts) -> Vec<Keeping> {
    let trees = read(text).zip(read(&old.text));
    let Some((node, tree)) = trees else {
        return Vec::new();
    };
    let blanks = starter::blanks(texts, &old.text);
    let residues = turn::residues((&node, text), (&tree, &old.text), blanks);
    let keeping = |it: Residue| Some((it.new, keeping(text, &node, &it)?));
    residues.into_iter().filter_map(keeping).collect()
}

fn keeping(text: &str, root: &Node, residue: &Residue) -> Option<Vec<(Vec<Step>, Change)>> {
    let key = |name: &str| Step::Key(name.to_owned());
    let words = |words: &str| Value::Words(words.to_owned());
    match residue.what {
        What::Own | What::Idle => None,
        What::Basis(_) => {
            let way = ways(text, &[residue.new.start]).pop()?;
            let basis = way.get(..2)?.to_vec();
            let is_bare = matches!(edit::at(root, &basis)?.kind, Kind::Scalar(_));
            let wrap = is_bare.then(|| (basis.clone(), Change::Wrap("text".to_owned())));
            let keep = Change::Put(KEEP.to_owned(), words("paper"));
            Some(wrap.into_iter().chain([(basis, keep)]).collect())
        }
        What::Cells(_) => {
            let mut way = ways(text, &[residue.new.start]).pop()?;
            way.truncate(way.iter().rposition(|it| *it == key("table"))?);
            Some(vec![(way, Change::Put(KEEP.to_owned(), words("value")))])
        }
        What::Time | What::Asked(_) => {
            let own = words(&residue.words);
            let change = match root.get(KEEP).map(|it| &it.kind) {
                None => (
                    Vec::new(),
                    Change::Put(KEEP.to_owned(), Value::List(vec![own])),
                ),
                Some(Kind::List(all)) => {
                    (vec![key(KEEP), Step::Item(all.len())], Change::Insert(own))
                }
                Some(Kind::Scalar(first)) => (
                    vec![key(KEEP)],
                    Change::Set(Value::List(vec![words(first), own])),
                ),
                Some(_) => (vec![key(KEEP)], Change::Set(Value::List(vec![own]))),
            };
            Some(vec![change])
        }
    }
}

fn found(residue: Residue) -> Diagnostic {
    let words = &residue.words;
    let (code, said, cure): (_, Message, Message) = match &residue.what {
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
            message!(
                "sửa theo năm mới; vẫn đúng thì chép chữ ấy, có cả chữ quanh nó, vào danh sách `keep` của tệp",
                "give it in the new year; if it stays, put these words, with those around them, into the list `keep` of the file"
            ),
        ),
        What::Basis(why) => (
            "old-year-unasked",
            asked(words, why),
            message!(
                "thay bằng văn bản của năm mới; vẫn dùng thì ghi `keep: paper` ở căn cứ ấy",
                "cite the paper of the new year; if it stays, put `keep: paper` there"
            ),
        ),
        What::Asked(why) => (
            "old-year-unasked",
            asked(words, why),
            message!(
                "sửa theo năm mới; vẫn đúng thì ghi `keep: value` ở mục ấy, hoặc chép chữ ấy vào danh sách `keep` của tệp",
                "give that of the new year; if it stays, put `keep: value` there, or these words into the list `keep` of the file"
            ),
        ),
        What::Cells(why) => (
            "old-year-unasked",
            asked(words, why),
            message!(
                "sửa theo năm mới; cả bảng vẫn đúng thì ghi `keep: value` ở mục có bảng ấy",
                "give those of the new year; if all of the table stays, put `keep: value` at its entry"
            ),
        ),
        What::Idle => (
            "old-year-unasked",
            message!(
                "khóa `keep` giữ `{words}`, mà không có chỗ nào như vậy phải hỏi",
                "the key `keep` keeps `{words}`, which nothing asks about"
            ),
            message!("bỏ chữ ấy ở `keep`", "take these words out of `keep`"),
        ),
    };
    let mut told = Diagnostic::fatal(code, residue.new, said);
    told.severity = catalogue::find(code).map_or(Severity::Warning, |it| it.weight);
    let old = message!("ở tệp năm cũ", "in the file of the old year");
    told.labels.extend(residue.old.map(|it| (it, old)));
    told.cure(cure)
}

fn asked(words: &str, why: &Message) -> Message {
    Message {
        vi: format!("`{words}` vẫn như năm cũ: {}", why.vi),
        en: format!("`{words}` is as it was in the old year: {}", why.en),
    }
}
