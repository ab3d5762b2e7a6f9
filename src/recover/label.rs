//! Lines that tell who does what with whom and until when: a label, however an office words it, and
//! what stands behind it.

use std::sync::LazyLock;

use super::line::Line;
use super::tree::Node;
use super::{Paper, figure, unit};
use crate::description::{Group, Value};
use crate::proof::word;

/// The keys of such lines in the order they are printed, each with its labels.
static LABELS: LazyLock<Vec<(&str, Vec<&str>)>> = LazyLock::new(|| {
    let lines = include_str!("../../data/words/duty-labels.txt").lines();
    let rows = lines.filter(|it| !it.starts_with('#'));
    rows.filter_map(|it| it.split_once(" = "))
        .map(|(key, words)| (key, words.split(" | ").collect()))
        .collect()
});

/// Keys whose values are words and not names.
const WORDS: [&str; 2] = ["time", "result"];

/// A line of label and words.
#[derive(Debug, Clone, PartialEq)]
pub struct Label<'l> {
    pub key: &'static str,
    /// Where it stands among the lines of an entry.
    pub rank: usize,
    /// As the office words it.
    pub label: &'l str,
    /// What stands behind it, as it would be typed.
    pub words: &'l str,
}

/// The key of a line with this label, and where it stands among those of an entry.
pub fn duty(label: &str) -> Option<(usize, &'static str)> {
    let lower = word::lower(label);
    let mut named = LABELS.iter().enumerate();
    let (rank, (key, _)) = named.find(|(_, (_, all))| all.contains(&&*lower))?;
    Some((rank, key))
}

impl<'l> Label<'l> {
    pub fn read(line: &'l Line) -> Option<Label<'l>> {
        let (label, words) = line.typed.split_once(':')?;
        // Stars stand around the label, with its colon or without.
        let closed = |it: &'l str| it.trim_start_matches('*').trim();
        let words = closed(words);
        let label = label.trim_matches('*').trim();
        let (rank, key) = duty(label)?;
        let fits = line.mark == "-" && !words.is_empty() && words.matches('*').count() % 2 == 0;
        fits.then_some(Label {
            key,
            rank,
            label,
            words,
        })
    }

    /// Whether it says who.
    pub fn is_name(&self) -> bool {
        !WORDS.contains(&self.key)
    }

    /// The names behind it, when they are surely a list.
    pub fn names(&self) -> Vec<&'l str> {
        if let Some(names) = unit::bodies(self.words) {
            return names;
        }
        let names: Vec<&str> = self.words.split(", ").collect();
        let is_name = |it: &&str| it.starts_with(char::is_uppercase) || it.starts_with("các ");
        match names.iter().all(is_name) && !self.words.contains(';') {
            true => names,
            false => vec![self.words],
        }
    }
}

/// The label of each key that comes most often among lines, of the keys of which a line is told.
pub fn usual<'l>(
    lines: impl Iterator<Item = &'l Line>,
    is_told: impl Fn(&Line) -> bool,
) -> Vec<(&'static str, &'l str)> {
    let read = lines.filter_map(|it| Some((Label::read(it)?, is_told(it))));
    let read: Vec<(Label, bool)> = read.collect();
    let mut usual: Vec<(&'static str, &str)> = Vec::new();
    for (label, _) in &read {
        let same_key = || read.iter().filter(|it| it.0.key == label.key);
        if !same_key().any(|it| it.1) || usual.iter().any(|it| it.0 == label.key) {
            continue;
        }
        let count = |word: &str| same_key().filter(|it| it.0.label == word).count();
        let most = same_key().map(|it| it.0.label).max_by_key(|it| count(it));
        usual.extend(most.map(|it| (label.key, it)));
    }
    usual
}

impl<'p> Paper<'p, '_> {
    /// The labels at the head of nodes, which come in their order and have nothing under them.
    pub(super) fn ranked(&self, nodes: &[Node]) -> Vec<(Label<'p>, &'p Line)> {
        let lines = &self.lines.all;
        let mut last = None;
        let labels = nodes.iter().map_while(|node| {
            let line = node.first(lines)?;
            let fits = node.inner.is_empty() && node.lines.len() == 1 && self.firm(line) < 2;
            let label =
                Label::read(line).filter(|it| fits && last.is_none_or(|last| it.rank > last))?;
            last = Some(label.rank);
            Some((label, line))
        });
        labels.collect()
    }

    /// The lines of who does what at the head of nodes; how many they are.
    pub(super) fn duties(&mut self, inner: &[Node], group: &mut Group) -> usize {
        let labels = self.ranked(inner);
        let count = labels.len();
        let mut own = Group::default();
        for (label, line) in labels {
            let known = self.labels.iter().find(|it| it.0 == label.key);
            if known.is_some_and(|it| it.1 != label.label) {
                own.say(label.key, label.label);
            }
            if label.key == "time" {
                let (words, values) = figure::dated(label.words, self.lines.read(line));
                // What the sentence itself says stands at that key.
                let is_free = values
                    .members()
                    .all(|(key, value)| group.get(key).is_none_or(|known| known == value));
                match is_free {
                    true => {
                        group.say("time", words);
                        figure::put(group, values);
                    }
                    false => group.say("time", label.words),
                }
                self.takes.put("time", &line.text, &[line.at]);
                continue;
            }
            let value: Value = match label.is_name() {
                true => label
                    .names()
                    .into_iter()
                    .map(|it| self.unit(it))
                    .collect::<Vec<_>>()
                    .into(),
                false => Value::words(label.words),
            };
            group.put(label.key, value);
            self.takes.put(label.key, &line.text, &[line.at]);
        }
        group.put("labels", own);
        count
    }

    /// How many lines of who does what belong to the words of the first node, behind which they stand.
    pub(super) fn labelled(&self, nodes: &[Node]) -> usize {
        let lines = &self.lines.all;
        let Some((first, rest)) = nodes.split_first() else {
            return 0;
        };
        let is_words = !first.is_heading(lines) && first.table.is_none() && first.inner.is_empty();
        let own = first
            .first(lines)
            .filter(|it| is_words && Label::read(it).is_none() && self.firm(it) < 2);
        match own.is_none_or(|it| it.mark.is_empty()) {
            true => 0,
            false => self.ranked(rest).len(),
        }
    }
}
