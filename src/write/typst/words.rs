//! The words of a paragraph and their looks. Words only ever become text elements, so none of
//! them is ever read as markup.

use std::cell::RefCell;
use std::ops::Range;

use typst::foundations::{Content, NativeElement, Styles};
use typst::layout::{AlignElem, Alignment, BoxElem, HAlignment};
use typst::model::{FootnoteElem, ParElem};
use typst::text::{BottomEdge, FontStyle, FontWeight, TextElem, TextSize, TopEdge, UnderlineElem};

use super::places;
use super::writer::{Writer, length};
use crate::sheet::*;

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
        Content::sequence(list.iter().map(|it| self.run(it, number)))
    }

    /// A stretch of text, or the call of a note.
    fn run(self, it: &Run, number: &mut usize) -> Content {
        let own = *number;
        *number += 1;
        let body = match &it.footnote {
            Some(note) => FootnoteElem::with_content(self.runs(note, number)).pack(),
            None => words(&it.text, own),
        };
        let body = if it.style.underline {
            UnderlineElem::new(body).pack()
        } else {
            body
        };
        let look = shared(&self.shared.looks, it.style, || look(&it.style));
        body.styled_with_map(look)
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
    styles.set(TextElem::size, TextSize(length(style.size)));
    styles.set(TextElem::weight, weight);
    styles.set(TextElem::style, slant);
    styles
}

/// Words as they stand, those of a run. Word processors never break a line behind a slash
/// ("01-KL/TW").
fn words(text: &str, run: usize) -> Content {
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(word) = slashed(&text[at..]) {
        let word = at + word.start..at + word.end;
        pieces.push(piece(text, at..word.start, run));
        let whole = piece(text, word.clone(), run);
        pieces.push(BoxElem::new().with_body(Some(whole)).pack());
        at = word.end;
    }
    pieces.push(piece(text, at..text.len(), run));
    Content::sequence(pieces)
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
