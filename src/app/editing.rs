//! One value of a description changed in its text, which is read again before it is believed.

use std::ops::Range;

use crate::diagnostic::Sink;
use crate::edit::{self, Change, Step, Value, edits, holds};
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

/// The text after changes, one upon another; `Err` with the place of the first that cannot be made. What is
/// taken away as the last of its list or group takes that with it.
pub fn edited_by(text: &str, changes: &[(Vec<Step>, Change)]) -> Result<String, usize> {
    let mut text = text.to_owned();
    for (place, (way, change)) in changes.iter().enumerate() {
        let way = match change {
            Change::Remove => emptied(&text, way),
            _ => way,
        };
        text = edited(&text, way, change).ok_or(place)?.text;
    }
    Ok(text)
}

/// Keys that belong to one paper alone.
const OWN: [&str; 2] = ["number", "date"];

/// The text of a paper that says the same and has no number and no date yet; none where they cannot be taken
/// out of it.
pub fn copied(text: &str) -> Option<String> {
    let root = read(text)?;
    let own = OWN.iter().filter(|it| root.get(it).is_some());
    let blank = |key: &&str| {
        (
            vec![Step::Key((*key).to_owned())],
            Change::Set(Value::Blank),
        )
    };
    let changes: Vec<_> = own.map(blank).collect();
    edited_by(text, &changes).ok()
}

/// The way to what is empty without the value at the end of a way.
fn emptied<'w>(text: &str, mut way: &'w [Step]) -> &'w [Step] {
    let root = read(text);
    let is_alone = |above: &[Step]| {
        let around = root.as_ref().and_then(|it| edit::at(it, above));
        around.is_some_and(|it| edit::members(text, it).len() == 1)
    };
    while let Some((_, above)) = way.split_last()
        && !above.is_empty()
        && is_alone(above)
    {
        way = above;
    }
    way
}

/// The ways to the values at some bytes of a text; none where it cannot be read.
pub fn ways(text: &str, bytes: &[u32]) -> Vec<Vec<Step>> {
    let root = read(text);
    let way = |byte: &u32| {
        root.as_ref()
            .map_or_else(Vec::new, |it| edit::way(it, *byte))
    };
    bytes.iter().map(way).collect()
}

/// Where the value stands at the end of a way.
pub fn span_of(text: &str, way: &[Step]) -> Option<Range<u32>> {
    let root = read(text)?;
    let span = edit::whole(text, edit::at(&root, way)?);
    Some(span.start..span.end)
}

/// What a text says; none when it cannot be read to its end.
pub(super) fn read(text: &str) -> Option<Node<'_>> {
    let mut sink = Sink::default();
    let node = yaml::parse(FileId(0), text, &mut sink);
    node.filter(|_| !sink.is_fatal())
}
