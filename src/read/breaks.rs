//! Where the paragraphs of a text end: at each line, at blank lines, or, in a text that was taken off
//! pages, at a line that is not full.

use std::ops::Range;

use super::broken::heads;
use super::letterhead::bare;
use super::lines::{is_apart, runs_on};

/// How a text parts its paragraphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Breaks {
    /// Each line is one.
    Ends,
    /// They are broken over lines, with blank lines between them.
    Gaps,
    /// They are broken over lines of so many letters at least, with nothing between them.
    Full(usize),
    /// The same, with a blank line behind every line.
    Spaced(usize),
}

/// Lines of pages have so many letters, from the fewest to the most.
const WIDTHS: std::ops::RangeInclusive<usize> = 50..=120;

/// So many lines that surely go on below show that a text was taken off pages.
const ENOUGH: usize = 2;

/// Full lines differ by so many letters at least.
const FEW: usize = 6;

/// A line of so many letters is no figure and no heading of two words.
const SHORT: usize = 30;

/// So many show it whatever single lines there are beside them.
const MANY: usize = 6;

impl Breaks {
    /// What the rows of a text show.
    pub fn of(text: &str, rows: &[Range<usize>]) -> Breaks {
        // The border of a cell alone parts no paragraphs.
        let is_blank = |it: &Range<usize>| it.is_empty() && !text[it.end..].starts_with('|');
        let empty = rows.iter().filter(|it| it.is_empty()).count();
        let blank = rows.iter().filter(|it| is_blank(it)).count();
        let width = width(text, rows);
        let spaced = rows.windows(2).filter(|it| !it[0].is_empty());
        let (parted, close): (Vec<&[Range<usize>]>, _) = spaced.partition(|it| is_blank(&it[1]));
        match width {
            Some((width, known)) if close.len() * 8 < parted.len() && known > ENOUGH => {
                Breaks::Spaced(width)
            }
            Some((width, _)) if blank * 10 < rows.len() => Breaks::Full(width),
            _ if empty * 10 >= rows.len() => Breaks::Gaps,
            _ => Breaks::Ends,
        }
    }

    /// Whether it is a guess where a paragraph ends.
    pub fn are_guessed(self) -> bool {
        matches!(self, Breaks::Full(_) | Breaks::Spaced(_))
    }

    /// Whether a line goes on with the paragraph of the line before.
    pub fn joins(self, before: &str, line: &str, gap: bool) -> bool {
        let (width, gap) = match self {
            Breaks::Ends => return false,
            Breaks::Gaps => return runs_on(before, line, gap),
            Breaks::Full(width) => (width, gap),
            Breaks::Spaced(width) => (width, false),
        };
        let (before, line) = (bare(before), bare(line));
        if line.starts_with("Thực hiện ") || is_apart(&before, &line) || heads(&before, &line) {
            return false;
        }
        // The next word had no room on the line.
        let word = line.split(' ').next().unwrap_or("").chars().count();
        let full = before.chars().count() + 1 + word >= width && !ends(&before);
        let counts = before.chars().count() > SHORT
            && line.starts_with(|it: char| it.is_ascii_digit())
            && line.contains(char::is_lowercase);
        let small = line.starts_with(char::is_lowercase) || counts && !ends(&before);
        // A page may end in the middle of a sentence.
        if gap { full && small } else { full || small }
    }
}

/// How many letters a full line of a text has at least that was taken off pages, and how many lines surely go on below.
/// Where a line is a paragraph, some are far longer than others, and none goes on below.
fn width(text: &str, rows: &[Range<usize>]) -> Option<(usize, usize)> {
    let lines: Vec<&str> = rows.iter().map(|it| text[it.clone()].trim()).collect();
    let lines: Vec<&str> = lines.into_iter().filter(|it| !it.is_empty()).collect();
    // Room to write in and rows of tables are as wide as they like.
    let plain = |it: &&&str| !it.contains(['\t', '|']) && !it.contains("....");
    let mut widths: Vec<usize> = lines
        .iter()
        .filter(plain)
        .map(|it| it.chars().count())
        .collect();
    widths.sort_unstable();
    let most = widths.get(widths.len() * 98 / 100).copied().unwrap_or(0);
    let widest = widths.last().copied().unwrap_or(0);
    let goes_on = |pair: &&[&str]| {
        let near = pair[0].chars().count() * 3 >= most * 2;
        near && !ends(pair[0]) && pair[1].starts_with(char::is_lowercase)
    };
    // Pages on their side have longer lines than the others.
    let known = lines.windows(2).filter(goes_on);
    let mut known: Vec<usize> = known.map(|it| it[0].chars().count()).collect();
    known.sort_unstable();
    // One that was not broken says little beside many that were.
    let even = widest <= most * 3 / 2 || known.len() >= MANY;
    let even = WIDTHS.contains(&most) && even;
    // A few may be far shorter.
    let few = |known: &[usize]| known[known.len() / 10].saturating_sub(FEW);
    let least = |known: &[usize]| few(known).max(known[known.len() / 2] * 8 / 10);
    (even && known.len() >= ENOUGH).then(|| (least(&known), known.len()))
}

/// Whether a line ends with a sign.
pub fn ends(line: &str) -> bool {
    line.ends_with(['.', ';', ':', '?', '!', '/'])
}
