//! Values of a description changed where they were typed: comments, order and layout stay byte for
//! byte elsewhere. What cannot be done so is refused.

use std::borrow::Cow;
use std::ops::Range;

use crate::diagnostic::Fix;
use crate::node::{Kind, Node};
use crate::source::{Span, Spanned};
use place::Place;
use typed::Spot;
pub use value::{Value, holds};
use way::list;
pub use way::{Step, at, members, way, whole};
pub use within::read;

mod moved;
mod place;
pub mod scalar;
mod typed;
mod value;
mod way;
mod within;

/// What becomes of the value at the end of a way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Another takes its place; words take the form of those that stand there.
    Set(Value),
    /// Some bytes of words, as they are read, give way to others; the rest stays as it is typed.
    Words(Range<usize>, String),
    /// An item stands at this place of a list; what stood there goes behind it.
    Insert(Value),
    /// A key with its value stands behind the others of the group.
    Put(String, Value),
    /// The item, or the key with its value, is no more.
    Remove,
    /// The item stands, with its comments, where this way leads before anything has moved.
    Move(Vec<Step>),
    /// It becomes the value of a key, alone in a group, one step further in.
    Wrap(String),
    /// A comment stands beside it.
    Remark(String),
}

/// The stretches of a text that a change needs, in the ways in which it can be made, that which touches
/// least first; none where it cannot be made. Whoever puts them in asks [`holds`] of what is read then.
pub fn edits(text: &str, root: &Node, way: &[Step], change: &Change) -> Vec<Fix> {
    let fixes = match change {
        Change::Words(range, words) => within(text, root, way, range, words),
        _ => [edit(text, root, way, change), None],
    };
    fixes.into_iter().flatten().collect()
}

