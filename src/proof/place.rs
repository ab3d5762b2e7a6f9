//! Where the words of a paragraph stand in the files they were typed in.

use std::ops::Range;

use super::paragraph::Piece;
use super::{Paragraph, Proof};
use crate::diagnostic::Finding;
use crate::source::Span;

impl Proof<'_> {
    /// The place of a whole paragraph in the user's files.
    pub fn whole(&self, paragraph: &Paragraph) -> Span {
        let origins = || paragraph.pieces.iter().filter_map(|it| it.origin);
        match (origins().next(), origins().next_back()) {
            (Some(first), Some(last)) if first.file == last.file => first.to(last),
            (first, _) => first.unwrap_or(self.itself),
        }
    }

    /// The place of some words of a paragraph in the user's files.
    pub fn place(&self, paragraph: &Paragraph, range: &Range<usize>) -> Span {
        let pieces = &paragraph.pieces;
        let index = pieces.partition_point(|it| it.at <= range.start).max(1) - 1;
        let end = pieces
            .get(index + 1)
            .map_or(paragraph.text.len(), |it| it.at);
        let Some(origin) = pieces.get(index).and_then(|it| it.origin) else {
            // The space between two lines has no place of its own.
            return match range.end > end {
                true => self.place(paragraph, &(end..range.end)),
                false => self.whole(paragraph),
            };
        };
        // Words in italics are a piece of their own, but were typed in one text with the rest.
        let same = |it: &Piece| it.origin == Some(origin);
        let first = index
            - pieces[..index]
                .iter()
                .rev()
                .take_while(|it| same(it))
                .count();
        let next = pieces[index..].iter().find(|it| !same(it));
        let own = pieces[first].at..next.map_or(paragraph.text.len(), |it| it.at);
        let inside = range.start - own.start..range.end.min(end) - own.start;
        let Some(found) = self.typed(origin, &paragraph.text[own], &inside) else {
            return origin;
        };
        let span = found;
        // Words may run on into the next pieces.
        match range.end > end {
            true => {
                let rest = self.place(paragraph, &(end..range.end));
                if rest.file == span.file && rest.end > span.end {
                    span.to(rest)
                } else {
                    span
                }
            }
            false => span,
        }
    }

    /// The place of some words when just these words stand there, so that it can be typed over.
    pub fn exact(&self, paragraph: &Paragraph, range: &Range<usize>) -> Option<Span> {
        let span = self.place(paragraph, range);
        let typed = self.sources.slice(span).split_whitespace();
        let same = typed.eq(paragraph.words(range).split_whitespace());
        same.then_some(span)
    }

    /// A finding with what fixes it, when just the faulty words stand at their place.
    pub fn fix(
        &self,
        told: Finding,
        paragraph: &Paragraph,
        range: &Range<usize>,
        right: impl Into<String>,
    ) -> Finding {
        match self.exact(paragraph, range) {
            Some(span) => told.fix(span, right),
            None => told,
        }
    }

    /// Where some words of a text were typed: in its own place, or where it borrowed them.
    /// Words that are typed in part and borrowed in part are found by their longer part.
    fn typed(&self, origin: Span, text: &str, range: &Range<usize>) -> Option<Span> {
        let raw = self.sources.slice(origin);
        if raw == text {
            return Some(shifted(origin, range.clone()));
        }
        let lent = |part: &Range<usize>| {
            let lent = self.borrowed.iter().filter_map(|lent| {
                let raw = lent.value.contains(&text[part.clone()]);
                let raw = raw.then(|| self.sources.slice(lent.span))?;
                let (near, at) = spelled(raw, text, part)?;
                Some((near, shifted(lent.span, at)))
            });
            // Of places that are as near the first is the best.
            lent.reduce(|best, one| if one.0 > best.0 { one } else { best })
        };
        let own = |part: &Range<usize>| {
            let (near, at) = spelled(raw, text, part)?;
            Some((near, shifted(origin, at)))
        };
        let whole = match (own(range), lent(range)) {
            (Some(own), Some(lent)) if lent.0 > own.0 => Some(lent),
            (own, lent) => own.or(lent),
        };
        let parts = parts(text, range);
        let part = || {
            parts
                .iter()
                .find_map(own)
                .or_else(|| parts.iter().find_map(lent))
        };
        whole.or_else(part).map(|(_, at)| at)
    }

    /// The place a section is known by: its first words, or what they were borrowed by.
    pub fn beginning(&self, paragraph: &Paragraph) -> Span {
        let (lead, whole) = (
            self.place(paragraph, &paragraph.lead()),
            self.whole(paragraph),
        );
        let inside = lead.file == whole.file && whole.start <= lead.start && lead.end <= whole.end;
        if inside { lead } else { whole }
    }
}

