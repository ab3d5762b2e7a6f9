//! Numbers in front of paragraphs. The program counts them; one that a person has typed over is typed in
//! the description, if that prints just so.

use super::bench::{Held, Whose};
use super::carry::Carry;
use super::place::Owners;
use super::reword::Roots;
use super::told::{Carried, Left, Why};
use crate::change::Step;

impl Carry<'_> {
    /// Takes over what a person has numbered otherwise, and tells all numbers that differ in the end.
    pub fn number(&mut self) {
        let mut tried = vec![false; self.wanted.len()];
        loop {
            let held = self.held();
            let other = self.otherwise(&held);
            let typed = other.iter().find(|(_, new)| {
                let is_typed = self.marks[*new].as_ref() != Some(&self.wanted[*new].mark);
                is_typed && !tried[*new]
            });
            let Some(&(old, new)) = typed else {
                break;
            };
            tried[new] = true;
            self.number_one(&held, other.len(), old, new);
        }
        let held = self.held();
        for (old, new) in self.otherwise(&held) {
            let (one, other) = (&self.sight.lines[old], &self.wanted[new]);
            self.left.push(Left {
                was: one.mark.clone(),
                is: other.mark.clone(),
                before: one.text(),
                after: other.text(),
                why: Why::Counted,
            });
        }
        for step in &held.steps {
            let Step::Stays { old, new } = *step else {
                continue;
            };
            let (one, other) = (&self.sight.lines[old], &self.wanted[new]);
            if let Some((was, is)) = one.ends_as(other).filter(|(was, is)| was != is) {
                self.left.push(Left {
                    was: was.to_owned(),
                    is: is.to_owned(),
                    before: one.text(),
                    after: other.text(),
                    why: Why::Ends,
                });
            }
        }
    }

    /// Paragraphs that say the same behind other numbers.
    fn otherwise(&self, held: &Held) -> Vec<(usize, usize)> {
        let pairs = held.steps.iter().filter_map(|it| match *it {
            Step::Stays { old, new } => Some((old, new)),
            _ => None,
        });
        let is_other =
            |(old, new): &(usize, usize)| self.sight.lines[*old].mark != self.wanted[*new].mark;
        pairs.filter(is_other).collect()
    }

    fn number_one(&mut self, held: &Held, many: usize, old: usize, new: usize) {
        let roots = Roots::of(&self.sight);
        let owners = Owners::of(&self.sight, &roots);
        let mark = self.wanted[new].mark.clone();
        let found = owners.numbers(&roots, old, &mark);
        for candidate in found {
            debug_assert!(candidate.edits.iter().all(|it| it.whose == Whose::Own));
            let Some(after) = self.bench.tried(&self.sight, &candidate.edits) else {
                continue;
            };
            let then = Held::of(&after.lines, &self.wanted);
            let is_same = then.cost <= held.cost && then.stands == held.stands;
            let before = std::mem::replace(&mut self.sight, after);
            if is_same && self.otherwise(&then).len() < many {
                let one = &before.lines[old];
                let other = &self.wanted[new];
                let sides = candidate
                    .edits
                    .iter()
                    .filter_map(|it| super::told::Side::of(&before, it));
                self.carried.push(Carried {
                    was: one.mark.clone(),
                    is: mark,
                    before: one.text(),
                    after: other.text(),
                    sides: sides.collect(),
                    aim: super::reword::Aim::Form,
                    spread: Vec::new(),
                });
                return;
            }
            self.sight = before;
        }
    }
}
