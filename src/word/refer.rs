//! `{{ name }}` in the office's own words: looked up near by, then outwards.

use std::cell::RefCell;
use std::collections::HashMap;

pub use fault::empty;
use fault::{circular, no_number, unclosed, undated, undefined, unprintable};
pub use reach::{Reached, names};

use super::in_words;
use super::within::{in_line, within};
use crate::campaign::ITEM;
use crate::diagnostic::Sink;
use crate::fact::Fact;
use crate::source::{Sources, Span, Spanned};
use crate::worded::Worded;

mod fault;
mod reach;

/// Facts whose words borrow from each other deeper than this go round in a circle.
const DEEPEST: usize = 12;

/// No text borrows so often; names that multiply each other would fill the memory.
const MOST: usize = 1000;

/// Puts what is borrowed into every text of a tree of facts; each then knows its places.
pub fn resolve(root: &Fact, sources: &Sources, sink: &mut Sink) -> Fact {
    let mut walk = Walk {
        sources,
        scopes: Vec::new(),
        units: root.get("units").unwrap_or(&Fact::Nothing),
        sink,
        depth: 0,
        borrowed: 0,
        circular: false,
        undated: false,
        known: RefCell::default(),
    };
    walk.tree(root)
}

struct Walk<'a> {
    sources: &'a Sources,
    /// Groups around the text at hand, outermost first.
    scopes: Vec<&'a Fact>,
    units: &'a Fact,
    sink: &'a mut Sink,
    /// How deep the text at hand is inside others that borrow it.
    depth: usize,
    /// How often the outermost text has borrowed.
    borrowed: usize,
    /// Whether facts were found to go round in a circle, which one of them tells for all.
    circular: bool,
    /// Whether the year was called for that the day of issue does not tell, which is told once.
    undated: bool,
    /// The members of large groups by their keys.
    known: RefCell<HashMap<*const Fact, HashMap<&'a str, &'a Fact>>>,
}

/// Behind the name of an amount: its number in words.
const WORDS: &str = ".words";

/// The name of the year of issue, which is there as soon as the day of issue is whole.
const YEAR: &str = "year";

/// What stands for words that cannot be borrowed, so that what is around them can be judged.
const HOLE: &str = "……";

impl<'a> Walk<'a> {
    fn tree(&mut self, fact: &'a Fact) -> Fact {
        match fact {
            Fact::Words(words) => {
                self.borrowed = 0;
                Fact::worded(self.fill(Worded::typed(words, self.sources)))
            }
            Fact::Worded(words) => {
                self.borrowed = 0;
                Fact::worded(self.fill(Worded::clone(words)))
            }
            Fact::Unit(key) => {
                let name = Fact::worded(self.name(key));
                Fact::Group(vec![
                    ("text".into(), name.clone()),
                    ("name".into(), name),
                    ("short".into(), Fact::worded(self.short(key))),
                ])
            }
            Fact::List(items) => Fact::List(items.iter().map(|f| self.tree(f)).collect()),
            Fact::Group(members) => {
                self.scopes.push(fact);
                let members = members.iter().map(|(k, f)| (k.clone(), self.tree(f)));
                let group = Fact::Group(members.collect());
                self.scopes.pop();
                group
            }
            Fact::Nothing => Fact::Nothing,
        }
    }

    /// The full name of a unit, called where its key stands; one that is not in the register
    /// keeps its key.
    fn name(&self, key: &Spanned<String>) -> Worded {
        match self.unit(key).and_then(|u| u.get("name")) {
            Some(Fact::Words(name)) => self.called(name, key),
            _ => self
                .tagged(key)
                .unwrap_or_else(|| Worded::typed(key, self.sources)),
        }
    }

    /// The names of the units that a tag is on.
    fn tagged(&self, tag: &Spanned<String>) -> Option<Worded> {
        let Fact::Group(units) = self.units else {
            return None;
        };
        let is_it = |it: &Fact| matches!(it, Fact::Words(it) if it.value.trim() == tag.value);
        let has = |unit: &Fact| matches!(unit.get("tags"), Some(Fact::List(all)) if all.iter().any(is_it));
        let names = units.iter().filter(|(_, unit)| has(unit));
        let names = names.filter_map(|(_, unit)| match unit.get("name") {
            Some(Fact::Words(name)) => Some(self.called(name, tag)),
            _ => None,
        });
        let names: Vec<Worded> = names.collect();
        (!names.is_empty()).then(|| in_line(names, ", "))
    }

