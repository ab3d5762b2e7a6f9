//! Paragraphs that came: the places for an item that says one, beside others, below them or among their lines.

use super::fresh::{self, New};
use super::gap::Gap;
use super::held::price;
use super::line::{Line, Spot};
use super::owners::Owners;
use super::reword::Candidate;
use super::roots::Roots;
use super::trial::{Enough, Trial};
use crate::edit::{self, Change, Step, Value};
use crate::node::Kind;
use crate::recover::duty;

impl Gap<'_> {
    /// The first that came, with the others of its row, is an item of its own.
    pub fn inserted(&self) -> Option<Trial> {
        // What stands in the margins belongs to the pages.
        let first = self.came.first();
        let first = *first.filter(|it| self.wanted[**it].spot != Spot::Margin)?;
        // Heads and feet stand in cells, too, which are no table to the description.
        let mut beside = self.before.iter().chain(&self.behind);
        let is_table = beside.any(|it| matches!(self.old(*it).spot, Spot::Cell(_)));
        let (row, own) = match is_table {
            true => fresh::row(self.wanted, first, &self.came),
            false => (Vec::new(), vec![first]),
        };
        let cost = own.iter().map(|it| price(&self.wanted[*it])).sum();
        let forms = fresh::forms(&self.wanted[first], row);
        let found = forms.iter().flat_map(|(line, row)| {
            let row = row.clone();
            let new = New { line, row };
            self.owners.insertions(&new, self.before, self.behind)
        });
        let is: Vec<String> = own.iter().map(|it| self.wanted[*it].text()).collect();
        let section = self.owners.sections(&self.wanted[first], self.before);
        let found = section.into_iter().chain(found);
        Some(Trial {
            enough: Enough::Nearly(first),
            ..Trial::new(found, cost, Vec::new(), is.join(" | "))
        })
    }
}

impl Owners<'_> {
    /// Ways to put a paragraph between two others.
    pub fn insertions(
        &self,
        new: &New,
        before: Option<usize>,
        behind: Option<usize>,
    ) -> Vec<Candidate> {
        let Some(root) = self.root() else {
            return Vec::new();
        };
        let mut all: Vec<Candidate> = Vec::new();
        all.extend(self.duty(new, before));
        for (place, item) in self.gaps(before, behind) {
            let Some(node) = edit::at(root, &item) else {
                continue;
            };
            // A row stands beside rows, and not among the cells of one.
            let beside = Value::of(node);
            let is_row = matches!(&beside, Value::List(_) | Value::Group(_));
            if !new.row.is_empty() && !is_row {
                continue;
            }
            for value in new.values(&beside, &item) {
                all.extend(self.candidate(&place, Change::Insert(value)));
            }
        }
        all.extend(self.parted(new, before));
        all.extend(self.inner(new, before));
        let sides = [(before, true), (behind, false)];
        for (line, is_before) in sides {
            let line = line.and_then(|it| self.sight.lines.get(it));
            for words in new.paragraphs() {
                all.extend(line.and_then(|it| beside(&self.roots, it, &words, is_before)));
            }
        }
        all
    }

    /// Who does it, with whom and until when, on a line of its own below an entry.
    fn duty(&self, new: &New, before: Option<usize>) -> Option<Candidate> {
        let (label, words) = new.line.words.text.split_once(": ")?;
        let (_, key) = duty(label)?;
        let way = self.way(before?)?;
        let mut ways = (1..=way.len()).rev().map(|long| &way[..long]);
        let entry = ways.find(|it| {
            let node = self.root().and_then(|root| edit::at(root, it));
            node.is_some_and(|it| matches!(it.kind, Kind::Map(_)))
        })?;
        let is_new = edit::at(self.root()?, entry)?.get(key).is_none();
        let put = Change::Put(key.to_owned(), words.trim_end_matches('.').into());
        self.candidate(entry, put).filter(|_| is_new)
    }

    /// Ways to part a group of recipients for one of another sort.
    fn parted(&self, new: &New, before: Option<usize>) -> Option<Candidate> {
        let [group @ .., Step::Key(key), Step::Item(at)] = self.way(before?)? else {
            return None;
        };
        let node = edit::at(self.root()?, group)?;
        let beside = Value::of(node);
        let Value::Group(pairs) = &beside else {
            return None;
        };
        let (_, Value::List(to)) = pairs.iter().find(|(name, _)| name == key)? else {
            return None;
        };
        let (Step::Item(place), above) = group.split_last()? else {
            return None;
        };
        let rest = to.get(at + 1..).filter(|it| !it.is_empty())?;
        let rest = pairs.iter().map(|(name, it)| match name == key {
            true => (name.clone(), Value::List(rest.to_vec())),
            false => (name.clone(), it.clone()),
        });
        let own = new.values(&beside, group).into_iter().next()?;
        let behind = [above, &[Step::Item(place + 1)]].concat();
        let insert = |value| self.edit(&behind, Change::Insert(value));
        let mut edits = vec![insert(Value::Group(rest.collect()))?, insert(own)?];
        edits[0].at = node.span.end + 2;
        edits[1].at = node.span.end + 1;
        for gone in (at + 1..to.len()).rev() {
            let member = [group, &[Step::Key(key.clone()), Step::Item(gone)]].concat();
            edits.push(self.edit(&member, Change::Remove)?);
        }
        Some(Candidate::here(edits))
    }

    /// Below an entry that has nothing below it yet.
    fn inner(&self, new: &New, before: Option<usize>) -> Vec<Candidate> {
        let (Some(way), Some(root)) = (before.and_then(|it| self.way(it)), self.root()) else {
            return Vec::new();
        };
        let mut all = Vec::new();
        let words = || Value::from(new.line.words.text.as_str());
        for long in (1..=way.len()).rev() {
            let way = &way[..long];
            let Some(node) = edit::at(root, way) else {
                continue;
            };
            match (&node.kind, way.last()) {
                (Kind::Map(pairs), _) => {
                    let has = |name: &str| pairs.iter().any(|(key, _)| key.value == name);
                    if !has("items") {
                        let items = Value::List(vec![words()]);
                        all.extend(self.candidate(way, Change::Put("items".into(), items)));
                    }
                    if !has("text") {
                        for text in new.paragraphs() {
                            let put = Change::Put("text".into(), text.into());
                            all.extend(self.candidate(way, put));
                        }
                    }
                    break;
                }
                (Kind::Scalar(text), Some(Step::Item(_))) => {
                    let entry = Value::Group(vec![
                        ("text".into(), Value::from(text.as_ref())),
                        ("items".into(), Value::List(vec![words()])),
                    ]);
                    all.extend(self.candidate(way, Change::Set(entry)));
                }
                _ => {}
            }
        }
        all
    }
}

/// A paragraph put into the text of another, behind or before it.
fn beside(roots: &Roots, line: &Line, words: &str, is_behind: bool) -> Option<Candidate> {
    let part = roots.part(line.words.origin.around()?)?;
    let lines = part.lines()?;
    let (at, words) = match is_behind {
        true => (lines.end, format!("\n{words}")),
        false => (lines.start, format!("{words}\n")),
    };
    Some(Candidate::here(vec![part.edit(at..at, words)]))
}
