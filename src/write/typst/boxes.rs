//! A last look at laid-out pages: words that stand outside the box they were to stand in.

use typst_layout::PagedDocument;

use super::places::{self, Word};
use crate::sheet::{Page, Run, Sheet};
use crate::write::blocks::{self, Block, Part, Piece};

/// How far words may reach out, in points: to the side, and with the room above and below their
/// letters.
const ASIDE: f64 = 1.0;
const ABOVE: f64 = 8.0;

/// Where the words of a run have to stand: from the left edge of the text, in points.
#[derive(Clone, Copy)]
struct Room {
    left: f64,
    right: f64,
    /// Not in a margin.
    in_body: bool,
    section: usize,
}

/// The words that stand outside.
pub fn outside(pages: &PagedDocument, sheet: &Sheet, runs: &[&Run]) -> Vec<Word> {
    let mut rooms = vec![None; runs.len()];
    for (section, part) in blocks::parts(sheet).0.iter().enumerate() {
        let mut filler = Filler {
            rooms: &mut rooms,
            section,
            width: part.page.text_width(),
            in_body: false,
        };
        filler.part(part);
    }
    let numbers: Vec<usize> = pages.pages().iter().map(|it| it.number as usize).collect();
    let is_outside = |(run, word): &(Option<usize>, Word)| {
        let room = run.and_then(|run| rooms.get(run).copied().flatten());
        let Some(room) = room else { return false };
        let page = sheet.sections.get(room.section).map(|it| &it.page);
        let number = numbers.get(word.page).copied().unwrap_or(1);
        page.is_some_and(|page| !holds(page, number, room, word))
    };
    let words = places::located(pages, runs).into_iter();
    words.filter(is_outside).map(|(_, word)| word).collect()
}

fn holds(page: &Page, number: usize, room: Room, word: &Word) -> bool {
    let is_verso = page.mirrored && number.is_multiple_of(2);
    let left = if is_verso { page.right } else { page.left };
    let across = left + room.left - ASIDE <= word.left && word.right <= left + room.right + ASIDE;
    let lowest = page.height - page.bottom + ABOVE;
    across && (!room.in_body || page.top - ABOVE <= word.top && word.bottom <= lowest)
}

/// Gives each run its room.
struct Filler<'a> {
    rooms: &'a mut [Option<Room>],
    section: usize,
    /// Of the text between the margins, where notes stand.
    width: f64,
    in_body: bool,
}

impl Filler<'_> {
    fn part(&mut self, part: &Part) {
        for margin in [&part.head, &part.end, &part.foot] {
            self.blocks(margin, 0.0, self.width);
        }
        self.in_body = true;
        self.blocks(&part.blocks, 0.0, self.width);
    }

    fn blocks(&mut self, list: &[Block], left: f64, width: f64) {
        for block in list {
            match block {
                Block::Paragraph(it) => self.piece(it, left, width),
                Block::List { items, .. } => {
                    items.iter().for_each(|it| self.piece(it, left, width));
                }
                Block::Columns { widths, cells, .. } => {
                    let mut left = left;
                    for (cell, width) in cells.iter().zip(*widths) {
                        self.blocks(cell, left, *width);
                        left += width;
                    }
                }
                Block::Table(it) => {
                    for square in &it.cells {
                        let before = it.table.widths.iter().take(square.cell.column);
                        let left = left + before.sum::<f64>() + it.table.pad_x;
                        self.blocks(&square.blocks, left, it.table.inside(square.cell));
                    }
                }
                Block::Rule(_) => {}
            }
        }
    }

    fn piece(&mut self, it: &Piece, left: f64, width: f64) {
        let mut number = it.first;
        // The first line may hang out to the left.
        let first = it.style.left + it.style.first.min(0.0);
        let own = (left + first, left + width - it.style.right);
        for run in it.mark.iter().chain(it.runs) {
            self.give(number, own);
            number += 1;
            for _ in run.footnote.iter().flatten() {
                self.give(number, (0.0, self.width));
                number += 1;
            }
        }
    }

    fn give(&mut self, number: usize, (left, right): (f64, f64)) {
        if let Some(room) = self.rooms.get_mut(number) {
            *room = Some(Room {
                left,
                right,
                in_body: self.in_body,
                section: self.section,
            });
        }
    }
}
