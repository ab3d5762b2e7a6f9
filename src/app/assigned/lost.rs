//! Work of a campaign that reaches nobody, and parts that it does not have.

use super::{Around, Assigned, Units};
use crate::campaign::{Campaign, Entry};
use crate::diagnostic::{Diagnostic, Message, Severity, Sink};
use crate::shape::{Text, nearest};
use crate::source::Span;

/// Work that reaches nobody, and why.
#[derive(Default)]
struct Lost {
    /// It falls to units of which none is asked for a copy.
    to_others: Vec<Span>,
    of_nobody: Vec<Span>,
}

impl Assigned<'_> {
    /// Tells of work that reaches nobody: what no unit is named for, and what falls to units of
    /// which none is asked for a copy. Without copies all units are in the one paper.
    pub(in crate::app) fn tell(&self, copies: Option<&[String]>, at: Span, sink: &mut Sink) {
        let mut lost = Lost::default();
        for part in &self.parts {
            let around = Around::none(self.window.is_none());
            self.unreached(part.entry, copies, around, &mut lost);
        }
        let count = lost.to_others.len();
        let others = (
            "task-in-no-letter",
            Severity::Warning,
            message!(
                "{count} việc của văn bản gốc giao cho đơn vị không có trong `each`, nên không đến tay ai",
                "{count} tasks fall to units that are not in `each`, and reach nobody"
            ),
            message!(
                "thêm đơn vị ấy vào `each`, hoặc ghi `each: assigned`",
                "add the unit to `each`, or write `each: assigned`"
            ),
        );
        told(&lost.to_others, others, at, sink);
        let count = lost.of_nobody.len();
        let nobody = (
            "task-of-nobody",
            Severity::Note,
            message!(
                "{count} việc của văn bản gốc không ghi đơn vị nào, nên không đến tay ai",
                "{count} tasks name no unit, and reach nobody"
            ),
            message!(
                "ghi `who`, `do` hoặc `unit` cho việc ấy trong tệp của văn bản gốc",
                "give them `who`, `do` or `unit` where they are described"
            ),
        );
        told(&lost.of_nobody, nobody, at, sink);
    }

    fn unreached(&self, entry: &Entry, copies: Units, around: Around, lost: &mut Lost) {
        let charge = self.charge(entry, around);
        let inside = Around {
            is_due: self.is_due(entry, around),
            leads: charge.leads_or(around.leads),
            ..around
        };
        if inside.is_due && charge.is_of_others(copies) {
            lost.to_others.push(entry.span);
        }
        let mut inner = entry.lists().into_iter().flatten().peekable();
        let is_task = inner.peek().is_none() && entry.text.is_some();
        if is_task && inside.is_due && inside.leads.is_empty() {
            lost.of_nobody.push(entry.span);
        }
        inner.for_each(|it| self.unreached(it, copies, inside, lost));
    }
}

/// Tells of some work, if there is any, with the first of it.
fn told(
    work: &[Span],
    (code, severity, said, cure): (&'static str, Severity, Message, Message),
    at: Span,
    sink: &mut Sink,
) {
    if let Some(first) = work.first() {
        let found = Diagnostic::new(code, severity, said).at(at);
        let found = found.label(*first, message!("việc này", "this one"));
        sink.push(found.cure(cure));
    }
}

/// A part, or an entry, that the campaign does not have.
pub(super) fn missing(campaign: &Campaign, name: &Text) -> Diagnostic {
    let mut known: Vec<&str> = campaign
        .body
        .parts
        .iter()
        .map(|(it, _)| it.as_str())
        .collect();
    let entries = campaign.entries();
    known.extend(
        entries
            .iter()
            .filter_map(|(_, it)| Some(it.id.as_ref()?.value.as_str())),
    );
    let wanted = name.value.trim();
    let found = Diagnostic::fatal(
        "undefined-name",
        name.span,
        message!(
            "văn bản ở `campaign` không có phần nào, `id` nào tên là `{wanted}`",
            "the paper at `campaign` has no part and no `id` named `{wanted}`"
        ),
    );
    let all = known.join("`, `");
    found.cure(match nearest(wanted, known.iter().copied()) {
        Some(near) => message!("có phải là `{near}`?", "did you mean `{near}`?"),
        None => message!("dùng được: `{all}`", "there are: `{all}`"),
    })
}
