//! Words of the old year that a person has looked at and keeps.

use super::{Fate, Row, leaf, span};
use crate::node::{Kind, Node};
use crate::source::Span;

/// The key of the words that stay.
pub const KEEP: &str = "keep";

/// What an entry keeps for good.
const WEEKDAY: &str = "weekday";

/// Words that a description says stay, whatever stands around them.
fn kept(node: &Node) -> Vec<(String, Span)> {
    let words = |it: &Node| match &it.kind {
        Kind::Scalar(words) => Some((leaf::joined(words), it.span)),
        _ => None,
    };
    match node.get(KEEP) {
        Some(Node {
            kind: Kind::List(items),
            ..
        }) => items.iter().filter_map(words).collect(),
        Some(one) => words(one).into_iter().collect(),
        None => Vec::new(),
    }
}

/// Words that stay, and which of them answer something.
pub struct Answers {
    kept: Vec<(String, Span)>,
    used: Vec<bool>,
}

impl Answers {
    pub fn of(node: &Node) -> Answers {
        let kept = kept(node);
        Answers {
            used: vec![false; kept.len()],
            kept,
        }
    }

    /// Whether words are said to stay, by themselves or with words around them.
    pub fn keep(&mut self, words: &str, around: &str) -> bool {
        let mut is_kept = false;
        for ((said, _), used) in self.kept.iter().zip(&mut self.used) {
            let holds = said == words || said.contains(words) && around.contains(said.as_str());
            *used |= holds;
            is_kept |= holds;
        }
        is_kept
    }

    /// What answers nothing.
    pub fn idle(self) -> impl Iterator<Item = (String, Span)> {
        let all = self.kept.into_iter().zip(self.used);
        all.filter(|it| !it.1).map(|it| it.0)
    }
}

/// What was to stay was looked at for the old year only: of the paper, and of each of its entries.
pub fn rows(node: &Node, text: &str) -> Vec<Row> {
    let mut found = Vec::new();
    walk(node, String::new(), text, &mut found);
    found
}

fn walk(node: &Node, way: String, text: &str, found: &mut Vec<Row>) {
    match &node.kind {
        Kind::List(items) => {
            for (place, item) in items.iter().enumerate() {
                walk(item, format!("{way}[{place}]"), text, found);
            }
        }
        Kind::Map(pairs) => {
            for (key, value) in pairs {
                let ahead = if way.is_empty() { "" } else { "." };
                let way = format!("{way}{ahead}{}", key.value);
                match key.value.as_ref() == KEEP {
                    true => found.extend(row(node, value, way, text)),
                    false => walk(value, way, text, found),
                }
            }
        }
        _ => {}
    }
}

/// Days of the week are kept each year; words, values and papers are asked again.
fn row(owner: &Node, keep: &Node, key: String, text: &str) -> Option<Row> {
    let words: Vec<String> = kept(owner).into_iter().map(|it| it.0).collect();
    let (stay, go): (Vec<&str>, Vec<&str>) = words
        .iter()
        .map(String::as_str)
        .partition(|it| key != KEEP && *it == WEEKDAY);
    let (start, end) = (keep.span.start as usize, keep.span.end as usize);
    let line = text[..start].rfind('\n');
    // A list ends with its last item; its bracket stands behind that.
    let bracket = text[end..]
        .find(']')
        .filter(|_| text[start..].starts_with('['));
    let whole = span(start..bracket.map_or(end, |at| end + at + 1));
    let is = format!("[{}]", stay.join(", "));
    let row = Row {
        fate: Fate::Moved,
        key,
        span: keep.span,
        was: go.join("; "),
        is: is.clone(),
        why: message!(
            "đã xem cho năm cũ: năm mới hỏi lại",
            "looked at for the old year: the new one asks again"
        ),
        ahead: String::new(),
        behind: String::new(),
        sentence: String::new(),
        stretches: vec![(whole, is)],
        line: line.map_or(0, |it| u32::try_from(it + 1).unwrap_or(u32::MAX)),
        day: None,
        is_alone: false,
    };
    (!go.is_empty()).then_some(row)
}
