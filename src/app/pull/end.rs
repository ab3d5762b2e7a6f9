//! What closes a paper: the program puts it there, until `style` says another.

use super::bench::Sight;
use super::carry::Carry;
use super::held::Held;
use super::owners::Owners;
use super::reword::Aim;
use super::told::Carried;

impl Carry<'_> {
    /// Takes over what somebody has closed the paper with.
    pub fn end(&mut self) {
        let held = self.held();
        let Some(&(old, new)) = self.ended(&self.sight, &held).last() else {
            return;
        };
        let lines = [&self.sight.lines[old], &self.wanted[new]];
        let Some((was, is)) = lines[0].ends_as(lines[1]).filter(|it| it.1.ends_with('.')) else {
            return;
        };
        let said = Owners::of(&self.sight).say(&[], &["style", "end"], is.into());
        let Some(candidate) = said else { return };
        let carried = Carried::words(lines, [was, is], self.sides(&candidate.edits), Aim::Form);
        let Some(after) = self.bench.tried(&self.sight, &candidate.edits) else {
            return;
        };
        let then = Held::of(&after.lines, &self.wanted);
        let is_fewer = self.ended(&after, &then).len() < self.ended(&self.sight, &held).len();
        if is_fewer && then.cost <= held.cost && then.stands == held.stands {
            self.carried.push(carried);
            self.sight = after;
        }
    }

    /// Paragraphs that end with another sign than they are wanted to, and are the same else.
    fn ended(&self, sight: &Sight, held: &Held) -> Vec<(usize, usize)> {
        let is_other = |(old, new): &(usize, usize)| {
            let ends = sight.lines[*old].ends_as(&self.wanted[*new]);
            ends.is_some_and(|(was, is)| was != is)
        };
        held.staying().filter(is_other).collect()
    }
}
