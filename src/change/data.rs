//! What became of the values of a description between two editions: keys stay themselves, entries
//! of a list are known again by their words, whatever their order.

use std::borrow::Cow;

use super::likeness::likeness;
use super::paragraphs::{Step, paragraphs};
use crate::node::{Kind, Node};
use crate::source::{Span, Spanned};

/// A value that differs. What stands in one edition alone came or went.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The keys and places that lead to it, in the new edition; to what went, in the old one.
    pub way: Vec<Crumb>,
    pub old: Option<Side>,
    pub new: Option<Side>,
    /// It is an entry that stands elsewhere now; changes of its words are told by themselves.
    pub moved: bool,
}

/// A step on the way to a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Crumb {
    Key(String),
    Place(usize),
}

/// A value of one edition.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    pub span: Span,
    /// Its words; of a group or a list those of all its values.
    pub words: Vec<String>,
    /// The innermost entry of a list that it belongs to, if it is not one itself.
    pub item: Option<Spanned<String>>,
}

/// All that differs, in the order of the new edition; of a list or a group, what went comes last.
pub fn data(old: &Node, new: &Node) -> Vec<Change> {
    let mut reader = Reader::default();
    reader.values(old, new, &mut Way::default());
    reader.found
}

/// How a value was reached in both editions.
#[derive(Default, Clone)]
struct Way {
    crumbs: Vec<Crumb>,
    items: [Option<Spanned<String>>; 2],
}

#[derive(Default)]
struct Reader {
    found: Vec<Change>,
}

impl Reader {
    fn values(&mut self, old: &Node, new: &Node, way: &mut Way) {
        match (&old.kind, &new.kind) {
            (Kind::Blank, Kind::Blank) => {}
            (Kind::Blank, _) => self.put(None, Some(new), way),
            (_, Kind::Blank) => self.put(Some(old), None, way),
            (Kind::Scalar(one), Kind::Scalar(other)) => {
                if one.trim() != other.trim() {
                    self.put(Some(old), Some(new), way);
                }
            }
            (Kind::Map(one), Kind::Map(other)) => {
                for (key, value) in other {
                    let was = one.iter().find(|(known, _)| known.value == key.value);
                    way.inside(Crumb::Key(key.value.to_string()), |way| match was {
                        Some((_, was)) => self.values(was, value, way),
                        None => self.put(None, Some(value), way),
                    });
                }
                let known = |key: &str| other.iter().any(|(it, _)| it.value == key);
                for (key, value) in one.iter().filter(|(key, _)| !known(&key.value)) {
                    let crumb = Crumb::Key(key.value.to_string());
                    way.inside(crumb, |way| self.put(Some(value), None, way));
                }
            }
            (Kind::List(one), Kind::List(other)) => {
                self.entries(&refs(one), &refs(other), way);
            }
            // One thing may stand without its dash, and words without their key.
            (Kind::List(one), Kind::Scalar(_)) => self.entries(&refs(one), &[new], way),
            (Kind::Scalar(_), Kind::List(other)) => self.entries(&[old], &refs(other), way),
            (Kind::Map(_), _) => match bare(old, new) {
                Some(key) => self.values(old, &under(key, new), way),
                None => self.put(Some(old), Some(new), way),
            },
            (_, Kind::Map(_)) => match bare(new, old) {
                Some(key) => self.values(&under(key, old), new, way),
                None => self.put(Some(old), Some(new), way),
            },
        }
    }

    /// Holds the entries of two lists against each other.
    fn entries(&mut self, old: &[&Node], new: &[&Node], way: &mut Way) {
        let texts = |nodes: &[&Node]| nodes.iter().map(|it| text(it)).collect::<Vec<_>>();
        let (one, other) = (texts(old), texts(new));
        // Of names nothing is like another.
        let are_names = one.iter().chain(&other).all(|it| !it.contains(' '));
        for step in paragraphs(&one, &other) {
            match step {
                Step::Stays { old: was, new: is } if are_names && one[was] != other[is] => {
                    self.entry(Some(old[was]), None, was, way);
                    self.entry(None, Some(new[is]), is, way);
                }
                Step::Stays { old: was, new: is } => self.inner(old[was], new[is], is, way),
                Step::Gone { to: Some(_), .. } => {}
                Step::Gone { old: was, to: None } => self.entry(Some(old[was]), None, was, way),
                Step::Came {
                    new: is,
                    from: None,
                } => self.entry(None, Some(new[is]), is, way),
                Step::Came {
                    new: is,
                    from: Some(was),
                } => {
                    self.entry(Some(old[was]), Some(new[is]), is, way);
                    self.inner(old[was], new[is], is, way);
                }
            }
        }
    }

