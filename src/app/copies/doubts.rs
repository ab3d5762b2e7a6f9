//! What is told of a list of recipients: what its reader must see before it is used, and why it cannot be.

use super::Copies;
use crate::campaign::Each;
use crate::diagnostic::{Diagnostic, Message, Severity, Sink};
use crate::list::List;
use crate::source::Span;

/// Places of one kind that are named in one finding.
pub(super) const PLACES: usize = 5;

/// Tells of the list what its reader must see before it is used.
pub(in crate::app) fn tell(each: &Each, copies: &Copies, sink: &mut Sink) {
    if let Some((_, list)) = copies.list() {
        doubts(list, each.span, sink);
    }
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
