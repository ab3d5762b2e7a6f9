//! Numbers in front of paragraphs. The program counts them; one that a person has typed over is typed in
//! the description, if that prints just so.

use super::bench::{Edit, Sight};
use super::carry::Carry;
use super::held::Held;
use super::line::Line;
use super::owners::Owners;
use super::reword::{Aim, Candidate};
use super::told::{Carried, Left, Side};
use super::why::Why;
use crate::edit::{self, Change, Step, Value};
use crate::node::Kind;

/// The key of a number.
const NUMBER: &str = "number";

impl Carry<'_> {
    /// Takes over what a person has numbered otherwise, and tells all numbers that differ in the end.
    pub fn number(&mut self) {
        let mut tried = vec![false; self.wanted.len()];
        let carried = self.carried.len();
        loop {
            // What is counted on from a number that was typed is typed too.
            let is_begun = self.carried.len() > carried;
            let held = self.held();
            let other = otherwise(&self.sight.lines, &self.wanted, &held);
            let typed = other.iter().find(|(_, new)| {
                let is_typed = self.marks[*new].as_ref() != Some(&self.wanted[*new].mark);
                (is_typed || is_begun) && !tried[*new]
            });
            let Some(&(old, new)) = typed else {
                self.leave_numbers(&held, &other);
                return;
            };
            tried[new] = true;
            self.number_one(&held, other.len(), old, new);
        }
    }

    /// Tells numbers, and the signs at the end of paragraphs, that stay as the program prints them.
    fn leave_numbers(&mut self, held: &Held, other: &[(usize, usize)]) {
        for (old, new) in other {
            let lines = [&self.sight.lines[*old], &self.wanted[*new]];
            let marks = lines.map(|it| it.mark.as_str());
            let why = Why::of_mark(marks[0], marks[1]);
            self.left.push(Left::words(lines, marks, why));
        }
        for (old, new) in held.staying() {
            let lines = [&self.sight.lines[old], &self.wanted[new]];
            let ends = lines[0].ends_as(lines[1]);
            if let Some((was, is)) = ends.filter(|(was, is)| was != is) {
                self.left.push(Left::words(lines, [was, is], Why::Ends));
            }
        }
    }

    fn number_one(&mut self, held: &Held, many: usize, old: usize, new: usize) {
        let found = Owners::of(&self.sight).numbers(old, &self.wanted[new].mark);
        for candidate in found {
            let Some(mut after) = self.bench.tried(&self.sight, &candidate.edits) else {
                continue;
            };
            let mut sides = self.sides(&candidate.edits);
            if !self.is_numbered(held, &after, new) {
                continue;
            }
            if self.miscounted(&after).len() > many {
                let Some((then, edits)) = self.go_on(held, &after, new, many) else {
                    continue;
                };
                sides.extend(edits.iter().filter_map(|it| Side::of(&after, it)));
                after = then;
            }
            let lines = [&self.sight.lines[old], &self.wanted[new]];
            let marks = lines.map(|it| it.mark.as_str());
            let carried = Carried::words(lines, marks, sides, Aim::Form);
            self.carried.push(carried);
            self.sight = after;
            return;
        }
    }

    /// Whether a paragraph has its number in a paper in which all else stands where it stood.
    fn is_numbered(&self, held: &Held, after: &Sight, new: usize) -> bool {
        let then = Held::of(&after.lines, &self.wanted);
        let is_same = then.cost <= held.cost && then.stands == held.stands;
        // Those behind it may count on from it, until they are looked at.
        let mark = |at: usize| after.lines[at].mark == self.wanted[new].mark;
        is_same && then.stands[new].is_some_and(mark)
    }

    /// The paper in which the next one behind a number that was typed over keeps its own.
    fn go_on(
        &mut self,
        held: &Held,
        after: &Sight,
        new: usize,
        many: usize,
    ) -> Option<(Sight, Vec<Edit>)> {
        let behind = self.miscounted(after).into_iter();
        let (line, next) = behind.into_iter().find(|it| it.1 > new)?;
        let found = Owners::of(after).numbers(line, &self.wanted[next].mark);
        found.into_iter().find_map(|candidate| {
            let then = self.bench.tried(after, &candidate.edits)?;
            let is_right =
                self.is_numbered(held, &then, new) && self.is_numbered(held, &then, next);
            let is_less = self.miscounted(&then).len() < many;
            (is_right && is_less).then_some((then, candidate.edits))
        })
    }

    /// Paragraphs of a paper that have other numbers than are wanted.
    fn miscounted(&self, sight: &Sight) -> Vec<(usize, usize)> {
        let held = Held::of(&sight.lines, &self.wanted);
        otherwise(&sight.lines, &self.wanted, &held)
    }
}

/// Paragraphs that say the same behind other numbers.
fn otherwise(lines: &[Line], wanted: &[Line], held: &Held) -> Vec<(usize, usize)> {
    let is_other = |(old, new): &(usize, usize)| lines[*old].mark != wanted[*new].mark;
    held.staying().filter(is_other).collect()
}

impl Owners<'_> {
    /// Ways to type the number of a paragraph.
    pub fn numbers(&self, line: usize, mark: &str) -> Vec<Candidate> {
        let ways = self.above(line).into_iter();
        let found = ways.filter_map(|way| {
            let last = way.last();
            match (&edit::at(self.root()?, way)?.kind, last) {
                (Kind::Scalar(text), Some(Step::Item(_))) => {
                    let pairs = [("text", text.as_ref()), (NUMBER, mark)];
                    let pairs = pairs.map(|(key, it)| (key.to_owned(), Value::from(it)));
                    self.candidate(way, Change::Set(Value::Group(pairs.to_vec())))
                }
                (Kind::Map(_), _) => self.say(way, &[NUMBER], mark.into()),
                (Kind::List(_), Some(Step::Key(_))) => self.wrapped(way, NUMBER, mark),
                _ => None,
            }
        });
        found.collect()
    }
}
