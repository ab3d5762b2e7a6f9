//! Which items of the description to put in, take out or move when paragraphs come, go or stand elsewhere.

use super::bench::{Edit, Sight, Whose};
use super::line::{Line, Spot};
use super::reword::{Aim, Candidate, Roots};
use crate::edit::{self, Change, Step, Value};
use crate::node::Kind;

/// The paragraphs of a sight, each with the way to the value that it mainly prints.
pub struct Owners<'s> {
    pub sight: &'s Sight,
    ways: Vec<Option<(Vec<Step>, u32)>>,
}

impl<'s> Owners<'s> {
    pub fn of(sight: &'s Sight, roots: &Roots) -> Owners<'s> {
        let own = sight.file(Whose::Own);
        let way = |line: &Line| {
            let mut places = line.words.origin.outer();
            let place = places.find(|it| Some(it.file) == own)?;
            let way = edit::way(roots.root(Whose::Own)?, place.start);
            (!way.is_empty()).then_some((way, place.start))
        };
        Owners {
            sight,
            ways: sight.lines.iter().map(way).collect(),
        }
    }

    pub fn way(&self, line: usize) -> Option<&[Step]> {
        let (way, _) = self.ways.get(line)?.as_ref()?;
        Some(way)
    }

    /// The paragraphs that a value prints.
    fn under(&self, way: &[Step]) -> Vec<usize> {
        let all = self.ways.iter().enumerate();
        let own = all.filter(|(_, it)| it.as_ref().is_some_and(|(it, _)| it.starts_with(way)));
        own.map(|(at, _)| at).collect()
    }

    fn edit(&self, roots: &Roots, way: &[Step], change: Change) -> Option<Edit> {
        let node = edit::at(roots.root(Whose::Own)?, way);
        let near = || {
            let (last, above) = way.split_last()?;
            let above = edit::at(roots.root(Whose::Own)?, above)?;
            match last {
                Step::Item(_) => Some(above.span.end),
                Step::Key(_) => Some(above.span.start),
            }
        };
        let at = node.map(|it| it.span.start).or_else(near)?;
        Some(Edit {
            whose: Whose::Own,
            way: way.to_vec(),
            change,
            at,
        })
    }

    fn candidate(&self, roots: &Roots, way: &[Step], change: Change) -> Option<Candidate> {
        let edits = vec![self.edit(roots, way, change)?];
        Some(Candidate {
            edits,
            aim: Aim::Here,
        })
    }

    /// Values that print some of these paragraphs and nothing but them, the largest first, each with what
    /// it prints.
    pub fn only(&self, gone: &[usize]) -> Vec<(Vec<Step>, Vec<usize>)> {
        let mut all: Vec<(Vec<Step>, Vec<usize>)> = Vec::new();
        for way in gone.iter().filter_map(|it| self.way(*it)) {
            for long in 1..=way.len() {
                let way = &way[..long];
                let under = self.under(way);
                let is_only = under.iter().all(|it| gone.contains(it));
                if is_only && all.iter().all(|(known, _)| known != way) {
                    all.push((way.to_vec(), under));
                }
            }
        }
        all.sort_by_key(|(_, under)| std::cmp::Reverse(under.len()));
        all
    }

    /// Ways to take some paragraphs out, each with the paragraphs that go with it.
    pub fn removals(&self, roots: &Roots, gone: &[usize]) -> Vec<(Candidate, Vec<usize>)> {
        let only = self.only(gone).into_iter();
        let whole = only
            .filter_map(|(way, under)| Some((self.candidate(roots, &way, Change::Remove)?, under)));
        let mut all: Vec<_> = whole.take(TRIALS).collect();
        if let Some(line) = gone.first().and_then(|it| self.sight.lines.get(*it)) {
            let part = paragraph(roots, line);
            all.extend(part.map(|it| (it, vec![gone[0]])));
        }
        all
    }

    /// Places for a new item between two paragraphs, the innermost lists first, and the item beside it.
    pub fn gaps(
        &self,
        before: Option<usize>,
        behind: Option<usize>,
    ) -> Vec<(Vec<Step>, Vec<Step>)> {
        let mut all: Vec<(Vec<Step>, Vec<Step>)> = Vec::new();
        for (line, is_before) in [(before, true), (behind, false)] {
            let Some((line, way)) = line.and_then(|it| Some((it, self.way(it)?))) else {
                continue;
            };
            for long in (1..=way.len()).rev() {
                let (item, Step::Item(at)) = (&way[..long], &way[long - 1]) else {
                    continue;
                };
                let under = self.under(item);
                let edge = if is_before {
                    under.last()
                } else {
                    under.first()
                };
                if edge != Some(&line) {
                    break;
                }
                let mut place = item.to_vec();
                place[long - 1] = Step::Item(at + usize::from(is_before));
                if all.iter().all(|(known, _)| *known != place) {
                    all.push((place, item.to_vec()));
                }
            }
        }
        all.sort_by_key(|(place, _)| std::cmp::Reverse(place.len()));
        all
    }

    /// Ways to put a paragraph between two others.
    pub fn insertions(
        &self,
        roots: &Roots,
        new: &New,
        before: Option<usize>,
        behind: Option<usize>,
    ) -> Vec<Candidate> {
        let Some(root) = roots.root(Whose::Own) else {
            return Vec::new();
        };
        let mut all = Vec::new();
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
                all.extend(self.candidate(roots, &place, Change::Insert(value)));
            }
        }
        all.extend(self.parted(roots, new, before));
        all.extend(self.inner(roots, new, before));
        let sides = [(before, true), (behind, false)];
        for (line, is_before) in sides {
            let line = line.and_then(|it| self.sight.lines.get(it));
            for words in new.paragraphs() {
                all.extend(line.and_then(|it| beside(roots, it, &words, is_before)));
            }
        }
        all
    }

    /// Ways to give what stands below a paragraph the title that is printed there by itself.
    pub fn titles(&self, roots: &Roots, line: usize, title: &str) -> Vec<Candidate> {
        let is_typed = self.ways.get(line).is_some_and(Option::is_some);
        let next = self.way(line + 1).filter(|_| !is_typed);
        let (Some(way), Some(root)) = (next, roots.root(Whose::Own)) else {
            return Vec::new();
        };
        let mut all = Vec::new();
        for long in (1..way.len()).rev() {
            let way = &way[..long];
            if self.under(way).first() != Some(&(line + 1)) {
                break;
            }
            let put = Change::Put("heading".into(), title.into());
            match edit::at(root, way).map(|it| &it.kind) {
                Some(Kind::Map(pairs)) if pairs.iter().all(|(key, _)| key.value != "heading") => {
                    all.extend(self.candidate(roots, way, put));
                }
                Some(Kind::List(_)) => {
                    let wrap = self.edit(roots, way, Change::Wrap("items".into()));
                    let edits = wrap.into_iter().chain(self.edit(roots, way, put));
                    all.push(Candidate {
                        edits: edits.collect(),
                        aim: Aim::Here,
                    });
                }
                _ => {}
            }
        }
        all
    }

    /// Ways to type the number of a paragraph.
    pub fn numbers(&self, roots: &Roots, line: usize, mark: &str) -> Vec<Candidate> {
        let (Some(way), Some(root)) = (self.way(line), roots.root(Whose::Own)) else {
            return Vec::new();
        };
        let mut all = Vec::new();
        for long in (1..=way.len()).rev() {
            let way = &way[..long];
            let number = || Value::from(mark);
            match (edit::at(root, way).map(|it| &it.kind), way.last()) {
                (Some(Kind::Map(pairs)), _) => {
                    let has = pairs.iter().any(|(key, _)| key.value == "number");
                    let own = [way, &[Step::Key("number".into())]].concat();
                    all.extend(match has {
                        true => self.candidate(roots, &own, Change::Set(number())),
                        false => {
                            let put = Change::Put("number".into(), number());
                            self.candidate(roots, way, put)
                        }
                    });
                    break;
                }
                (Some(Kind::Scalar(text)), Some(Step::Item(_))) => {
                    let entry = Value::Group(vec![
                        ("text".into(), Value::from(text.as_ref())),
                        ("number".into(), number()),
                    ]);
                    all.extend(self.candidate(roots, way, Change::Set(entry)));
                    break;
                }
                _ => {}
            }
        }
        all
    }

    /// Ways to part a group of recipients for one of another sort.
    fn parted(&self, roots: &Roots, new: &New, before: Option<usize>) -> Option<Candidate> {
        let way = self.way(before?)?;
        let [group @ .., Step::Key(key), Step::Item(at)] = way else {
            return None;
        };
        let root = roots.root(Whose::Own)?;
        let Value::Group(pairs) = Value::of(edit::at(root, group)?) else {
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
        let beside = Value::of(edit::at(root, group)?);
        let own = new.values(&beside, group).into_iter().next()?;
        let behind = [above, &[Step::Item(place + 1)]].concat();
        let insert = |value| self.edit(roots, &behind, Change::Insert(value));
        let end = edit::at(root, group)?.span.end;
        let mut edits = vec![insert(Value::Group(rest.collect()))?, insert(own)?];
        edits[0].at = end + 2;
        edits[1].at = end + 1;
        for gone in (at + 1..to.len()).rev() {
            let member = [group, &[Step::Key(key.clone()), Step::Item(gone)]].concat();
            edits.push(self.edit(roots, &member, Change::Remove)?);
        }
        Some(Candidate {
            edits,
            aim: Aim::Here,
        })
    }

    /// Below an entry that has nothing below it yet.
    fn inner(&self, roots: &Roots, new: &New, before: Option<usize>) -> Vec<Candidate> {
        let (Some(way), Some(root)) = (before.and_then(|it| self.way(it)), roots.root(Whose::Own))
        else {
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
                        all.extend(self.candidate(roots, way, Change::Put("items".into(), items)));
                    }
                    if !has("text") {
                        for text in new.paragraphs() {
                            let put = Change::Put("text".into(), text.into());
                            all.extend(self.candidate(roots, way, put));
                        }
                    }
                    break;
                }
                (Kind::Scalar(text), Some(Step::Item(_))) => {
                    let entry = Value::Group(vec![
                        ("text".into(), Value::from(text.as_ref())),
                        ("items".into(), Value::List(vec![words()])),
                    ]);
                    all.extend(self.candidate(roots, way, Change::Set(entry)));
                }
                _ => {}
            }
        }
        all
    }

    /// Ways to move what prints the first of some paragraphs to stand between two others.
    pub fn moves(
        &self,
        roots: &Roots,
        moved: &[usize],
        before: Option<usize>,
        behind: Option<usize>,
    ) -> Vec<(Candidate, Vec<usize>)> {
        let mut all = Vec::new();
        for (way, under) in self.only(moved) {
            for (place, _) in self.gaps(before, behind) {
                let change = Change::Move(place);
                let found = self.candidate(roots, &way, change);
                all.extend(found.map(|it| (it, under.clone())));
            }
        }
        all
    }
}

