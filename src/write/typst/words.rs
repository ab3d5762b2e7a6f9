//! The words of a paragraph and their looks. Words only ever become text elements, so none of
//! them is ever read as markup.

use std::cell::RefCell;
use std::ops::Range;

use typst::foundations::{Content, NativeElement, Styles};
use typst::layout::{Abs, AlignElem, Alignment, BoxElem, HAlignment, HElem};
use typst::model::{FootnoteElem, ParElem};
use typst::text::{BottomEdge, FontStyle, FontWeight, TextElem, TextSize, TopEdge};

use super::writer::{Writer, color, length};
use super::{bars, places};
use crate::sheet::*;
use crate::shift::Shift;

/// Styles made so far. A paper has few looks and many words: each is made once and then shared.
#[derive(Default)]
pub struct Shared {
    lines: RefCell<Vec<((f64, Align), Styles)>>,
    looks: RefCell<Vec<(TextStyle, Styles)>>,
}

/// What was made of a look before, or is made now.
fn shared<K: Copy + PartialEq>(
    made: &RefCell<Vec<(K, Styles)>>,
    look: K,
    make: impl FnOnce() -> Styles,
) -> Styles {
    let mut made = made.borrow_mut();
    if let Some((_, styles)) = made.iter().find(|(known, _)| *known == look) {
        return styles.clone();
    }
    let styles = make();
    made.push((look, styles.clone()));
    styles
}

impl Writer<'_> {
    /// Runs from a number on, which becomes that of the next.
    pub fn runs(self, list: &[Run], number: &mut usize) -> Content {
        let mut whole = stretches(list).into_iter().peekable();
        let mut all = Vec::new();
        // What has been drawn of the stretch that is not yet at its end.
        let mut begun = Vec::new();
        for (n, it) in list.iter().enumerate() {
            let own = *number;
            *number += 1;
            if let Some(note) = &it.footnote {
                let call = FootnoteElem::with_content(self.runs(note, number)).pack();
                let call = call.spanned(places::name(own, 0));
                let into = if begun.is_empty() {
                    &mut all
                } else {
                    &mut begun
                };
                into.push(self.looking(it, call));
            }
            let mut at = 0;
            while let Some(next) = whole.peek() {
                let ends_here = next.end.0 == n;
                if begun.is_empty() && next.start.0 == n {
                    if next.start.1 > at {
                        all.push(self.looking(it, piece(&it.text, at..next.start.1, own)));
                    }
                    at = next.start.1;
                    if next.cut {
                        all.push(HElem::new(Abs::zero().into()).pack());
                    }
                } else if next.start.0 > n {
                    break;
                }
                let end = if ends_here { next.end.1 } else { it.text.len() };
                begun.push(self.looking(it, piece(&it.text, at..end, own)));
                at = end;
                if !ends_here {
                    break;
                }
                let body = Content::sequence(begun.drain(..));
                all.push(BoxElem::new().with_body(Some(body)).pack());
                whole.next();
            }
            if at < it.text.len() {
                all.push(self.looking(it, piece(&it.text, at..it.text.len(), own)));
            }
        }
        Content::sequence(all)
    }

    /// Text, or the call of a note, in the look of its run.
    fn looking(self, it: &Run, body: Content) -> Content {
        let style = bars::shown(it);
        let look = shared(&self.shared.looks, style, || look(&style));
        bars::lined(it, body).styled_with_map(look)
    }

    pub fn lines(self, style: &ParagraphStyle) -> Styles {
        let look = (style.pitch, style.align);
        shared(&self.shared.lines, look, || lines(style))
    }
}

/// The lines of a paragraph: each exactly `pitch` high, its baseline four fifths down.
pub fn lines(style: &ParagraphStyle) -> Styles {
    let mut styles = Styles::new();
    styles.set(
        TextElem::top_edge,
        TopEdge::Length(length(0.8 * style.pitch)),
    );
    styles.set(
        TextElem::bottom_edge,
        BottomEdge::Length(length(-0.2 * style.pitch)),
    );
    styles.set(ParElem::justify, style.align == Align::Justify);
    styles.set(AlignElem::alignment, Alignment::H(side(style.align)));
    styles
}

/// The look of text.
pub fn look(style: &TextStyle) -> Styles {
    let weight = if style.bold {
        FontWeight::BOLD
    } else {
        FontWeight::REGULAR
    };
    let slant = if style.italic {
        FontStyle::Italic
    } else {
        FontStyle::Normal
    };
    let mut styles = Styles::new();
    styles.set(TextElem::size, TextSize(length(style.drawn())));
    let down = match style.shift {
        Shift::Level => 0.0,
        Shift::Raised => -RAISED,
        Shift::Lowered => LOWERED,
    };
    if down != 0.0 {
        styles.set(TextElem::baseline, length(down * style.size));
    }
    styles.set(TextElem::weight, weight);
    styles.set(TextElem::style, slant);
    if style.ink != Ink::BLACK {
        styles.set(TextElem::fill, color(style.ink).into());
    }
    styles
}

