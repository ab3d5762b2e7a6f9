//! The words that an event is told by: what is done, and the item it belongs to.

use super::table::says_only_when;
use crate::proof::deadline::orders;
use crate::proof::{Paragraph, Proof};
use crate::role::Role;

/// Headings that name no item.
const ASIDE: [&str; 3] = ["mục đích", "yêu cầu", "mục tiêu"];

/// Fewer words than this say when and not what.
const FEW: usize = 12;

/// A paragraph that says what is done. A heading has with it what stands under it. A label that only says when has the words
/// of its item; a short line that names nothing to do stands behind the line that announces it.
pub(super) fn sentence(proof: &Proof, paragraph: &Paragraph) -> String {
    let own = paragraph.text.trim();
    let is_label = is_label(paragraph);
    let is_short = paragraph.all_words.len() < FEW;
    let place = place(proof, paragraph);
    // What stands under a heading is done in its time.
    if paragraph.heading.is_some() {
        let next = proof.paragraphs.get(place + 1).filter(|it| it.is_body());
        return next.map_or(own.to_owned(), |it| format!("{own}: {}", it.text.trim()));
    }
    // The line that announces it stands before those beside it.
    let mut ahead = proof.paragraphs[..place].iter().rev();
    let line = match is_label {
        true => item(proof, place),
        false => ahead.find(|it| it.role != paragraph.role || it.mark != paragraph.mark),
    };
    let own = own.trim_end_matches("/.");
    match line {
        Some(line) if is_label => {
            let item = line.text.trim().trim_end_matches(['.', ';']);
            match says_only_when(paragraph) {
                true => item.to_owned(),
                false => format!("{item}. {own}"),
            }
        }
        Some(line)
            if is_short && line.text.trim_end().ends_with(':') && !orders(&paragraph.lower) =>
        {
            format!("{} {own}", line.text.trim())
        }
        _ => own.to_owned(),
    }
}

/// The heading of the item that a paragraph belongs to; those of parts are no items, and what is told already is not told
/// again.
pub(super) fn about(proof: &Proof, paragraph: &Paragraph, words: &str) -> String {
    // A table stands behind the heading of its item, under none.
    let ahead = paragraph
        .cell
        .map(|_| proof.paragraphs[..place(proof, paragraph)].iter());
    let ahead = ahead.into_iter().flat_map(|it| it.rev());
    let ahead = ahead.take_while(|it| it.annex == paragraph.annex);
    let mut above = proof.above(paragraph).chain(ahead);
    let heading = above.find(|it| it.heading.is_some());
    let heading = heading.filter(|it| it.heading > Some(1) && paragraph.heading.is_none());
    let heading = heading.filter(|it| !ASIDE.iter().any(|words| it.has(words)));
    // "1. Thời gian" is an item that says nothing but when: what is done then is what the paper is about.
    let subject = || proof.of(Role::TrichYeu).next().map(|it| it.1);
    let heading = match heading {
        Some(it) if it.lower.trim_start().starts_with("thời gian") => subject(),
        heading => heading,
    };
    let name = heading.map_or("", |it| it.text.trim().trim_end_matches(['.', ':', ';']));
    match words.contains(name) {
        true => String::new(),
        false => name.to_owned(),
    }
}

/// Whether a paragraph is a line of an item that says who, where or when.
pub(super) fn is_label(paragraph: &Paragraph) -> bool {
    paragraph.role == Role::Nhan
        || paragraph.heading.is_none() && paragraph.lower.starts_with("thời gian")
}

/// The line that says what the item is about that a label at a place belongs to.
fn item<'p>(proof: &'p Proof, place: usize) -> Option<&'p Paragraph> {
    let mut ahead = proof.paragraphs[..place].iter().rev();
    ahead.find(|it| it.role != Role::Nhan)
}

fn place(proof: &Proof, paragraph: &Paragraph) -> usize {
    let mut all = proof.paragraphs.iter();
    all.position(|it| std::ptr::eq(it, paragraph)).unwrap_or(0)
}
