//! Who receives no copy because there is no work for it.

use std::sync::Arc;

use super::doubts::PLACES;
use super::{Copies, Those};
use crate::app::assigned::Assigned;
use crate::campaign::Register;
use crate::diagnostic::{Diagnostic, Severity, Sink};
use crate::source::Span;

impl Copies {
    /// Keeps those to whom work is given, and names the others.
    pub(super) fn keep_assigned(
        &mut self,
        assigned: &Assigned,
        register: &Register,
        at: Span,
        sink: &mut Sink,
    ) {
        let has_work = |it: &usize| {
            let unit = self.unit(*it, register);
            unit.is_some_and(|it| !assigned.share(Some(&[it])).is_empty())
        };
        let (kept, idle): (Vec<usize>, Vec<usize>) = (0..self.len()).partition(has_work);
        if !idle.is_empty() {
            let names = idle
                .iter()
                .filter_map(|it| self.recipient(*it))
                .map(|it| it.name);
            let names = some(&names.collect::<Vec<_>>());
            let what = match assigned.is_of_some_days() {
                true => message!(
                    "không có việc nào sắp đến hạn nên lần này không nhận: {names}",
                    "have no work that is due soon and receive nothing this time: {names}"
                ),
                false => message!(
                    "không có việc nào nên không nhận: {names}",
                    "have no work and receive nothing: {names}"
                ),
            };
            sink.push(Diagnostic::new("unit-without-task", Severity::Note, what).at(at));
        }
        self.keep(&kept);
    }

    /// Keeps those of some places.
    pub(super) fn keep(&mut self, places: &[usize]) {
        if places.len() == self.len() {
            return;
        }
        self.those = match &self.those {
            Those::List { name, list } => Those::List {
                name: name.clone(),
                list: Arc::new(list.of_rows(places)),
            },
            Those::Units(units) => {
                let kept = places.iter().filter_map(|it| units.get(*it).cloned());
                Those::Units(kept.collect())
            }
            Those::All { .. } => return,
        };
    }
}

/// The first of some names, and how many more there are.
pub(super) fn some(names: &[String]) -> String {
    let first = names.iter().take(PLACES).map(|it| format!("“{it}”"));
    let first = first.collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(PLACES) {
        0 => first,
        more => format!("{first}, … (+{more})"),
    }
}
