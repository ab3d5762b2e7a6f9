//! Those to whom a letter goes, each on a line of its own however they were typed: behind the word on one
//! line, below it with or without dashes, or broken over lines.

use std::ops::Range;

use super::cut::bullet;
use crate::numbering;
use crate::proof::address;
use crate::read::letterhead::{self, bare};
use crate::read::lines::Block;
use crate::role::Role;

/// Addressees stand among so many of the first blocks.
const NEAR: usize = 40;

/// No letter names more of them one by one.
const MOST: usize = 60;

/// No addressee is called by so many letters.
const SHORT: usize = 160;

/// No line of addressees has so many bytes.
const LONGEST: usize = 1_500;

/// Makes each addressee a block; lines whose parts the file itself tells are whole.
pub(super) fn gather(text: &str, blocks: &mut Vec<Block>, is_told: &dyn Fn(usize) -> bool) {
    let words = |line: &Range<usize>| bare(&text[line.clone()]);
    let begins = |block: &Block| {
        let first = block.first().map(words).unwrap_or_default();
        letterhead::role(&first) == Some(Role::KinhGui)
    };
    let Some(first) = blocks.iter().take(NEAR).position(begins) else {
        return;
    };
    let mut after = blocks.split_off(first).into_iter().peekable();
    let mut open = true;
    let mut read = 0;
    while open && read < MOST {
        let Some(block) = after.next_if(|it| it.iter().all(|it| !is_told(it.start))) else {
            break;
        };
        for line in block {
            for part in parts(text, line, read == 0) {
                let own = &text[part.clone()];
                match blocks.last_mut() {
                    Some(before) if read > 0 && goes_on(before, own, text) => before.push(part),
                    _ => blocks.push(vec![part]),
                }
                read += 1;
            }
        }
        // What is open goes on in the block below, where that is one more of them.
        let last = blocks.last().and_then(|it| it.last());
        let last = last.map(words).unwrap_or_default();
        let next = after.peek().and_then(|it| it.first());
        let next = next.map(words).unwrap_or_default();
        // A sentence begins the letter itself.
        let is_short = next.chars().count() < SHORT;
        let is_dashed = is_short && (next.starts_with("- ") || bullet(&next) > 0);
        open = is_short && last.ends_with([';', ':'])
            || is_dashed && !last.ends_with('.')
            || { !last.ends_with(['.', ',', '/']) && is_broken(&next) }
            || is_cut(&last, &next);
    }
    blocks.extend(after);
}

/// The addressees on a line, without their bullets; the first is behind the word.
fn parts(text: &str, line: Range<usize>, is_first: bool) -> Vec<Range<usize>> {
    let words = &text[line.clone()];
    if words.len() > LONGEST {
        return vec![line];
    }
    let label = match is_first {
        true => address::label(words).unwrap_or(0),
        false => 0,
    };
    let rest = words[label..].trim_start();
    let from = words.len() - rest.len();
    let is_list = rest.starts_with("- ") || bullet(rest) > 0;
    let mut begins = vec![0];
    begins.extend(Some(from).filter(|it| is_list && *it > 0));
    let signs = words[from..].match_indices(';').map(|it| from + it.0 + 1);
    begins.extend(signs.filter(|it| !words[*it..].trim().is_empty()));
    let ends = begins.iter().skip(1).copied().chain([words.len()]);
    let parts = begins.iter().zip(ends).map(|(begin, end)| {
        let part = &words[*begin..end];
        let lead = part.len() - part.trim_start().len();
        let lead = lead + bullet(part.trim_start());
        line.start + begin + lead..line.start + begin + part.trim_end().len()
    });
    parts.filter(|it| !it.is_empty()).collect()
}

/// Whether a line goes on with the addressee above it.
fn goes_on(before: &Block, line: &str, text: &str) -> bool {
    let last = before.last().map_or("", |it| &text[it.clone()]);
    let is_open = !last.trim_end().ends_with([';', '.', ':', ',']);
    is_open && is_broken(line) || is_cut(last, line)
}

/// Whether a name on the list ends on the next line: "- Các xóm Đình," and below it "Chùa;".
fn is_cut(last: &str, line: &str) -> bool {
    let is_listed = numbering::sign(last).0 == Some("-") && !last.ends_with([';', '.', ':']);
    let is_short = line.chars().count() < 60 && numbering::sign(line).0.is_none();
    is_listed && is_short && line.ends_with([';', '.']) && !line.ends_with("./.")
}

/// Whether a line begins within a sentence.
fn is_broken(line: &str) -> bool {
    let is_small = line.starts_with(|it: char| it.is_lowercase() || it == '(');
    is_small && numbering::sign(line).0.is_none()
}
