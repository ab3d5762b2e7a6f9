//! Letters of a page put into lines, and lines into the parts that stand far from one another.

use unicode_normalization::UnicodeNormalization;

use super::leaf::Letter;
use crate::manuscript::{Look, NoteCall, Raised, Run};
use crate::worded::Worded;

/// Words that stand on one line, from left to right.
#[derive(Debug, Clone, Default)]
pub struct Line {
    pub letters: Vec<Letter>,
    pub left: f64,
    pub right: f64,
    pub base: f64,
    pub size: f64,
    /// The page it stands on.
    pub page: usize,
}

/// Letters of one line stand so near to its base, by its size.
const NEAR: f64 = 0.25;

/// Raised and lowered letters are smaller than those of their line, and so far from its base.
const SMALL: f64 = 0.8;
const RAISED: f64 = 0.6;

/// A gap between letters that is a blank, by the size of the letters.
pub const BLANK: f64 = 0.17;

/// A gap between two columns is that wide at least, and so much wider than others of its line.
const COLUMN: f64 = 1.0;
const WIDER: f64 = 2.5;

impl Line {
    fn of(mut letters: Vec<Letter>, page: usize) -> Option<Line> {
        letters.sort_by(|one, other| one.left.total_cmp(&other.left));
        // A letter may be drawn twice for its look.
        letters.dedup_by(|next, last| {
            next.words == last.words && (next.left - last.left).abs() < next.size * 0.05
        });
        let seen = || letters.iter().filter(|it| !it.is_blank());
        let size = seen().map(|it| it.size).fold(0.0, f64::max);
        let main = seen().find(|it| it.size > size * SMALL && it.raised.is_none())?;
        Some(Line {
            left: seen().map(|it| it.left).fold(f64::INFINITY, f64::min),
            right: seen().map(|it| it.right).fold(0.0, f64::max),
            base: main.base,
            size,
            page,
            letters,
        })
    }

    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    pub fn middle(&self) -> f64 {
        (self.left + self.right) / 2.0
    }

    /// Whether each of its letters is bold.
    pub fn is_bold(&self) -> bool {
        let mut seen = self.letters.iter().filter(|it| !it.is_blank());
        seen.all(|it| it.hand.bold)
    }

    /// Whether another line begins in the look this one ends with.
    pub fn is_like(&self, next: &Line) -> bool {
        let first = next.letters.iter().find(|it| !it.is_blank());
        let last = self.letters.iter().rfind(|it| !it.is_blank());
        last.zip(first).is_some_and(|it| it.0.hand == it.1.hand)
    }

    pub fn text(&self) -> String {
        let runs = self.runs();
        runs.iter().map(|it| it.words.text.as_str()).collect()
    }

    /// How wide its first word is.
    pub fn first_word(&self) -> f64 {
        let mut seen = self.letters.iter().skip_while(|it| it.is_blank());
        let mut right = self.left;
        for it in seen.by_ref() {
            if it.is_blank() || it.left - right > it.size * BLANK && right > self.left {
                break;
            }
            right = it.right;
        }
        right - self.left
    }

    /// Its words by their looks, with a blank where letters stand apart.
    pub fn runs(&self) -> Vec<Run> {
        let mut heaps: Vec<(&Letter, String)> = Vec::new();
        let mut before: Option<&Letter> = None;
        let mut is_apart = false;
        for letter in &self.letters {
            if letter.is_blank() {
                is_apart = before.is_some();
                continue;
            }
            let gap = before.map_or(0.0, |it| letter.left - it.right);
            is_apart |= gap > letter.size * BLANK;
            if !heaps.last().is_some_and(|it| it.0.is_like(letter)) {
                heaps.push((letter, String::new()));
            }
            if let Some((_, words)) = heaps.last_mut() {
                words.push_str(if is_apart { " " } else { "" });
                words.push_str(&letter.words);
            }
            is_apart = false;
            before = Some(letter);
        }
        heaps.into_iter().map(|(it, words)| it.run(words)).collect()
    }

    /// The letter that words begin with, blanks not counted.
    pub fn find(&self, words: &str) -> Option<usize> {
        let mut text = String::new();
        let mut starts = Vec::new();
        let seen = self
            .letters
            .iter()
            .enumerate()
            .filter(|it| !it.1.is_blank());
        for (at, letter) in seen {
            starts.push((text.len(), at));
            text.push_str(&letter.words);
        }
        let found = text.find(&words.replace(' ', ""))?;
        let letter = starts.iter().find(|it| it.0 == found);
        letter.map(|it| it.1)
    }

    /// The lines that begin at its beginning and at some of its letters.
    pub fn parted(self, places: &[usize]) -> Vec<Line> {
        let page = self.page;
        let mut rest = self.letters;
        let mut parts = Vec::new();
        for at in places.iter().rev() {
            parts.extend(Line::of(rest.split_off(*at), page));
        }
        parts.extend(Line::of(rest, page));
        parts.reverse();
        parts
    }