/// So many ways to take something out are tried.
const TRIALS: usize = 12;

/// A paragraph that is not in the description yet.
pub struct New<'l> {
    pub line: &'l Line,
    /// The cells of its row, when it begins one.
    pub row: Vec<(usize, String)>,
}

impl New<'_> {
    /// Words without the sign that ends an item of a list.
    fn bare(&self) -> &str {
        self.line.words.text.trim_end_matches([';', '.', ','])
    }

    /// The words in front of what stands in brackets at the end, and that.
    fn bracketed(&self) -> Option<(&str, &str)> {
        let inner = self.bare().strip_suffix(')')?;
        let (words, inner) = inner.rsplit_once(" (")?;
        Some((words.trim_end(), inner))
    }

    /// Its words as one paragraph of a text.
    fn paragraphs(&self) -> Vec<String> {
        let words = self.line.words.text.clone();
        match self.line.mark.is_empty() {
            true => vec![words],
            false => vec![format!("{} {words}", self.line.mark), words],
        }
    }

    /// An item that says it, of the shape of the one beside it.
    fn values(&self, beside: &Value, way: &[Step]) -> Vec<Value> {
        let words = self.line.words.text.as_str();
        let group = |pairs: &[(&str, &str)]| {
            let pairs = pairs.iter();
            Value::Group(
                pairs
                    .map(|(key, it)| ((*key).to_owned(), (*it).into()))
                    .collect(),
            )
        };
        let mut all: Vec<Value> = Vec::new();
        match beside {
            Value::List(cells) if !self.row.is_empty() => all.push(self.cells(cells.len())),
            Value::List(_) => {}
            Value::Group(pairs) => {
                let has = |name: &str| pairs.iter().any(|(key, _)| key == name);
                if has("to") || has("file") {
                    if let Some((to, aim)) = self.bracketed() {
                        all.push(group(&[("to", to), ("for", aim)]));
                    }
                    all.push(self.bare().into());
                } else if has("cells") && !self.row.is_empty() {
                    all.push(self.cells(0));
                } else {
                    let is_titled = ["heading", "unit", "name"].iter().any(|it| has(it));
                    let heading = group(&[("heading", words)]);
                    let plain = [Value::from(words), self.bare().into()];
                    if is_titled && !has("text") || has("heading") {
                        all.push(heading.clone());
                        all.extend(plain);
                    } else {
                        all.extend(plain);
                        all.push(heading);
                    }
                }
            }
            Value::Words(_) | Value::Blank => {
                let is_unit = matches!(&way[..way.len() - 1], [.., Step::Key(key)] if key == "to");
                if let Some((name, aim)) = self.bracketed() {
                    if is_unit {
                        all.push(name.into());
                    } else {
                        all.push(words.into());
                        all.push(group(&[("to", name), ("for", aim)]));
                    }
                } else {
                    all.push(words.into());
                }
                all.push(self.bare().into());
            }
        }
        all.dedup();
        all
    }

    fn cells(&self, many: usize) -> Value {
        let last = self.row.iter().map(|(at, _)| at + 1).max().unwrap_or(0);
        let mut cells = vec![Value::from(""); many.max(last)];
        for (at, words) in &self.row {
            if let Some(Value::Words(cell)) = cells.get_mut(*at) {
                if !cell.is_empty() {
                    cell.push('\n');
                }
                cell.push_str(words);
            }
        }
        Value::List(cells)
    }
}

