//! Which values to change when words of a paragraph are other ones: what was typed, what was borrowed,
//! and what is printed in another form than it was typed in.

use std::ops::Range;

use super::bench::{Edit, Whose};
use super::called;
use super::form;
use super::line::Line;
use super::roots::Roots;
use crate::edit::Change;
use crate::origin::Place;
use crate::source::Span;

/// Edits that may make a difference good.
#[derive(Debug, Clone)]
pub struct Candidate {
    pub edits: Vec<Edit>,
    pub aim: Aim,
}

impl Candidate {
    /// For words of the paragraph itself, or a whole item.
    pub fn here(edits: Vec<Edit>) -> Candidate {
        Candidate {
            edits,
            aim: Aim::Here,
        }
    }

    /// Whether it changes this text, and no other.
    pub fn is_of(&self, whose: Whose) -> bool {
        self.edits.iter().all(|it| it.whose == whose)
    }

    /// Whether it changes words of one value, with those beside its call, and nothing else.
    pub fn is_of_words(&self) -> bool {
        let mut all = self.edits.iter();
        let is_one = self.edits.len() == 1 || self.aim == Aim::Borrowed;
        is_one && all.all(|it| matches!(it.change, Change::Words(..)))
    }

    /// Whether it puts words into a value that begin or end with a sign or a blank.
    pub fn has_sign(&self) -> bool {
        let is_sign = |it: char| !it.is_alphanumeric();
        self.edits.iter().any(|it| match &it.change {
            Change::Words(_, words) => words.starts_with(is_sign) || words.ends_with(is_sign),
            _ => false,
        })
    }
}

/// What a candidate changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aim {
    /// Words of the paragraph itself, or a whole item.
    Here,
    /// A value that the paragraph borrows; other paragraphs may borrow it too.
    Borrowed,
    /// A value that is printed in another form.
    Form,
    /// Words in the place of the call of a borrowed value.
    InPlace,
    /// An item that stands elsewhere.
    Moved,
    /// The signs of bold, italic and underlined words.
    Look,
}

/// Ways to put words in the place of others in a paragraph, the likeliest first.
pub fn candidates(roots: &Roots, line: &Line, range: &Range<usize>, new: &str) -> Vec<Candidate> {
    let mut all = Vec::new();
    all.extend(beside(roots, line, range, new));
    all.extend(called::day(roots, line, range, new));
    let text = &line.words.text;
    for (range, new) in narrowed(line, range, new) {
        let pieces: Vec<(Range<usize>, Place)> = pieces(line, &range);
        let Some((_, first)) = pieces.first() else {
            continue;
        };
        let one = pieces.iter().all(|(_, it)| it.key() == first.key());
        let last = pieces.last().map_or(*first, |(_, it)| *it);
        let is_exact = pieces.iter().all(|(_, it)| it.exact);
        if one && is_exact && first.span.start <= last.span.end {
            let span = first.span.to(last.span);
            let aim = match first.call {
                Some(_) => Aim::Borrowed,
                None => Aim::Here,
            };
            for new in form::letters(&text[range.clone()], roots.typed(span), &new) {
                all.extend(candidate(roots.words(span, &new), aim));
                let bare = new.trim_matches(|ch: char| !ch.is_alphanumeric());
                if bare != new && !bare.is_empty() {
                    all.extend(candidate(roots.words(span, bare), aim));
                }
            }
        }
        if one {
            all.extend(other_form(roots, line, &range, &new, *first));
        }
        if one {
            all.extend(called::name(roots, line, &range, &new));
        }
        if pieces.iter().any(|(_, it)| it.call.is_some()) || !one {
            all.extend(in_place(roots, line, &range, &new));
        }
    }
    all
}

fn candidate(edit: Option<Edit>, aim: Aim) -> Option<Candidate> {
    let edits = vec![edit?];
    Some(Candidate { edits, aim })
}

/// Words typed in front of a borrowed value or behind it, which stays borrowed: a letter or a figure right
/// beside it may be a part of it.
fn beside(roots: &Roots, line: &Line, range: &Range<usize>, new: &str) -> Option<Candidate> {
    let at = range.start;
    let text = &line.words.text;
    if !range.is_empty() || new.is_empty() {
        return None;
    }
    let place = |range: Range<usize>| {
        let mut places = line.words.origin.cut(&range);
        places.next().and_then(|it| it.1)
    };
    let before = text[..at].chars().next_back();
    let before = before.and_then(|it| place(at - it.len_utf8()..at));
    let behind = text[at..].chars().next();
    let behind = behind.and_then(|it| place(at..at + it.len_utf8()));
    if before
        .zip(behind)
        .is_some_and(|(it, next)| it.key() == next.key())
    {
        return None;
    }
    let call = |it: Option<Place>| it.and_then(|it| it.call);
    let is_apart = |ch: char| !ch.is_alphanumeric();
    let (call, is_behind) = match (call(before), call(behind)) {
        (Some(call), _) if new.starts_with(is_apart) => (call, true),
        (_, Some(call)) if new.ends_with(is_apart) => (call, false),
        _ => return None,
    };
    let part = roots.part(call)?;
    let at = if is_behind {
        part.range.end
    } else {
        part.range.start
    };
    candidate(Some(part.edit(at..at, new.to_owned())), Aim::Here)
}

