//! Words of a document as they are seen: letters of old fonts and signs turned into ours, with the
//! look that all styles together give them.

use std::sync::Arc;

use super::old_letters::OldLetters;
use super::properties::WordLook;
use super::signs::Signs;
use super::tally::Tally;
use super::xml::{Piece, Xml};
use crate::manuscript::{Look, Run};
use crate::origin::Origin;
use crate::worded::Worded;

/// Not seen on paper: where a word may be broken or joined, and marks of the byte order.
fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    )
}

/// Some characters of a part with their place.
pub fn typed(xml: &Xml, piece: Piece) -> Worded {
    let span = xml.span(&piece.at);
    Worded {
        text: piece.words.into_owned(),
        origin: match piece.exact {
            true => Origin::exact(span),
            false => Origin::whole(Some(span)),
        },
    }
}

/// Characters of the file as they are seen: signs of their fonts, letters of old ones.
pub fn seen(typed: Worded, look: &WordLook, tally: &mut Tally) -> Worded {
    let font = look.font.as_deref();
    if let Some(old) = OldLetters::of(font)
        && !typed.text.is_ascii()
    {
        tally.old_font(old.name(), font.unwrap_or_default());
        let mut meant = Worded::default();
        for (letter, at) in old.meant(&typed.text) {
            meant.push_for(letter.encode_utf8(&mut [0; 4]), &typed, &at);
        }
        return meant;
    }
    let signs = Signs::of(font);
    let is_plain = |letter: char| !is_unseen(letter) && signs.seen(letter) == Some(letter);
    if typed.text.chars().all(is_plain) {
        return typed;
    }
    let mut seen = Worded::default();
    for (at, letter) in typed.text.char_indices() {
        let at = at..at + letter.len_utf8();
        match signs.seen(letter).filter(|it| !is_unseen(*it)) {
            Some(shown) if shown == letter => seen.push_part(&typed, &at),
            Some(shown) => seen.push_for(shown.encode_utf8(&mut [0; 4]), &typed, &at),
            None => {}
        }
    }
    seen
}

/// Puts words behind those before them; hidden ones are only told.
pub fn put(
    words: Worded,
    look: &WordLook,
    field: Option<Arc<str>>,
    runs: &mut Vec<Run>,
    tally: &mut Tally,
) {
    if look.hidden == Some(true) {
        tally.hides(&words.text);
        return;
    }
    tally.words += words.text.len();
    let capitals = look.capitals == Some(true) || look.small_capitals == Some(true);
    let words = if capitals { words.upper() } else { words };
    let look = shown(look);
    match runs.last_mut() {
        // The mark of a note that was typed by hand stands behind its call.
        Some(last) if last.note.is_some_and(|it| it.own) && last.words.text.is_empty() => {
            last.words = words;
        }
        Some(last) if last.note.is_none() && last.look == look && last.field == field => {
            last.words.push(&words);
        }
        _ => runs.push(Run {
            words,
            look,
            note: None,
            field,
        }),
    }
}

/// A look in which nothing is left open.
pub fn shown(look: &WordLook) -> Look {
    Look {
        bold: look.bold.unwrap_or_default(),
        italic: look.italic.unwrap_or_default(),
        underline: look.underline.unwrap_or_default(),
        struck: look.struck.unwrap_or_default(),
        size: look.size.unwrap_or_default(),
        font: look.font.clone(),
        color: look.color.clone().flatten(),
        raised: look.raised.flatten(),
    }
}
