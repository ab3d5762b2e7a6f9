//! The marks of notes, counted in the order in which they are called.

use super::figures::spelled;
use super::section::Found;
use super::settings::Settings;
use crate::manuscript::{Block, Paragraph};
use crate::worded::Worded;

/// Counts the notes that a body calls: puts the mark where each is called, and gives the marks of
/// footnotes and of endnotes. A note with a mark of its own has none.
pub fn mark(
    body: &mut [Block],
    sections: &[Found],
    settings: &Settings,
) -> [Vec<Option<String>>; 2] {
    let mut marks = [Vec::new(), Vec::new()];
    let mut counts = [0, 0];
    each(body, &mut |paragraph| {
        let section = sections.get(paragraph.section).or(sections.last());
        for run in &mut paragraph.runs {
            let Some(call) = run.note else {
                continue;
            };
            let (own, known, usual) = match call.end {
                false => (
                    section.map(|it| &it.footnotes),
                    &settings.footnotes,
                    "decimal",
                ),
                true => (
                    section.map(|it| &it.endnotes),
                    &settings.endnotes,
                    "lowerRoman",
                ),
            };
            let figures = own.and_then(|it| it.as_deref()).or(known.as_deref());
            let kind = usize::from(call.end);
            let mark = (!call.own).then(|| {
                counts[kind] += 1;
                spelled(figures.unwrap_or(usual), counts[kind])
            });
            if let Some(mark) = &mark {
                run.words = Worded::whole(mark.as_str(), run.words.origin.around());
            }
            let marks = &mut marks[kind];
            marks.resize(marks.len().max(call.at + 1), None);
            marks[call.at] = mark;
        }
    });
    marks
}

/// Takes out one of two marks that a note of a mark of its own begins with: some programs put it
/// there beside the one that was typed.
pub fn mark_once(note: &mut [Block]) {
    let Some(Block::Paragraph(first)) = note.first_mut() else {
        return;
    };
    if let [one, other, ..] = &first.runs[..]
        && !one.words.text.trim().is_empty()
        && one.words.text == other.words.text
        && other.words.text.chars().all(|it| !it.is_alphabetic())
    {
        first.runs.remove(0);
    }
}

/// Every paragraph, those of cells included, in order.
fn each(blocks: &mut [Block], change: &mut impl FnMut(&mut Paragraph)) {
    for block in blocks {
        match block {
            Block::Paragraph(it) => change(it),
            Block::Table(it) => {
                for cell in it.rows.iter_mut().flat_map(|row| &mut row.cells) {
                    each(&mut cell.blocks, change);
                }
            }
        }
    }
}