/// A paragraph taken out of a text of several.
fn paragraph(roots: &Roots, line: &Line) -> Option<Candidate> {
    let typed = line.words.origin.around()?;
    let found = roots.found(typed)?;
    let Kind::Scalar(value) = &found.node.kind else {
        return None;
    };
    let text = roots.text(found.whose)?;
    let own = edit::read(text, found.node, typed)?;
    let before = value.get(..own.start)?;
    let start = before.rfind('\n').map_or(0, |it| it + 1);
    let behind = value.get(own.end..)?;
    let end = own.end + behind.find('\n').map_or(behind.len(), |it| it + 1);
    let range = match (start, end == value.len()) {
        (0, true) => return None,
        // The line break before it, when none stands behind.
        (_, true) => start - 1..end,
        _ => start..end,
    };
    let edit = Edit {
        whose: found.whose,
        at: typed.start,
        way: found.way,
        change: Change::Words(range, String::new()),
    };
    Some(Candidate {
        edits: vec![edit],
        aim: Aim::Here,
    })
}

/// A paragraph put into the text of another, behind or before it.
fn beside(roots: &Roots, line: &Line, words: &str, is_behind: bool) -> Option<Candidate> {
    let typed = line.words.origin.around()?;
    let found = roots.found(typed)?;
    let Kind::Scalar(value) = &found.node.kind else {
        return None;
    };
    let text = roots.text(found.whose)?;
    let own = edit::read(text, found.node, typed)?;
    let (at, words) = match is_behind {
        true => {
            let rest = value.get(own.end..)?;
            let end = own.end + rest.find('\n').unwrap_or(rest.len());
            (end, format!("\n{words}"))
        }
        false => {
            let start = value.get(..own.start)?.rfind('\n').map_or(0, |it| it + 1);
            (start, format!("{words}\n"))
        }
    };
    let edit = Edit {
        whose: found.whose,
        at: typed.start,
        way: found.way,
        change: Change::Words(at..at, words),
    };
    Some(Candidate {
        edits: vec![edit],
        aim: Aim::Here,
    })
}

