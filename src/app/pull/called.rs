//! Values that an item calls in its own words: who, to whom, until when. They change with the words, or are told
//! when these call them no more.

use std::ops::Range;

use super::bench::{Edit, Whose};
use super::carry::Carry;
use super::known::Book;
use super::line::Line;
use super::reword::{self, Aim, Candidate};
use super::roots::Roots;
use super::told::{Carried, Left, Side};
use super::verdict::Verdict;
use super::why::Why;
use crate::diagnostic::Message;
use crate::edit::{self, Change, Step, Value};
use crate::node::{Kind, Node};
use crate::origin::Place;
use crate::source::Span;

/// Another day where one is called, with the words that came beside it typed beside the call.
pub fn day(roots: &Roots, line: &Line, range: &Range<usize>, new: &str) -> Option<Candidate> {
    let (at, place) = one_call(line, range)?;
    let stretch = reword::around(line, at, place);
    let printed = line.words.text.get(stretch.clone())?;
    let (span, words) = reword::whole(line, range, new)?;
    let day = day_of(&words)?;
    if day_of(printed) != Some(printed) || day == words {
        return None;
    }
    let mut typed = line.words.origin.cut(&stretch).filter_map(|it| it.1);
    let first = typed.next().filter(|it| it.exact)?;
    let last = typed.last().unwrap_or(first);
    let words = words.replacen(day, roots.typed(place.call?), 1);
    let mut edits = vec![roots.words(span, &words)?];
    // Words beside a day that stays.
    if day != printed {
        edits.push(roots.words(first.span.to(last.span), day)?);
    }
    Some(Candidate {
        edits,
        aim: Aim::Borrowed,
    })
}

/// Another name for who is called by a key of the same item.
pub fn name(roots: &Roots, line: &Line, range: &Range<usize>, new: &str) -> Option<Candidate> {
    let (at, place) = one_call(line, range)?;
    let stretch = reword::around(line, at, place);
    if !(stretch.start <= range.start && range.end <= stretch.end) {
        return None;
    }
    let (_, words) = reword::whole(line, range, new)?;
    beside(roots, place.call?, words)
}

/// Words for the key of the same item that is called.
fn beside(roots: &Roots, call: Span, words: String) -> Option<Candidate> {
    let root = roots.root(Whose::Own)?;
    let way = edit::way(root, call.start);
    let (Step::Key(own), group) = way.split_last()? else {
        return None;
    };
    let typed = roots.typed(call);
    let mut others = scalars(edit::at(root, group)?);
    let (key, _, node) = others.find(|it| it.0 != own && calls(typed, it.0))?;
    let edit = Edit {
        whose: Whose::Own,
        way: [group, &[Step::Key(key.to_owned())]].concat(),
        change: Change::Set(words.into()),
        at: node.span.start,
    };
    Some(Candidate {
        edits: vec![edit],
        aim: Aim::Borrowed,
    })
}

/// The only place in a stretch that is called, and where it is printed.
fn one_call(line: &Line, range: &Range<usize>) -> Option<(usize, Place)> {
    let places = line.words.origin.cut(range);
    let called = places.filter_map(|(at, place)| Some((at.start, place?)));
    let mut called = called.filter(|it| it.1.call.is_some());
    let first = called.next()?;
    called.all(|it| it.1.call == first.1.call).then_some(first)
}

/// The first day that is typed in figures.
fn day_of(words: &str) -> Option<&str> {
    let parts = words.split(|ch: char| !ch.is_ascii_digit() && ch != '/');
    let is_day = |it: &&str| {
        let figures = it.split('/');
        it.matches('/').count() == 2 && figures.clone().all(|it| !it.is_empty())
    };
    let mut days = parts.filter(is_day);
    days.next()
}

/// Whether words call a key.
fn calls(words: &str, key: &str) -> bool {
    let mut calls = words.split("{{").skip(1);
    calls.any(|it| {
        let rest = it.trim_start().strip_prefix(key);
        rest.is_some_and(|it| !it.starts_with(|ch: char| ch.is_alphanumeric() || "-_".contains(ch)))
    })
}

/// The keys of a group that have words.
fn scalars<'n>(group: &'n Node) -> impl Iterator<Item = (&'n str, &'n str, &'n Node<'n>)> {
    let pairs = match &group.kind {
        Kind::Map(pairs) => pairs.as_slice(),
        _ => &[],
    };
    pairs.iter().filter_map(|(key, it)| match &it.kind {
        Kind::Scalar(words) => Some((key.value.as_ref(), words.as_ref(), it)),
        _ => None,
    })
}

