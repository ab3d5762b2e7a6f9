//! The words of paragraphs of both editions in one: runs that stay, came and are gone.

use std::ops::Range;

use crate::change::words;
use crate::sheet::{Fate, Item, Paragraph, Run, Seam};

/// Stands for the call of a note, which has no letters of its own.
const NOTE: char = '\u{fffc}';

/// What an item is known by.
pub fn of_item(item: &Item) -> String {
    match item {
        Item::Paragraph(it) => of_paragraph(it),
        Item::Columns(it) => it
            .cells
            .iter()
            .flatten()
            .map(of_item)
            .collect::<Vec<_>>()
            .join("\n"),
        Item::Table(it) => {
            let cells = it.rows.iter().flat_map(|row| &row.cells);
            let paragraphs = cells.flat_map(|cell| &cell.paragraphs);
            paragraphs.map(of_paragraph).collect::<Vec<_>>().join("\n")
        }
        Item::Rule(_) => "—".to_owned(),
    }
}

/// What a paragraph is known by: its words without its number.
pub fn of_paragraph(paragraph: &Paragraph) -> String {
    flat(&paragraph.runs)
}

fn flat(runs: &[Run]) -> String {
    let mut text = String::new();
    for run in runs {
        match run.footnote {
            Some(_) => text.push(NOTE),
            None => text.push_str(&run.text),
        }
    }
    text
}

/// A paragraph of both editions.
pub fn paragraph(old: &Paragraph, new: &Paragraph) -> Paragraph {
    Paragraph {
        mark: runs(&old.mark, &new.mark),
        runs: runs(&old.runs, &new.runs),
        ..new.clone()
    }
}

/// A paragraph that came or is gone with all its words.
pub fn whole(paragraph: &Paragraph, fate: Fate) -> Paragraph {
    let all = |runs: &[Run]| runs.iter().map(|it| fated(it, fate)).collect();
    Paragraph {
        mark: all(&paragraph.mark),
        runs: all(&paragraph.runs),
        fate,
        ..paragraph.clone()
    }
}

/// A run that came or is gone, its note with it.
fn fated(run: &Run, fate: Fate) -> Run {
    let note = run.footnote.as_ref();
    Run {
        footnote: note.map(|it| it.iter().map(|run| fated(run, fate)).collect()),
        fate,
        ..run.clone()
    }
}

fn runs(old: &[Run], new: &[Run]) -> Vec<Run> {
    let (one, other) = (flat(old), flat(new));
    let (old, new) = (Row::of(old), Row::of(new));
    let mut runs = Vec::new();
    let mut at = (0, 0);
    for edit in words(&one, &other) {
        both(
            &old,
            at.0..edit.old.start,
            &new,
            at.1..edit.new.start,
            &mut runs,
        );
        runs.extend(old.cut(&edit.old).map(|it| fated(&it, Fate::Gone)));
        runs.extend(new.cut(&edit.new).map(|it| fated(&it, Fate::Came)));
        at = (edit.old.end, edit.new.end);
    }
    both(&old, at.0..one.len(), &new, at.1..other.len(), &mut runs);
    runs
}

/// What stays, in pieces of one look in both editions.
fn both(old: &Row, was: Range<usize>, new: &Row, is: Range<usize>, runs: &mut Vec<Run>) {
    let mut ends: Vec<usize> = old.ends(&was).map(|it| it - was.start).collect();
    ends.extend(new.ends(&is).map(|it| it - is.start));
    ends.sort_unstable();
    ends.dedup();
    let mut from = 0;
    for end in ends {
        let one = old.cut(&(was.start + from..was.start + end)).next();
        let other = new.cut(&(is.start + from..is.start + end)).next();
        if let (Some(one), Some(other)) = (one, other) {
            let note = one.footnote.as_ref().zip(other.footnote.as_ref());
            runs.push(Run {
                footnote: note.map(|(one, other)| self::runs(one, other)),
                // A blank that keeps words together on one of two pages may part them on the other.
                seams: ties(&one, &other),
                was: (one.style != other.style).then_some(one.style),
                ..other
            });
        }
        from = end;
    }
}

/// The ties that both of two runs with the same words have.
fn ties(one: &Run, other: &Run) -> Vec<Seam> {
    let ties = other.seams.iter().filter(|it| one.seams.contains(it));
    ties.copied().collect()
}

/// The ties of a run that stand in a part of it. Where a word is cut is open again.
fn tied(run: &Run, part: &Range<usize>) -> Vec<Seam> {
    let ties = run.seams.iter().filter_map(|it| match it {
        Seam::Tie(at) if part.contains(at) => Some(Seam::Tie(at - part.start)),
        _ => None,
    });
    ties.collect()
}

/// Runs one behind the other, each with its place in their text.
struct Row<'r>(Vec<(Range<usize>, &'r Run)>);

impl<'r> Row<'r> {
    fn of(runs: &'r [Run]) -> Row<'r> {
        let mut at = 0;
        let placed = runs.iter().map(|run| {
            let long = match run.footnote {
                Some(_) => NOTE.len_utf8(),
                None => run.text.len(),
            };
            at += long;
            (at - long..at, run)
        });
        Row(placed.filter(|(place, _)| !place.is_empty()).collect())
    }

    /// Where runs end inside a stretch, and where the stretch ends.
    fn ends(&self, of: &Range<usize>) -> impl Iterator<Item = usize> {
        let of = of.clone();
        let meets = move |it: &Range<usize>| it.start < of.end && of.start < it.end;
        let end = of.end;
        let places = self.0.iter().map(|(place, _)| place.clone());
        places.filter(meets).map(move |it| it.end.min(end))
    }

    /// The parts of runs that stand in a stretch.
    fn cut(&self, of: &Range<usize>) -> impl Iterator<Item = Run> {
        let of = of.clone();
        self.0.iter().filter_map(move |(place, run)| {
            let within = of.start.max(place.start)..of.end.min(place.end);
            if within.is_empty() {
                return None;
            }
            if run.footnote.is_some() {
                return Some((*run).clone());
            }
            let part = within.start - place.start..within.end - place.start;
            Some(Run {
                text: run.text.get(part.clone())?.to_owned(),
                origin: run.origin.part(&part),
                seams: tied(run, &part),
                ..(*run).clone()
            })
        })
    }
}
