//! What stands on each page beside the text: its number, and words that come again at the same place.

use std::collections::HashMap;
use std::ops::Range;

use super::line::Line;
use crate::manuscript::{Block, Pages, Paragraph, Running, Side};

/// Lines that come again on so many pages are a header or a footer.
const AGAIN: usize = 3;

/// No header or footer has more lines.
const MOST: usize = 3;

/// Takes numbers of pages and running lines out of the rows of all pages.
pub fn take(pages: &mut [Vec<Vec<Line>>]) -> Vec<Running> {
    let mut seen: HashMap<(Side, String), usize> = HashMap::new();
    for rows in pages.iter() {
        for (side, outer) in [Side::Header, Side::Footer]
            .into_iter()
            .flat_map(|it| outer(rows, it))
        {
            *seen.entry((side, words(&rows[outer]))).or_default() += 1;
        }
    }
    // What a text says again and again may end some pages by chance.
    seen.retain(|(_, it), count| !it.is_empty() && *count >= AGAIN && *count * 2 >= pages.len());
    let mut running: Vec<Running> = Vec::new();
    for (at, rows) in pages.iter_mut().enumerate() {
        for side in [Side::Header, Side::Footer] {
            let comes_again =
                |it: &(Side, Range<usize>)| seen.contains_key(&(side, words(&rows[it.1.clone()])));
            if let Some((_, outer)) = outer(rows, side).filter(comes_again).last() {
                let own: Vec<Line> = rows.drain(outer).flatten().collect();
                if !running.iter().any(|it| it.side == side) {
                    running.push(told(side, &own));
                }
            }
            let last = match side {
                Side::Header => 0,
                Side::Footer => rows.len().saturating_sub(1),
            };
            if rows.get(last).is_some_and(|it| is_number(it, at)) {
                rows.remove(last);
            }
        }
    }
    running
}

/// The outermost row of a page, the two outermost, and so on.
fn outer(rows: &[Vec<Line>], side: Side) -> impl Iterator<Item = (Side, Range<usize>)> {
    let all = rows.len();
    (1..=MOST.min(all / 2)).map(move |count| match side {
        Side::Header => (side, 0..count),
        Side::Footer => (side, all - count..all),
    })
}

/// The words of some rows, whatever numbers stand in them.
fn words(rows: &[Vec<Line>]) -> String {
    let texts: Vec<String> = rows.iter().flatten().map(Line::text).collect();
    let digit = |it: char| if it.is_ascii_digit() { '#' } else { it };
    texts.join(" ").chars().map(digit).collect()
}

/// Whether a row is the number of a page: "2", "- 2 -", "Trang 2/9". An annex may count anew.
fn is_number(row: &[Line], at: usize) -> bool {
    let [line] = row else {
        return false;
    };
    let lower = line.text().to_lowercase();
    let bare = lower.trim_start_matches("trang");
    let bare = bare.trim_matches(['-', '–', ' ', '.']);
    let mut parts = bare.split('/').map(|it| it.trim().parse::<usize>());
    let own = parts
        .next()
        .is_some_and(|it| it.is_ok_and(|it| (1..=at + 1).contains(&it)));
    own && parts.next().is_none_or(|it| it.is_ok_and(|all| all > at)) && parts.next().is_none()
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
