//! The lines of a finished paper, joined to the paragraphs they were broken from.

use std::ops::Range;

use super::letterhead::{self, bare, is_capitals, is_number_line};
use crate::numbering;
use crate::proof::word;
use crate::role::Role;

/// How the lines of a text stand to its paragraphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// A line is a paragraph, as in a text taken out of Word.
    Paragraphs,
    /// Paragraphs are broken over lines, with blank lines between them.
    Broken,
}

/// A paragraph as typed: the bytes of its lines, without white space around them.
pub type Block = Vec<Range<usize>>;

/// The paragraphs of a text.
pub fn blocks(text: &str, lines: Lines) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let (mut at, mut gap) = (0, true);
    let mut rows = Vec::new();
    for line in text.split_inclusive('\n') {
        let start = at + line.len() - line.trim_start().len();
        let range = start..start + line.trim().len();
        at += line.len();
        match column(&text[range.clone()]) {
            Some((end, next)) => rows.extend([start..start + end, start + next..range.end]),
            None => rows.push(range),
        }
    }
    // Without blank lines between them, paragraphs can only be the lines.
    let blank = rows.iter().filter(|range| range.is_empty()).count();
    let own_lines = lines == Lines::Paragraphs || blank * 10 < rows.len();
    for range in rows {
        let words = &text[range.clone()];
        if words.is_empty() {
            gap = true;
            continue;
        }
        let before = blocks.last().and_then(|block| block.last());
        let before = before.map_or("", |range| &text[range.clone()]);
        match blocks.last_mut() {
            Some(block) if !own_lines && runs_on(before, words, gap) => block.push(range),
            _ => blocks.push(vec![range]),
        }
        gap = false;
    }
    blocks
}

/// Where the left column of a line ends and the right one begins: the head and the foot of a
/// paper have two, and some programs put both on one line.
fn column(line: &str) -> Option<(usize, usize)> {
    let gaps = ["\t", "   "].iter().flat_map(|gap| line.match_indices(gap));
    gaps.map(|(gap, _)| gap).find_map(|gap| {
        let left = line[..gap].trim_end();
        let next = line.len() - line[gap..].trim_start().len();
        let right = word::lower(&line[next..]);
        let mut words = line[next..].split_whitespace();
        let foot = left.starts_with("- ") || word::lower(left).starts_with("nơi nhận");
        let heads = ["cộng h", "độc lập", "đảng cộng sản việt nam"];
        let splits = heads.iter().any(|it| right.starts_with(it))
            || right.contains(", ngày") && is_number_line(&word::lower(left))
            || foot && words.all(|it| it.starts_with(char::is_uppercase));
        (splits && !right.starts_with(['/', '-'])).then_some((left.len(), next))
    })
}

/// Whether a line goes on with the paragraph of the line before.
fn runs_on(before: &str, line: &str, gap: bool) -> bool {
    let (before, line) = (bare(before), bare(line));
    let apart = |words: &str| {
        words == "*" || is_capitals(words) || is_annex(words) || is_number_line(&word::lower(words))
    };
    let heads = [Role::TrichYeuDuoiSo, Role::KinhGui];
    let head = line.starts_with(char::is_uppercase)
        && letterhead::role(&line).is_some_and(|it| heads.contains(&it));
    if head || numbering::sign(&line).0.is_some() || apart(&before) || apart(&line) {
        return false;
    }
    let ended = before.ends_with(['.', ';', ':', '?', '!', ')', '”', '/']);
    if gap {
        // A page may end in the middle of a sentence.
        !ended && line.starts_with(char::is_lowercase) && before.chars().count() > 40
    } else {
        !ended || before.ends_with(['”', ')'])
    }
}

/// "Phụ lục I", "PHỤ LỤC 2", "PHỤ LỤC": the words on a line of their own above an annex.
pub fn is_annex(words: &str) -> bool {
    let mut rest = words.split_whitespace();
    let named = words.starts_with('P') && word::lower(words).starts_with("phụ lục");
    let number = |it: &str| it.bytes().all(|b| b"IVX0123456789.:".contains(&b));
    named && rest.clone().count() <= 3 && rest.nth(2).is_none_or(number)
}
