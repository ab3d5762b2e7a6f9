//! What was written into the blanks of a starter: it was true of the year it was written for.

use std::ops::Range;

use super::leaf::{Leaf, Part, parent, unfigured, unnumbered};
use super::{Fate, Row, Turn, walk};
use crate::diagnostic::Message;
use crate::node::Node;
use crate::unwritten;

/// As many words around a blank are looked for.
const AROUND: usize = 4;

/// A place of a starter that somebody had to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blank {
    key: String,
    /// What else its entry or its row says.
    beside: Vec<String>,
    /// The words right in front of it and right behind it, up to the next blank.
    ahead: String,
    behind: String,
    /// What was asked for.
    what: String,
}

/// The blanks of a starter, in order.
pub fn blanks(node: &Node, text: &str) -> Vec<Blank> {
    let leaves = walk::leaves(node, text);
    let mut found = Vec::new();
    for one in leaves.iter().filter(|it| is_asked_here(it)) {
        let words = one.words();
        let marks = unwritten::find(words);
        let starts = marks.iter().map(|it| it.at.start).skip(1);
        let mut until = starts.chain([words.len()]);
        let mut from = 0;
        for mark in &marks {
            let end = until.next().unwrap_or(words.len());
            let what = &words[mark.what.clone()];
            // Examples say what it was for somebody else.
            let what = what.split("ví dụ").next().unwrap_or_default();
            found.push(Blank {
                key: one.key.clone(),
                beside: beside(one, &leaves),
                ahead: before(&words[from..mark.at.start]).to_owned(),
                behind: after(&words[mark.at.end..end]).to_owned(),
                what: what.trim_end_matches([',', ' ']).to_owned(),
            });
            from = mark.at.end;
        }
    }
    found
}

/// What stands where a starter had its blanks.
pub(super) fn rows(leaves: &[Leaf], turn: &Turn) -> Vec<Row> {
    let (from, to) = (turn.from, turn.to);
    let rows = turn.blanks.iter().filter_map(|blank| {
        let (leaf, range) = blank.place(leaves)?;
        if unwritten::is_in(leaf.words().get(range.clone())?) {
            return None;
        }
        let what = match blank.what.as_str() {
            "" => Message::default(),
            what => Message {
                vi: format!(" ({what})"),
                en: format!(" ({what})"),
            },
        };
        let why = Message {
            vi: format!("điền riêng cho năm {from}{}: năm {to} thì sao?", what.vi),
            en: format!("written for {from}{}: what is it in {to}?", what.en),
        };
        Some(Row {
            is_alone: true,
            ..leaf.row(Fate::Look, range, "?", why)
        })
    });
    rows.collect()
}

impl Blank {
    /// Where it was filled.
    fn place<'l>(&self, leaves: &'l [Leaf]) -> Option<(&'l Leaf, Range<usize>)> {
        let key = unnumbered(&self.key);
        // A column of a table, or a key.
        let last = |key: &str| key[parent(key).len()..].to_owned();
        let of_key = leaves.iter().filter(|it| {
            is_asked_here(it) && unnumbered(&it.key) == key && last(&it.key) == last(&self.key)
        });
        let known = |leaf: &Leaf| {
            let has_words = !self.ahead.trim().is_empty() && self.within(leaf.words()).is_some();
            let around = beside(leaf, leaves);
            let shared = self.beside.iter().filter(|it| around.contains(it)).count();
            (has_words, shared, leaf.key == self.key)
        };
        let of_key = of_key.map(|it| (known(it), it)).rev();
        let (how, leaf) = of_key.max_by_key(|it| it.0)?;
        let whole = 0..leaf.words().len();
        let range = self.within(leaf.words()).unwrap_or(whole);
        (how != (false, 0, false)).then_some((leaf, range))
    }

    /// What stands between its words in others.
    fn within(&self, words: &str) -> Option<Range<usize>> {
        let start = words.find(&self.ahead)? + self.ahead.len();
        let rest = words.get(start..)?;
        // A full stop may stand in a number too.
        let end = match rest.ends_with(&self.behind) {
            true => rest.len() - self.behind.len(),
            false => rest.find(&self.behind)?,
        };
        (end > 0).then_some(start..start + end)
    }
}

/// Numbers, targets and bases are asked anyway.
fn is_asked_here(leaf: &Leaf) -> bool {
    matches!(leaf.part, Part::Prose | Part::Fact)
}

/// What else the entry or the row of a value says, without figures.
fn beside(one: &Leaf, leaves: &[Leaf]) -> Vec<String> {
    let around = leaves.iter().filter(|it| {
        it.key != one.key && it.part == Part::Prose && parent(&it.key) == parent(&one.key)
    });
    let words = around.map(Leaf::words);
    let told = words.filter(|it| it.contains(' ') && !unwritten::is_in(it));
    told.map(unfigured).collect()
}

fn before(words: &str) -> &str {
    let mut starts = words.match_indices(' ').map(|it| it.0).rev();
    starts.nth(AROUND).map_or(words, |at| &words[at..])
}

fn after(words: &str) -> &str {
    let mut ends = words.match_indices(' ').map(|it| it.0);
    ends.nth(AROUND).map_or(words, |at| &words[..at])
}
