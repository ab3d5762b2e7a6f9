//! Paragraphs that stand elsewhere now: their item moves, or is taken out here and put in there.

use super::fresh::New;
use super::gap::Gap;
use super::held::price;
use super::line::Spot;
use super::owners::Owners;
use super::reword::{Aim, Candidate};
use super::trial::{Enough, Trial};
use crate::change::Step;
use crate::edit::Change;

impl Gap<'_> {
    /// What stands elsewhere now goes there with its item.
    pub fn moved(&self) -> Option<Trial> {
        let (old, new) = self.steps.iter().find_map(pair)?;
        let block = self.block(old, new);
        let first = block.first().copied().unwrap_or(old);
        let to = first.checked_add_signed(shift(&(old, new)))?;
        let stands = |at: usize| self.held.stands.get(at).copied().flatten();
        let before = to.checked_sub(1).and_then(stands);
        let behind = stands(to + block.len());
        let cost = |under: &[usize]| -> usize {
            let prices = under.iter().map(|it| 2 * price(self.old(*it)));
            prices.sum()
        };
        let moved = |edits| Candidate {
            edits,
            aim: Aim::Moved,
        };
        // A section moves as one before what stands in it does.
        let section = self.owners.moved_section(&block, before);
        let section = section.map(|it| (moved(it.edits), cost(&block)));
        let mut all: Vec<(Candidate, usize)> = section.into_iter().collect();
        let found = self.owners.moves(&block, before, behind).into_iter();
        all.extend(found.map(|(it, under)| (moved(it.edits), cost(&under))));
        // Else it is taken out here and put in there.
        let fresh = New {
            line: &self.wanted[new],
            row: Vec::new(),
        };
        let into = self.owners.insertions(&fresh, before, behind);
        let out = self.owners.removals(&[old]).into_iter();
        for (out, under) in out.filter(|it| it.1.len() == 1) {
            let both = into
                .iter()
                .map(|into| [&out.edits[..], &into.edits].concat());
            all.extend(both.map(|it| (moved(it), cost(&under))));
        }
        Some(Trial {
            edits: all,
            enough: Enough::All,
            was: vec![self.whole(&block, old)],
            is: self.whole(&block, old),
            place: Some(match before.map(|it| self.old(it).text()) {
                Some(it) => message!("nay đứng sau «{it}»", "now behind “{it}”"),
                None => message!("nay đứng đầu", "now the first"),
            }),
        })
    }

    /// A title that the program prints stands elsewhere, since what stood on one side of it went to the other.
    pub fn crossed(&self) -> Option<Trial> {
        let (old, new) = self.steps.iter().find_map(pair)?;
        let crossed = self.held.staying().filter(|(line, at)| match *line < old {
            true => *at > new,
            false => *at < new,
        });
        let crossed: Vec<usize> = crossed.map(|it| it.0).collect();
        let first = *crossed.first()?;
        let (before, behind) = match first < old {
            true => (Some(old), Some(old + 1)),
            false => (old.checked_sub(1), Some(old)),
        };
        let found = self.owners.moves(&crossed, before, behind).into_iter();
        let edits = found.map(|(it, _)| {
            let moved = Candidate {
                aim: Aim::Moved,
                ..it
            };
            (moved, 2 * price(self.old(old)))
        });
        let is = self.old(first).text();
        let place = before.map(|it| self.old(it).text());
        Some(Trial {
            edits: edits.collect(),
            enough: Enough::All,
            was: vec![is.clone()],
            is,
            place: place.map(|it| message!("nay đứng sau «{it}»", "now behind “{it}”")),
        })
    }

    /// What is moved: all of a row of a table, else the first paragraph.
    fn whole(&self, block: &[usize], first: usize) -> String {
        let row = |at: usize| match self.old(at).spot {
            Spot::Cell([table, row, _]) => Some([table, row]),
            _ => None,
        };
        let own = block
            .iter()
            .filter(|it| row(**it).is_some() && row(**it) == row(first));
        let cells: Vec<String> = own.map(|it| self.old(*it).text()).collect();
        match cells.is_empty() {
            true => self.old(first).text(),
            false => cells.join(" | "),
        }
    }

    /// The paragraphs that went as far as one, in a row with it.
    fn block(&self, old: usize, new: usize) -> Vec<usize> {
        let gone = self
            .held
            .steps
            .iter()
            .filter(|it| matches!(it, Step::Gone { .. }));
        let along = gone
            .filter_map(pair)
            .filter(|it| shift(it) == shift(&(old, new)));
        let mut block: Vec<usize> = along.map(|(old, _)| old).collect();
        block.sort_unstable();
        while block.first().is_some_and(|it| *it < old) && !is_row(&block, old) {
            block.remove(0);
        }
        block
    }
}

impl Owners<'_> {
    /// Ways to move what prints the first of some paragraphs to stand between two others.
    pub fn moves(
        &self,
        moved: &[usize],
        before: Option<usize>,
        behind: Option<usize>,
    ) -> Vec<(Candidate, Vec<usize>)> {
        let mut all = Vec::new();
        for (way, under) in self.only(moved) {
            for (place, _) in self.gaps(before, behind) {
                let change = Change::Move(place);
                let found = self.candidate(&way, change);
                all.extend(found.map(|it| (it, under.clone())));
            }
        }
        all
    }
}

/// Where a paragraph stood that was moved, and where it stands.
fn pair(step: &Step) -> Option<(usize, usize)> {
    match *step {
        Step::Gone { old, to: Some(new) } => Some((old, new)),
        Step::Came {
            new,
            from: Some(old),
        } => Some((old, new)),
        _ => None,
    }
}

fn shift((old, new): &(usize, usize)) -> isize {
    *new as isize - *old as isize
}

/// Whether all places up to one follow each other.
fn is_row(places: &[usize], to: usize) -> bool {
    let up_to = places.iter().take_while(|it| **it <= to);
    let up_to: Vec<&usize> = up_to.collect();
    up_to.windows(2).all(|pair| pair[0] + 1 == *pair[1])
}