/// The same change with what both texts share at its ends left out, where that stands in no value; a
/// place between words belongs to those before it or behind it.
fn narrowed(line: &Line, range: &Range<usize>, new: &str) -> Vec<(Range<usize>, String)> {
    let text = &line.words.text;
    if range.is_empty() {
        let before = text[..range.start].chars().next_back();
        let behind = text[range.start..].chars().next();
        let mut all = Vec::new();
        if let Some(it) = before {
            let start = range.start - it.len_utf8();
            all.push((start..range.start, format!("{it}{new}")));
        }
        if let Some(it) = behind {
            let end = range.end + it.len_utf8();
            all.push((range.start..end, format!("{new}{it}")));
        }
        return all;
    }
    let (mut range, mut new) = (range.clone(), new);
    let is_typed = |at: &Range<usize>| line.words.origin.cut(at).any(|it| it.1.is_some());
    while let Some(last) = text[range.clone()].chars().next_back() {
        let letter = range.end - last.len_utf8()..range.end;
        match new.strip_suffix(last).filter(|_| !is_typed(&letter)) {
            Some(rest) => (range.end, new) = (letter.start, rest),
            None => break,
        }
    }
    while let Some(first) = text[range.clone()].chars().next() {
        let letter = range.start..range.start + first.len_utf8();
        match new.strip_prefix(first).filter(|_| !is_typed(&letter)) {
            Some(rest) => (range.start, new) = (letter.end, rest),
            None => break,
        }
    }
    if range.is_empty() && !new.is_empty() {
        return narrowed(line, &range, new);
    }
    let mut all = vec![(range.clone(), new.to_owned())];
    // What the program prints around them is its own affair.
    let typed = line.words.origin.cut(&range).filter(|(_, it)| it.is_some());
    if let Some(typed) = typed
        .map(|(at, _)| at)
        .reduce(|one, other| one.start..other.end)
        && typed != range
    {
        all.push((typed, new.to_owned()));
    }
    all
}

/// Where the typed words of a paragraph end.
pub fn typed_end(line: &Line) -> usize {
    let whole = 0..line.words.text.len();
    let typed = line.words.origin.cut(&whole).filter(|(_, it)| it.is_some());
    typed.last().map_or(whole.end, |(at, _)| at.end)
}

/// What was typed for some words, stretch by stretch; none when a part of them was typed nowhere.
fn pieces(line: &Line, range: &Range<usize>) -> Vec<(Range<usize>, Place)> {
    let cut = line.words.origin.cut(range);
    let all: Option<Vec<_>> = cut.map(|(at, place)| Some((at, place?))).collect();
    let all = all.unwrap_or_default();
    let long: usize = all.iter().map(|(at, _)| at.len()).sum();
    match long == range.len() {
        true => all,
        false => Vec::new(),
    }
}

/// All the stretch of a paragraph that was printed for the same value.
pub fn around(line: &Line, at: usize, place: Place) -> Range<usize> {
    let text = &line.words.text;
    let whole = 0..text.len();
    let mut found = at..at;
    let mut run: Option<Range<usize>> = None;
    for (within, other) in line.words.origin.cut(&whole) {
        let same = other.is_some_and(|it| it.key() == place.key());
        run = match (run, same) {
            (Some(run), true) => Some(run.start..within.end),
            (None, true) => Some(within),
            (_, false) => None,
        };
        if let Some(run) = run.as_ref().filter(|it| it.start <= at && at <= it.end) {
            found = run.clone();
        }
    }
    found
}

/// A value of which another form is printed: a day in words, capitals, a count.
fn other_form(
    roots: &Roots,
    line: &Line,
    range: &Range<usize>,
    new: &str,
    place: Place,
) -> Vec<Candidate> {
    let Some(found) = roots.found(place.span) else {
        return Vec::new();
    };
    let stretch = around(line, range.start, place);
    let text = &line.words.text;
    if !(stretch.start <= range.start && range.end <= stretch.end) {
        return Vec::new();
    }
    let printed = &text[stretch.clone()];
    let mut wanted = printed.to_owned();
    wanted.replace_range(range.start - stretch.start..range.end - stretch.start, new);
    let forms = form::values(found.value, printed, &wanted);
    let aim = match place.call {
        Some(_) => Aim::Borrowed,
        None => Aim::Form,
    };
    let forms = forms.into_iter().map(|it| Candidate {
        edits: vec![found.set(it)],
        aim,
    });
    forms.collect()
}

/// Words where something is called, in its place.
fn in_place(roots: &Roots, line: &Line, range: &Range<usize>, new: &str) -> Option<Candidate> {
    let (span, words) = whole(line, range, new)?;
    candidate(roots.words(span, &words), Aim::InPlace)
}

/// The stretch of the text in which some words of a paragraph are typed and called, and the words that are
/// wanted in its place.
pub fn whole(line: &Line, range: &Range<usize>, new: &str) -> Option<(Span, String)> {
    let text = &line.words.text;
    let (mut start, mut end) = (range.start, range.end);
    let (mut first, mut last): (Option<Span>, Option<Span>) = (None, None);
    let cut: Vec<(Range<usize>, Option<Place>)> = line.words.origin.cut(range).collect();
    let call = |it: Option<&(Range<usize>, Option<Place>)>| it?.1?.call;
    for (it, (at, place)) in cut.iter().enumerate() {
        let Some(place) = *place else {
            // The program prints signs between the values of a list that is called.
            let before = call(it.checked_sub(1).and_then(|it| cut.get(it)));
            if before.is_none() || before != call(cut.get(it + 1)) {
                return None;
            }
            continue;
        };
        let at = at.clone();
        let (at, outer) = match place.call {
            Some(call) => (around(line, at.start, place), call),
            None if place.exact => (at, place.span),
            None => return None,
        };
        start = start.min(at.start);
        end = end.max(at.end);
        first = first.or(Some(outer));
        last = Some(outer);
    }
    let (first, last) = (first?, last?);
    if first.file != last.file || first.start > last.start {
        return None;
    }
    let words = format!(
        "{}{new}{}",
        &text[start..range.start],
        &text[range.end..end]
    );
    Some((first.to(last), words))
}
