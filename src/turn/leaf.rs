//! A value of a description with the keys that lead to it.

use std::ops::Range;

use super::walk::{keeps, line_of};
use super::{Fate, Row};
use crate::campaign::Keep;
use crate::diagnostic::Message;
use crate::node::Node;
use crate::origin::Origin;
use crate::proof::{Paragraph, word};
use crate::role::Role;
use crate::source::Span;
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

/// A value, and where it stands.
pub struct Leaf {
    pub part: Part,
    pub key: String,
    /// All of it as typed, quotes included.
    pub span: Span,
    pub paragraph: Paragraph,
    /// What its entry says stays as it is.
    pub keep: Vec<Keep>,
    pub line: u32,
}

impl Leaf {
    /// A cited paper in the words it is known by, and where it is pointed at.
    pub fn cited(key: String, item: &Node, at: Span, said: String, text: &str) -> Leaf {
        let worded = Worded {
            text: said,
            origin: Origin::whole(Some(at)),
        };
        Leaf {
            part: Part::Basis,
            key,
            span: at,
            paragraph: Paragraph::new(Role::Doan, "", worded),
            keep: keeps(item),
            line: line_of(item.span, text),
        }
    }

    pub fn words(&self) -> &str {
        &self.paragraph.text
    }

    /// Whether these words in small letters stand in it.
    pub fn has(&self, words: &str) -> bool {
        word::has(&self.paragraph.lower, words)
    }

    /// The key of the entry it is a value of.
    pub fn entry(&self) -> &str {
        entry(&self.key)
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

    /// The two words behind a place.
    pub fn behind(&self, at: usize) -> String {
        let words = &self.words()[at..];
        let gap = if words.starts_with(char::is_whitespace) {
            " "
        } else {
            ""
        };
        let next: Vec<&str> = words.split_whitespace().take(2).collect();
        format!("{gap}{}", next.join(" "))
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

    /// A row about a part of its words, with the bracket that closes one of them.
    pub fn row(&self, fate: Fate, range: Range<usize>, is: &str, why: Message) -> Row {
        let range = closed(self.words(), range);
        let place = self.paragraph.origin.place(self.words(), &range);
        Row {
            fate,
            key: self.key.clone(),
            span: place.unwrap_or(self.span),
            was: joined(&self.words()[range.clone()]),
            is: is.to_owned(),
            why,
            ahead: self.ahead(range.start),
            behind: self.behind(range.end),
            sentence: joined(&self.words()[self.sentence(&range)]),
            stretches: Vec::new(),
            line: self.line,
            day: None,
            is_alone: false,
        }
    }
}

/// The key of the entry that a value belongs to; words that are an entry by themselves have their own, the cells of a
/// table that of their table.
pub fn entry(key: &str) -> &str {
    if let Some((owner, _)) = key.split_once(".table.") {
        return owner;
    }
    match key.ends_with(']') {
        true => key,
        false => key.rsplit_once('.').map_or("", |(entry, _)| entry),
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

/// A stretch with the bracket that closes it.
pub fn closed(words: &str, range: Range<usize>) -> Range<usize> {
    let inside = &words[range.clone()];
    let is_open = inside.matches('(').count() > inside.matches(')').count();
    let end = range.end + usize::from(is_open && words[range.end..].starts_with(')'));
    range.start..end
}
