//! One value of a description changed in its text, which is read again before it is believed.

use crate::diagnostic::Sink;
use crate::edit::{Change, Step, edits, holds};
use crate::fix::Repair;
use crate::node::Node;
use crate::read::yaml;
use crate::source::FileId;

/// The text after a change. None where it cannot be made in the text, or would change anything
/// else that is read there.
pub fn edited(text: &str, way: &[Step], change: &Change) -> Option<Repair> {
    let before = read(text)?;
    let fixes = edits(text, &before, way, change);
    let mut made = fixes
        .into_iter()
        .filter_map(|it| Repair::of(text, vec![it]));
    made.find(|it| read(&it.text).is_some_and(|after| holds(&before, &after, way, change)))
}

fn read(text: &str) -> Option<Node<'_>> {
    let mut sink = Sink::default();
    let node = yaml::parse(FileId(0), text, &mut sink);
    node.filter(|_| !sink.is_fatal())
}
