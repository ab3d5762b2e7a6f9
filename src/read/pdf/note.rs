//! Notes at the foot of a page, below a short line.

use super::leaf::{Letter, Rule};
use super::line::{BLANK, Line};

/// Words of notes are smaller than those of the text, by so much.
const SMALL: f64 = 0.95;

/// The line above notes is shorter than this share of the page.
const SHORT: f64 = 0.45;

/// Takes the notes of a page out of its rows: each with its number and its lines.
pub fn take(rows: &mut Vec<Vec<Line>>, rules: &[Rule], width: f64, size: f64) -> Vec<Note> {
    let is_short = |it: &&Rule| it.is_level() && it.right - it.left < width * SHORT;
    let is_small = |row: &Vec<Line>| row.iter().all(|it| it.size < size * SMALL);
    let below = rules.iter().filter(is_short).find_map(|rule| {
        let first = rows.iter().position(|row| row[0].base > rule.bottom)?;
        let begins = mark(&rows[first][0]).is_some();
        (begins && rows[first..].iter().all(is_small)).then_some(first)
    });
    let mut notes: Vec<Note> = Vec::new();
    let Some(first) = below else {
        return notes;
    };
    for line in rows.drain(first..).flatten() {
        match (mark(&line), notes.last_mut()) {
            (Some((number, signs)), _) => {
                let mut line = line;
                line.letters.drain(..signs);
                notes.push(Note {
                    number,
                    lines: vec![line],
                });
            }
            (None, Some(note)) => note.lines.push(line),
            (None, None) => {}
        }
    }
    notes
}

/// A note of a page.
pub struct Note {
    number: String,
    pub lines: Vec<Line>,
}

/// The number that a note begins with, and how many letters it takes.
fn mark(line: &Line) -> Option<(String, usize)> {
    let is_digits = |it: &&Letter| it.words.bytes().all(|byte| byte.is_ascii_digit());
    let number: String = line
        .letters
        .iter()
        .take_while(is_digits)
        .map(|it| it.words.as_str())
        .collect();
    let count = line.letters.iter().take_while(is_digits).count();
    let is_raised = line.letters.first().is_some_and(|it| it.raised.is_some());
    let last = line.letters[..count].last().map_or(0.0, |it| it.right);
    let next = line.letters.get(count);
    let is_parted = next.is_some_and(|it| it.is_blank() || it.left - last > it.size * BLANK);
    (!number.is_empty() && (is_raised || is_parted)).then_some((number, count))
}

/// Tells raised numbers of a page which notes they call; the first of these has a place among all.
pub fn call<'l>(lines: impl Iterator<Item = &'l mut Line>, notes: &[Note], first: usize) {
    for line in lines {
        let mut at = 0;
        while at < line.letters.len() {
            let run = line.letters[at..]
                .iter()
                .take_while(|it| it.raised.is_some());
            let number: String = run.clone().map(|it| it.words.as_str()).collect();
            let count = run.count();
            if let Some(place) = notes.iter().position(|it| it.number == number.trim()) {
                for letter in &mut line.letters[at..at + count] {
                    letter.note = Some(first + place);
                }
            }
            at += count.max(1);
        }
    }
}