    /// The short name of a unit, or its full one.
    fn short(&self, key: &Spanned<String>) -> Worded {
        match self.unit(key).and_then(|u| u.get("short")) {
            Some(Fact::Words(short)) => self.called(short, key),
            _ => self.name(key),
        }
    }

    fn called(&self, name: &Spanned<String>, key: &Spanned<String>) -> Worded {
        Worded::typed(name, self.sources).called(key.span)
    }

    /// A text with its references replaced. Words that nobody typed have none.
    fn fill(&mut self, words: Worded) -> Worded {
        if !words.text.contains("{{") {
            return words;
        }
        let mut out = Worded::default();
        let mut rest = words.text.as_str();
        while let Some(at) = rest.find("{{") {
            let before = &rest[..at];
            let open = words.range(&rest[at..at + 2]);
            let typed = words.place(&open);
            if typed.is_none() || before.ends_with('\\') {
                out.push_part(
                    &words,
                    &words.range(before.strip_suffix('\\').unwrap_or(before)),
                );
                out.push_part(&words, &open);
                rest = &rest[at + 2..];
                continue;
            }
            out.push_part(&words, &words.range(before));
            // "{{ a } … {{ b }}": the first is never closed.
            let path = rest[at + 2..]
                .find("}}")
                .map(|end| &rest[at + 2..at + 2 + end]);
            let Some(path) = path.filter(|path| !path.contains(['{', '}'])) else {
                let line = words.origin.around().or(typed);
                line.into_iter().for_each(|it| self.sink.push(unclosed(it)));
                return out;
            };
            let call = open.start..open.end + path.len() + 2;
            let span = words.place(&call).or(typed);
            if let Some(span) = span {
                let borrowed = self.borrow(path.trim(), span).called(span);
                let whole = stands_alone(before, &words.text[call.end..]);
                match whole {
                    true => out.push(&borrowed),
                    false => out.push(&within(&out.text, &borrowed)),
                }
            }
            rest = &words.text[call.end..];
        }
        out.push_part(&words, &words.range(rest));
        out
    }

    /// What a path stands for, as words; these borrow in turn from where they stand.
    fn borrow(&mut self, path: &str, span: Span) -> Worded {
        self.borrowed += 1;
        if self.depth > DEEPEST || self.borrowed > MOST {
            if !std::mem::replace(&mut self.circular, true) {
                self.sink.push(circular(path, span));
            }
            return Worded::plain(HOLE);
        }
        // `kinh-phi.words`: the words of an amount that has no key of this name.
        if let Some(amount) = path.strip_suffix(WORDS)
            && self.find(path).is_none()
            && self.find(amount).is_some()
        {
            let amount = self.borrow(amount, span);
            return in_words::of(&amount.text).map_or_else(
                || {
                    self.sink.push(no_number(path, &amount.text, span));
                    Worded::plain(HOLE)
                },
                Worded::plain,
            );
        }
        if self.is_blank_in_row(path) {
            return Worded::default();
        }
        let Some((scopes, fact)) = self.find(path) else {
            if path != YEAR {
                let found = undefined(path, &self.names(path), span);
                self.sink.push(found);
            } else if !std::mem::replace(&mut self.undated, true) {
                self.sink.push(undated(span));
            }
            return Worded::plain(HOLE);
        };
        let here = std::mem::replace(&mut self.scopes, scopes);
        self.depth += 1;
        let words = self.print(fact);
        self.depth -= 1;
        self.scopes = here;
        let found = match words {
            Some(words) if words.text.trim().is_empty() => {
                let found = empty(message!(
                    "`{path}` được gọi ở đây nhưng còn trống",
                    "`{path}` is called here, but is empty"
                ));
                match self.place(fact) {
                    Some(place) => found
                        .at(span)
                        .label(place, message!("khai ở đây", "defined here")),
                    None => found.at(span),
                }
            }
            Some(words) => return words,
            None => unprintable(path, span),
        };
        self.sink.push(found);
        Worded::plain(HOLE)
    }

    /// Walks a dotted path from the nearest group that knows its first word; gives the groups
    /// around what was found, too.
    fn find(&self, path: &str) -> Option<(Vec<&'a Fact>, &'a Fact)> {
        let root = *self.scopes.first()?;
        let shelves = ["facts", "ids"]
            .into_iter()
            .filter_map(|shelf| root.get(shelf));
        let own = (1..=self.scopes.len())
            .rev()
            .map(|n| self.scopes[..n].to_vec());
        let mut around = own.chain(shelves.map(|shelf| vec![root, shelf]));
        let first = path.split('.').next()?;
        let mut scopes = around.find(|groups| {
            let nearest = groups.last().and_then(|group| self.member(group, first));
            nearest.is_some_and(|fact| !fact.is_nothing())
        })?;
        for step in path.split('.') {
            let inner = self.member(scopes.last()?, step)?;
            scopes.push(inner);
        }
        let fact = *scopes.last()?;
        (!fact.is_nothing()).then_some((scopes, fact))
    }

