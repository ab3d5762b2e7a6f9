//! Which part of a kind of paper a heading begins.

use std::sync::LazyLock;

use super::line::Line;
use super::tree::Node;
use super::{Paper, measure};
use crate::kind::{Kind, Part};
use crate::proof::word;
use crate::time::Scale;

/// Words of headings, each row with the key it leads to.
static WORDS: LazyLock<Vec<(&str, Vec<&str>)>> = LazyLock::new(|| {
    let lines = include_str!("../../data/words/part-headings.txt").lines();
    let rows = lines.filter(|it| !it.starts_with('#'));
    rows.filter_map(|it| it.split_once(" = "))
        .map(|(key, words)| (key, words.split(" | ").collect()))
        .collect()
});

/// The part of a kind that a heading begins.
pub fn part<'k>(kind: &'k Kind, heading: &str) -> Option<&'k Part> {
    let lower = word::lower(heading);
    let own = |it: &&Part| {
        it.heading
            .as_ref()
            .is_some_and(|own| word::lower(&own.value) == lower)
    };
    if let Some(part) = kind.parts.iter().find(own) {
        return Some(part);
    }
    let mut best: Option<(usize, &Part)> = None;
    for (key, words) in WORDS.iter() {
        let Some(part) = kind
            .parts
            .iter()
            .find(|it| it.key.0.value == *key && it.heading.is_some())
        else {
            continue;
        };
        let longest = words
            .iter()
            .filter(|it| word::has(&lower, it))
            .map(|it| it.len())
            .max();
        if let Some(length) = longest.filter(|it| best.is_none_or(|(known, _)| *it > known)) {
            best = Some((length, part));
        }
    }
    best.map(|it| it.1)
}

/// Whether a heading says no more than the name of a part.
pub fn is_sure(part: &Part, heading: &str) -> bool {
    let lower = word::lower(heading);
    let own = part
        .heading
        .as_ref()
        .is_some_and(|it| word::lower(&it.value) == lower);
    let mut rows = WORDS.iter().filter(|(key, _)| *key == part.key.0.value);
    own || rows.any(|(_, words)| words.contains(&&*lower))
}

/// Whether a part that would be work is a row of steps, each headed by its time.
pub fn is_timed(lines: &[Line], node: &Node) -> bool {
    let named = node.inner.iter().filter_map(|it| it.first(lines));
    let mut named = named.filter(|it| !it.mark.is_empty()).peekable();
    let is_time = |it: &Line| {
        let words = it.text.trim_end_matches([':', '.']);
        let times = crate::time::find(words);
        let long = words.chars().count() < 40;
        long && times.iter().any(|it| it.scale != Scale::Day)
    };
    named.peek().is_some() && named.all(is_time)
}

impl Paper<'_, '_> {
    /// Whether a part that a heading calls goals has figures in most of its entries.
    pub(super) fn counts(&self, node: &Node) -> bool {
        let lines = &self.lines.all;
        let heading = node.first(lines).map(|it| word::lower(&it.text));
        let is_goal = |it: &String| word::has(it, "mục tiêu") && !word::has(it, "yêu cầu");
        let mut entries = Vec::new();
        leaves(&node.inner, &mut entries);
        let entries = entries.iter().filter_map(|it| it.first(lines));
        // A part of one paragraph says its goal there.
        let prose = node.lines.iter().skip(1).map(|at| &lines[*at]);
        let is_prose = node.inner.is_empty() && node.lines.len() == 2;
        let least = if is_prose { 1 } else { 2 };
        let entries = entries.chain(prose.filter(|_| is_prose));
        let (mut all, mut told) = (0, 0);
        for line in entries {
            all += 1;
            told += usize::from(measure::told(line, self.lines.read(line)).is_some());
        }
        heading.as_ref().is_some_and(is_goal) && told >= least && told * 2 >= all
    }
}

/// The nodes that have none inside.
fn leaves<'n>(nodes: &'n [Node], all: &mut Vec<&'n Node>) {
    for node in nodes {
        match node.inner.is_empty() {
            true => all.push(node),
            false => leaves(&node.inner, all),
        }
    }
}
