//! Bodies that a book knows: where a name was typed anew, its key stands for it, if the paper stays as it is.

use std::collections::HashSet;

use super::bench::{Edit, Whose};
use super::carry::Carry;
use super::drawn;
use super::line::Line;
use super::owners::Owners;
use super::roots::Roots;
use super::tables::grid;
use crate::diagnostic::Sink;
use crate::edit::{Change, Step, Value};
use crate::node::{Kind, Node};
use crate::read::yaml;

/// Keys that hold bodies.
const BODIES: [&str; 6] = ["to", "unit", "lead", "with", "who", "recipients"];

/// The bodies of the books, each name with its key.
pub struct Book(Vec<(String, String)>);

impl Book {
    pub fn of(roots: &Roots) -> Book {
        let texts = [Whose::Own, Whose::Campaign, Whose::Office];
        let units = texts
            .into_iter()
            .filter_map(|it| roots.root(it)?.get("units"));
        let mut all = Vec::new();
        for (key, unit) in units.flat_map(pairs) {
            let called = ["name", "short"].into_iter().filter_map(|it| unit.get(it));
            for name in called.chain([unit]).filter_map(words) {
                all.push((name.to_lowercase(), key.to_owned()));
            }
        }
        Book(all)
    }

    pub fn key(&self, name: &str) -> Option<&str> {
        let name = name.to_lowercase();
        let found = self.0.iter().find(|it| it.0 == name);
        found.map(|it| it.1.as_str())
    }

    /// The key of a body, and its name, which is printed otherwise when its key stands for a shorter one.
    pub fn said<'a>(&'a self, name: &'a str) -> impl Iterator<Item = Value> {
        self.key(name).into_iter().chain([name]).map(Value::from)
    }
}

fn pairs<'n>(node: &'n Node) -> impl Iterator<Item = (&'n str, &'n Node<'n>)> {
    let pairs = match &node.kind {
        Kind::Map(pairs) => pairs.as_slice(),
        _ => &[],
    };
    pairs.iter().map(|(key, it)| (key.value.as_ref(), it))
}

fn words<'n>(node: &'n Node) -> Option<&'n str> {
    match &node.kind {
        Kind::Scalar(words) => Some(words),
        _ => None,
    }
}

/// What was typed, and what may be said instead.
struct Links<'o> {
    owners: &'o Owners<'o>,
    book: Book,
    /// All words that stood in the description before, each with the key that they stood under.
    known: HashSet<(String, String)>,
    /// For each place the edits that may be made, the best first.
    found: Vec<Vec<Vec<Edit>>>,
}

impl Carry<'_> {
    /// Says by their keys the bodies whose names were typed anew.
    pub fn link(&mut self, before: &str) {
        if self.sight.texts.own == before {
            return;
        }
        let Some(found) = self.links(before) else {
            return;
        };
        // From the end, so that those before stay where they are.
        for ways in found.into_iter().rev() {
            ways.iter().any(|it| self.is_linked(it));
        }
    }

    /// Whether edits leave the paper as it is; they are taken then.
    pub fn is_linked(&mut self, edits: &[Edit]) -> bool {
        let Some(after) = self.bench.tried(&self.sight, edits) else {
            return false;
        };
        let mut both = self.sight.lines.iter().zip(&after.lines);
        let is_same = self.sight.lines.len() == after.lines.len()
            && both.all(|(one, other)| is_alike(one, other))
            && grid::apart(&self.sight.grids, &after.grids) == 0
            && drawn::is_alike(&self.sight.drawn, &after.drawn);
        let is_linked = is_same && self.bench.is_sound(&self.sight, &after);
        if is_linked {
            self.sight = after;
        }
        is_linked
    }

    fn links(&self, before: &str) -> Option<Vec<Vec<Vec<Edit>>>> {
        let file = self.sight.file(Whose::Own)?;
        let before = yaml::parse(file, before, &mut Sink::default())?;
        let mut known = HashSet::new();
        gather(&before, "", &mut known);
        let owners = Owners::of(&self.sight);
        let mut links = Links {
            book: Book::of(&owners.roots),
            owners: &owners,
            known,
            found: Vec::new(),
        };
        links.walk(owners.root()?, &mut Vec::new());
        Some(links.found)
    }
}

fn is_alike(one: &Line, other: &Line) -> bool {
    one.text() == other.text() && one.sort() == other.sort()
}

