//! A value of a description with the keys that lead to it.

use std::ops::Range;

use super::{Fate, Row};
use crate::campaign::{Keep, Precision, When};
use crate::diagnostic::{Message, Sink};
use crate::node::{Kind, Node};
use crate::origin::Origin;
use crate::proof::Paragraph;
use crate::role::Role;
use crate::shape::Field;
use crate::source::{Span, Spanned};
use crate::time::{self, Scale, Time};
use crate::worded::Worded;

/// What a value is to the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Words of the paper.
    Prose,
    /// A deadline.
    Due,
    /// A time of work.
    When,
    /// When what comes back each year begins.
    First,
    /// A fact that sentences borrow.
    Fact,
    /// The paper that the office rests on.
    Basis,
    Number,
    /// The day of issue.
    Issued,
    /// What a target wants reached.
    Value,
    /// A file beside this one.
    File,
}

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

/// A value, and where it stands.
pub struct Leaf {
    pub part: Part,
    pub key: String,
    /// All of it as typed, quotes included.
    pub span: Span,
    pub paragraph: Paragraph,
    /// What its entry says stays as it is.
    pub keep: Vec<Keep>,
    line: u32,
}

impl Leaf {
    /// A cited paper in the words it is known by, wherever they are typed.
    pub fn cited(key: String, item: &Node, said: String, text: &str) -> Leaf {
        let worded = Worded {
            text: said,
            origin: Origin::whole(Some(item.span)),
        };
        Leaf {
            part: Part::Basis,
            key,
            span: item.span,
            paragraph: Paragraph::new(Role::Doan, "", worded),
            keep: keeps(item),
            line: line_of(item.span, text),
        }
    }

    pub fn words(&self) -> &str {
        &self.paragraph.text
    }

    /// The key of the entry it is a value of; words that are an entry by themselves have their own, the cells of a table
    /// that of their table.
    pub fn entry(&self) -> &str {
        if let Some((owner, _)) = self.key.split_once(".table.") {
            return owner;
        }
        match self.key.ends_with(']') {
            true => &self.key,
            false => self.key.rsplit_once('.').map_or("", |(entry, _)| entry),
        }
    }

    /// Where a part of its words is typed, byte for byte; none when it is typed otherwise.
    pub fn place(&self, range: &Range<usize>) -> Option<Span> {
        let place = self.paragraph.origin.place(self.words(), range)?;
        let len = usize::try_from(place.end - place.start).ok()?;
        (len == range.len()).then_some(place)
    }

    /// What it calls, each with the name between the braces.
    pub fn calls(&self) -> Vec<(Range<usize>, &str)> {
        let words = self.words();
        let open = words.match_indices("{{");
        let calls = open.filter_map(|(at, _)| {
            let end = at + words[at..].find("}}")?;
            Some((at..end + 2, words[at + 2..end].trim()))
        });
        calls.collect()
    }

    /// The two words in front of a place.
    pub fn ahead(&self, at: usize) -> String {
        let mut words: Vec<&str> = self.words()[..at]
            .split_whitespace()
            .rev()
            .take(2)
            .collect();
        words.reverse();
        words.join(" ")
    }

    /// Whether its entry says that it stays as it is.
    pub fn is_kept(&self) -> bool {
        let stays = match self.part {
            Part::Basis => Keep::Paper,
            _ => Keep::Value,
        };
        self.keep.contains(&stays)
    }

    /// The sentence around a part of its words.
    pub fn sentence(&self, range: &Range<usize>) -> Range<usize> {
        let words = self.words();
        let ends = |it: &str| it.starts_with([';', '\n']) || it.starts_with(". ");
        let start = words[..range.start].char_indices().rev();
        let start = start.map(|it| it.0).find(|at| ends(&words[*at..]));
        let start = start.map_or(0, |at| at + 1);
        let end = words[range.end..].char_indices().map(|it| range.end + it.0);
        let end = end.into_iter().find(|at| ends(&words[*at..]));
        start..end.unwrap_or(words.len())
    }

    /// A row about a part of its words. Nobody is asked about what is to stay.
    pub fn row(&self, fate: Fate, range: Range<usize>, is: &str, why: Message) -> Row {
        let place = self.paragraph.origin.place(self.words(), &range);
        let (fate, why) = match fate == Fate::Look && self.is_kept() {
            true => (Fate::Kept, message!("mục này ghi `keep`", "it says `keep`")),
            false => (fate, why),
        };
        Row {
            fate,
            key: self.key.clone(),
            span: place.unwrap_or(self.span),
            was: joined(&self.words()[range.clone()]),
            is: is.to_owned(),
            why,
            ahead: self.ahead(range.start),
            sentence: joined(&self.words()[self.sentence(&range)]),
            stretches: Vec::new(),
            line: self.line,
        }
    }
}

/// Words with one space between them.
pub fn joined(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words without their figures, which may have moved.
pub fn unfigured(words: &str) -> String {
    words.chars().filter(|ch| !ch.is_ascii_digit()).collect()
}

/// The key of the entry, the row or the list that a value belongs to.
pub fn parent(key: &str) -> &str {
    key.rfind(['.', '[']).map_or("", |at| &key[..at])
}

/// Keys without the places of their items, which others may have moved.
pub fn unnumbered(key: &str) -> String {
    let mut parts = key.split('[');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| {
        all + part.split_once(']').map_or("", |(_, rest)| rest)
    })
}

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
                // At the top it names words, not values.
                keep: if is_top { Vec::new() } else { keeps(node) },
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
fn keeps(node: &Node) -> Vec<Keep> {
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
fn line_of(item: Span, text: &str) -> u32 {
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
