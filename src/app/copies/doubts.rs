//! What is told of a list of recipients: what its reader must see before it is used, and why it cannot be.

use super::Copies;
use crate::campaign::Each;
use crate::diagnostic::{Diagnostic, Message, Severity, Sink};
use crate::list::List;
use crate::shape::Text;
use crate::source::Span;

/// Places of one kind that are named in one finding.
pub(super) const PLACES: usize = 5;

/// Tells of the list what its reader must see before it is used.
pub(in crate::app) fn tell(each: &Each, copies: &Copies, sink: &mut Sink) {
    if let Some((_, list)) = copies.list() {
        doubts(list, each.span, sink);
    }
}

/// Tells of a single addressee who is typed, and would stand in the copies for all the others too.
pub(in crate::app) fn tell_same(to: &[Text], each: Span, many: usize, sink: &mut Sink) {
    let [only] = to else { return };
    let words = only.value.trim();
    let is_own = words.contains("{{") || only.span.file != each.file;
    // "Các tổ dân phố" are those of the list together.
    let is_of_all = words.to_lowercase().starts_with("các ");
    if many < 2 || words.is_empty() || is_own || is_of_all {
        return;
    }
    let what = message!(
        "cả {many} bản đều ghi «Kính gửi: {words}», vì `to` được gõ sẵn",
        "all of the {many} copies are addressed to `{words}`, for that is typed at `to`"
    );
    let found = Diagnostic::new("doubtful-list", Severity::Warning, what);
    sink.push(found.at(only.span).cure(message!(
        "xóa `to` để mỗi bản ghi nơi nhận của mình theo danh sách",
        "delete `to`, so that each copy is addressed by the list"
    )));
}

/// The same of a list that is named at a place.
pub(in crate::app) fn doubts(list: &List, at: Span, sink: &mut Sink) {
    for told in list.told.iter().filter(|it| it.severity > Severity::Note) {
        sink.push(doubtful(told.lines(PLACES), at));
    }
}

/// A doubt about a list, which whoever has looked at it can put away.
pub(in crate::app) fn doubtful(what: Message, at: Span) -> Diagnostic {
    let found = Diagnostic::new("doubtful-list", Severity::Warning, what);
    found.at(at).cure(message!(
        "sửa ở danh sách; đã xem và đúng như thế rồi thì ghi `checks: {{doubtful-list: {{level: tat, why: …}}}}` ở tệp này hoặc tệp đơn vị",
        "mend the list; where it is right as it is, write `checks: {{doubtful-list: {{level: tat, why: …}}}}` here or in the office"
    ))
}

pub(in crate::app) fn unreadable(span: Span, what: Message) -> Diagnostic {
    Diagnostic::fatal("unreadable-list", span, what)
}
