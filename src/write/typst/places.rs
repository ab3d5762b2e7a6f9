//! Where on the pages each word stands and where it was typed: from a click to its source, and
//! from a source to its words. The typesetter carries a name with each piece of text, which says
//! what run it is of.

use std::num::NonZeroU64;
use std::ops::Range;

use typst::layout::{Abs, Em, FrameItem, Point, Transform};
use typst::syntax::Span as Name;
use typst::text::{Glyph, TextItem};
use typst_layout::PagedDocument;

use super::items;
use crate::sheet::Run;
use crate::source::{FileId, Span};

/// The words of a laid-out paper, in the order they are drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Places {
    pub words: Vec<Word>,
}

/// A word on a page, or as much of it as is of one look and one value, on one line.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    pub text: String,
    /// Counted from 0.
    pub page: usize,
    /// Its box, in points from the left and the top edge of the page.
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
    /// Where it was typed; none for words that the program or a template brings.
    pub span: Option<Span>,
    /// Where it is called, if it is borrowed.
    pub call: Option<Span>,
}

impl Places {
    /// Where the word was typed that stands at a point of a page.
    pub fn source_at(&self, page: usize, x: f64, y: f64) -> Option<Span> {
        let has = |it: &&Word| {
            it.page == page && it.left <= x && x < it.right && it.top <= y && y < it.bottom
        };
        self.words.iter().find(has)?.span
    }

    /// The words that were typed, or are called, in a stretch of a file.
    pub fn words_of(&self, span: Span) -> impl Iterator<Item = &Word> {
        let meets =
            move |it: Span| it.file == span.file && it.start < span.end && span.start < it.end;
        let words = self.words.iter();
        words.filter(move |it| it.span.is_some_and(meets) || it.call.is_some_and(meets))
    }
}

/// How far into a piece of text the typesetter counts bytes; farther on it says 0.
pub const FARTHEST: usize = u16::MAX as usize;

/// Bits of a name that say at which byte of its run a piece begins.
const BYTES: u32 = 24;

/// Bits of a name below those that say what file it is of.
const NUMBER: u32 = 48;

/// The typesetter never opens the file of a name, but takes one without a file for none.
const FILE: u64 = 1 << NUMBER;

/// The name of a piece of a run; none where the numbers are too large. The highest bit of the
/// number is left alone: it would make a name of another kind.
pub fn name(run: usize, at: usize) -> Name {
    let run = run as u64 + 1;
    let fits = at < 1 << BYTES && run < 1 << (NUMBER - 1 - BYTES);
    let name = NonZeroU64::new(FILE | (run << BYTES) | at as u64);
    name.filter(|_| fits)
        .map_or(Name::detached(), Name::from_raw)
}

/// The number of the run and the byte of it that a name tells of.
pub fn named(name: Name) -> Option<(usize, usize)> {
    let number = name.into_raw().get().checked_sub(FILE)?;
    let run = (number >> BYTES).checked_sub(1)?;
    let at = number & ((1 << BYTES) - 1);
    Some((usize::try_from(run).ok()?, usize::try_from(at).ok()?))
}

/// The words of pages, which were made of these runs.
pub fn read(pages: &PagedDocument, runs: &[&Run]) -> Places {
    let words = located(pages, runs).into_iter().map(|(_, word)| word);
    Places {
        words: words.collect(),
    }
}

/// The same words, each with the number of its run.
pub fn located(pages: &PagedDocument, runs: &[&Run]) -> Vec<(Option<usize>, Word)> {
    let mut reader = Reader {
        runs,
        page: 0,
        words: Vec::new(),
    };
    for (page, drawn) in pages.pages().iter().enumerate() {
        reader.page = page;
        items::each(&drawn.frame, Transform::identity(), &mut |item, here| {
            if let FrameItem::Text(it) = item {
                reader.text(it, here);
            }
        });
    }
    reader.words
}

struct Reader<'a> {
    runs: &'a [&'a Run],
    page: usize,
    words: Vec<(Option<usize>, Word)>,
}

/// Glyphs beside each other, of one word and one value.
struct Stretch {
    left: Abs,
    right: Abs,
    blank: bool,
    /// Its bytes in the text that is drawn.
    drawn: Range<usize>,
    /// Its run, its bytes there and the value they are of.
    run: Option<usize>,
    bytes: Range<usize>,
    value: Option<(FileId, u32)>,
}

impl Stretch {
    /// Takes in what stands behind it, if it is more of the same. Some scripts run from the right.
    fn takes_in(&mut self, next: &Stretch) -> bool {
        let goes_on = (self.blank, self.run, self.value) == (next.blank, next.run, next.value);
        if goes_on {
            self.right = next.right;
            self.drawn = around(&self.drawn, &next.drawn);
            self.bytes = around(&self.bytes, &next.bytes);
        }
        goes_on
    }
}

fn around(one: &Range<usize>, other: &Range<usize>) -> Range<usize> {
    one.start.min(other.start)..one.end.max(other.end)
}

impl Reader<'_> {
    fn text(&mut self, item: &TextItem, here: Transform) {
        let mut stretches: Vec<Stretch> = Vec::new();
        let mut right = Abs::zero();
        for glyph in &item.glyphs {
            let left = right;
            right += glyph.x_advance.at(item.size);
            let next = self.stretch(glyph, &item.text, left..right);
            if !stretches.last_mut().is_some_and(|it| it.takes_in(&next)) {
                stretches.push(next);
            }
        }
        for stretch in stretches.iter().filter(|it| !it.blank) {
            let word = self.word(stretch, item, here);
            self.words.push((stretch.run, word));
        }
    }

    fn stretch(&self, glyph: &Glyph, text: &str, room: Range<Abs>) -> Stretch {
        let drawn = glyph.range();
        let (name, within) = glyph.span;
        let known = named(name).and_then(|(run, at)| {
            let at = at + usize::from(within);
            let bytes = at..at + drawn.len();
            let its = self.runs.get(run)?;
            its.text.get(bytes.clone())?;
            Some((run, bytes, its.origin.value(at)))
        });
        let (run, bytes, value) = match known {
            Some((run, bytes, value)) => (Some(run), bytes, value),
            None => (None, 0..0, None),
        };
        Stretch {
            left: room.start,
            right: room.end,
            blank: text
                .get(drawn.clone())
                .is_none_or(|it| it.trim().is_empty()),
            drawn,
            run,
            bytes,
            value,
        }
    }

    fn word(&self, it: &Stretch, item: &TextItem, here: Transform) -> Word {
        let metrics = item.font.metrics();
        let corner = |x, up: Em| Point::new(x, -up.at(item.size)).transform(here);
        let from = corner(it.left, metrics.ascender);
        let to = corner(it.right, metrics.descender);
        let run = it.run.and_then(|run| self.runs.get(run));
        let span = run.and_then(|run| run.origin.place(&run.text, &it.bytes));
        let outer = run.and_then(|run| run.origin.part(&it.bytes).around());
        Word {
            text: item
                .text
                .get(it.drawn.clone())
                .unwrap_or_default()
                .to_owned(),
            page: self.page,
            left: from.x.to_pt(),
            top: from.y.to_pt(),
            right: to.x.to_pt(),
            bottom: to.y.to_pt(),
            span,
            call: outer.filter(|_| span != outer),
        }
    }
}