/// The keys of a group that hold several words.
fn lists<'n>(group: &'n Node) -> impl Iterator<Item = (&'n str, String, &'n Node<'n>)> {
    let pairs = match &group.kind {
        Kind::Map(pairs) => pairs.as_slice(),
        _ => &[],
    };
    pairs.iter().filter_map(|(key, it)| match &it.kind {
        Kind::List(items) => {
            let words = items.iter().filter_map(|it| match &it.kind {
                Kind::Scalar(words) => Some(words.as_ref()),
                _ => None,
            });
            let words = words.collect::<Vec<&str>>().join(", ");
            Some((key.value.as_ref(), words, it))
        }
        _ => None,
    })
}

/// Another body of the book for one that a line calls, whose name alone is other.
fn renamed(
    roots: &Roots,
    book: &Book,
    [line, wanted]: [&Line; 2],
) -> Option<(Candidate, [String; 2])> {
    let text = &line.words.text;
    line.words
        .origin
        .cut(&(0..text.len()))
        .find_map(|(at, place)| {
            let place = place?;
            let stretch = reword::around(line, at.start, place);
            let rest = wanted.words.text.strip_prefix(text.get(..stretch.start)?)?;
            let name = rest.strip_suffix(text.get(stretch.end..)?)?;
            let candidate = beside(roots, place.call?, book.key(name)?.to_owned())?;
            Some((candidate, [text.get(stretch)?.to_owned(), name.to_owned()]))
        })
}

impl Carry<'_> {
    /// Takes over whole names of the book where a key calls them, before they are looked at word by word.
    pub fn rename(&mut self) {
        let held = self.held();
        for (old, new) in held.staying() {
            let lines = [&self.sight.lines[old], &self.wanted[new]];
            let cost = lines[0].apart(lines[1]);
            if cost == 0 {
                continue;
            }
            let roots = Roots::of(&self.sight);
            let Some((candidate, [was, is])) = renamed(&roots, &Book::of(&roots), lines) else {
                continue;
            };
            let sides = self.sides(&candidate.edits);
            let carried = Carried::words(lines, [&was, &is], sides, candidate.aim);
            let Some(after) = self.bench.tried(&self.sight, &candidate.edits) else {
                continue;
            };
            let held = self.held();
            if matches!(self.judged(&held, &after, cost), Verdict::Done) {
                self.carried.push(carried);
                self.sight = after;
            }
        }
    }

    /// The keys that an item had and has no more, since it is words now.
    pub fn unsaid(&self, candidate: &Candidate) -> Option<Message> {
        let roots = Roots::of(&self.sight);
        candidate.edits.iter().find_map(|it| {
            let Change::Set(Value::Words(_)) = &it.change else {
                return None;
            };
            let Kind::Map(pairs) = &edit::at(roots.root(it.whose)?, &it.way)?.kind else {
                return None;
            };
            let keys: Vec<String> = pairs.iter().map(|it| format!("`{}`", it.0.value)).collect();
            let keys = keys.join(", ");
            Some(message!(
                "mục này nay chỉ là lời văn, không còn khai {keys}",
                "this is only words now, and no longer says {keys}"
            ))
        })
    }

    /// Tells the values that words called and that, after an edit, nothing of their item calls.
    pub fn leave_uncalled(&mut self, candidate: &Candidate) {
        let roots = Roots::of(&self.sight);
        let own = candidate.edits.iter().filter(|it| it.whose == Whose::Own);
        let mut left: Vec<Left> = own
            .filter_map(|it| uncalled(roots.root(Whose::Own)?, it))
            .flatten()
            .filter_map(|it| {
                let side = Side::of(&self.sight, &it.0)?;
                Some(Left::gone_of(it.1, Why::Uncalled(side.told())))
            })
            .collect();
        self.left.append(&mut left);
    }
}

/// The keys beside the words of an edit that these call no more, each as what would change it, with its words.
fn uncalled(root: &Node, edit: &Edit) -> Option<Vec<(Edit, String)>> {
    let (Step::Key(own), group) = edit.way.split_last()? else {
        return None;
    };
    let Kind::Scalar(before) = &edit::at(root, &edit.way)?.kind else {
        return None;
    };
    let mut after = before.to_string();
    match &edit.change {
        Change::Set(Value::Words(words)) => after.clone_from(words),
        Change::Words(range, words) => {
            after.get(range.clone())?;
            after.replace_range(range.clone(), words);
        }
        _ => return None,
    }
    let group_at = edit::at(root, group)?;
    let is_called = |key: &str| {
        let mut others = scalars(group_at).filter(|it| it.0 != own);
        calls(&after, key) || others.any(|it| calls(it.1, key))
    };
    let single = scalars(group_at).map(|(key, it, node)| (key, it.to_owned(), node));
    let all = single.chain(lists(group_at));
    let gone = all.filter(|it| calls(before, it.0) && !is_called(it.0));
    let gone = gone.map(|(key, words, node)| {
        let edit = Edit {
            whose: Whose::Own,
            way: [group, &[Step::Key(key.to_owned())]].concat(),
            change: Change::Remove,
            at: node.span.start,
        };
        (edit, words)
    });
    Some(gone.collect())
}
