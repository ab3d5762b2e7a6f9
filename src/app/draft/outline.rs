//! The parts of a text as one looks over them: headings one within another, and what can be folded away.

use std::ops::Range;

use crate::app::editing::read;
use crate::app::form::Form;
use crate::edit::{Step, whole};
use crate::node::{Kind, Node};
use crate::source::{Columns, Source};

/// A key or an item with what stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// The first words of an item; of a key what it is called, or itself.
    pub name: String,
    /// The key.
    pub key: String,
    pub whole: Range<u32>,
    /// What is looked at first.
    pub head: Range<u32>,
    pub inner: Vec<Heading>,
}

/// Letters of an item that name it.
const LETTERS: usize = 60;

/// Keys whose words name an item.
const NAMES: [&str; 5] = ["heading", "title", "text", "name", "to"];

/// The headings of a text; none of one that cannot be read.
pub fn outline(text: &str, form: &Form) -> Vec<Heading> {
    headings(text, Some(form))
}

fn headings(text: &str, form: Option<&Form>) -> Vec<Heading> {
    let root = read(text);
    let inner = root.map(|it| inner(text, &it, form, &mut Vec::new()));
    inner.unwrap_or_default()
}

fn inner(text: &str, node: &Node, form: Option<&Form>, way: &mut Vec<Step>) -> Vec<Heading> {
    let mut headings = Vec::new();
    let mut put = |step: Step, name: String, key: &str, head: Range<u32>, node: &Node| {
        let own = whole(text, node);
        way.push(step);
        headings.push(Heading {
            name,
            key: key.to_owned(),
            whole: head.start.min(own.start)..head.end.max(own.end),
            inner: inner(text, node, form, way),
            head,
        });
        way.pop();
    };
    match &node.kind {
        Kind::Map(pairs) => {
            for (key, value) in pairs {
                let step = Step::Key(key.value.to_string());
                put(
                    step,
                    key.value.to_string(),
                    &key.value,
                    key.span.start..key.span.end,
                    value,
                );
            }
        }
        Kind::List(items) => {
            for (at, item) in items.iter().enumerate() {
                // A word in a row has nothing to be looked over.
                if matches!(item.kind, Kind::List(_)) && items.iter().all(|it| is_flat(it)) {
                    continue;
                }
                let (name, head) = named(item, at);
                put(Step::Item(at), name, "", head, item);
            }
        }
        _ => {}
    }
    if let Some(form) = form {
        let keys = form.keys(way);
        for heading in headings.iter_mut().filter(|it| !it.key.is_empty()) {
            let entry = keys.iter().find(|it| it.key == heading.key);
            if let Some(entry) = entry {
                heading.name.clone_from(&entry.label);
            }
        }
    }
    headings
}

fn is_flat(node: &Node) -> bool {
    match &node.kind {
        Kind::List(items) => items
            .iter()
            .all(|it| matches!(it.kind, Kind::Scalar(_) | Kind::Blank)),
        _ => false,
    }
}

/// The words that name an item, and where they stand.
fn named(item: &Node, at: usize) -> (String, Range<u32>) {
    let words = NAMES.iter().filter_map(|key| item.get(key));
    let words = words.chain([item]).find_map(|it| match &it.kind {
        Kind::Scalar(words) => Some((words.trim(), it.span)),
        _ => None,
    });
    let (words, span) = words.unwrap_or(("", item.span));
    let line = words.lines().next().unwrap_or("");
    let name = match line.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None if line.is_empty() => format!("- {}", at + 1),
        None => line.to_owned(),
    };
    // Nothing is looked at outside the item.
    (name, span.start..span.end)
}

/// Lines that can be folded into the first of them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fold {
    pub first: usize,
    pub last: usize,
    pub is_remark: bool,
}

/// What can be folded: groups, lists and long words with their heads, and remarks. Lines count from 0.
pub fn folds(source: &Source) -> Vec<Fold> {
    let text = &*source.text;
    let line_of = |byte: u32| source.position(byte, Columns::Utf8).0.saturating_sub(1);
    let mut folds = Vec::new();
    gather(&headings(text, None), &mut |it| {
        let end = text[..text.floor_char_boundary(it.whole.end as usize)]
            .trim_end()
            .len();
        let end = u32::try_from(end).unwrap_or(u32::MAX);
        folds.push(Fold {
            first: line_of(it.whole.start),
            last: line_of(end),
            is_remark: false,
        });
    });
    let mut start = None;
    for (at, line) in text.lines().chain([""]).enumerate() {
        match (line.trim_start().starts_with('#'), start) {
            (true, None) => start = Some(at),
            (false, Some(first)) => {
                folds.push(Fold {
                    first,
                    last: at - 1,
                    is_remark: true,
                });
                start = None;
            }
            _ => {}
        }
    }
    folds.retain(|it| it.first < it.last);
    folds.sort();
    folds.dedup();
    folds
}

fn gather(headings: &[Heading], visit: &mut dyn FnMut(&Heading)) {
    for heading in headings {
        visit(heading);
        gather(&heading.inner, visit);
    }
}
