//! Ways to values: the keys and places of items that lead to one, and where it stands.

use super::place::Place;
use crate::node::{Kind, Node};
use crate::source::Span;

/// The way to a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    Key(String),
    /// From 0.
    Item(usize),
}

/// The value at the end of a way.
pub fn at<'n, 't>(root: &'n Node<'t>, way: &[Step]) -> Option<&'n Node<'t>> {
    way.iter().try_fold(root, |node, step| match step {
        Step::Key(key) => node.get(key),
        Step::Item(place) => items(node)?.get(*place),
    })
}

/// The way to the words that hold a byte of the text, or to the innermost value around it.
pub fn way(root: &Node, byte: u32) -> Vec<Step> {
    let mut way = Vec::new();
    let mut node = root;
    loop {
        let holds = |it: &Node| it.span.start <= byte && byte <= it.span.end;
        let next = match &node.kind {
            Kind::List(items) => {
                let mut items = items.iter().enumerate();
                let found = items.find(|(_, it)| holds(it));
                found.map(|(at, it)| (Step::Item(at), it))
            }
            Kind::Map(pairs) => {
                let mut pairs = pairs.iter();
                let found = pairs.find(|(_, it)| holds(it));
                found.map(|(key, it)| (Step::Key(key.value.to_string()), it))
            }
            _ => None,
        };
        let Some((step, inner)) = next else {
            return way;
        };
        way.push(step);
        node = inner;
    }
}

fn items<'n, 't>(node: &'n Node<'t>) -> Option<&'n [Node<'t>]> {
    match &node.kind {
        Kind::List(items) => Some(items),
        _ => None,
    }
}

/// The list that a way leads into, and the place there.
pub fn list<'n, 't>(root: &'n Node<'t>, way: &[Step]) -> Option<(usize, &'n [Node<'t>])> {
    let (Step::Item(place), above) = way.split_last()? else {
        return None;
    };
    Some((*place, items(at(root, above)?)?))
}

/// Where the items of a list stand, or the keys of a group with their values.
pub fn members(text: &str, node: &Node) -> Vec<Span> {
    match &node.kind {
        Kind::List(items) => items.iter().map(|it| whole(text, it)).collect(),
        Kind::Map(pairs) => pairs
            .iter()
            .map(|(k, v)| k.span.around(whole(text, v)))
            .collect(),
        _ => Vec::new(),
    }
}

/// Where a value stands with the sign of its block or the bracket that closes it, if it has one.
pub fn whole(text: &str, node: &Node) -> Span {
    let close = match text
        .get(node.span.start as usize..)
        .and_then(|it| it.chars().next())
    {
        Some('[') => ']',
        Some('{') => '}',
        _ => '\0',
    };
    let last = match &node.kind {
        Kind::List(items) => items.last(),
        Kind::Map(pairs) => pairs.last().map(|(_, it)| it),
        Kind::Scalar(_) => {
            let sign = Place::of(text, node.span).and_then(|it| it.block());
            return sign.map_or(node.span, |it| it.to(node.span));
        }
        Kind::Blank => None,
    };
    let inner = last.map_or(node.span, |it| node.span.to(whole(text, it)));
    let behind = text.get(inner.end as usize..).unwrap_or("");
    let rest = behind.trim_start_matches(|it: char| it.is_whitespace() || it == ',');
    let end = text.len() - rest.len() + close.len_utf8();
    match rest.starts_with(close) {
        true => inner.to(Span::new(inner.file, end, end)),
        false => inner,
    }
}
