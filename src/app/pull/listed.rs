//! Several values of a list printed in one line: one that came, went or was put between others is an item of its
//! own, and words around one that is called by its key go into the title.

use std::ops::Range;

use super::bench::Edit;
use super::line::Line;
use super::owners::Owners;
use super::reword::{Aim, Candidate};
use super::words::Unit;
use crate::edit::{self, Change, Step, Value};
use crate::node::Kind;
use crate::origin::Place;
use crate::recover::escaped;
use crate::source::Span;

/// Words of a line, and the value they print.
type Printed = (Range<usize>, Place);

/// The values of one list in a line, in their order.
struct Row {
    list: Vec<Step>,
    /// The place in the list, and the words that are printed for it.
    items: Vec<(usize, Range<usize>)>,
    /// The only value, which is no item of a list yet.
    is_lone: bool,
    /// Whether words call it by its key, so that one of other words is another value of it.
    is_called: bool,
}

impl Owners<'_> {
    /// Ways to have the list whose values a line prints say those that are wanted.
    pub fn listed(&self, lines: [&Line; 2], unit: &Unit) -> Vec<Candidate> {
        let [one, other] = lines;
        let mut all = Vec::new();
        for row in self.rows(one) {
            let (Some(first), Some(last)) = (row.items.first(), row.items.last()) else {
                continue;
            };
            let text = &one.words.text;
            let region = first.1.start..last.1.end;
            let (head, tail) = (&text[..region.start], &text[region.end..]);
            let is_inside = region.start <= unit.edit.old.start && unit.edit.old.end <= region.end;
            let wanted = other.words.text.strip_prefix(head);
            let Some(wanted) = wanted
                .and_then(|it| it.strip_suffix(tail))
                .filter(|_| is_inside)
            else {
                continue;
            };
            let mut between = row
                .items
                .windows(2)
                .map(|it| &text[it[0].1.end..it[1].1.start]);
            let sign = between.next_back().unwrap_or(", ");
            all.extend(self.relisted(&row, text, wanted, sign));
        }
        all
    }

    fn relisted(&self, row: &Row, text: &str, wanted: &str, sign: &str) -> Option<Candidate> {
        let old: Vec<&str> = row.items.iter().map(|it| &text[it.1.clone()]).collect();
        let new: Vec<&str> = wanted
            .split(sign)
            .map(str::trim)
            .filter(|it| !it.is_empty())
            .collect();
        if new.is_empty() || new.len() == old.len() {
            return self.reordered(row, &old, &new);
        }
        if row.is_lone {
            let node = edit::at(self.root()?, &row.list)?;
            let own = |it: &&str| match old.contains(it) {
                true => Value::of(node),
                false => Value::from(escaped(it)),
            };
            let values = new.iter().map(own).collect();
            return self.candidate(&row.list, Change::Set(Value::List(values)));
        }
        let mut edits: Vec<Edit> = Vec::new();
        let way = |at: usize| [&row.list[..], &[Step::Item(at)]].concat();
        let mut next = 0;
        for (name, (place, _)) in old.iter().zip(&row.items) {
            let Some(at) = new[next..].iter().position(|it| it == name) else {
                edits.extend(self.edit(&way(*place), Change::Remove));
                continue;
            };
            for came in new[next..next + at].iter().rev() {
                edits.extend(self.edit(&way(*place), Change::Insert(escaped(came).into())));
            }
            next += at + 1;
        }
        let behind = row.items.last()?.0 + 1;
        for came in new[next..].iter().rev() {
            edits.extend(self.edit(&way(behind), Change::Insert(escaped(came).into())));
        }
        Some(Candidate::here(edits))
    }

    /// The same values in another order.
    fn reordered(&self, row: &Row, old: &[&str], new: &[&str]) -> Option<Candidate> {
        let mut edits = Vec::new();
        for (name, (was, (place, _))) in new.iter().zip(old.iter().zip(&row.items)) {
            let way = |at: usize| [&row.list[..], &[Step::Item(at)]].concat();
            let value = match old.iter().position(|it| it == name) {
                Some(from) => Value::of(edit::at(self.root()?, &way(row.items.get(from)?.0))?),
                None if row.is_called => escaped(name).into(),
                None => return None,
            };
            if name != was {
                edits.extend(self.edit(&way(*place), Change::Set(value)));
            }
        }
        (!edits.is_empty()).then(|| Candidate::here(edits))
    }

    /// The lists of which a line prints several values, or one that is called by its key.
    fn rows(&self, line: &Line) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::new();
        for (within, place) in self.printed(line) {
            let Some(way) = self.root().map(|it| edit::way(it, place.outer().start)) else {
                continue;
            };
            match &way[..] {
                [list @ .., Step::Item(at)] => match rows.last_mut() {
                    Some(row) if row.list == list => match row.items.last_mut() {
                        Some((last, all)) if last == at => all.end = within.end,
                        _ => row.items.push((*at, within)),
                    },
                    _ => rows.push(Row {
                        list: list.to_vec(),
                        items: vec![(*at, within)],
                        is_lone: false,
                        is_called: false,
                    }),
                },
                [.., Step::Key(_)] if place.call.is_some() => rows.push(Row {
                    list: way.clone(),
                    items: vec![(0, within)],
                    is_lone: true,
                    is_called: false,
                }),
                _ => {}
            }
        }
        let is_called = |row: &Row| {
            let mut printed = self.printed(line);
            let first = row.items.first().map_or(0, |it| it.1.start);
            printed.any(|(at, place)| at.start == first && self.is_key(place))
        };
        rows.retain(|row| row.items.len() > 1 || is_called(row));
        rows.extend(self.called_rows(line));
        rows
    }

    /// The lists that words of a line call by their key, such as those of a title.
    fn called_rows(&self, line: &Line) -> Vec<Row> {
        let mut calls: Vec<(Span, Vec<Printed>)> = Vec::new();
        for (at, place) in self.printed(line) {
            let Some(call) = place.call else { continue };
            match calls.last_mut() {
                Some((of, all)) if *of == call => match all.last_mut() {
                    Some((last, it)) if it.key() == place.key() => last.end = at.end,
                    _ => all.push((at, place)),
                },
                _ => calls.push((call, vec![(at, place)])),
            }
        }
        let rows = calls.into_iter().filter_map(|(call, printed)| {
            let typed = self.roots.typed(call).strip_prefix("{{")?;
            let key = typed.strip_suffix("}}")?.trim();
            let way = edit::way(self.root()?, call.start);
            let (_, group) = way.split_last()?;
            let list = [group, &[Step::Key(key.to_owned())]].concat();
            let many = match &edit::at(self.root()?, &list)?.kind {
                Kind::List(items) => items.len(),
                _ => return None,
            };
            (many == printed.len()).then(|| Row {
                list,
                items: printed.into_iter().map(|it| it.0).enumerate().collect(),
                is_lone: false,
                is_called: true,
            })
        });
        rows.collect()
    }

    /// What a line prints of the description, each with its place.
    fn printed<'l>(&self, line: &'l Line) -> impl Iterator<Item = Printed> + 'l {
        let whole = 0..line.words.text.len();
        let all = line.words.origin.cut(&whole).collect::<Vec<_>>();
        all.into_iter().filter_map(|(at, place)| Some((at, place?)))
    }

    /// Whether all of a value is the key of what is printed for it.
    fn is_key(&self, place: Place) -> bool {
        let part = place.call.and_then(|it| self.roots.part(it));
        part.is_some_and(|it| {
            it.range == (0..it.found.value.len()) && !it.found.value.contains("{{")
        })
    }

    /// Ways to keep who does something and give it a title of other words.
    pub fn entitled(&self, lines: [&Line; 2]) -> Vec<Candidate> {
        let [one, other] = lines;
        let mut all = Vec::new();
        for (at, place) in self.printed(one).filter(|it| self.is_key(it.1)) {
            let Some(way) = self.root().map(|it| edit::way(it, place.outer().start)) else {
                continue;
            };
            let [group @ .., Step::Key(key)] = &way[..] else {
                continue;
            };
            let name = &one.words.text[at];
            let group_at = self.root().and_then(|it| edit::at(it, group));
            let Some(Kind::Map(pairs)) = group_at.map(|it| &it.kind) else {
                continue;
            };
            if pairs.iter().any(|it| it.0.value == "heading") || !other.words.text.contains(name) {
                continue;
            }
            let call = format!("{{{{ {key} }}}}");
            let title = other.words.text.replacen(name, &call, 1);
            let put = Change::Put("heading".into(), title.into());
            all.extend(self.edit(group, put).map(|it| Candidate {
                edits: vec![it],
                aim: Aim::InPlace,
            }));
        }
        all
    }

    /// Ways to change what is told of all of a group for one of them alone, which parts the group.
    pub fn set_apart(&self, line: usize, whole: &Candidate) -> Option<Candidate> {
        let [one] = &whole.edits[..] else {
            return None;
        };
        let [group @ .., Step::Key(list), Step::Item(at)] = self.way(line)? else {
            return None;
        };
        let [above @ .., Step::Item(place)] = group else {
            return None;
        };
        let [of @ .., Step::Key(key)] = &one.way[..] else {
            return None;
        };
        let node = edit::at(self.root()?, group).filter(|_| of == group && key != list)?;
        let Value::Group(pairs) = Value::of(node) else {
            return None;
        };
        let value = |name: &str| pairs.iter().find(|it| it.0 == name).map(|it| &it.1);
        let (Value::List(to), Value::Words(words)) = (value(list)?, value(key)?) else {
            return None;
        };
        let new = match &one.change {
            Change::Set(Value::Words(words)) => words.clone(),
            Change::Words(range, other) => {
                let mut words = words.clone();
                words.get(range.clone())?;
                words.replace_range(range.clone(), other);
                words
            }
            _ => return None,
        };
        if to.len() < 2 {
            return None;
        }
        let part = |some: &[Value], of: &str| {
            let some = match some {
                [one] => one.clone(),
                some => Value::List(some.to_vec()),
            };
            let pairs = pairs.iter().map(|(name, it)| match name {
                name if name == list => (name.clone(), some.clone()),
                name if name == key => (name.clone(), of.into()),
                _ => (name.clone(), it.clone()),
            });
            Value::Group(pairs.collect())
        };
        let parts = [
            (&to[..*at], words.as_str()),
            (&to[*at..at + 1], new.as_str()),
            (&to[at + 1..], words.as_str()),
        ];
        let parts: Vec<Value> = parts
            .into_iter()
            .filter(|it| !it.0.is_empty())
            .map(|(some, of)| part(some, of))
            .collect();
        let next = [above, &[Step::Item(place + 1)]].concat();
        let mut edits = Vec::new();
        for it in parts.get(1..)?.iter().rev() {
            let insert = self.edit(&next, Change::Insert(it.clone()))?;
            edits.push(Edit {
                at: node.span.end + 1,
                ..insert
            });
        }
        // The first part stays where all were.
        let stay = (*at).max(1);
        for gone in stay..to.len() {
            let member = [group, &[Step::Key(list.clone()), Step::Item(gone)]].concat();
            edits.push(self.edit(&member, Change::Remove)?);
        }
        if *at == 0 {
            edits.push(one.clone());
        }
        Some(Candidate::here(edits))
    }
}