    /// It and what stands behind it on the same line.
    pub fn with_behind(mut self, behind: Line) -> Line {
        self.letters.extend(behind.letters);
        Line {
            right: behind.right,
            size: self.size.max(behind.size),
            ..self
        }
    }
}

impl Letter {
    /// Whether another may stand in the same run.
    fn is_like(&self, other: &Letter) -> bool {
        self.note == other.note && self.hand == other.hand && self.look() == other.look()
    }

    /// Words that look like it, in the letters of today.
    fn run(&self, words: String) -> Run {
        let signs = self.hand.signs;
        let words: String = match self.hand.old {
            Some(old) => old.meant(&words).into_iter().map(|it| it.0).collect(),
            None => words.chars().filter_map(|it| signs.seen(it)).collect(),
        };
        let call = |at| NoteCall {
            end: false,
            at,
            own: false,
        };
        Run {
            words: Worded::plain(words.nfc().collect::<String>()),
            look: self.look(),
            note: self.note.map(call),
            field: None,
        }
    }

    fn look(&self) -> Look {
        Look {
            bold: self.hand.bold,
            italic: self.hand.italic,
            size: (self.size * 2.0).round() as u32,
            raised: self.raised,
            ..Look::default()
        }
    }
}

/// The lines of some letters from above to below, each in the parts that stand far apart.
pub fn rows(mut letters: Vec<Letter>, page: usize) -> Vec<Vec<Line>> {
    letters.sort_by(|one, other| one.base.total_cmp(&other.base));
    let mut heaps: Vec<Vec<Letter>> = Vec::new();
    for letter in letters {
        match heaps.last_mut() {
            Some(heap) if letter.base - heap[0].base <= letter.size.max(heap[0].size) * NEAR => {
                heap.push(letter);
            }
            _ => heaps.push(vec![letter]),
        }
    }
    let lines = raise(heaps);
    lines
        .into_iter()
        .filter_map(|it| Line::of(it, page))
        .map(parted)
        .collect()
}

/// Puts small letters to the line they are raised from or hang from.
fn raise(heaps: Vec<Vec<Letter>>) -> Vec<Vec<Letter>> {
    let size = |heap: &[Letter]| {
        let seen = heap.iter().filter(|it| !it.is_blank());
        seen.map(|it| it.size).fold(0.0, f64::max)
    };
    let mut lines: Vec<Vec<Letter>> = Vec::new();
    let mut waiting: Option<Vec<Letter>> = None;
    let fits = |small: &[Letter], line: &[Letter]| {
        let own = size(line);
        let (left, right) = line.iter().fold((f64::INFINITY, 0.0_f64), |it, letter| {
            (it.0.min(letter.left), it.1.max(letter.right))
        });
        size(small) < own * SMALL
            && (small[0].base - line[0].base).abs() < own * RAISED
            && small
                .iter()
                .all(|it| it.left > left - own && it.left < right + own)
    };
    for heap in heaps {
        let heap = match waiting.take() {
            Some(small) if fits(&small, &heap) => {
                let raised = small.into_iter().map(|it| lifted(it, Raised::Above));
                heap.into_iter().chain(raised).collect()
            }
            Some(small) => {
                lines.push(small);
                heap
            }
            None => heap,
        };
        match lines.last_mut() {
            // What hangs below its line, as in a formula.
            Some(line) if fits(&heap, line) => {
                line.extend(heap.into_iter().map(|it| lifted(it, Raised::Below)));
            }
            _ => waiting = Some(heap),
        }
    }
    lines.extend(waiting);
    lines
}

fn lifted(letter: Letter, raised: Raised) -> Letter {
    Letter {
        raised: Some(raised),
        ..letter
    }
}

/// A line in the parts that stand far apart.
fn parted(line: Line) -> Vec<Line> {
    let mut gaps = Vec::new();
    let mut right: Option<f64> = None;
    for (at, letter) in line
        .letters
        .iter()
        .enumerate()
        .filter(|it| !it.1.is_blank())
    {
        let gap = right.map_or(0.0, |it| letter.left - it);
        if gap > line.size * BLANK {
            gaps.push((gap, at));
        }
        right = Some(right.unwrap_or(0.0).max(letter.right));
    }
    let mut widths: Vec<f64> = gaps.iter().map(|it| it.0).collect();
    widths.sort_by(f64::total_cmp);
    // Words of a line that is pulled apart to its margins stand equally far from one another.
    let usual = match widths.len() {
        0..=2 => line.size * 0.4,
        many => widths[many / 2],
    };
    let is_column = |gap: f64| gap > line.size * COLUMN && gap > usual * WIDER;
    let places = gaps.iter().filter(|it| is_column(it.0)).map(|it| it.1);
    let places: Vec<usize> = places.collect();
    line.parted(&places)
}
