//! Where the paragraphs of a text end: at each line, at blank lines, or, in a text that was taken off
//! pages, at a line that is not full.

use std::ops::Range;

use super::letterhead::bare;
use super::lines::{is_apart, runs_on};

/// How a text parts its paragraphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Breaks {
    /// Each line is one.
    Ends,
    /// They are broken over lines, with blank lines between them.
    Gaps,
    /// They are broken over lines of so many letters, with nothing between them.
    Full(usize),
}

/// Lines of pages have so many letters, from the fewest to the most.
const WIDTHS: std::ops::RangeInclusive<usize> = 50..=120;

/// So many lines that surely go on below show that a text was taken off pages.
const ENOUGH: usize = 2;

impl Breaks {
    /// What the rows of a text show.
    pub fn of(text: &str, rows: &[Range<usize>]) -> Breaks {
        let blank = rows.iter().filter(|range| range.is_empty()).count();
        if blank * 10 >= rows.len() {
            return Breaks::Gaps;
        }
        let lines: Vec<&str> = rows.iter().map(|it| text[it.clone()].trim()).collect();
        // Room to write in and rows of tables are as wide as they like.
        let plain = |it: &&&str| !it.contains(['\t', '|']) && !it.contains("....");
        let plain = lines.iter().filter(plain);
        let mut widths: Vec<usize> = plain.map(|it| it.chars().count()).collect();
        widths.sort_unstable();
        let width = widths.get(widths.len() * 98 / 100).copied().unwrap_or(0);
        // Where a line is a paragraph, some are far longer than others, and none goes on below.
        let widest = widths.last().copied().unwrap_or(0);
        let goes_on = |pair: &&[&str]| {
            let full = pair[0].chars().count() * 10 >= width * 8;
            full && !ends(pair[0]) && pair[1].starts_with(char::is_lowercase)
        };
        let known = lines.windows(2).filter(goes_on).count();
        let even = WIDTHS.contains(&width) && widest <= width * 3 / 2;
        match even && known >= ENOUGH {
            true => Breaks::Full(width),
            false => Breaks::Ends,
        }
    }

    /// Whether it is a guess where a paragraph ends.
    pub fn are_guessed(self) -> bool {
        matches!(self, Breaks::Full(_))
    }

    /// Whether a line goes on with the paragraph of the line before.
    pub fn joins(self, before: &str, line: &str, gap: bool) -> bool {
        match self {
            Breaks::Ends => false,
            Breaks::Gaps => runs_on(before, line, gap),
            Breaks::Full(width) => {
                let (before, line) = (bare(before), bare(line));
                if gap || line.starts_with("Thực hiện ") || is_apart(&before, &line) {
                    return false;
                }
                // The next word had no room on the line.
                let word = line.split(' ').next().unwrap_or("").chars().count();
                let full = (before.chars().count() + 1 + word) * 10 >= width * 8;
                full && !ends(&before) || line.starts_with(char::is_lowercase)
            }
        }
    }
}

/// Whether a line ends with a sign.
fn ends(line: &str) -> bool {
    line.ends_with(['.', ';', ':', '?', '!', '/'])
}