/// All words of a text, each with the key that it stands under.
fn gather(node: &Node, key: &str, all: &mut HashSet<(String, String)>) {
    match &node.kind {
        Kind::Blank => {}
        Kind::Scalar(words) => drop(all.insert((key.to_owned(), words.to_string()))),
        Kind::List(items) => items.iter().for_each(|it| gather(it, key, all)),
        Kind::Map(pairs) => {
            let pairs = pairs.iter();
            pairs.for_each(|(key, it)| gather(it, &key.value, all));
        }
    }
}

/// The key that a value stands under.
fn key(way: &[Step]) -> &str {
    let keys = way.iter().rev().find_map(|it| match it {
        Step::Key(key) => Some(key.as_str()),
        Step::Item(_) => None,
    });
    keys.unwrap_or("")
}

impl Links<'_> {
    fn walk(&mut self, node: &Node, way: &mut Vec<Step>) {
        match &node.kind {
            Kind::Map(pairs) => {
                for (key, it) in pairs {
                    way.push(Step::Key(key.value.to_string()));
                    self.walk(it, way);
                    way.pop();
                }
            }
            Kind::List(items) => {
                let mut at = 0;
                while let Some(item) = items.get(at) {
                    if let Some(long) = self.parted(items, at, way) {
                        at += long;
                        continue;
                    }
                    way.push(Step::Item(at));
                    let is_like = items.iter().any(|it| it.get("unit").is_some());
                    match words(item).filter(|it| is_like && self.is_new(way, it)) {
                        Some(words) => self.put(way, self.given(words)),
                        None => self.walk(item, way),
                    }
                    way.pop();
                    at += 1;
                }
            }
            Kind::Scalar(words) if self.is_new(way, words) => {
                self.put(way, self.said(words, way));
            }
            Kind::Scalar(_) | Kind::Blank => {}
        }
    }

    /// Whether words were typed anew.
    fn is_new(&self, way: &[Step], words: &str) -> bool {
        let typed = (key(way).to_owned(), words.to_owned());
        !self.known.contains(&typed)
    }

    /// Values that may stand at the end of a way.
    fn put(&mut self, way: &[Step], values: Vec<Value>) {
        let edits = values.into_iter();
        let edits = edits.filter_map(|it| self.owners.edit(way, Change::Set(it)));
        let ways: Vec<Vec<Edit>> = edits.map(|it| vec![it]).collect();
        self.found.push(ways);
    }

    /// A name that has commas of its own, whose parts became entries; says how many.
    fn parted(&mut self, items: &[Node], at: usize, way: &[Step]) -> Option<usize> {
        let rest: Vec<&str> = items.get(at..)?.iter().map_while(words).collect();
        let (long, key) = (2..=rest.len()).rev().find_map(|long| {
            let parts = rest.get(..long)?;
            let is_new = parts.iter().any(|it| self.is_new(way, it));
            let key = self.book.key(&parts.join(", ")).filter(|_| is_new)?;
            Some((long, key.to_owned()))
        })?;
        let item = |at: usize| [way, &[Step::Item(at)]].concat();
        let mut edits = vec![self.owners.edit(&item(at), Change::Set(key.into()))?];
        for gone in at + 1..at + long {
            edits.push(self.owners.edit(&item(gone), Change::Remove)?);
        }
        self.found.push(vec![edits]);
        Some(long)
    }

    /// What a body is given to do, as those beside it say it.
    fn given(&self, words: &str) -> Vec<Value> {
        let Some((name, part)) = words.split_once(": ") else {
            return Vec::new();
        };
        let text = Value::from(format!("{{{{ unit }}}}: {part}"));
        let group = |unit| Value::Group(vec![("unit".into(), unit), ("text".into(), text.clone())]);
        self.book.said(name).map(group).collect()
    }

    /// Values for words that name a body, with what it gets the paper for, and without signs of the list.
    fn said(&self, words: &str, way: &[Step]) -> Vec<Value> {
        let is_body = BODIES.contains(&key(way));
        let bare = match is_body {
            true => words.trim_end_matches([',', ';']),
            false => words,
        };
        let mut all: Vec<Value> = self.book.key(bare).into_iter().map(Value::from).collect();
        let aimed = bare.strip_suffix(')').and_then(|it| it.rsplit_once(" ("));
        if let (Some((name, aim)), Some(Step::Item(_))) = (aimed, way.last())
            && is_body
        {
            let group = |to| Value::Group(vec![("to".into(), to), ("for".into(), aim.into())]);
            all.extend(self.book.said(name).map(group));
        }
        all.extend((bare != words).then(|| bare.into()));
        all
    }
}