/// A note taken out of the words that call it.
pub fn note(roots: &Roots, line: &Line) -> Option<Candidate> {
    let typed = line.words.origin.around()?;
    let found = roots.found(typed)?;
    let Kind::Scalar(value) = &found.node.kind else {
        return None;
    };
    let text = roots.text(found.whose)?;
    let own = edit::read(text, found.node, typed)?;
    let start = value.get(..own.start)?.rfind("^[")?;
    let end = own.end + value.get(own.end..)?.find(']')? + 1;
    let edit = Edit {
        whose: found.whose,
        at: typed.start,
        way: found.way,
        change: Change::Words(start..end, String::new()),
    };
    Some(Candidate {
        edits: vec![edit],
        aim: Aim::Here,
    })
}

/// The cells of the row that a paragraph stands in, among those that came with it.
pub fn row(lines: &[Line], at: usize, came: &[usize]) -> (Vec<(usize, String)>, Vec<usize>) {
    let Some(Spot::Cell([table, row, _])) = lines.get(at).map(|it| it.spot) else {
        return (Vec::new(), vec![at]);
    };
    let mut cells = Vec::new();
    let mut own = Vec::new();
    for place in came {
        if let Some(line) = lines.get(*place)
            && let Spot::Cell([other, beside, column]) = line.spot
            && (other, beside) == (table, row)
        {
            cells.push((column, line.text()));
            own.push(*place);
        }
    }
    (cells, own)
}
