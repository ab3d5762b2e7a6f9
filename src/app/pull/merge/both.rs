//! A paragraph that both sides have, each with words of its own.

use super::super::line::Line;
use super::Conflict;
use crate::change::{Edit, words};
use crate::worded::Worded;

/// A paragraph with the words of both sides; where both have changed the same words, those of the first.
pub fn both(was: &Line, one: &Line, other: &Line) -> (Line, Option<Conflict>) {
    let (base, ours, theirs) = (&was.words.text, &one.words.text, &other.words.text);
    let own = words(base, ours);
    let mut conflict = None;
    let mut edits: Vec<(Edit, &str)> = own.iter().map(|it| (it.clone(), ours.as_str())).collect();
    for edit in words(base, theirs) {
        let meets = |it: &&Edit| {
            let apart = it.old.end < edit.old.start || edit.old.end < it.old.start;
            let touch = it.old.end == edit.old.start || edit.old.end == it.old.start;
            !apart && (!touch || it.old.is_empty() && edit.old.is_empty())
        };
        match own.iter().find(meets) {
            None => edits.push((edit, theirs)),
            Some(it)
                if it.old == edit.old
                    && ours.get(it.new.clone()) == theirs.get(edit.new.clone()) => {}
            Some(_) => {
                conflict = Some(Conflict {
                    was: was.text(),
                    described: one.text(),
                    edited: other.text(),
                });
            }
        }
    }
    edits.sort_by_key(|(it, _)| (it.old.start, it.old.end));
    let mut text = String::new();
    let mut at = 0;
    for (edit, side) in edits {
        text.push_str(base.get(at..edit.old.start).unwrap_or(""));
        text.push_str(side.get(edit.new).unwrap_or(""));
        at = edit.old.end;
    }
    text.push_str(base.get(at..).unwrap_or(""));
    let mark = match other.mark == was.mark {
        true => one.mark.clone(),
        false => other.mark.clone(),
    };
    let line = Line {
        mark,
        words: Worded::plain(text),
        calls: other.calls.clone(),
        ..one.clone()
    };
    (line, conflict)
}
