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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::pdf::leaf::{Hand, Letter};
    use crate::read::pdf::line::rows;

    /// A page of lines, one word a letter.
    fn page(lines: &[&str], at: usize) -> Vec<Vec<Line>> {
        let letters = lines.iter().enumerate().flat_map(|(row, line)| {
            line.split(' ')
                .enumerate()
                .map(move |(place, word)| Letter {
                    words: word.to_owned(),
                    left: 50.0 * place as f64,
                    right: 50.0 * place as f64 + 45.0,
                    base: 20.0 * row as f64,
                    size: 14.0,
                    hand: Hand::PLAIN,
                    raised: None,
                    note: None,
                })
        });
        rows(letters.collect(), at)
    }

    fn left(mut pages: Vec<Vec<Vec<Line>>>) -> Vec<String> {
        take(&mut pages);
        let rows = pages.into_iter().flatten().flatten();
        rows.map(|it| it.text()).collect()
    }

    #[test]
    fn numbers_of_pages_go_and_days_at_their_head_stay() {
        let pages = vec![
            page(&["Tổ trực ghi sổ trước ngày", "2"], 0),
            page(&["- 2 -", "01/5/2026 là hạn", "3"], 1),
            page(&["Trang 3/3", "2/3 số hộ dự họp"], 2),
        ];
        let kept = [
            "Tổ trực ghi sổ trước ngày",
            "2",
            "01/5/2026 là hạn",
            "3",
            "2/3 số hộ dự họp",
        ];
        assert_eq!(left(pages), kept);
    }

    #[test]
    fn what_stands_on_most_pages_is_told_beside_the_text() {
        let head = "UBND xã Sông Trong - trang";
        let works = ["Quét ngõ", "Khơi cống", "Trồng hoa", "Thắp đèn", "Vá đường"];
        let lines = |at: usize| page(&[&format!("{head} {at}"), works[at], works[at + 1]], at);
        let mut pages: Vec<_> = (0..4).map(lines).collect();
        let running = take(&mut pages);
        assert_eq!((running.len(), running[0].side), (1, Side::Header));
        assert!(pages.iter().all(|it| it.len() == 2));
    }
}
