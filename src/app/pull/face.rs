//! Words that were made bold, italic or underlined, or are so no more: the signs for that come and go around
//! them, where the paper that is laid out shows just this and nothing else.

use std::ops::Range;

use super::bench::Sight;
use super::carry::Carry;
use super::line::{Line, Shown};
use super::look::Face;
use super::reword::{Aim, Candidate};
use super::roots::Roots;
use super::told::Carried;

/// The signs of bold, italic and underlined words.
const SIGNS: [&str; 3] = ["**", "*", "++"];

/// So many are tried in one paper.
const MOST: usize = 60;

impl Carry<'_> {
    /// Takes over what can be of them, and tells these.
    pub fn faces(&mut self, all: Vec<Face>) -> Vec<Face> {
        let tried = all.into_iter().take(MOST);
        tried.filter(|it| self.face(it).is_some()).collect()
    }

    fn face(&mut self, face: &Face) -> Option<()> {
        let (look, is_on) = face.shown()?;
        let is_it = |it: &&Line| it.text() == face.paragraph;
        let mut lines = self.sight.lines.iter().filter(is_it);
        let (line, None) = (lines.next()?, lines.next()) else {
            return None;
        };
        let wanted = wanted(line, &face.range, |it| it[look] = is_on)?;
        let mark = face.paragraph.len() - line.words.text.len();
        let range = face.range.start.checked_sub(mark)?..face.range.end.checked_sub(mark)?;
        let sign = SIGNS.get(look)?;
        let (candidate, [was, is]) = signed(&Roots::of(&self.sight), line, &range, sign, is_on)?;
        let after = self.bench.tried(&self.sight, &candidate.edits)?;
        if !self.may(&candidate) || !is_shown(&self.sight, &after, &face.paragraph, &wanted) {
            return None;
        }
        let sides = self.sides(&candidate.edits);
        self.carried.push(Carried {
            was,
            is,
            ..Carried::whole(
                face.paragraph.clone(),
                face.paragraph.clone(),
                sides,
                Aim::Look,
            )
        });
        self.sight = after;
        Some(())
    }
}

/// How the letters of a line are to look, when some are changed.
fn wanted(line: &Line, range: &Range<usize>, change: impl Fn(&mut Shown)) -> Option<Vec<Shown>> {
    let text = line.text();
    let letters = |it: &str| it.chars().filter(|it| !it.is_whitespace()).count();
    let (before, words) = (text.get(..range.start)?, text.get(range.clone())?);
    if letters(&text) != line.shown.len() {
        return None;
    }
    let mut shown = line.shown.clone();
    let own = letters(before)..letters(before) + letters(words);
    shown.get_mut(own)?.iter_mut().for_each(change);
    Some(shown)
}

/// Whether one paragraph looks as wanted, and all else is as it was.
fn is_shown(before: &Sight, after: &Sight, paragraph: &str, wanted: &[Shown]) -> bool {
    let mut both = before.lines.iter().zip(&after.lines);
    before.lines.len() == after.lines.len()
        && both.all(|(old, new)| {
            let text = old.text();
            let shown = match text == paragraph {
                true => wanted,
                false => &old.shown,
            };
            text == new.text() && *shown == new.shown
        })
}

/// The signs put around some words, or taken away there; and the words with them, as they were and as they are.
fn signed(
    roots: &Roots,
    line: &Line,
    range: &Range<usize>,
    sign: &str,
    is_on: bool,
) -> Option<(Candidate, [String; 2])> {
    let places: Option<Vec<_>> = line.words.origin.cut(range).map(|(_, it)| it).collect();
    let places = places?;
    let (first, last) = (places.first()?.outer(), places.last()?.outer());
    if first.file != last.file || first.start > last.start {
        return None;
    }
    let part = roots.part(first.to(last))?;
    let value = part.found.value;
    let (before, words) = (
        value.get(..part.range.start)?,
        value.get(part.range.clone())?,
    );
    let behind = value.get(part.range.end..)?;
    // A sign that stands there already is turned round; else one is put there, on the bold side of a blank.
    let left = before.trim_end_matches(' ');
    let right = behind.trim_start_matches(' ');
    let (start, opened) = match (before.strip_suffix(sign), is_on) {
        (Some(rest), _) => (rest.len(), String::new()),
        (None, true) => (before.len(), sign.to_owned()),
        (None, false) => (left.len(), format!("{sign}{}", &before[left.len()..])),
    };
    let blanks = &behind[..behind.len() - right.len()];
    let (end, closed) = match (behind.strip_prefix(sign), is_on) {
        (Some(rest), _) => (value.len() - rest.len(), String::new()),
        (None, true) => (part.range.end, sign.to_owned()),
        (None, false) => (value.len() - right.len(), format!("{blanks}{sign}")),
    };
    let was = value.get(start..end)?.to_owned();
    let is = format!("{opened}{words}{closed}");
    let edit = part.edit(start..end, is.clone());
    let candidate = Candidate {
        edits: vec![edit],
        aim: Aim::Look,
    };
    Some((candidate, [was, is]))
}
