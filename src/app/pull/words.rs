//! Words that are other in paragraphs that stand where they should: taken over, as many at a time as go
//! together.

use super::bench::{Edit, Sight, Whose};
use super::carry::{Carry, LOOKS};
use super::held::Held;
use super::line::Line;
use super::owners::Owners;
use super::reword::{self, Aim, Candidate};
use super::roots::Roots;
use super::told::{Carried, Spread};
use super::verdict::{Places, Verdict};
use crate::change::{self, words};

/// Words of a wanted paragraph that are other than those laid out.
pub struct Unit {
    pub old: usize,
    pub new: usize,
    pub edit: change::Edit,
}

impl Unit {
    /// Those laid out and those wanted.
    pub fn words<'l>(&self, [old, new]: [&'l Line; 2]) -> [&'l str; 2] {
        [
            &old.words.text[self.edit.old.clone()],
            &new.words.text[self.edit.new.clone()],
        ]
    }

    fn cost(&self) -> usize {
        self.edit.old.len() + self.edit.new.len()
    }
}

/// So many units are tried together after one that went alone.
const MANY: usize = 8;

impl Carry<'_> {
    /// Takes over what can be of them.
    pub fn reword(&mut self) {
        let mut many = usize::MAX;
        loop {
            let held = self.held();
            let mut units = self.units(&held);
            units.truncate(many);
            if units.is_empty() || self.bench.looks > LOOKS {
                return;
            }
            many = match units.len() {
                1 => {
                    self.reword_one(&held, &units[0]);
                    MANY
                }
                long if self.reword_all(&held, &units) => long.max(many),
                long => long.div_ceil(4),
            };
        }
    }

    /// Paragraphs that stand where they should and say something else.
    pub fn units(&self, held: &Held) -> Vec<Unit> {
        let mut units = Vec::new();
        for (old, new) in held.staying() {
            let (one, other) = (&self.sight.lines[old], &self.wanted[new]);
            if one.apart(other) == 0 {
                continue;
            }
            let edits = words(&one.words.text, &other.words.text);
            units.extend(edits.into_iter().map(|edit| Unit { old, new, edit }));
        }
        units
    }

    /// The paragraph of a unit as it is laid out, and as it is wanted.
    pub fn lines(&self, unit: &Unit) -> [&Line; 2] {
        [&self.sight.lines[unit.old], &self.wanted[unit.new]]
    }

    /// The likeliest edit of each, all at once.
    fn reword_all(&mut self, held: &Held, units: &[Unit]) -> bool {
        let roots = Roots::of(&self.sight);
        let mut firsts: Vec<(&Unit, Candidate)> = Vec::new();
        for unit in units {
            let lines = self.lines(unit);
            let [_, new] = unit.words(lines);
            let found = reword::candidates(&roots, lines[0], &unit.edit.old, new);
            // Words in the place of a call are the last thing to be tried.
            let first = found.into_iter().find(|it| self.may(it));
            if let Some(first) = first.filter(|it| it.aim != Aim::InPlace) {
                firsts.push((unit, first));
            }
        }
        if firsts.len() < 2 {
            return false;
        }
        let cost = firsts.iter().map(|(unit, _)| unit.cost()).sum();
        let edits: Vec<Edit> = firsts.iter().flat_map(|(_, it)| it.edits.clone()).collect();
        let Some(after) = self.bench.tried(&self.sight, &edits) else {
            return false;
        };
        let is_done = matches!(self.judged(held, &after, cost), Verdict::Done);
        if is_done {
            for (unit, candidate) in &firsts {
                self.note_words(unit, candidate, Vec::new());
            }
            self.sight = after;
        }
        is_done
    }

    /// One difference, with every edit that may make it good.
    fn reword_one(&mut self, held: &Held, unit: &Unit) {
        let [old, _] = unit.words(self.lines(unit));
        let is_counted = old.contains(|ch: char| ch.is_ascii_digit());
        let mut spread: Option<(Candidate, Sight, Places)> = None;
        let mut better: Option<(Candidate, Sight)> = None;
        for candidate in self.candidates(unit) {
            // A day or an amount that was borrowed is changed where it was typed, wherever else it stands,
            // and a name in the file of the office when that is asked.
            let is_one = spread
                .as_ref()
                .is_some_and(|(it, ..)| is_counted && it.is_of_words() || it.is_of(Whose::Office));
            if candidate.aim == Aim::InPlace && is_one {
                break;
            }
            let Some(after) = self.bench.tried(&self.sight, &candidate.edits) else {
                continue;
            };
            match self.judged(held, &after, unit.cost()) {
                Verdict::Done => {
                    self.note_words(unit, &candidate, Vec::new());
                    self.sight = after;
                    return;
                }
                Verdict::Spread(places) if spread.is_none() => {
                    spread = Some((candidate, after, places));
                }
                // A sign that was typed beside a value may be none of it, and other words make no paragraph.
                Verdict::Better(_)
                    if better.is_none()
                        && !candidate.has_sign()
                        && after.lines.len() == self.sight.lines.len() =>
                {
                    better = Some((candidate, after));
                }
                _ => {}
            }
        }
        // What a campaign lends to several, and one of them says otherwise, is that one's own.
        let is_lent = spread
            .as_ref()
            .is_some_and(|it| it.0.is_of(Whose::Campaign));
        if is_lent && self.instead([unit.old]) {
            return;
        }
        if let Some((candidate, after, places)) = spread {
            let spread = self.adopt(&after, places);
            self.note_words(unit, &candidate, spread);
            self.sight = after;
        } else if let Some((candidate, after)) = better {
            self.note_words(unit, &candidate, Vec::new());
            self.sight = after;
        } else if !self.instead([unit.old]) {
            self.leave_words(unit);
        }
    }

    fn candidates(&self, unit: &Unit) -> Vec<Candidate> {
        let lines = self.lines(unit);
        let [_, new] = unit.words(lines);
        let owners = Owners::of(&self.sight);
        let mut all = owners.listed(lines, unit);
        let said = owners.said(unit.old, &unit.edit.old, new, lines[1]);
        all.extend(said.iter().filter_map(|it| owners.set_apart(unit.old, it)));
        all.extend(owners.entitled(lines));
        all.extend(said);
        all.retain(|it| self.may(it));
        // What a campaign lends to many is changed there only when it cannot be changed here.
        all.sort_by_key(|it| it.edits.iter().any(|it| it.whose == Whose::Campaign));
        // With leave a name goes on where it was typed; words in front of it are none of it.
        if self.in_office && unit.edit.old.end > 0 {
            all.sort_by_key(|it| !it.is_of(Whose::Office));
        }
        all
    }

    /// Takes as wanted what has changed along with a value.
    pub fn adopt(&mut self, after: &Sight, places: Places) -> Vec<Spread> {
        let mut spread = Vec::new();
        for (at, line) in places {
            let is = after.lines[line].text();
            let was = self.wanted[at].text();
            let place = after.cell(line);
            spread.push(Spread { was, is, place });
            self.wanted[at].words = after.lines[line].words.clone();
        }
        spread
    }

    fn note_words(&mut self, unit: &Unit, candidate: &Candidate, spread: Vec<Spread>) {
        let lines = self.lines(unit);
        let sides = self.sides(&candidate.edits);
        let carried = Carried {
            spread,
            ..Carried::words(lines, unit.words(lines), sides, candidate.aim)
        };
        let carried = carried.at(self.sight.cell(unit.old));
        self.carried.push(Carried {
            place: self.unsaid(candidate).or(carried.place.clone()),
            ..carried
        });
        self.leave_uncalled(candidate);
    }
}
