//! What stands above the letterhead of a text that was copied off a page of the web: the title of the page, its
//! day, what the page knows of the paper. It is no part of the head, and stays prose.

use std::ops::Range;

use super::Reader;
use crate::kind::Kinds;
use crate::proof::duty::BODIES;
use crate::proof::word;
use crate::read::letterhead::{self, bare, is_capitals};
use crate::read::lines::Block;
use crate::role::Role;

/// So many paragraphs may stand above a letterhead.
const MOST: usize = 40;

/// No name of a body in a letterhead is longer.
const LONGEST: usize = 70;

/// Words that begin names in letterheads, beside those of bodies that are given work.
const NAMES: [&str; 12] = [
    "tỉnh",
    "huyện",
    "thành",
    "thị",
    "quận",
    "xã",
    "phường",
    "bộ",
    "văn",
    "đảng",
    "tổ",
    "viện",
];

impl Reader<'_> {
    /// Takes the paragraphs above the letterhead off the others.
    pub(super) fn take_preface(&mut self, blocks: &mut Vec<Block>) {
        let known = |block: &Block| {
            block
                .first()
                .is_some_and(|it| self.known.contains_key(&it.start))
        };
        let end = letterhead_at(self.text, blocks, self.kinds);
        if blocks[..end].iter().any(known) {
            return;
        }
        for block in blocks.drain(..end) {
            self.push(Role::Doan, None, "", block);
        }
        self.first = self.paragraphs.len();
    }
}

/// Where the letterhead begins, when that is surely known; else the text begins with it.
fn letterhead_at(text: &str, blocks: &[Block], kinds: &Kinds) -> usize {
    let words = |block: &[Range<usize>]| {
        let lines: Vec<_> = block.iter().map(|it| bare(&text[it.clone()])).collect();
        lines.join(" ")
    };
    let lines: Vec<String> = blocks.iter().take(MOST).map(|it| words(it)).collect();
    let heads = [Role::QuocHieu, Role::TieuDe, Role::SoKyHieu];
    let is_head = |it: &String| letterhead::role(it).is_some_and(|it| heads.contains(&it));
    let Some(known) = lines.iter().position(is_head) else {
        return 0;
    };
    let names = lines[..known].iter().rev().take_while(|it| is_above(it));
    let begin = known - names.count();
    let above = &lines[..begin];
    // Behind the kind of a paper such lines are those of a form.
    let is_kind = |it: &String| is_capitals(it) && letterhead::is_kind(it, kinds);
    // Where no name stands below them, they are one, unless they name a paper.
    let is_named = lines[begin..known]
        .iter()
        .any(|it| it.contains(char::is_alphabetic));
    let is_title = |it: &String| kinds.titled(&word::lower(it)).is_some();
    match above.iter().any(is_kind) || !is_named && !above.first().is_some_and(is_title) {
        true => 0,
        false => begin,
    }
}

/// Whether a line may stand in a letterhead above what is known of it.
fn is_above(line: &str) -> bool {
    if letterhead::role(line).is_some() || !line.contains(char::is_alphanumeric) {
        return true;
    }
    if line.contains([':', '|']) || line.chars().count() > LONGEST {
        return false;
    }
    let lower = word::lower(line);
    let first = lower.split(' ').next().unwrap_or("");
    let is_name =
        line.starts_with(char::is_uppercase) && !line.contains(|it: char| it.is_ascii_digit());
    is_capitals(line) || is_name && (BODIES.contains(&first) || NAMES.contains(&first))
}
