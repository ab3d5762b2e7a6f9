//! Words of the old year that a person has looked at and keeps.

use super::{Fate, Row, leaf, span};
use crate::node::{Kind, Node};
use crate::source::Span;

/// The key of the words that stay.
const KEEP: &str = "keep";

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

/// What was to stay was looked at for the old year only.
pub fn row(node: &Node, text: &str) -> Option<Row> {
    let keep = node.get(KEEP)?;
    let words: Vec<String> = kept(node).into_iter().map(|it| it.0).collect();
    let (start, end) = (keep.span.start as usize, keep.span.end as usize);
    let line = text[..start].rfind('\n');
    // A list ends with its last item; its bracket stands behind that.
    let bracket = text[end..]
        .find(']')
        .filter(|_| text[start..].starts_with('['));
    let whole = span(start..bracket.map_or(end, |at| end + at + 1));
    let row = Row {
        fate: Fate::Moved,
        key: KEEP.to_owned(),
        span: keep.span,
        was: words.join("; "),
        is: "[]".to_owned(),
        why: message!(
            "đã xem cho năm cũ: năm mới hỏi lại",
            "looked at for the old year: the new one asks again"
        ),
        ahead: String::new(),
        sentence: String::new(),
        stretches: vec![(whole, "[]".to_owned())],
        line: line.map_or(0, |it| u32::try_from(it + 1).unwrap_or(u32::MAX)),
    };
    (!words.is_empty()).then_some(row)
}
