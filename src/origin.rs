//! Where words were typed: which bytes of which file each stretch of a text comes from.

use std::fmt;
use std::ops::Range;

use crate::source::{FileId, Span};

mod typed;

/// The places of a text, stretch by stretch; words without a place were typed nowhere.
#[derive(Clone, Default, PartialEq)]
pub struct Origin {
    /// In order, each up to the next.
    stretches: Vec<Stretch>,
}

/// Where words came from is nothing of what they say: a sheet is known by its words.
impl fmt::Debug for Origin {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("Origin")
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Stretch {
    /// Where it begins in the text.
    at: u32,
    place: Option<Place>,
}

/// What was typed for a stretch.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    pub span: Span,
    /// Whether it stands there byte for byte; else all of it stands for any part of the stretch.
    pub exact: bool,
    /// Where the value begins that it is a part of.
    value: u32,
    /// Where it is called, if it is borrowed.
    pub call: Option<Span>,
}

impl Place {
    /// Its place in the text that is read: where it is called if it is borrowed.
    pub fn outer(self) -> Span {
        self.call.unwrap_or(self.span)
    }

    /// The value its words were typed in, and where they were called.
    pub fn key(self) -> (FileId, u32, Option<Span>) {
        (self.span.file, self.value, self.call)
    }

    /// The place of a part of its stretch.
    fn cut(self, range: Range<usize>) -> Place {
        if !self.exact {
            return self;
        }
        let byte = |at: usize| {
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            self.span.start.saturating_add(at).min(self.span.end)
        };
        let span = Span {
            start: byte(range.start),
            end: byte(range.end),
            ..self.span
        };
        Place { span, ..self }
    }
}

/// Words of one value beside each other.
struct Group {
    place: Place,
    figures: bool,
    len: usize,
}

impl Origin {
    /// One place for all of a text.
    pub fn whole(span: Option<Span>) -> Origin {
        let place = span.map(|span| Place {
            span,
            exact: false,
            value: span.start,
            call: None,
        });
        Origin {
            stretches: place
                .map(|place| Stretch {
                    at: 0,
                    place: Some(place),
                })
                .into_iter()
                .collect(),
        }
    }

    /// Words that stand byte for byte at a place.
    pub fn exact(span: Span) -> Origin {
        let mut origin = Origin::whole(Some(span));
        origin.each(|place| place.exact = true);
        origin
    }

    /// The same places, as parts of the value that begins at a byte of their file.
    pub fn within(mut self, value: u32) -> Origin {
        self.each(|place| place.value = value);
        self
    }

    /// Whether nothing of the text was typed anywhere.
    pub fn is_nowhere(&self) -> bool {
        self.stretches.is_empty()
    }

    /// The text is borrowed where it is called; what was typed nowhere is there.
    pub fn call(&mut self, call: Span) {
        if self.is_nowhere() {
            *self = Origin::whole(Some(call));
        }
        self.each(|place| place.call = Some(call));
    }

    /// Where some words of its text were typed: from the first to the last that is not borrowed.
    /// When all are borrowed, or only the borrowed have figures, in which most faults are, it is
    /// where the longest of these was typed.
    pub fn place(&self, text: &str, range: &Range<usize>) -> Option<Span> {
        let mut groups: Vec<Group> = Vec::new();
        for (within, place) in self.cut(range) {
            let Some(place) = place else { continue };
            let figures = text[within.clone()].contains(|ch: char| ch.is_ascii_digit());
            match groups.last_mut() {
                Some(last) if last.place.key() == place.key() => {
                    last.place.span = last.place.span.around(place.span);
                    last.figures |= figures;
                    last.len += within.len();
                }
                _ => groups.push(Group {
                    place,
                    figures,
                    len: within.len(),
                }),
            }
        }
        let figures = groups.iter().any(|it| it.figures);
        let typed = || groups.iter().filter(|it| it.place.call.is_none());
        if typed().any(|it| it.figures >= figures) {
            let spans = typed().map(|it| it.place.span);
            let whole = spans.clone().reduce(Span::to)?;
            if spans.is_sorted_by(|one, next| one.file == next.file && one.end <= next.start) {
                return Some(whole);
            }
        }
        let longest = groups.iter().rev().max_by_key(|it| (it.figures, it.len))?;
        Some(longest.place.span)
    }