    /// An entry that came, went or was moved.
    fn entry(&mut self, old: Option<&Node>, new: Option<&Node>, place: usize, way: &mut Way) {
        way.inside(Crumb::Place(place), |way| self.put(old, new, way));
        if let (Some(last), true) = (self.found.last_mut(), old.is_some() && new.is_some()) {
            last.moved = true;
        }
    }

    /// What differs inside an entry.
    fn inner(&mut self, old: &Node, new: &Node, place: usize, way: &mut Way) {
        let items = way.items.clone();
        way.items = [Some(called(old)), Some(called(new))];
        way.inside(Crumb::Place(place), |way| self.values(old, new, way));
        way.items = items;
    }

    fn put(&mut self, old: Option<&Node>, new: Option<&Node>, way: &Way) {
        let side = |node: Option<&Node>, item: &Option<Spanned<String>>| {
            let node = node.filter(|it| it.kind != Kind::Blank)?;
            let own = matches!(way.crumbs.last(), Some(Crumb::Place(_)));
            Some(Side {
                span: node.span,
                words: words(node),
                item: item.clone().filter(|it| !own || it.span != node.span),
            })
        };
        let [was, is] = &way.items;
        let (old, new) = (side(old, was), side(new, is));
        if old.is_some() || new.is_some() {
            self.found.push(Change {
                way: way.crumbs.clone(),
                old,
                new,
                moved: false,
            });
        }
    }
}

impl Way {
    fn inside(&mut self, crumb: Crumb, look: impl FnOnce(&mut Way)) {
        self.crumbs.push(crumb);
        look(self);
        self.crumbs.pop();
    }
}

fn refs<'n, 'a>(nodes: &'n [Node<'a>]) -> Vec<&'n Node<'a>> {
    nodes.iter().collect()
}

/// The key of a group for which a bare value stands: that of the value most like it.
fn bare<'a>(group: &Node<'a>, value: &Node) -> Option<Spanned<Cow<'a, str>>> {
    let Kind::Map(pairs) = &group.kind else {
        return None;
    };
    let is_list = matches!(value.kind, Kind::List(_));
    let like = |it: &&(_, Node)| match &it.1.kind {
        Kind::List(_) => is_list,
        Kind::Scalar(_) => !is_list,
        _ => false,
    };
    let words = text(value);
    let alike = |it: &Node| likeness(&text(it), &words);
    let mut best = None;
    for (key, own) in pairs.iter().filter(like) {
        let alike = alike(own);
        if best.as_ref().is_none_or(|(most, _)| alike > *most) {
            best = Some((alike, key.clone()));
        }
    }
    best.map(|(_, key)| key)
}

/// A bare value under the key it stands for.
fn under<'a>(key: Spanned<Cow<'a, str>>, value: &Node<'a>) -> Node<'a> {
    Node {
        span: value.span,
        kind: Kind::Map(vec![(key, value.clone())]),
    }
}

/// All words of a value.
fn words(node: &Node) -> Vec<String> {
    match &node.kind {
        Kind::Blank => Vec::new(),
        Kind::Scalar(words) => vec![words.trim().to_owned()],
        Kind::List(items) => items.iter().flat_map(words).collect(),
        Kind::Map(pairs) => pairs.iter().flat_map(|(_, value)| words(value)).collect(),
    }
}

fn text(node: &Node) -> String {
    words(node).join("\n")
}

/// What an entry is known by: its first words that are more than a name.
fn called(node: &Node) -> Spanned<String> {
    let all = words(node);
    let said = all.iter().find(|it| it.contains(' ')).or(all.first());
    Spanned::new(said.cloned().unwrap_or_default(), node.span)
}
