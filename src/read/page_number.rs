//! Which lines of a copied text are the numbers of its pages.

use std::collections::HashSet;
use std::ops::Range;

/// A page has so many lines at least.
const PAGE: usize = 10;

/// The first bytes of the rows that are numbers of pages: they run from 1 or 2 on, a page apart, or
/// stand behind the sign of a new page. Another figure on a line of its own is the paper's.
pub fn pages(text: &str, rows: &[Range<usize>]) -> HashSet<usize> {
    let mut pages = HashSet::new();
    let mut run: Vec<(usize, usize)> = Vec::new();
    let (mut lines, mut last, mut others) = (0, 0, 0);
    for row in rows.iter().filter(|it| !it.is_empty()) {
        lines += 1;
        let Some(number) = page_number(&text[row.clone()]) else {
            continue;
        };
        if text[..row.start].trim_end_matches(' ').ends_with('\u{c}') {
            pages.insert(row.start);
        }
        let is_next = match run.last() {
            Some((before, _)) => number == before + 1,
            None => matches!(number, 1 | 2),
        };
        if is_next && (lines > last + PAGE || lines == 1) {
            run.push((number, row.start));
            last = lines;
        } else {
            others += 1;
        }
    }
    // One alone may be a figure among others.
    if run.len() > 1 || others == 0 && run.first().is_some_and(|it| it.0 == 2) {
        pages.extend(run.into_iter().map(|it| it.1));
    }
    pages
}

/// "2", "- 12 -": what a page has above its text.
fn page_number(words: &str) -> Option<usize> {
    let number = words.trim_matches(['-', ' ', '–']);
    let is_number = (1..4).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    number.parse().ok().filter(|_| is_number)
}
