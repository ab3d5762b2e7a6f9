//! A text of several paragraphs: each line of it, with the sign it begins with.

use super::emphasis::inlines;
use crate::diagnostic::Sink;
use crate::document::{Block, Line};
use crate::numbering::{role_of, sign};
use crate::worded::Worded;

/// The paragraphs of a text; signs at the start of a line make it an item.
pub fn paragraphs(text: &Worded, sink: &mut Sink) -> Vec<Block> {
    let lines = text.text.lines().map(str::trim).filter(|l| !l.is_empty());
    lines
        .map(|line| {
            let (mark, rest) = sign(line);
            Block::Line(Line {
                role: role_of(mark),
                mark: mark.map(str::to_owned),
                centred: false,
                text: inlines(&text.part(&text.range(rest)), sink),
            })
        })
        .collect()
}
