//! What was edited, in pieces of which each can be taken or left: a paragraph, one that was moved, or a table whose
//! rows or columns are others, which hangs together.

use super::Pulled;
use super::bench::Sight;
use super::line::{Line, Spot, steps};
use super::tables::grid::{self, Grid, tables};
use super::told::{Carried, Left};
use crate::change::Step;
use crate::mark::fingerprint;
use crate::numbering::sign;

/// A piece of what was edited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// By which it is named when it is to be left.
    pub name: String,
    /// The words of its paragraphs as they are laid out, and as they are wanted.
    pub was: Vec<String>,
    pub is: Vec<String>,
}

impl Unit {
    /// Whether a paragraph of it was this, or is that.
    fn holds(&self, before: &str, after: &str) -> bool {
        let stands = |own: &[String], lines: &str| {
            let is_one = |line: &str| own.iter().any(|it| line == it || sign(line).1 == it);
            lines.lines().any(is_one)
        };
        stands(&self.is, after) || stands(&self.was, before)
    }
}

impl Pulled {
    /// What became of a piece: what of it was carried, and what was left. Of one that went along with another there
    /// is neither.
    pub fn of_unit(&self, unit: &Unit) -> (Vec<&Carried>, Vec<&Left>) {
        let carried = self.carried.iter();
        let left = self.left.iter();
        (
            carried
                .filter(|it| unit.holds(&it.before, &it.after))
                .collect(),
            left.filter(|it| unit.holds(&it.before, &it.after))
                .collect(),
        )
    }
}

/// A table whose shape is another: where it is in the paper and in the edited file, and what piece it is.
struct Torn {
    old: Option<usize>,
    new: Option<usize>,
    unit: usize,
}

/// All pieces of an edited paper.
pub struct Units {
    pub all: Vec<Unit>,
    /// Each step from the paper to the edited one, with the piece it belongs to if it changes something.
    steps: Vec<(Step, Option<usize>)>,
    torn: Vec<Torn>,
}

impl Units {
    pub fn of(sight: &Sight, wanted: &[Line], grids: &[Grid]) -> Units {
        let mut units = Units {
            all: Vec::new(),
            steps: Vec::new(),
            torn: Vec::new(),
        };
        units.tear(&sight.grids, grids);
        for step in steps(&sight.lines, wanted) {
            let (old, new) = match step {
                Step::Stays { old, new } => (Some(old), Some(new)),
                Step::Gone { old, to } => (Some(old), to),
                Step::Came { new, from } => (from, Some(new)),
            };
            let lines = (old.map(|it| &sight.lines[it]), new.map(|it| &wanted[it]));
            let unit = match (step, lines) {
                (Step::Stays { .. }, (Some(was), Some(is))) if was.apart(is) == 0 => None,
                _ => Some(units.unit((&sight.grids, grids), lines, (old, new))),
            };
            units.steps.push((step, unit));
        }
        units.show(&sight.grids, grids);
        units.name();
        units
    }

    /// The tables that are others, or on one side alone.
    fn tear(&mut self, own: &[Grid], grids: &[Grid]) {
        let pairs = tables(own, grids);
        let one =
            |all: &[Grid], at: Option<usize>| at.map_or_else(Vec::new, |it| vec![all[it].clone()]);
        let lone = (0..own.len()).filter(|at| pairs.iter().all(|it| it.0 != *at));
        let came = (0..grids.len()).filter(|at| pairs.iter().all(|it| it.1 != *at));
        let both = pairs.iter().map(|(old, new)| (Some(*old), Some(*new)));
        let all = both
            .chain(lone.map(|it| (Some(it), None)))
            .chain(came.map(|it| (None, Some(it))));
        for (old, new) in all {
            if grid::apart(&one(own, old), &one(grids, new)) > 0 {
                let unit = self.fresh();
                self.torn.push(Torn { old, new, unit });
            }
        }
    }

    fn fresh(&mut self) -> usize {
        self.all.push(Unit {
            name: String::new(),
            was: Vec::new(),
            is: Vec::new(),
        });
        self.all.len() - 1
    }

