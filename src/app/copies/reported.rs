//! Who has reported already, and receives no copy.

use super::kept::some;
use super::{Copies, unreadable};
use crate::campaign::Each;
use crate::diagnostic::{Diagnostic, Severity, Sink};
use crate::list::{Column, folded, slug};
use crate::shape::{Text, nearest};

/// Words of a cell that say no.
const NO: [&str; 5] = ["0", "-", "chua", "khong", "no"];

impl Copies {
    /// Leaves out those who have reported, and names them.
    pub(super) fn leave_out_reported(&mut self, each: &Each, sink: &mut Sink) {
        if each.reported.is_empty() {
            return;
        }
        let mut done: Vec<usize> = Vec::new();
        for mark in &each.reported {
            let name = mark.value.trim();
            let own: Vec<usize> = match self.column(name) {
                Some(column) => (0..self.len())
                    .filter(|at| self.is_marked(*at, column))
                    .collect(),
                None => {
                    let is_named = |at: &usize| {
                        let recipient = self.recipient(*at);
                        recipient.is_some_and(|it| it.key == slug(name) || it.name == name)
                    };
                    let named: Vec<usize> = (0..self.len()).filter(is_named).collect();
                    if named.is_empty() {
                        sink.push(self.unknown(mark));
                    }
                    named
                }
            };
            done.extend(own);
        }
        done.sort_unstable();
        done.dedup();
        let left = (0..self.len()).filter(|at| done.binary_search(at).is_err());
        let left: Vec<usize> = left.collect();
        let names = done
            .iter()
            .filter_map(|at| self.recipient(*at))
            .map(|it| it.name);
        let names = some(&names.collect::<Vec<_>>());
        if !done.is_empty() {
            let what = message!(
                "đã báo cáo nên không nhận: {names}",
                "have reported and receive nothing: {names}"
            );
            sink.push(Diagnostic::new("reported-unit", Severity::Note, what).at(each.span));
        }
        self.keep(&left);
    }

    /// A name that is neither one of them nor a column.
    fn unknown(&self, mark: &Text) -> Diagnostic {
        let name = mark.value.trim();
        let found = unreadable(
            mark.span,
            message!(
                "`{name}` không phải nơi nhận nào ở `each`, cũng không phải cột nào của danh sách",
                "`{name}` is no recipient of `each`, and no column of its list"
            ),
        );
        let all = (0..self.len()).filter_map(|at| self.recipient(at));
        let mut known: Vec<String> = all.flat_map(|it| [it.key, it.name]).collect();
        let columns = self.list().into_iter().flat_map(|(_, it)| &it.columns);
        known.extend(columns.map(|it| it.name.clone()));
        match nearest(name, known.iter().map(String::as_str)) {
            Some(near) => found.cure(message!("có phải là `{near}`?", "did you mean `{near}`?")),
            None => found,
        }
    }

    /// The column of its list that a name calls.
    fn column(&self, name: &str) -> Option<usize> {
        let (_, list) = self.list()?;
        let named = |it: &Column| it.name == name || slug(&it.name) == slug(name);
        list.columns.iter().position(named)
    }

    /// Whether a cell says yes: anything but blank, a nought, a dash and words for no.
    fn is_marked(&self, at: usize, column: usize) -> bool {
        let words = self.list().map_or("", |(_, list)| list.value(at, column));
        let words = folded(words);
        !words.is_empty() && !NO.contains(&&*words) && !words.starts_with("chua ")
    }
}
