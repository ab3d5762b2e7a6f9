//! What stands above the letterhead of a text that was copied off a page of the web: the title of the page, its
//! day, what the page knows of the paper. It is no part of the head, and stays prose.

use std::ops::Range;

use super::Reader;
use crate::kind::Kinds;
use crate::proof::duty::BODIES;
use crate::proof::word;
use crate::read::decider::begins_basis;
use crate::read::letterhead::{self, bare, is_capitals};
use crate::read::lines::Block;
use crate::role::Role;

/// So many paragraphs may stand above a letterhead.
const MOST: usize = 40;

/// So near to the title of the page that of the paper stands.
const NEAR: usize = 12;

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
        self.take_whole_head(blocks);
    }

    /// Takes the line that is the whole head of a paper without a letterhead: "Thông báo số 4/TB-UBND về việc …".
    fn take_whole_head(&mut self, blocks: &mut Vec<Block>) {
        let words = |block: &Block| bare(&self.text[block[0].clone()]);
        if blocks.iter().take(MOST).any(|it| is_head(&words(it))) {
            return;
        }
        let Some([line]) = blocks.first().map(Vec::as_slice) else {
            return;
        };
        let line = line.clone();
        let Some([kind, number, subject]) = titled(&self.text[line.clone()], self.kinds) else {
            return;
        };
        blocks.remove(0);
        let place = |it: Range<usize>| {
            let own = line.start + it.start..line.start + it.end;
            vec![own]
        };
        self.kind = self.kinds.titled(&word::lower(&self.text[line.clone()]));
        self.title = true;
        self.push(Role::TenLoai, None, "", place(kind));
        self.push(Role::SoKyHieu, None, "", place(number));
        self.push(Role::TrichYeu, None, "", place(subject));
    }
}

/// The kind, the number and the subject in such a line.
fn titled(line: &str, kinds: &Kinds) -> Option<[Range<usize>; 3]> {
    let lower = word::lower(line);
    let kind = kinds
        .titled(&lower)?
        .title
        .as_ref()?
        .value
        .to_lowercase()
        .len();
    let behind = ["về việc ", "v/v "].iter();
    let subject = behind.filter_map(|it| lower.find(it)).min()?;
    let between = line.get(kind..subject)?;
    let number = between.trim();
    let at = kind + between.len() - between.trim_start().len();
    let is_number = number.len() < LONGEST
        && letterhead::is_number_line(&word::lower(number))
        && number.contains(['/', '-']);
    is_number.then(|| [0..kind, at..at + number.len(), subject..line.len()])
}

/// Whether a line is surely of a letterhead.
fn is_head(line: &str) -> bool {
    let heads = [Role::QuocHieu, Role::TieuDe, Role::SoKyHieu];
    letterhead::role(line).is_some_and(|it| heads.contains(&it))
}

/// Where the letterhead begins, when that is surely known; else the text begins with it.
fn letterhead_at(text: &str, blocks: &[Block], kinds: &Kinds) -> usize {
    let words = |block: &[Range<usize>]| {
        let lines: Vec<_> = block.iter().map(|it| bare(&text[it.clone()])).collect();
        lines.join(" ")
    };
    let lines: Vec<String> = blocks.iter().take(MOST).map(|it| words(it)).collect();
    let Some(known) = lines.iter().position(|it| is_head(it)) else {
        return twice(&lines, kinds).unwrap_or(0);
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

/// Where a title comes again that stood above as that of the page.
fn twice(lines: &[String], kinds: &Kinds) -> Option<usize> {
    let is_title = |it: &String| kinds.titled(&word::lower(it)).is_some();
    let near = &lines[..lines.len().min(NEAR)];
    // What a paper decides stands below what it rests on.
    let most = near
        .iter()
        .position(|it| begins_basis(it))
        .unwrap_or(near.len());
    (1..most).find(|at| is_title(&near[*at]) && near[..*at].contains(&near[*at]))
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