/// Letters that no line parts, by the places of their runs and the bytes there.
struct Stretch {
    start: (usize, usize),
    end: (usize, usize),
    /// A line may end before it though no blank stands there.
    cut: bool,
}

/// What the typesetter would part in runs: words with seams, and words with a letter behind a slash
/// ("01-KL/TW"), where word processors never break a line.
fn stretches(list: &[Run]) -> Vec<Stretch> {
    let is_plain = |it: &Run| it.seams.is_empty() && !it.text.contains('/');
    if list.iter().all(is_plain) {
        return Vec::new();
    }
    let mut words = Words::default();
    for (n, run) in list.iter().enumerate() {
        let mut from = 0;
        for (at, blank) in run.text.match_indices(char::is_whitespace) {
            if !run.seams.contains(&Seam::Tie(at)) {
                words.take((n, from..at), run);
                words.end((n, at), (n, at + blank.len()));
                from = at + blank.len();
            }
        }
        words.take((n, from..run.text.len()), run);
    }
    let last = list.len().saturating_sub(1);
    let end = (last, list.last().map_or(0, |it| it.text.len()));
    words.end(end, end);
    words.stretches
}

/// Words as they are gone through; a word may reach over several runs.
#[derive(Default)]
struct Words {
    stretches: Vec<Stretch>,
    /// Of the word at hand: where it begins, its seams, and what of it has a slash.
    start: (usize, usize),
    has_seams: bool,
    cuts: Vec<(usize, usize)>,
    slashed: Vec<Stretch>,
}

impl Words {
    /// Takes a part of the word in.
    fn take(&mut self, (n, part): (usize, Range<usize>), run: &Run) {
        for seam in run
            .seams
            .iter()
            .filter(|it| (part.start..=part.end).contains(&it.at()))
        {
            self.has_seams = true;
            if let Seam::Cut(at) = seam {
                self.cuts.push((n, *at));
            }
        }
        let mut at = part.start;
        while let Some(word) = slashed(&run.text[at..part.end]) {
            self.slashed.push(Stretch {
                start: (n, at + word.start),
                end: (n, at + word.end),
                cut: false,
            });
            at += word.end;
        }
    }

    /// Ends the word; the next begins behind its blank.
    fn end(&mut self, end: (usize, usize), next: (usize, usize)) {
        if self.has_seams {
            let (mut start, mut cut) = (self.start, false);
            for at in self.cuts.drain(..).chain([end]) {
                if at > start {
                    let end = at;
                    self.stretches.push(Stretch { start, end, cut });
                }
                (start, cut) = (at, true);
            }
            self.slashed.clear();
        }
        self.stretches.append(&mut self.slashed);
        (self.start, self.has_seams) = (next, false);
    }
}

/// A piece of the text of a run, by names that tell its place.
fn piece(text: &str, range: Range<usize>, run: usize) -> Content {
    let mut pieces = Vec::new();
    let mut at = range.start;
    loop {
        let end = text.floor_char_boundary(range.end.min(at + places::FARTHEST));
        let words = TextElem::packed(&text[at..end]);
        pieces.push(words.spanned(places::name(run, at)));
        at = end;
        if at == range.end {
            return Content::sequence(pieces);
        }
    }
}

/// Where the first word stands that has a letter behind a slash.
fn slashed(text: &str) -> Option<Range<usize>> {
    let ends = |ch: char| ch.is_whitespace() || ch == '-';
    let mut slashes = text.match_indices('/').map(|(at, _)| at);
    let at = slashes.find(|at| text[at + 1..].starts_with(char::is_alphabetic))?;
    let before = text[..at].rsplit(ends).next().map_or(0, str::len);
    let behind = text[at..].split(ends).next().map_or(0, str::len);
    Some(at - before..at + behind)
}

pub fn side(align: Align) -> HAlignment {
    match align {
        Align::Left | Align::Justify => HAlignment::Left,
        Align::Center => HAlignment::Center,
        Align::Right => HAlignment::Right,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_with_a_letter_behind_a_slash_stays_whole() {
        let word = |text: &'static str| slashed(text).map(|range| &text[range]);
        assert_eq!(word("số 01-KL/TW ngày 1/2"), Some("KL/TW"));
        assert_eq!(
            word("ngày 1/2/2026 theo 15/2024/NĐ-CP."),
            Some("15/2024/NĐ")
        );
        assert_eq!(word("V/v\u{a0}triển khai"), Some("V/v"));
        assert_eq!(word("1/2 - 3/4 / a"), None);
    }
}
