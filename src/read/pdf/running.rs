//! What stands on each page beside the text: its number, and words that come again at the same place.

use std::collections::HashMap;

use super::line::Line;
use crate::manuscript::{Block, Pages, Paragraph, Running, Side};

/// Lines that come again on so many pages are a header or a footer.
const AGAIN: usize = 3;

/// And it stands that far from the text, by its size.
const APART: f64 = 1.8;

/// Takes numbers of pages and running lines out of the rows of all pages.
pub fn take(pages: &mut [Vec<Vec<Line>>]) -> Vec<Running> {
    let mut seen: HashMap<(Side, String), usize> = HashMap::new();
    for rows in pages.iter() {
        for side in [Side::Header, Side::Footer] {
            if let Some(row) = outermost(rows, side).filter(|_| stands_apart(rows, side)) {
                *seen.entry((side, words(row))).or_default() += 1;
            }
        }
    }
    // What a text says again and again may end some pages by chance.
    seen.retain(|_, count| *count >= AGAIN && *count * 2 >= pages.len());
    let mut running: Vec<Running> = Vec::new();
    for (at, rows) in pages.iter_mut().enumerate() {
        for side in [Side::Header, Side::Footer] {
            while let Some(row) = outermost(rows, side) {
                let text = words(row);
                let is_number = is_number(&text, at);
                let comes_again =
                    seen.contains_key(&(side, text.clone())) && stands_apart(rows, side);
                if !is_number && !(comes_again && !text.is_empty()) {
                    break;
                }
                let row = match side {
                    Side::Header => rows.remove(0),
                    Side::Footer => rows.pop().unwrap_or_default(),
                };
                if !is_number && !running.iter().any(|it| it.side == side) {
                    running.push(told(side, &row));
                }
            }
        }
    }
    running
}

/// Whether the outermost row of a page is parted from the text by a wider gap than that between lines.
fn stands_apart(rows: &[Vec<Line>], side: Side) -> bool {
    let pair = match side {
        Side::Header => rows.get(..2),
        Side::Footer => rows.len().checked_sub(2).and_then(|it| rows.get(it..)),
    };
    pair.is_some_and(|it| it[1][0].base - it[0][0].base > it[0][0].size * APART)
}

fn outermost(rows: &[Vec<Line>], side: Side) -> Option<&Vec<Line>> {
    match side {
        Side::Header => rows.first(),
        Side::Footer => rows.last(),
    }
}

/// The words of a row, without the numbers that go on from page to page.
fn words(row: &Vec<Line>) -> String {
    let texts: Vec<String> = row.iter().map(Line::text).collect();
    texts.join(" ")
}

/// Whether words are the number of a page: "2", "- 2 -", "Trang 2/9". An annex may count anew.
fn is_number(words: &str, at: usize) -> bool {
    let lower = words.to_lowercase();
    let bare = lower.trim_start_matches("trang");
    let bare = bare.trim_matches(['-', '–', ' ', '.']);
    let number = bare.split('/').next().unwrap_or("").trim();
    number
        .parse()
        .is_ok_and(|it: usize| (1..=at + 1).contains(&it))
}

fn told(side: Side, row: &[Line]) -> Running {
    let runs = row.iter().flat_map(Line::runs).collect();
    Running {
        side,
        pages: Pages::Default,
        blocks: vec![Block::Paragraph(Paragraph {
            runs,
            ..Paragraph::default()
        })],
    }
}
