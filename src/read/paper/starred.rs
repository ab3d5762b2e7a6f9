//! Stars around bold and italic words of a plain text, also where lines of a head or a foot are bold together.

use std::collections::HashMap;

use crate::read::letterhead::is_capitals;
use crate::read::lines::Block;
use crate::stars;

/// The stars of looks in some blocks: where each row begins, and how many they are.
pub(super) fn of<'b>(
    text: &'b str,
    blocks: impl IntoIterator<Item = &'b Block>,
) -> HashMap<usize, usize> {
    let mut found = HashMap::new();
    // Where the stars begin that no line so far has ended.
    let mut open: Option<(usize, usize)> = None;
    let mut last = 0;
    for block in blocks {
        let first = block.first().map_or(0, |it| it.start);
        let end = block.last().map_or(0, |it| it.end);
        let words = text.get(first..end).unwrap_or("");
        let looks = stars::looks(words);
        let is_below = text
            .get(last..first)
            .is_some_and(|it| it.matches('\n').count() < 2);
        open = open.filter(|_| is_below && is_capitals(words));
        last = end;
        if !looks.is_empty() || !words.contains("**") {
            found.extend(looks.into_iter().map(|it| (first + it.start, it.len())));
            continue;
        }
        // Lines of a head or a foot that are bold together.
        let many = words.len() - words.trim_end_matches('*').len();
        if let Some((at, _)) = open.take_if(|it| it.1 == many) {
            found.extend([(at, many), (end - many, many)]);
        } else if is_capitals(words) {
            let many = words.len() - words.trim_start_matches('*').len();
            open = Some((first, many)).filter(|it| it.1 > 1);
        }
    }
    found
}