    /// The piece of a step, with its paragraphs in it.
    fn unit(
        &mut self,
        (own, grids): (&[Grid], &[Grid]),
        (was, is): (Option<&Line>, Option<&Line>),
        (old, new): (Option<usize>, Option<usize>),
    ) -> usize {
        let of_table = |it: &&Torn| {
            let holds = |all: &[Grid], at: Option<usize>, line: Option<&Line>| {
                let line = line.filter(|it| matches!(it.spot, Spot::Cell(_)));
                at.zip(line)
                    .is_some_and(|(at, line)| all[at].has(&line.text()))
            };
            holds(own, it.old, was) || holds(grids, it.new, is)
        };
        // What went from here has come elsewhere.
        let moved = self.steps.iter().find_map(|(step, unit)| match *step {
            Step::Gone {
                old: from,
                to: Some(to),
            } if old == Some(from) && new == Some(to) => *unit,
            Step::Came {
                new: to,
                from: Some(from),
            } if old == Some(from) && new == Some(to) => *unit,
            _ => None,
        });
        let torn = self.torn.iter().find(of_table).map(|it| it.unit);
        let at = moved.or(torn).unwrap_or_else(|| self.fresh());
        if moved.is_none() {
            let words = |line: Option<&Line>| line.map(|it| it.words.text.clone());
            self.all[at].was.extend(words(was));
            self.all[at].is.extend(words(is));
        }
        at
    }

    /// A table in which no words are others is shown by its head.
    fn show(&mut self, own: &[Grid], grids: &[Grid]) {
        for Torn { old, new, unit } in &self.torn {
            let unit = &mut self.all[*unit];
            if unit.was.is_empty() && unit.is.is_empty() {
                unit.was.extend(old.map(|it| own[it].text(0)));
                unit.is.extend(new.map(|it| grids[it].text(0)));
            }
        }
    }

    /// Names all of them by what they say; those that say the same are counted.
    fn name(&mut self) {
        let mut names: Vec<String> = Vec::new();
        for unit in &mut self.all {
            let words = format!("{}\n\n{}", unit.was.join("\n"), unit.is.join("\n"));
            let same = names.iter().filter(|it| **it == words).count();
            unit.name = fingerprint(format!("{same}\n{words}").as_bytes());
            names.push(words);
        }
    }

    /// What is wanted without the pieces that are to be left.
    pub fn without(
        &self,
        left: &[String],
        sight: &Sight,
        (wanted, mut grids): (Vec<Line>, Vec<Grid>),
    ) -> (Vec<Line>, Vec<Grid>) {
        let is_left = |unit: usize| left.contains(&self.all[unit].name);
        let mut lines = Vec::new();
        for (step, unit) in &self.steps {
            let stays = unit.is_some_and(is_left);
            match *step {
                Step::Stays { old, new } if stays => {
                    let (was, is) = (&sight.lines[old], &wanted[new]);
                    grids
                        .iter_mut()
                        .for_each(|it| it.reword(&is.text(), &was.text()));
                    lines.push(Line {
                        spot: is.spot,
                        ..was.clone()
                    });
                }
                Step::Gone { old, .. } if stays => lines.push(sight.lines[old].clone()),
                Step::Came { .. } if stays => {}
                Step::Stays { new, .. } | Step::Came { new, .. } => lines.push(wanted[new].clone()),
                Step::Gone { .. } => {}
            }
        }
        let mut torn: Vec<&Torn> = self.torn.iter().filter(|it| is_left(it.unit)).collect();
        // What stands behind goes first, so that the others stay where they are.
        torn.sort_by_key(|it| std::cmp::Reverse(it.new));
        for Torn { old, new, .. } in torn {
            let was = old.map(|it| sight.grids[it].clone());
            match (new, was) {
                (Some(at), Some(was)) => grids[*at] = was,
                (Some(at), None) => _ = grids.remove(*at),
                (None, Some(was)) => grids.insert(old.unwrap_or(0).min(grids.len()), was),
                (None, None) => {}
            }
        }
        (lines, grids)
    }
}
