//! Lines that tell who does what with whom and until when: a label, however an office words it, and
//! what stands behind it.

use std::sync::LazyLock;

use super::line::Line;
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

impl<'l> Label<'l> {
    pub fn read(line: &'l Line) -> Option<Label<'l>> {
        let (label, words) = line.typed.split_once(':')?;
        // Stars stand around the label, with its colon or without.
        let closed = |it: &'l str| it.trim_start_matches('*').trim();
        let words = closed(words);
        let label = label.trim_matches('*').trim();
        let lower = word::lower(label);
        let mut named = LABELS.iter().enumerate();
        let found = named.find(|(_, (_, all))| all.contains(&&*lower));
        let (rank, (key, _)) = found?;
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
        let names: Vec<&str> = self.words.split(", ").collect();
        let is_name = |it: &&str| it.starts_with(char::is_uppercase) || it.starts_with("các ");
        match names.iter().all(is_name) && !self.words.contains(';') {
            true => names,
            false => vec![self.words],
        }
    }
}