fn edit(text: &str, root: &Node, way: &[Step], change: &Change) -> Option<Fix> {
    match change {
        Change::Set(value) => set(text, root, way, value),
        Change::Words(..) => None,
        Change::Put(key, value) => put(text, at(root, way)?, key, value),
        Change::Remark(words) => remark(text, at(root, way)?, words),
        Change::Move(to) => moved::moved(text, root, way, to),
        Change::Wrap(key) => wrap(text, at(root, way)?, key),
        Change::Insert(value) => {
            let (place, items) = list(root, way)?;
            insert(text, items, place, value)
        }
        Change::Remove => {
            let (last, above) = way.split_last()?;
            let places = members(text, at(root, above)?);
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

/// In the line where they stand; else all of them anew.
fn within(
    text: &str,
    root: &Node,
    way: &[Step],
    range: &Range<usize>,
    words: &str,
) -> [Option<Fix>; 2] {
    let whole = || {
        let Kind::Scalar(old) = &at(root, way)?.kind else {
            return None;
        };
        let mut new = old.to_string();
        new.get(range.clone())?;
        new.replace_range(range.clone(), words);
        set(text, root, way, &Value::Words(new))
    };
    let inside = at(root, way).and_then(|it| within::within(text, it, range, words));
    [inside, whole()]
}

fn set(text: &str, root: &Node, way: &[Step], value: &Value) -> Option<Fix> {
    let node = at(root, way)?;
    match (&node.kind, value) {
        (Kind::Scalar(_), Value::Words(words)) => reworded(text, node, words),
        (Kind::Blank, _) => filled(text, root, way, value),
        (_, Value::Blank) => blanked(text, root, way),
        _ => replaced(text, node, value),
    }
}

/// Other words in the form of those that stand there.
fn reworded(text: &str, node: &Node, words: &str) -> Option<Fix> {
    let place = Place::of(text, node.span)?;
    let Some(head) = place.block() else {
        if words.contains('\n') {
            return replaced(text, node, &words.into());
        }
        return Some(Fix::new(node.span, scalar::retyped(place.typed, words)?));
    };
    let whole = Place::of(text, head)?.typed;
    let between = text.get(head.end as usize..place.line())?;
    let typed = scalar::block(whole, between, place.column(), words)?;
    Some(Fix::new(head.to(node.span), typed))
}

/// The key at the end of a way, and the byte behind its colon.
fn colon<'n, 't>(
    text: &str,
    root: &'n Node<'t>,
    way: &[Step],
) -> Option<(&'n Spanned<Cow<'t, str>>, usize)> {
    let (Step::Key(key), above) = way.split_last()? else {
        return None;
    };
    let Kind::Map(pairs) = &at(root, above)?.kind else {
        return None;
    };
    let (key, _) = pairs.iter().find(|(known, _)| known.value == *key)?;
    let end = key.span.end as usize;
    Some((key, end + text.get(end..)?.find(':')? + 1))
}

/// A key keeps nothing of its value; the comment beside it stays.
fn blanked(text: &str, root: &Node, way: &[Step]) -> Option<Fix> {
    let (_, colon) = colon(text, root, way)?;
    let value = whole(text, at(root, way)?);
    let is_in_flow = Place::of(text, value)?.is_in_flow();
    match is_in_flow {
        true => Some(Fix::new(value, "~")),
        false => Some(Fix::new(
            Span::new(value.file, colon, value.end as usize),
            "",
        )),
    }
}

/// A value behind a key that has none.
fn filled(text: &str, root: &Node, way: &[Step], value: &Value) -> Option<Fix> {
    let (key, colon) = colon(text, root, way)?;
    let own = Place::of(text, key.span)?;
    let line = text.get(colon..)?.split('\n').next()?;
    let is_bare = matches!(
        line.trim_start().chars().next(),
        None | Some('#' | '}' | ',')
    );
    let spot = Spot::at(own.column(), own.ending());
    let typed = match own.is_in_flow() {
        true => format!("{}: {}", own.typed, typed::flow(value)?),
        false => typed::member(&key.value, value, spot)?,
    };
    let typed = typed.strip_prefix(own.typed)?.strip_prefix(':')?.to_owned();
    is_bare.then(|| Fix::new(own.point(colon), typed))
}

/// Another value where one stands, on as many lines as it needs.
fn replaced(text: &str, node: &Node, value: &Value) -> Option<Fix> {
    let span = whole(text, node);
    let place = Place::of(text, span)?;
    if place.is_in_flow() || place.typed.starts_with(['[', '{']) {
        return Some(Fix::new(span, typed::flow(value)?));
    }
    let deep = place.indent();
    let is_below = matches!(value, Value::List(_) | Value::Group(_))
        && place.column() != deep
        && place.sign().is_none();
    let ending = place.ending();
    if is_below {
        let spot = Spot::at(deep + 2, ending);
        let typed = typed::block(value, spot)?;
        let blanks = " ".repeat(spot.deep);
        let before = text.get(..span.start as usize)?.trim_end_matches(' ');
        let span = Span::new(span.file, before.len(), span.end as usize);
        return Some(Fix::new(span, format!("{ending}{blanks}{typed}")));
    }
    let spot = Spot {
        column: place.column(),
        deep: place.column().min(deep + 2),
        ending,
    };
    Some(Fix::new(span, typed::block(value, spot)?))
}

/// Behind the last key of a group, one line below.
fn put(text: &str, node: &Node, key: &str, value: &Value) -> Option<Fix> {
    let Kind::Map(pairs) = &node.kind else {
        return None;
    };
    let (first, _) = pairs.first()?;
    let last = Place::of(text, *members(text, node).last()?)?;
    let own = Place::of(text, first.span)?;
    if own.is_in_flow() {
        let typed = format!("{}: {}", scalar::short(key)?, typed::flow(value)?);
        return Some(last.behind(format!(", {typed}")));
    }
    let column = own.column();
    let typed = typed::member(key, value, Spot::at(column, own.ending()))?;
    Some(last.below(&format!("{}{typed}", " ".repeat(column))))
}

fn insert(text: &str, items: &[Node], place: usize, value: &Value) -> Option<Fix> {
    let near = Place::of(text, whole(text, items.get(place).or(items.last())?))?;
    let is_last = place == items.len();
    if place > items.len() {
        return None;
    }
    if near.is_in_flow() {
        let typed = typed::flow(value)?;
        return Some(match is_last {
            true => near.behind(format!(", {typed}")),
            false => near.before(format!("{typed}, ")),
        });
    }
    // A list that begins on the line of its own key or item has no line to be like.
    let sign = near.sign()?;
    let spot = Spot::at(sign.chars().count(), near.ending());
    // As the item beside it is typed.
    let typed = match value {
        Value::List(_) if near.typed.starts_with('[') => typed::flow(value)?,
        _ => typed::block(value, spot)?,
    };
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
    // The first key of an item stands on the line of its sign, which stays.
    if let (true, Some(next)) = (own.sign().is_some() && place == 0, all.get(1)) {
        let is_key = Place::of(text, *next)?.sign().is_none();
        if is_key {
            let span = Span {
                end: next.start,
                ..own.span
            };
            return Some(Fix::new(span, ""));
        }
    }
    own.lines().map(|span| Fix::new(span, ""))
}

/// Below a key on a line of its own.
fn wrap(text: &str, node: &Node, key: &str) -> Option<Fix> {
    let own = Place::of(text, whole(text, node))?;
    let key = scalar::short(key)?;
    let deeper = |line: &str| match line.trim().is_empty() {
        true => line.to_owned(),
        false => format!("  {line}"),
    };
    // Words stay on the line of their item.
    if let (Kind::Scalar(_), Some(_)) = (&node.kind, own.sign()) {
        let (first, rest) = own.typed.split_once('\n').unwrap_or((own.typed, ""));
        let rest = rest.split('\n').filter(|_| !rest.is_empty()).map(deeper);
        let lines: Vec<String> = std::iter::once(first.to_owned()).chain(rest).collect();
        return Some(Fix::new(own.span, format!("{key}: {}", lines.join("\n"))));
    }
    let lines = own.lines().filter(|_| !own.is_in_flow())?;
    let (start, end) = (own.line(), lines.end as usize);
    let block = text.get(start..end)?;
    if block.trim_start().starts_with('-') != own.typed.starts_with('-') {
        return None;
    }
    let ending = own.ending();
    let lines: Vec<String> = block.split('\n').map(deeper).collect();
    let blanks = " ".repeat(own.column());
    let head = format!("{blanks}{key}:{ending}");
    let span = Span::new(node.span.file, start, end);
    Some(Fix::new(span, format!("{head}{}", lines.join("\n"))))
}

/// At the end of its line.
fn remark(text: &str, node: &Node, words: &str) -> Option<Fix> {
    let place = Place::of(text, node.span)?;
    let line = place.first_line_end()?;
    let is_fit = !words.trim().is_empty() && !words.contains(char::is_control);
    is_fit.then(|| Fix::new(line, format!("  # {}", words.trim())))
}
