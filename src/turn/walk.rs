//! The way down a description to its values.

use super::leaf::{Leaf, Part};
use super::loose;
use crate::campaign::{Keep, Precision, When};
use crate::diagnostic::Sink;
use crate::node::{Kind, Node};
use crate::origin::Origin;
use crate::proof::Paragraph;
use crate::role::Role;
use crate::shape::Field;
use crate::source::{Span, Spanned};
use crate::time::{self, Scale, Time};
use crate::worded::Worded;

/// Keys whose words say nothing of the paper itself.
const SILENT: [&str; 22] = [
    "office",
    "kind",
    "regulation",
    "symbol",
    "drafter",
    "initials",
    "copies",
    "urgency",
    "id",
    "mark",
    "ends",
    "numbering",
    "style",
    "units",
    "signer",
    "signers",
    "checks",
    "lead",
    "with",
    "who",
    "to",
    "keep",
];

/// What leads to a value.
#[derive(Clone)]
struct Way<'n> {
    key: String,
    /// The last key, and whether one above it is `basis`, `targets` or `facts`.
    last: &'n str,
    is_basis: bool,
    is_target: bool,
    is_fact: bool,
    keep: Vec<Keep>,
    line: u32,
}

/// The values of a description, in order.
pub fn leaves(node: &Node, text: &str) -> Vec<Leaf> {
    let mut found = Vec::new();
    let way = Way {
        key: String::new(),
        last: "",
        is_basis: false,
        is_target: false,
        is_fact: false,
        keep: Vec::new(),
        line: 0,
    };
    walk(node, text, &way, &mut found);
    loose::read(&mut found);
    found
}

fn walk(node: &Node, text: &str, way: &Way, found: &mut Vec<Leaf>) {
    match &node.kind {
        Kind::Blank => {}
        Kind::Scalar(words) => found.extend(leaf(node.span, words, text, way)),
        Kind::List(items) => {
            for (place, item) in items.iter().enumerate() {
                let way = Way {
                    key: format!("{}[{place}]", way.key),
                    line: line_of(item.span, text),
                    ..way.clone()
                };
                walk(item, text, &way, found);
            }
        }
        Kind::Map(pairs) => pairs.iter().for_each(|(key, value)| {
            let last = key.value.as_ref();
            let is_top = way.key.is_empty();
            if SILENT.contains(&last) && (last != "to" || !is_prose(value)) {
                return;
            }
            let way = Way {
                key: match is_top {
                    true => last.to_owned(),
                    false => format!("{}.{last}", way.key),
                },
                last,
                is_basis: way.is_basis || is_top && last == "basis",
                is_target: way.is_target || last == "targets",
                is_fact: way.is_fact || is_top && last == "facts",
                // At the top it names words, not values; a table has that of its entry.
                keep: match (is_top, way.last) {
                    (true, _) => Vec::new(),
                    (_, "table") => way.keep.clone(),
                    _ => keeps(node),
                },
                line: line_start(text, key.span.start as usize),
            };
            walk(value, text, &way, found);
        }),
    }
}

/// Whether a recipient is written in words and not by a key.
fn is_prose(node: &Node) -> bool {
    matches!(&node.kind, Kind::Scalar(words) if words.contains(' '))
}

/// What an entry says stays as it is; words that are none are told where it is read.
pub fn keeps(node: &Node) -> Vec<Keep> {
    let keep = node.get("keep");
    let found = keep.and_then(|it| Field::field(Some(it), &mut Sink::default()));
    let found: Vec<Spanned<Keep>> = found.unwrap_or_default();
    found.into_iter().map(|it| it.value).collect()
}

fn leaf(at: Span, words: &str, text: &str, way: &Way) -> Option<Leaf> {
    let raw = text.get(at.start as usize..at.end as usize)?;
    let part = match way.last {
        _ if way.is_basis => Part::Basis,
        "number" if way.key == "number" => Part::Number,
        "date" if way.key == "date" => Part::Issued,
        _ if way.key == "campaign" || way.key.starts_with("each") => Part::File,
        "due" => Part::Due,
        "when" | "time" | "period" => Part::When,
        "from" => Part::First,
        "every" => return None,
        "value" if way.is_target => Part::Value,
        _ if way.is_fact => Part::Fact,
        _ => Part::Prose,
    };
    let worded = Worded {
        text: words.to_owned(),
        origin: Origin::typed(words, raw, at),
    };
    let mut paragraph = Paragraph::new(Role::Doan, "", worded);
    // On a key of its own a time needs no word in front of it.
    if matches!(part, Part::Due | Part::When | Part::First) && paragraph.times.is_empty() {
        paragraph
            .times
            .extend(time::alone(words).or_else(|| yearly(words)));
    }
    Some(Leaf {
        part,
        key: way.key.clone(),
        span: at,
        paragraph,
        keep: way.keep.clone(),
        line: way.line,
    })
}

/// A day that comes back each year, typed without a word in front of it: 15/02 hằng năm.
fn yearly(words: &str) -> Option<Time> {
    match When::understand(words)? {
        Precision::DayEveryYear(day, month) => Some(Time {
            range: 0..words.len(),
            scale: Scale::Day,
            day,
            month,
            year: None,
            yearly: true,
        }),
        _ => None,
    }
}

/// Where the line begins on which the dash of an item stands.
pub fn line_of(item: Span, text: &str) -> u32 {
    let ahead = text[..item.start as usize].trim_end();
    // The words of a block stand under its sign.
    let dash = ahead.trim_end_matches(|ch: char| {
        matches!(ch, '>' | '|' | '-' | '+' | ' ') || ch.is_ascii_digit()
    });
    let behind = ahead.len() - dash.len();
    match behind {
        0 => line_start(text, item.start as usize),
        _ => line_start(text, ahead.len()),
    }
}

fn line_start(text: &str, at: usize) -> u32 {
    let start = text[..at].rfind('\n').map_or(0, |it| it + 1);
    u32::try_from(start).unwrap_or(u32::MAX)
}
