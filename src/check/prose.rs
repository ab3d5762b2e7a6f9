//! The sentences of a campaign, each with its place, and places of words inside them.

use std::ops::Range;

use regex::Regex;

use super::Facts;
use crate::fact::Fact;
use crate::shape::{Shape, Text};
use crate::source::{Sources, Span};

/// Every text of the campaign that was not read as a time.
pub fn of(facts: &Facts) -> Vec<Text> {
    let times: Vec<Span> = facts.campaign.times().iter().map(|t| t.text.span).collect();
    let mut texts = leaves(facts.campaign.fact());
    texts.retain(|t| !times.contains(&t.span));
    texts
}

/// The words at the ends of a tree of facts.
pub fn leaves(fact: Fact) -> Vec<Text> {
    let mut texts = match fact {
        Fact::Words(words) => vec![words],
        Fact::List(items) => items.into_iter().flat_map(leaves).collect(),
        Fact::Group(members) => members.into_iter().flat_map(|(_, f)| leaves(f)).collect(),
        Fact::Unit(_) | Fact::Nothing => Vec::new(),
    };
    // A time or a typed body is offered under several names.
    texts.dedup_by_key(|t| t.span);
    texts
}

/// The place of some words of a text; YAML may have broken them over lines.
pub fn place(sources: &Sources, text: &Text, range: Range<usize>) -> Span {
    let words = &text.value[range.clone()];
    let before = text.value[..range.start].matches(words).count();
    let pieces: Vec<String> = words.split_whitespace().map(regex::escape).collect();
    let raw = sources.slice(text.span);
    let found = Regex::new(&pieces.join(r"\s+")).ok().and_then(|pattern| {
        let place = pattern.find_iter(raw).nth(before);
        place.map(|m| m.range())
    });
    let start = text.span.start as usize;
    found.map_or(text.span, |at| {
        Span::new(text.span.file, start + at.start, start + at.end)
    })
}
