//! Where a text begins that a finished paper issues: at its own letterhead, or at its kind.

use super::decider::begins_basis;
use super::letterhead::{self, bare, is_capitals};
use super::lines::Block;
use super::name::is_signer;
use crate::kind::Kinds;
use crate::numbering;
use crate::proof::word;
use crate::role::Role;

/// How far below its kind a text says what issues it.
const NEAR: usize = 6;

/// The kind of a text alone has fewer words.
const SHORT: usize = 4;

/// No line of a letterhead has so many bytes.
const LONGEST: usize = 300;

/// The places among the blocks where such texts begin.
pub fn begin(text: &str, blocks: &[Block], kinds: &Kinds) -> Vec<usize> {
    let words = |place: usize| blocks.get(place).map(|it| bare(&text[it[0].clone()]));
    let is_short = |place: usize| blocks.get(place).is_some_and(|it| it[0].len() < LONGEST);
    let titles = [Some(Role::QuocHieu), Some(Role::TieuDe)];
    let is_title = |place: usize| {
        is_short(place) && words(place).is_some_and(|it| titles.contains(&letterhead::role(&it)))
    };
    let mut places: Vec<usize> = Vec::new();
    for place in 1..blocks.len() {
        // A letterhead behind that of the paper; names may stand above it.
        if is_title(place) && (0..place).any(is_title) {
            let names = (0..place).rev().take_while(|at| {
                words(*at).is_some_and(|it| {
                    let name = is_capitals(&it) && letterhead::role(&it).is_none();
                    // Who signed the paper stands above them.
                    name && !is_signer(&it) || it == "*"
                })
            });
            let first = names.last().unwrap_or(place);
            // A kind that stands among the names of a head begins no text of its own.
            places.retain(|it| *it < first);
            places.push(first);
            continue;
        }
        let Some(line) = words(place).filter(|it| is_capitals(it)) else {
            continue;
        };
        let told = |at: usize| words(at).is_some_and(|it| is_issued_with(&it));
        // The head of the paper itself has neither a kind nor a body above its own.
        let is_paper = |at: usize| {
            words(at).is_some_and(|it| {
                let kind = is_capitals(&it) && letterhead::is_kind(&it, kinds);
                kind || begins_basis(&it) || numbering::sign(&it).0.is_some()
            })
        };
        let begun = places.last().is_some_and(|it| place < it + 2 * NEAR);
        let issues = || (place + 1..place + NEAR).any(told) && (0..place).any(is_paper);
        // Right below a signature stands the kind of the next text.
        let above = blocks[place - 1].last().map(|it| bare(&text[it.clone()]));
        let is_signed = || {
            let is_bare = line.split(' ').count() < SHORT;
            is_bare && above.is_some_and(|it| is_signer(&it)) && (0..place).any(is_paper)
        };
        if letterhead::is_kind(&line, kinds) && !begun && (issues() || is_signed()) {
            places.push(place);
        }
    }
    places
}

/// "(Kèm theo Quyết định số …)", "(Ban hành kèm theo …)".
pub fn is_issued_with(line: &str) -> bool {
    let lower = word::lower(line);
    let heads = ["(kèm ", "(ban hành kèm", "(ban hành theo", "(được ban hành"];
    heads.iter().any(|it| lower.starts_with(it))
}