    /// Whether a row of a table calls what the thing it was made of could have and has not.
    fn is_blank_in_row(&self, path: &str) -> bool {
        let mut steps = path.split('.');
        if steps.next() != Some(ITEM) {
            return false;
        }
        let mut fact = self.scopes.iter().rev().find_map(|it| it.get(ITEM));
        for step in steps {
            fact = fact.and_then(|it| it.get(step));
            let is_blank = |it: &Fact| match it {
                Fact::Words(words) => words.value.trim().is_empty(),
                Fact::Worded(words) => words.text.trim().is_empty(),
                other => other.is_nothing(),
            };
            if fact.is_some_and(is_blank) {
                return true;
            }
        }
        false
    }

    fn unit(&self, key: &Spanned<String>) -> Option<&'a Fact> {
        self.member(self.units, &key.value)
    }

    /// A member of a group. The keys of a large one are sorted once: each text may ask for any.
    fn member(&self, group: &'a Fact, key: &str) -> Option<&'a Fact> {
        const FEW: usize = 64;
        match group {
            Fact::Group(members) if members.len() > FEW => {
                let mut known = self.known.borrow_mut();
                let keys = known.entry(std::ptr::from_ref(group)).or_insert_with(|| {
                    // Of a key that stands twice the first counts.
                    let members = members.iter().rev();
                    members.map(|(key, fact)| (&**key, fact)).collect()
                });
                keys.get(key).copied()
            }
            _ => group.get(key),
        }
    }

    /// Where the words of a fact are typed.
    fn place(&self, fact: &Fact) -> Option<Span> {
        match fact {
            Fact::Words(words) => Some(words.span),
            Fact::Worded(words) => words.origin.around(),
            Fact::Unit(key) => match self.unit(key).and_then(|u| u.get("name")) {
                Some(Fact::Words(name)) => Some(name.span),
                _ => Some(key.span),
            },
            Fact::List(items) => items.iter().find_map(|it| self.place(it)),
            Fact::Group(_) => self.place(own(fact)?),
            Fact::Nothing => None,
        }
    }

    /// The words of a fact; a group without words of its own has none.
    fn print(&mut self, fact: &'a Fact) -> Option<Worded> {
        match fact {
            Fact::Words(words) => Some(self.fill(Worded::typed(words, self.sources))),
            Fact::Worded(words) => Some(self.fill(Worded::clone(words))),
            Fact::Unit(key) => Some(self.name(key)),
            Fact::List(items) => {
                let parts: Option<Vec<Worded>> = items.iter().map(|f| self.print(f)).collect();
                Some(in_line(parts?, ", "))
            }
            Fact::Group(_) => self.print(own(fact)?),
            Fact::Nothing => Some(Worded::default()),
        }
    }

    /// Names that could have been meant: those in reach, or those in the group before the dot.
    fn names(&self, path: &str) -> Vec<String> {
        if let Some((before, _)) = path.rsplit_once('.') {
            let group = self.find(before).map(|(_, fact)| fact);
            return group
                .into_iter()
                .flat_map(keys)
                .map(|key| format!("{before}.{key}"))
                .collect();
        }
        let root = self.scopes.first();
        let shelves = ["facts", "ids"]
            .into_iter()
            .filter_map(|shelf| root?.get(shelf));
        let groups = self.scopes.iter().copied().chain(shelves);
        groups.flat_map(keys).map(str::to_owned).collect()
    }
}

/// Whether a call is all that stands on its line.
fn stands_alone(before: &str, behind: &str) -> bool {
    let line = |text: Option<&str>| text.is_none_or(|it| it.trim().is_empty());
    line(before.rsplit('\n').next()) && line(behind.split('\n').next())
}

/// The keys of a group that hold something.
fn keys(group: &Fact) -> impl Iterator<Item = &str> {
    let members = match group {
        Fact::Group(members) => members.as_slice(),
        _ => &[],
    };
    members
        .iter()
        .filter(|(_, fact)| !fact.is_nothing())
        .map(|(key, _)| &**key)
}

/// What a group says for itself.
fn own(group: &Fact) -> Option<&Fact> {
    let keys = ["text", "name", "heading"].into_iter();
    keys.filter_map(|key| group.get(key))
        .find(|it| !it.is_nothing())
}
