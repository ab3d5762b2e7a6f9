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

/// Lines of pages have at most so many letters.
const WIDEST: usize = 120;

/// So many full lines are needed to know that a text was taken off pages.
const ENOUGH: usize = 6;

impl Breaks {
    /// What the rows of a text show.
    pub fn of(text: &str, rows: &[Range<usize>]) -> Breaks {
        let blank = rows.iter().filter(|range| range.is_empty()).count();
        if blank * 10 >= rows.len() {
            return Breaks::Gaps;
        }
        let words = || rows.iter().map(|it| text[it.clone()].trim());
        let width = words().map(|it| it.chars().count()).max().unwrap_or(0);
        let is_full = |it: &&str| it.chars().count() * 10 >= width * 8;
        let full: Vec<&str> = words().filter(is_full).collect();
        let open = full.iter().filter(|it| !ends(it)).count();
        // Where lines are paragraphs, some are far longer than others, and most have a sign at the end.
        match width <= WIDEST && full.len() >= ENOUGH && open * 10 >= full.len() * 6 {
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
                if gap || ends(&before) || is_apart(&before, &line) {
                    return false;
                }
                // The next word had no room on the line.
                let word = line.split(' ').next().unwrap_or("").chars().count();
                let full = (before.chars().count() + 1 + word) * 10 >= width * 8;
                full || line.starts_with(char::is_lowercase)
            }
        }
    }
}

/// Whether a line ends with a sign.
fn ends(line: &str) -> bool {
    line.ends_with(['.', ';', ':', '?', '!', '/'])
}
