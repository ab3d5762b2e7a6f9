//! Numbers in front of paragraphs. The program counts them; one that a person has typed over is typed in
//! the description, if that prints just so.

use super::carry::Carry;
use super::held::Held;
use super::line::Line;
use super::owners::Owners;
use super::reword::{Aim, Candidate};
use super::told::{Carried, Left, Why};
use crate::edit::{self, Change, Step, Value};
use crate::node::Kind;

impl Carry<'_> {
    /// Takes over what a person has numbered otherwise, and tells all numbers that differ in the end.
    pub fn number(&mut self) {
        let mut tried = vec![false; self.wanted.len()];
        loop {
            let held = self.held();
            let other = otherwise(&self.sight.lines, &self.wanted, &held);
            let typed = other.iter().find(|(_, new)| {
                let is_typed = self.marks[*new].as_ref() != Some(&self.wanted[*new].mark);
                is_typed && !tried[*new]
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
            self.left.push(Left::words(lines, marks, Why::Counted));
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
        let lines = [&self.sight.lines[old], &self.wanted[new]];
        let marks = lines.map(|it| it.mark.as_str());
        let found = Owners::of(&self.sight).numbers(old, marks[1]);
        for candidate in found {
            let Some(after) = self.bench.tried(&self.sight, &candidate.edits) else {
                continue;
            };
            let then = Held::of(&after.lines, &self.wanted);
            let is_same = then.cost <= held.cost && then.stands == held.stands;
            if is_same && otherwise(&after.lines, &self.wanted, &then).len() < many {
                let carried = Carried::words(lines, marks, self.sides(&candidate.edits), Aim::Form);
                self.carried.push(carried);
                self.sight = after;
                return;
            }
        }
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
        let (Some(way), Some(root)) = (self.way(line), self.root()) else {
            return Vec::new();
        };
        let mut all = Vec::new();
        for long in (1..=way.len()).rev() {
            let way = &way[..long];
            let number = || Value::from(mark);
            match (edit::at(root, way).map(|it| &it.kind), way.last()) {
                (Some(Kind::Map(pairs)), _) => {
                    let has = pairs.iter().any(|(key, _)| key.value == "number");
                    let own = [way, &[Step::Key("number".into())]].concat();
                    all.extend(match has {
                        true => self.candidate(&own, Change::Set(number())),
                        false => {
                            let put = Change::Put("number".into(), number());
                            self.candidate(way, put)
                        }
                    });
                    break;
                }
                (Some(Kind::Scalar(text)), Some(Step::Item(_))) => {
                    let entry = Value::Group(vec![
                        ("text".into(), Value::from(text.as_ref())),
                        ("number".into(), number()),
                    ]);
                    all.extend(self.candidate(way, Change::Set(entry)));
                    break;
                }
                _ => {}
            }
        }
        all
    }
}
