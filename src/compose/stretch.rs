//! The letters of a paragraph between the places where lines may end, and how wide they are.

use super::bound::{Bond, bond, is_name};
use crate::face::Faces;
use crate::sheet::{Align, Paragraph, Run};

/// The call of a note, in parts of the text size.
const CALL: f64 = 0.29;

/// Signs that lines may end behind.
const SIGNS: [char; 8] = [' ', '-', '–', '—', '/', '?', '!', '|'];

/// What lines are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matter {
    Text,
    /// A title or the name of an office; these keep more together.
    Name,
}

impl Matter {
    /// Of a paragraph outside tables.
    pub fn of(paragraph: &Paragraph) -> Self {
        match paragraph.style.align {
            Align::Center => Self::Name,
            _ => Self::Text,
        }
    }
}

/// What a line may do behind a stretch of letters, the worst first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Behind {
    /// Go on: only the look changes here.
    Glue,
    /// End within a span of years or behind "Số:".
    Held,
    /// End at a blank between words that belong together.
    Tied,
    /// End at a hyphen, in what does not fit into a line.
    Hyphen,
    /// End at a slash, as long as no blank stands before it in the whole paragraph.
    Slash,
    /// End.
    Free,
}

/// Letters between two places where a line may end.
#[derive(Clone, Copy)]
pub struct Stretch {
    pub run: usize,
    pub start: usize,
    pub end: usize,
    /// Its width without and with the blank behind it.
    pub bare: f64,
    pub whole: f64,
    pub behind: Behind,
}

/// The widths of a word, without and with the blank behind it.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    pub bare: f64,
    pub whole: f64,
}

/// The width of the longest word of runs, of those that are not longer than `most`.
pub fn longest<'a>(runs: impl Iterator<Item = &'a Run>, most: f64, faces: &Faces) -> f64 {
    let runs: Vec<&Run> = runs.collect();
    let (mut longest, mut taken): (f64, f64) = (0.0, 0.0);
    for it in stretches(&runs, Matter::Text, faces) {
        if taken + it.bare <= most {
            longest = longest.max(taken + it.bare);
        }
        taken = match it.behind {
            Behind::Free | Behind::Tied => 0.0,
            _ => taken + it.whole,
        };
    }
    longest
}

/// The words of runs that lines may end behind; what belongs together is one.
pub fn words<'a>(runs: impl Iterator<Item = &'a Run>, matter: Matter, faces: &Faces) -> Vec<Word> {
    let runs: Vec<&Run> = runs.collect();
    let mut words: Vec<Word> = Vec::new();
    let mut taken = 0.0;
    let stretches = stretches(&runs, matter, faces);
    let last = stretches.len().saturating_sub(1);
    for (place, it) in stretches.iter().enumerate() {
        if it.behind == Behind::Free || place == last {
            words.push(Word {
                bare: taken + it.bare,
                whole: taken + it.whole,
            });
            taken = 0.0;
        } else {
            taken += it.whole;
        }
    }
    words
}

/// How many lines measured words make, the longest of them cut.
pub fn count(words: &[Word], width: f64) -> usize {
    let mut lines = 1;
    let mut taken = 0.0;
    for word in words {
        if taken > 0.0 && taken + word.bare > width {
            lines += 1;
            taken = 0.0;
        }
        taken += word.whole;
        while taken - (word.whole - word.bare) > width && width > 0.0 {
            lines += 1;
            taken -= width;
        }
    }
    lines
}

/// The letters of runs, and what lines may do behind them.
pub fn stretches(runs: &[&Run], matter: Matter, faces: &Faces) -> Vec<Stretch> {
    let mut all = Vec::new();
    for (run, it) in runs.iter().enumerate() {
        let mut push = |start: usize, end: usize, behind| {
            let text = &it.text[start..end];
            let bare = faces.width(text.trim_end_matches(' '), &it.style);
            let whole = match text.ends_with(' ') {
                true => faces.width(text, &it.style),
                false => bare,
            };
            all.push(Stretch {
                run,
                start,
                end,
                bare,
                whole,
                behind,
            });
        };
        let mut start = 0;
        for (at, sign) in it.text.match_indices(SIGNS) {
            let end = at + sign.len();
            let next = it.text[end..].chars().next();
            let behind = match (sign, next) {
                (" ", _) => Behind::Free,
                (_, Some(next)) if at == start || !next.is_alphanumeric() => continue,
                ("-", Some(_)) => Behind::Hyphen,
                ("/", Some(next)) if next.is_ascii_digit() => continue,
                ("/", Some(_)) => Behind::Slash,
                (_, Some(_)) => Behind::Free,
                (_, None) => continue,
            };
            push(start, end, behind);
            start = end;
        }
        if start < it.text.len() {
            push(start, it.text.len(), Behind::Glue);
        }
        if it.footnote.is_some() {
            let call = CALL * it.style.size;
            all.push(Stretch {
                run,
                start: 0,
                end: 0,
                bare: call,
                whole: call,
                behind: Behind::Glue,
            });
        }
    }
    bind(&mut all, runs, matter);
    all
}

/// Ties blanks between words that belong together.
fn bind(stretches: &mut [Stretch], runs: &[&Run], matter: Matter) {
    let text = |it: &Stretch| runs[it.run].text[it.start..it.end].trim_end_matches(' ');
    for place in 0..stretches.len().saturating_sub(1) {
        if stretches[place].behind != Behind::Free {
            continue;
        }
        let right = text(&stretches[place + 1]);
        // The look may change right before the blank.
        let before = match text(&stretches[place]) {
            "" => place.checked_sub(1),
            _ => Some(place),
        };
        let Some(before) = before else { continue };
        let left = text(&stretches[before]);
        if right.is_empty() || left.is_empty() {
            continue;
        }
        let around = (
            before.checked_sub(1).map(|it| text(&stretches[it])),
            stretches.get(place + 2).map(text),
        );
        match bond(left, right, around) {
            Some(Bond::Strong) => stretches[place].behind = Behind::Held,
            Some(Bond::Weak) => stretches[place].behind = Behind::Tied,
            None if matter == Matter::Name && is_name(left, right, around.1) => {
                stretches[place].behind = Behind::Tied;
            }
            None => {}
        }
    }
}
