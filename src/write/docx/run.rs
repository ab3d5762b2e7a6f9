//! A stretch of text of one look, or the call of a footnote.

use std::borrow::Cow;

use docx_rs::{Bold, Footnote, Italic, RunProperty, Text, VertAlignType};

use super::measure::{half_points, printable};
use super::styles::CALL;
use crate::sheet::{Ink, Run, Seam, TextStyle};
use crate::shift::Shift;

/// A blank that ends no line.
const BLANK: char = '\u{a0}';

/// Stands for the element of a hyphen that ends no line, until elements are made.
pub const HYPHEN: char = '\u{2011}';

/// A run; `number` is that of the note it calls, if it calls one.
pub fn run(run: &Run, base: TextStyle, number: Option<usize>) -> docx_rs::Run {
    let letters = letters(run.style, Some(base));
    match number {
        Some(id) => {
            let note = Footnote {
                id,
                content: Vec::new(),
            };
            let mut call = docx_rs::Run::new().add_footnote_reference(note);
            call.run_property = letters.style(CALL);
            call
        }
        None => {
            let mut words = said(&tied(run));
            words.run_property = letters;
            words
        }
    }
}

/// The text with its blanks and hyphens that end no line as signs of their own.
fn tied(run: &Run) -> Cow<'_, str> {
    let ties = run.seams.iter().filter_map(|it| match it {
        Seam::Tie(at) => Some(*at),
        Seam::Cut(_) => None,
    });
    let mut ties = ties.peekable();
    if ties.peek().is_none() {
        return Cow::Borrowed(&run.text);
    }
    let mut text = String::new();
    let mut from = 0;
    for at in ties {
        let (before, rest) = run.text.split_at(at);
        text.push_str(&before[from..]);
        text.push(if rest.starts_with('-') { HYPHEN } else { BLANK });
        from = at + 1;
    }
    text.push_str(&run.text[from..]);
    Cow::Owned(text)
}

/// Text of the look of its paragraph.
pub fn said(text: &str) -> docx_rs::Run {
    let mut run = docx_rs::Run::new();
    run.children
        .push(docx_rs::RunChild::Text(Text::new(printable(text))));
    run
}

/// The look of text: all of it, or where it differs from a base.
pub fn letters(style: TextStyle, base: Option<TextStyle>) -> RunProperty {
    let mut letters = RunProperty::new();
    if base.is_none_or(|base| base.size != style.size) {
        letters = letters.size(half_points(style.size));
    }
    let had = |has: fn(TextStyle) -> bool| base.is_some_and(has);
    letters = match (had(|it| it.bold), style.bold) {
        (false, true) => letters.bold(),
        (true, false) => RunProperty {
            bold: Some(Bold::new().disable()),
            ..letters
        },
        _ => letters,
    };
    letters = match (had(|it| it.italic), style.italic) {
        (false, true) => letters.italic(),
        (true, false) => RunProperty {
            italic: Some(Italic::new().disable()),
            ..letters
        },
        _ => letters,
    };
    if base.map_or(Ink::BLACK, |base| base.ink) != style.ink {
        letters = letters.color(style.ink.hex());
    }
    letters = match style.shift {
        Shift::Level => letters,
        Shift::Raised => letters.vert_align(VertAlignType::SuperScript),
        Shift::Lowered => letters.vert_align(VertAlignType::SubScript),
    };
    match (had(|it| it.underline), style.underline) {
        (false, true) => letters.underline("single"),
        (true, false) => letters.underline("none"),
        _ => letters,
    }
}
