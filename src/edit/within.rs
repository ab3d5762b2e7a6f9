//! Some words of a value changed in the line where they stand.

use std::ops::Range;

use super::place::Place;
use super::scalar::{self, Form};
use crate::diagnostic::Fix;
use crate::node::{Kind, Node};
use crate::origin::Origin;
use crate::source::Span;

/// Puts words in the place of others in a value; all that was typed around them stays.
pub fn within(text: &str, node: &Node, range: &Range<usize>, words: &str) -> Option<Fix> {
    let Kind::Scalar(value) = &node.kind else {
        return None;
    };
    value.get(range.clone())?;
    let place = Place::of(text, node.span)?;
    let form = form(&place, text);
    let origin = Origin::typed(value, place.typed, node.span);
    let (start, end) = typed(&origin, value, range)?;
    let span = Span {
        start,
        end,
        ..node.span
    };
    let deep = place.column();
    let words = scalar::inside(form, words, place.ending(), deep)?;
    Some(Fix::new(span, words))
}

fn form(place: &Place, text: &str) -> Form {
    let sign = place
        .block()
        .and_then(|it| text.get(it.start as usize..it.end as usize));
    match (sign, place.typed.chars().next()) {
        (Some(sign), _) if sign.starts_with('|') => Form::Literal,
        (Some(_), _) => Form::Folded,
        (None, Some('"')) => Form::Quoted,
        (None, Some('\'')) => Form::Single,
        _ => Form::Plain,
    }
}

/// What was typed for some words; where there are none, the place between those beside them.
fn typed(origin: &Origin, value: &str, range: &Range<usize>) -> Option<(u32, u32)> {
    let letter = |at: usize| {
        let long = value.get(at..)?.chars().next()?.len_utf8();
        let letter = at..at + long;
        let (_, span) = origin.pieces(&letter).next()?;
        Some(span)
    };
    let before = value.get(..range.start)?.chars().next_back();
    let start = match before {
        // Behind what stands before it, so that blanks between lines are left alone.
        Some(before) if range.is_empty() => letter(range.start - before.len_utf8())?.end,
        _ => letter(range.start)?.start,
    };
    let end = match range.is_empty() {
        true => start,
        false => {
            let last = value.get(range.clone())?.chars().next_back()?;
            letter(range.end - last.len_utf8())?.end
        }
    };
    (start <= end).then_some((start, end))
}

/// Which words of a value were typed in a stretch of the text.
pub fn read(text: &str, node: &Node, typed: Span) -> Option<Range<usize>> {
    let Kind::Scalar(value) = &node.kind else {
        return None;
    };
    let place = Place::of(text, node.span)?;
    let origin = Origin::typed(value, place.typed, node.span);
    let whole = 0..value.len();
    let mut found: Option<Range<usize>> = None;
    for (within, span) in origin.pieces(&whole) {
        let is_exact = within.len() == (span.end - span.start) as usize;
        let (start, end) = (typed.start.max(span.start), typed.end.min(span.end));
        let touches = start < end || typed.start == typed.end && start == end;
        if !touches || found.is_some() && typed.start == typed.end {
            continue;
        }
        let part = match is_exact {
            true => {
                let at = |byte: u32| within.start + (byte - span.start) as usize;
                at(start)..at(end)
            }
            false => within,
        };
        found = Some(match found {
            Some(known) => known.start..part.end,
            None => part,
        });
    }
    found
}