/// The first and the last words of a stretch, the longest part first: with its figures, or
/// two words at least.
fn parts(text: &str, range: &Range<usize>) -> Vec<Range<usize>> {
    let words = &text[range.clone()];
    let breaks = || words.match_indices(' ').map(|(at, _)| range.start + at);
    let heads = breaks().map(|at| range.start..at);
    let tails = breaks().map(|at| at + 1..range.end);
    let mut parts: Vec<_> = heads.chain(tails).collect();
    let figure = |words: &str| words.contains(|ch: char| ch.is_ascii_digit());
    parts.retain(|it| match figure(words) {
        true => figure(&text[it.clone()]),
        false => text[it.clone()].contains(' '),
    });
    parts.sort_by_key(|it| std::cmp::Reverse(it.len()));
    parts
}

fn shifted(origin: Span, at: Range<usize>) -> Span {
    let start = origin.start as usize;
    Span::new(origin.file, start + at.start, start + at.end)
}

/// Letters beside a place that tell it from others.
const BESIDE: usize = 16;

/// Where words of a text stand in what was typed for it, and how much of what is beside them
/// is the same there. The text may have borrowed words that were not typed there, so of
/// several places the one with the same neighbours is meant, then the one of the same count.
fn spelled(raw: &str, text: &str, range: &Range<usize>) -> Option<(usize, Range<usize>)> {
    let words = &text[range.clone()];
    let count = text[..range.start].matches(words).count();
    let near = |at: &Range<usize>| {
        let ahead = alike_letters(text[range.end..].chars(), raw[at.end..].chars());
        let behind = alike_letters(
            text[..range.start].chars().rev(),
            raw[..at.start].chars().rev(),
        );
        ahead + behind
    };
    let places = places(raw, words).enumerate();
    let best = places.max_by_key(|(nth, at)| (near(at), *nth == count, std::cmp::Reverse(*nth)))?;
    Some((near(&best.1), best.1))
}

/// How many letters two texts begin with in common, white space and signs of emphasis aside.
fn alike_letters(one: impl Iterator<Item = char>, two: impl Iterator<Item = char>) -> usize {
    let counts = |ch: &char| !ch.is_whitespace() && *ch != '*';
    let pairs = one.filter(counts).zip(two.filter(counts)).take(BESIDE);
    pairs.take_while(|(one, two)| one == two).count()
}

/// Every stretch of a typed text that has these words, wherever lines break.
fn places<'t>(raw: &'t str, words: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
    let first = words.chars().find(|ch| !ch.is_whitespace());
    let starts = first.into_iter().flat_map(|first| raw.match_indices(first));
    starts.filter_map(|(at, _)| Some(at..at + alike(&raw[at..], words.trim_start())?))
}

/// How many bytes of a typed text say these words, any white space being as good as any other.
fn alike(raw: &str, words: &str) -> Option<usize> {
    let mut rest = raw;
    let mut words = words.trim_end().chars().peekable();
    while let Some(ch) = words.next() {
        if ch.is_whitespace() {
            let trimmed = rest.trim_start();
            if trimmed.len() == rest.len() {
                return None;
            }
            rest = trimmed;
            while words.next_if(|ch| ch.is_whitespace()).is_some() {}
        } else {
            rest = match rest.strip_prefix(ch) {
                Some(rest) => rest,
                None => rest.trim_start_matches('*').strip_prefix(ch)?,
            };
        }
    }
    Some(raw.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_over_the_ends_of_lines() {
        let raw = "Gửi trước\n  ngày 5, rồi\n  trước ngày 5.";
        let told = |words| places(raw, words).map(|at| &raw[at]).collect::<Vec<_>>();
        assert_eq!(told("trước ngày 5"), ["trước\n  ngày 5", "trước ngày 5"]);
        assert_eq!(told("trước ngày 6"), Vec::<&str>::new());
    }

    #[test]
    fn of_several_places_the_one_with_the_same_neighbours_is_meant() {
        let raw = "Gọi {{ a }} và “*Tổ đẹp*”, rồi “Nhà đẹp";
        let text = "Gọi “Phố đẹp” và “Tổ đẹp”, rồi “Nhà đẹp";
        let told = |words: &str| {
            let at = text.rfind(words).expect(words);
            let found = spelled(raw, text, &(at..at + words.len()));
            found.map(|(_, at)| &raw[at.start..])
        };
        assert_eq!(told("“"), Some("“Nhà đẹp"));
        assert_eq!(told("”"), Some("”, rồi “Nhà đẹp"));
        assert_eq!(told("Tổ đẹp”"), Some("Tổ đẹp*”, rồi “Nhà đẹp"));
        assert_eq!(told("Phố"), None);
    }
}
