//! What somebody put on the head of a paper: urgency, the number of a draft, who may read it. Where it stands
//! there is the affair of the program.

use std::ops::Range;

use super::bench::Whose;
use super::carry::Carry;
use super::gap::Gap;
use super::held::{Held, price};
use super::line::Line;
use super::told::Carried;
use crate::change::Step;
use crate::list::slug;
use crate::role::Role;

impl Carry<'_> {
    /// Has the head say one that came.
    pub fn stamp(&mut self, held: &Held, at: &Range<usize>) -> bool {
        let gap = Gap::of((&self.sight, Whose::Own), &self.wanted, held, at);
        let is_head = gap.before.is_none_or(|it| is_above(gap.old(it)));
        let Some(&came) = gap.came.first().filter(|_| is_head) else {
            return false;
        };
        let words = self.wanted[came].text();
        let Some(candidate) = gap.owners.stamp(&words) else {
            return false;
        };
        let Some(after) = self.bench.tried(&self.sight, &candidate.edits) else {
            return false;
        };
        let mut wanted = self.wanted.clone();
        let line = wanted.remove(came);
        let then = Held::of(&after.lines, &wanted);
        let mut printed = then.steps.iter().filter_map(|it| match *it {
            Step::Gone { old, .. } => Some(old),
            _ => None,
        });
        // Regulations may spell it otherwise.
        let is_it = |it: &usize| slug(&after.lines[*it].text()) == slug(&words);
        let Some(place) = printed.find(is_it) else {
            return false;
        };
        let stamp = after.lines[place].clone();
        if then.cost + price(&line) > held.cost + price(&stamp) {
            return false;
        }
        let stands = |it: &Option<usize>| it.is_some_and(|it| it < place);
        let to = then.stands.iter().rposition(stands).map_or(0, |it| it + 1);
        let mut carried = Carried::whole(
            String::new(),
            words.clone(),
            self.sides(&candidate.edits),
            candidate.aim,
        );
        let printed = stamp.text();
        if printed != words {
            carried.place = Some(message!("in là «{printed}»", "printed “{printed}”"));
        }
        self.carried.push(carried);
        self.unwant(came);
        self.want(to, stamp);
        self.sight = after;
        true
    }
}

fn is_above(line: &Line) -> bool {
    line.role.is_some_and(|it| it < Role::KinhGui)
}
