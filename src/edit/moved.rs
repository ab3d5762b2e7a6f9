//! An item taken from one place of the lists of a text to another, with its lines and comments.

use super::place::Place;
use super::way::{list, whole};
use super::{Step, Value, insert, remove};
use crate::diagnostic::Fix;
use crate::node::Node;
use crate::source::Span;

pub fn moved(text: &str, root: &Node, way: &[Step], to: &[Step]) -> Option<Fix> {
    let (from, own) = list(root, way)?;
    let (at, others) = list(root, to)?;
    let item = own.get(from)?;
    if to.starts_with(way) || own.len() == 1 {
        return None;
    }
    let places: Vec<Span> = own.iter().map(|it| whole(text, it)).collect();
    let (out, into) = match lines(text, item, others, at) {
        Some(both) => both,
        None => (
            remove(text, &places, from)?,
            insert(text, others, at, &Value::of(item))?,
        ),
    };
    let stretches = [out.stretches, into.stretches].concat();
    Some(Fix { stretches })
}

/// Line by line, as far in as the list it comes to; none where one of the lists has no lines.
fn lines(text: &str, item: &Node, others: &[Node], at: usize) -> Option<(Fix, Fix)> {
    let place = Place::of(text, whole(text, item))?;
    let near = Place::of(text, whole(text, others.get(at).or(others.last())?))?;
    if at > others.len() || place.is_in_flow() || near.is_in_flow() {
        return None;
    }
    let (old, new) = (place.sign()?, near.sign()?);
    let taken = place.whole()?;
    let block = text.get(taken.start as usize..taken.end as usize)?;
    let deeper = new.len() - new.trim_start_matches(' ').len();
    let was = old.len() - old.trim_start_matches(' ').len();
    // Blanks behind the sign are the item's own.
    let shifted = |line: &str| match line.strip_prefix(&" ".repeat(was)) {
        Some(rest) => format!("{}{rest}", " ".repeat(deeper)),
        None => line.to_owned(),
    };
    let lines: Vec<String> = block.trim_end().split('\n').map(shifted).collect();
    let block = lines.join("\n");
    let block = block.trim_end_matches('\r');
    let into = match at == others.len() {
        true => near.below(block),
        false => near.above(block),
    };
    is_apart(&into, taken).then(|| (Fix::new(taken, ""), into))
}

/// Whether what is put in stands outside the lines that are taken away.
fn is_apart(into: &Fix, whole: Span) -> bool {
    let inside = |(span, _): &(Span, String)| span.start > whole.start && span.start < whole.end;
    !into.stretches.iter().any(inside)
}
