//! The names that words at a place can call, for whoever offers them.

use std::cell::RefCell;
use std::collections::HashSet;

use super::{Walk, keys};
use crate::diagnostic::Sink;
use crate::fact::Fact;
use crate::source::{Sources, Span};

/// A name that can be called, and what it prints; nothing where it has no words of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reached {
    pub name: String,
    pub prints: Option<String>,
}

/// The names within reach of what is typed at a place, nearest first; behind a dot, the members of what
/// stands before it. None where nothing is typed there.
pub fn names(root: &Fact, sources: &Sources, at: Span, before: Option<&str>) -> Vec<Reached> {
    let mut scopes = Vec::new();
    if !trail(root, at, &mut scopes) {
        return Vec::new();
    }
    let mut walk = Walk {
        sources,
        scopes,
        units: root.get("units").unwrap_or(&Fact::Nothing),
        sink: &mut Sink::default(),
        depth: 0,
        borrowed: 0,
        circular: false,
        undated: false,
        known: RefCell::default(),
    };
    let groups: Vec<(Vec<&Fact>, &Fact)> = match before {
        Some(path) => walk.find(path).into_iter().collect(),
        None => {
            let shelves = ["facts", "ids"].into_iter();
            let shelves = shelves.filter_map(|it| Some((vec![root], root.get(it)?)));
            let around = (0..walk.scopes.len()).rev();
            let around = around.map(|it| (walk.scopes[..=it].to_vec(), walk.scopes[it]));
            around.chain(shelves).collect()
        }
    };
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for (scopes, group) in groups {
        walk.scopes = scopes;
        for key in keys(group).filter(|it| seen.insert(*it)) {
            walk.borrowed = 0;
            let words = group.get(key).and_then(|it| walk.print(it));
            let prints = words.map(|it| it.text).filter(|it| !it.trim().is_empty());
            found.push(Reached {
                name: key.to_owned(),
                prints,
            });
        }
    }
    found
}

/// Whether words of a tree are typed at a place; the groups around them, outermost first.
fn trail<'a>(fact: &'a Fact, at: Span, groups: &mut Vec<&'a Fact>) -> bool {
    let is_there = |it: Span| it.file == at.file && it.start <= at.start && at.end <= it.end;
    match fact {
        Fact::Words(words) => is_there(words.span),
        Fact::Worded(words) => words.origin.outer().any(is_there),
        Fact::List(items) => items.iter().any(|it| trail(it, at, groups)),
        Fact::Group(members) => {
            groups.push(fact);
            let found = members.iter().any(|(_, it)| trail(it, at, groups));
            if !found {
                groups.pop();
            }
            found
        }
        Fact::Unit(_) | Fact::Nothing => false,
    }
}
