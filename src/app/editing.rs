//! One value of a description changed in its text, which is read again before it is believed.

use crate::diagnostic::Sink;
use crate::edit::{Change, Step, edit, holds};
use crate::fix::Repair;
use crate::read::yaml;
use crate::source::FileId;

/// The text after a change. None where it cannot be made in the text, or would change anything
/// else that is read there.
pub fn edited(text: &str, way: &[Step], change: &Change) -> Option<Repair> {
    let read = |text| {
        let mut sink = Sink::default();
        let node = yaml::parse(FileId(0), text, &mut sink);
        node.filter(|_| !sink.is_fatal())
    };
    let before = read(text)?;
    let repair = Repair::of(text, vec![edit(text, &before, way, change)?])?;
    let is_right = holds(&before, &read(&repair.text)?, way, change);
    is_right.then_some(repair)
}
