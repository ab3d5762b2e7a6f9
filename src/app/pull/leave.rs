//! What no edit brings about: it stays as it is laid out, and what was wanted is told.

use std::ops::Range;

use super::carry::Carry;
use super::fresh;
use super::held::Held;
use super::line::Line;
use super::told::Left;
use super::why::Why;
use super::words::Unit;
use crate::change::Step;
use crate::worded::Worded;

impl Carry<'_> {
    /// Keeps a paragraph of a gap as it is laid out, or none where there was none.
    pub fn leave(&mut self, held: &Held, gap: Range<usize>) {
        let run = &held.steps[gap.clone()];
        // One at a time: what is left may yet be taken together with less.
        let is_gone = |it: &&Step| matches!(it, Step::Gone { .. });
        let Some(step) = run.iter().rev().find(is_gone).or(run.first()) else {
            return;
        };
        match *step {
            Step::Gone { old, .. } => {
                let line = self.sight.lines[old].clone();
                let at = held.steps[..gap.end].iter().take_while(|it| *it != step);
                let at = at.filter(|it| !is_gone(it)).count();
                let left = Left::gone(&line, Why::of_gone(&self.sight, &line));
                self.left.push(left.at(self.sight.cell(old)));
                self.want(at, line);
            }
            Step::Came { new, .. } => {
                let beside = self.beside(held, &gap);
                let line = &self.wanted[new];
                let is_of_table = self.grids.iter().any(|it| it.has(&line.text()));
                let why = match Why::of_came(line, beside) {
                    Why::Frame if is_of_table => Why::Table,
                    why => why,
                };
                let came = run.iter().filter_map(|it| match it {
                    Step::Came { new, .. } => Some(*new),
                    _ => None,
                });
                let row = fresh::beside(&self.wanted, new, &came.collect::<Vec<_>>());
                let lines: Vec<String> = row.iter().map(|it| self.wanted[*it].text()).collect();
                for new in row.into_iter().rev() {
                    self.unwant(new);
                }
                self.left.push(Left::came(lines.join(" | "), why));
            }
            Step::Stays { .. } => {}
        }
    }

    /// What is laid out beside a gap.
    fn beside(&self, held: &Held, gap: &Range<usize>) -> [Option<&Line>; 2] {
        let [before, behind] = held.beside(gap);
        [before, behind].map(|it| self.sight.lines.get(it?))
    }

    /// Keeps words as they are laid out.
    pub fn leave_words(&mut self, unit: &Unit) {
        let lines = self.lines(unit);
        let [was, is] = unit.words(lines);
        let printed = &lines[0].words.text;
        let raised = is.to_uppercase();
        let is_raised = *printed == printed.to_uppercase() && raised != is;
        let (why, stays) = match is_raised {
            // In capitals it may be printed all the same.
            true => (Why::Capitals, raised),
            false => (
                Why::of_other(&self.sight, lines[0], &unit.edit.old, [was, is]),
                was.to_owned(),
            ),
        };
        let mut text = lines[1].words.text.clone();
        text.replace_range(unit.edit.new.clone(), &stays);
        let left = Left::words(lines, [was, is], why);
        self.left.push(left.at(self.sight.cell(unit.old)));
        self.wanted[unit.new].words = Worded::plain(text);
    }

    /// What there was no time for.
    pub fn give_up(&mut self) {
        let held = self.held();
        for unit in self.units(&held) {
            let lines = self.lines(&unit);
            let left = Left::words(lines, unit.words(lines), Why::TooMuch);
            self.left.push(left);
        }
        for step in &held.steps {
            match *step {
                Step::Gone { old, .. } => {
                    self.left
                        .push(Left::gone(&self.sight.lines[old], Why::TooMuch));
                }
                Step::Came { new, .. } => {
                    let text = self.wanted[new].text();
                    self.left.push(Left::came(text, Why::TooMuch));
                }
                Step::Stays { .. } => {}
            }
        }
    }
}