    /// From where the text begins to where it ends, borrowed words being where they are called.
    pub fn around(&self) -> Option<Span> {
        let mut places = self.stretches.iter().filter_map(|it| it.place);
        let first = places.next()?.outer();
        let last = places.next_back().map_or(first, Place::outer);
        Some(match first.file == last.file {
            true => first.to(last),
            false => first,
        })
    }

    /// The places of a part of the text, stretch by stretch; those without a place left out.
    pub fn pieces<'o>(
        &'o self,
        range: &'o Range<usize>,
    ) -> impl Iterator<Item = (Range<usize>, Span)> + 'o {
        let all = self.cut(range);
        all.filter_map(|(within, place)| Some((within, place?.span)))
    }

    /// Every place of it, borrowed words being where they are called.
    pub fn outer(&self) -> impl Iterator<Item = Span> {
        let places = self.stretches.iter().filter_map(|it| it.place);
        places.map(Place::outer)
    }

    /// The file and the first byte of the value in which something was typed.
    pub fn value(&self, at: usize) -> Option<(FileId, u32)> {
        let (_, place) = self.cut(&(at..at + 1)).next()?;
        place.map(|it| (it.span.file, it.value))
    }

    /// The places of a part of the text.
    pub fn part(&self, range: &Range<usize>) -> Origin {
        let mut part = Origin::default();
        part.push_part(0, self, range);
        part
    }

    /// Puts the places of a part of another text behind those of the first `len` bytes.
    pub fn push_part(&mut self, len: usize, other: &Origin, range: &Range<usize>) {
        self.push(len, None);
        for (within, place) in other.cut(range) {
            self.push(len + within.start - range.start, place);
        }
    }

    /// The text goes on behind the first `len` bytes with words that have no place.
    pub fn ends(&mut self, len: usize) {
        self.push(len, None);
    }

    fn push(&mut self, at: usize, place: Option<Place>) {
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        let next = Stretch { at, place };
        self.stretches.pop_if(|last| last.at == at);
        let known = match self.stretches.last_mut() {
            Some(last) => last.takes_in(&next),
            None => place.is_none(),
        };
        if !known {
            self.stretches.push(next);
        }
    }

    /// What is known of a stretch of the text, cut to it.
    pub fn cut(&self, range: &Range<usize>) -> impl Iterator<Item = (Range<usize>, Option<Place>)> {
        let range = range.clone();
        let ahead = |it: &Stretch| it.at as usize <= range.start;
        let first = self.stretches.partition_point(ahead).saturating_sub(1);
        let own = self.stretches.get(first..).unwrap_or(&[]);
        let ends = own.iter().skip(1).map(|it| it.at as usize);
        let ends = ends.chain(std::iter::once(usize::MAX));
        own.iter().zip(ends).map_while(move |(it, end)| {
            let at = it.at as usize;
            let within = range.start.max(at)..range.end.min(end);
            let meets = within.start < within.end || (at <= range.start && range.is_empty());
            meets.then(|| {
                let place = it
                    .place
                    .map(|it| it.cut(within.start - at..within.end - at));
                (within, place)
            })
        })
    }

    fn each(&mut self, change: impl Fn(&mut Place)) {
        let places = self.stretches.iter_mut();
        places.filter_map(|it| it.place.as_mut()).for_each(change);
    }
}

impl Stretch {
    /// Takes in the stretch behind it, if that is only more of the same.
    fn takes_in(&mut self, next: &Stretch) -> bool {
        match (&mut self.place, &next.place) {
            (Some(own), Some(more)) if own.exact && more.exact => {
                let goes_on = own.key() == more.key()
                    && own.span.end == more.span.start
                    && own.span.end - own.span.start == next.at - self.at;
                if goes_on {
                    own.span.end = more.span.end;
                }
                goes_on
            }
            (own, more) => own == more,
        }
    }
}
