//! One value of a description changed where it was typed: comments, order and layout stay byte for
//! byte elsewhere. What cannot be done so is refused.

use crate::diagnostic::Fix;
use crate::node::{Kind, Node};
use crate::source::Span;
use place::Place;

mod place;
pub mod scalar;
mod value;

pub use value::holds;

/// The way to a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    Key(String),
    /// From 0.
    Item(usize),
}

/// What becomes of the value at the end of a way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Words take the place of those that stand there, in their form.
    Set(String),
    /// An item of words stands at this place of a list; what stood there goes behind it.
    Insert(String),
    /// A key with words stands behind the others of the group.
    Put(String, String),
    /// The item, or the key with its value, is no more.
    Remove,
    /// A comment stands beside it.
    Remark(String),
}

/// The stretches of a text that a change needs; none where it cannot be made. Whoever puts them in
/// asks [`holds`] of what is read then.
pub fn edit(text: &str, root: &Node, way: &[Step], change: &Change) -> Option<Fix> {
    match change {
        Change::Set(words) => set(text, at(root, way)?, words),
        Change::Put(key, words) => put(text, at(root, way)?, key, words),
        Change::Remark(words) => remark(text, at(root, way)?, words),
        Change::Insert(words) => {
            let (Step::Item(place), above) = way.split_last()? else {
                return None;
            };
            insert(text, items(at(root, above)?)?, *place, words)
        }
        Change::Remove => {
            let (last, above) = way.split_last()?;
            let places = members(at(root, above)?);
            let place = match (last, &at(root, above)?.kind) {
                (Step::Item(place), _) => *place,
                (Step::Key(key), Kind::Map(pairs)) => {
                    pairs.iter().position(|(known, _)| known.value == *key)?
                }
                _ => return None,
            };
            remove(text, &places, place)
        }
    }
}

/// The value at the end of a way.
fn at<'n, 't>(root: &'n Node<'t>, way: &[Step]) -> Option<&'n Node<'t>> {
    way.iter().try_fold(root, |node, step| match step {
        Step::Key(key) => node.get(key),
        Step::Item(place) => items(node)?.get(*place),
    })
}

fn items<'n, 't>(node: &'n Node<'t>) -> Option<&'n [Node<'t>]> {
    match &node.kind {
        Kind::List(items) => Some(items),
        _ => None,
    }
}

/// Where the items of a list stand, or the keys of a group with their values.
fn members(node: &Node) -> Vec<Span> {
    match &node.kind {
        Kind::List(items) => items.iter().map(|it| it.span).collect(),
        Kind::Map(pairs) => pairs.iter().map(|(k, v)| k.span.around(v.span)).collect(),
        _ => Vec::new(),
    }
}

fn set(text: &str, node: &Node, words: &str) -> Option<Fix> {
    if !matches!(node.kind, Kind::Scalar(_)) {
        return None;
    }
    let place = Place::of(text, node.span)?;
    let Some(head) = place.block() else {
        return Some(Fix::new(node.span, scalar::retyped(place.typed, words)?));
    };
    let whole = Place::of(text, head)?.typed;
    let between = text.get(head.end as usize..place.line())?;
    let typed = scalar::block(whole, between, place.column(), words)?;
    Some(Fix::new(head.to(node.span), typed))
}

/// Behind the last key of a group, one line below.
fn put(text: &str, node: &Node, key: &str, words: &str) -> Option<Fix> {
    let Kind::Map(pairs) = &node.kind else {
        return None;
    };
    let (first, _) = pairs.first()?;
    let last = Place::of(text, *members(node).last()?)?;
    let own = Place::of(text, first.span)?;
    let typed = format!("{}: {}", scalar::short(key)?, scalar::short(words)?);
    if own.is_in_flow() {
        return Some(last.behind(format!(", {typed}")));
    }
    let blanks = " ".repeat(own.column());
    Some(last.below(&format!("{blanks}{typed}")))
}

fn insert(text: &str, items: &[Node], place: usize, words: &str) -> Option<Fix> {
    let typed = scalar::short(words)?;
    let near = Place::of(text, items.get(place).or(items.last())?.span)?;
    let is_last = place == items.len();
    if place > items.len() {
        return None;
    }
    if near.is_in_flow() {
        return Some(match is_last {
            true => near.behind(format!(", {typed}")),
            false => near.before(format!("{typed}, ")),
        });
    }
    // A list that begins on the line of its own key or item has no line to be like.
    let sign = near.sign()?;
    Some(match is_last {
        true => near.below(&format!("{sign}{typed}")),
        false => near.above(&format!("{sign}{typed}")),
    })
}

fn remove(text: &str, all: &[Span], place: usize) -> Option<Fix> {
    let own = Place::of(text, *all.get(place)?)?;
    if all.len() == 1 {
        return None;
    }
    if own.is_in_flow() {
        // With the comma between it and its neighbour.
        let (start, end) = match all.get(place + 1) {
            Some(next) => (own.span.start, next.start),
            None => (all.get(place - 1)?.end, own.span.end),
        };
        let span = Span {
            start,
            end,
            ..own.span
        };
        return Some(Fix::new(span, ""));
    }
    own.lines().map(|span| Fix::new(span, ""))
}

/// At the end of its line.
fn remark(text: &str, node: &Node, words: &str) -> Option<Fix> {
    let place = Place::of(text, node.span)?;
    let line = place.first_line_end()?;
    let is_fit = !words.trim().is_empty() && !words.contains(char::is_control);
    is_fit.then(|| Fix::new(line, format!("  # {}", words.trim())))
}
