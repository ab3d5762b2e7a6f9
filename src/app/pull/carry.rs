//! Differences between a paper as it is laid out and as it is wanted, taken one by one into the
//! description. What the paper says with an edit decides; what no edit brings about is left and told.

use std::collections::VecDeque;
use std::ops::Range;

use super::bench::{Bench, Edit, Held, Sight, Whose, price};
use super::line::{Line, Spot};
use super::place::{self, New, Owners};
use super::reword::{self, Aim, Candidate, Roots};
use super::signature;
use super::told::{Carried, Left, Side, Spread, Why};
use crate::change::{self, Step, words};
use crate::edit::Change;

/// A paper on its way to what is wanted.
pub struct Carry<'p> {
    pub bench: Bench<'p>,
    pub sight: Sight,
    pub wanted: Vec<Line>,
    /// Which wanted paragraphs are other than they were laid out before anything was carried.
    touched: Vec<bool>,
    /// The number that stood in front of each when nothing was carried.
    pub marks: Vec<Option<String>>,
    /// Whether the file of the office may be changed.
    in_office: bool,
    pub carried: Vec<Carried>,
    pub left: Vec<Left>,
}

/// Papers laid out at most for one file; what is left then is told.
const LOOKS: usize = 4_000;

/// What a trial has shown.
enum Verdict {
    /// The difference is gone, and nothing else has changed.
    Done,
    /// It is gone, and what borrows the same value has changed with it: which wanted ones, and how they are
    /// laid out now.
    Spread(Vec<(usize, usize)>),
    /// Less is other than it should be, and nothing more.
    Better,
    No,
}

/// An edit, the paper with it, and which wanted paragraphs changed along.
type Spreading = (Candidate, Sight, Vec<(usize, usize)>);

/// Words of a wanted paragraph that are other than those laid out.
struct Unit {
    old: usize,
    new: usize,
    edit: change::Edit,
}

impl<'p> Carry<'p> {
    pub fn new(bench: Bench<'p>, sight: Sight, wanted: Vec<Line>, in_office: bool) -> Carry<'p> {
        let held = Held::of(&sight.lines, &wanted);
        let touched = held.same.iter().map(|it| !it).collect();
        let marks = held
            .stands
            .iter()
            .map(|it| Some(sight.lines[(*it)?].mark.clone()));
        Carry {
            marks: marks.collect(),
            in_office,
            bench,
            sight,
            wanted,
            touched,
            carried: Vec::new(),
            left: Vec::new(),
        }
    }

    /// Takes everything over that can be.
    pub fn run(&mut self) {
        self.sign();
        self.reword();
        // What stands below comes first, so that lines are told as they are in the file.
        while self.bench.looks < LOOKS && self.place() {
            self.reword();
        }
        self.give_up();
        self.number();
    }

    /// The signature is one value, whatever of it is other.
    fn sign(&mut self) {
        let held = self.held();
        let roots = Roots::of(&self.sight);
        let found = signature::candidates(&self.sight, &roots, &held, &self.wanted);
        let Some((candidates, old, new)) = found else {
            return;
        };
        let apart: usize = held
            .steps
            .iter()
            .map(|it| match *it {
                Step::Stays { old, new: at } if new.contains(&at) => {
                    let (one, other) = (&self.sight.lines[old], &self.wanted[at]);
                    one.apart(other)
                }
                Step::Gone { old: at, .. } if old.contains(&at) => price(&self.sight.lines[at]),
                Step::Came { new: at, .. } if new.contains(&at) => price(&self.wanted[at]),
                _ => 0,
            })
            .sum();
        let text = |lines: &[Line], at: &[usize]| -> String {
            let lines: Vec<String> = at.iter().map(|it| lines[*it].text()).collect();
            lines.join("\n")
        };
        let (was, is) = (text(&self.sight.lines, &old), text(&self.wanted, &new));
        let candidates = candidates.into_iter().map(|it| (it, apart)).collect();
        self.settle(&held, candidates, None, |it, candidate| Carried {
            was: was.clone(),
            is: is.clone(),
            before: was.clone(),
            after: is.clone(),
            sides: it.sides(&candidate.edits),
            aim: Aim::Form,
            spread: Vec::new(),
        });
    }

    pub fn held(&self) -> Held {
        Held::of(&self.sight.lines, &self.wanted)
    }

    /// Paragraphs that stand where they should and say something else.
    fn units(&self, held: &Held) -> VecDeque<Unit> {
        let mut units = VecDeque::new();
        for step in &held.steps {
            let Step::Stays { old, new } = *step else {
                continue;
            };
            let (one, other) = (&self.sight.lines[old], &self.wanted[new]);
            if one.apart(other) == 0 {
                continue;
            }
            let edits = words(&one.words.text, &other.words.text);
            units.extend(edits.into_iter().map(|edit| Unit { old, new, edit }));
        }
        units
    }

    /// As many at a time as go together.
    fn reword(&mut self) {
        let mut many = usize::MAX;
        loop {
            let held = self.held();
            let units: Vec<Unit> = self.units(&held).into_iter().take(many).collect();
            if units.is_empty() || self.bench.looks > LOOKS {
                return;
            }
            many = match units.len() {
                1 => {
                    self.reword_one(&held, &units[0]);
                    8
                }
                long if self.reword_all(&held, &units) => long.max(many),
                long => long.div_ceil(4),
            };
        }
    }

    fn candidates(&self, unit: &Unit) -> Vec<Candidate> {
        let roots = Roots::of(&self.sight);
        let line = &self.sight.lines[unit.old];
        let wanted = &self.wanted[unit.new].words.text;
        let new = &wanted[unit.edit.new.clone()];
        let mut all = reword::candidates(&roots, line, &unit.edit.old, new);
        let owners = Owners::of(&self.sight, &roots);
        all.extend(owners.titles(&roots, unit.old, wanted));
        all.retain(|it| self.may(it));
        all
    }

    fn may(&self, candidate: &Candidate) -> bool {
        self.in_office || candidate.edits.iter().all(|it| it.whose == Whose::Own)
    }

    /// The likeliest edit of each, all at once.
    fn reword_all(&mut self, held: &Held, units: &[Unit]) -> bool {
        let roots = Roots::of(&self.sight);
        let mut firsts: Vec<(&Unit, Candidate)> = Vec::new();
        for unit in units {
            let line = &self.sight.lines[unit.old];
            let new = &self.wanted[unit.new].words.text[unit.edit.new.clone()];
            let found = reword::candidates(&roots, line, &unit.edit.old, new);
            if let Some(first) = found.into_iter().find(|it| self.may(it)) {
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
        match self.judged(held, &after, cost) {
            Verdict::Done => {
                for (unit, candidate) in &firsts {
                    self.note_words(unit, candidate, Vec::new());
                }
                self.sight = after;
                true
            }
            _ => false,
        }
    }

    /// One difference, with every edit that may make it good.
    fn reword_one(&mut self, held: &Held, unit: &Unit) {
        let candidates = self.candidates(unit);
        let is_counted = {
            let old = &self.sight.lines[unit.old].words.text[unit.edit.old.clone()];
            old.contains(|ch: char| ch.is_ascii_digit())
        };
        let mut spread: Option<Spreading> = None;
        let mut better: Option<(Candidate, Sight)> = None;
        for candidate in candidates {
            // A day or an amount that was borrowed is changed where it was typed, wherever else it stands.
            let is_typed = |it: &Candidate| {
                matches!(
                    it.edits[..],
                    [Edit {
                        change: Change::Words(..),
                        ..
                    }]
                )
            };
            let is_one = spread.as_ref().is_some_and(|(it, ..)| is_typed(it));
            if candidate.aim == Aim::InPlace && is_counted && is_one {
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
                // A sign that was typed beside a value may be none of it.
                Verdict::Better if better.is_none() && !candidate.has_sign() => {
                    better = Some((candidate, after));
                }
                _ => {}
            }
        }
        if let Some((candidate, after, places)) = spread {
            let spread = self.adopt(&after, &places);
            self.note_words(unit, &candidate, spread);
            self.sight = after;
        } else if let Some((candidate, after)) = better {
            self.note_words(unit, &candidate, Vec::new());
            self.sight = after;
        } else {
            self.leave_words(unit);
        }
    }

    /// What a paper with edits is worth, of which a difference of this cost was to go.
    fn judged(&self, before: &Held, after: &Sight, cost: usize) -> Verdict {
        let held = Held::of(&after.lines, &self.wanted);
        let lost = (0..self.wanted.len()).filter(|at| before.same[*at] && !held.same[*at]);
        let lost: Vec<usize> = lost.collect();
        let Some(target) = before.cost.checked_sub(cost) else {
            return Verdict::No;
        };
        if lost.is_empty() {
            return match held.cost {
                it if it <= target => Verdict::Done,
                it if it < before.cost => Verdict::Better,
                _ => Verdict::No,
            };
        }
        let mut places = Vec::new();
        let mut spread = 0;
        for at in lost {
            let Some(line) = held.stands[at].filter(|_| !self.touched[at]) else {
                return Verdict::No;
            };
            let (one, other) = (&after.lines[line], &self.wanted[at]);
            if one.sort() != other.sort() {
                return Verdict::No;
            }
            spread += one.apart(other);
            places.push((at, line));
        }
        match held.cost <= target + spread {
            true => Verdict::Spread(places),
            false => Verdict::No,
        }
    }

    /// Takes as wanted what has changed along with a value.
    fn adopt(&mut self, after: &Sight, places: &[(usize, usize)]) -> Vec<Spread> {
        let mut spread = Vec::new();
        for (at, line) in places {
            let is = after.lines[*line].text();
            let was = self.wanted[*at].text();
            spread.push(Spread { was, is });
            self.wanted[*at].words = after.lines[*line].words.clone();
        }
        spread
    }

    fn note_words(&mut self, unit: &Unit, candidate: &Candidate, spread: Vec<Spread>) {
        let (one, other) = (&self.sight.lines[unit.old], &self.wanted[unit.new]);
        let was = one.words.text[unit.edit.old.clone()].to_owned();
        let is = other.words.text[unit.edit.new.clone()].to_owned();
        let carried = Carried {
            was,
            is,
            before: one.text(),
            after: other.text(),
            sides: self.sides(&candidate.edits),
            aim: candidate.aim,
            spread,
        };
        self.carried.push(carried);
    }

    fn sides(&self, edits: &[Edit]) -> Vec<Side> {
        edits
            .iter()
            .filter_map(|it| Side::of(&self.sight, it))
            .collect()
    }

    /// Keeps words as they are laid out, and tells those that were wanted.
    fn leave_words(&mut self, unit: &Unit) {
        let (one, other) = (&self.sight.lines[unit.old], &self.wanted[unit.new]);
        let was = one.words.text[unit.edit.old.clone()].to_owned();
        let is = other.words.text[unit.edit.new.clone()].to_owned();
        let raised = is.to_uppercase();
        let is_raised = one.words.text == one.words.text.to_uppercase() && raised != is;
        let why = match is_raised {
            true => Why::Capitals,
            false => Why::of_words(&self.sight, one, &unit.edit.old),
        };
        // In capitals it may be printed all the same.
        let stays = if is_raised { raised } else { was.clone() };
        self.left.push(Left {
            was,
            is,
            before: one.text(),
            after: other.text(),
            why,
        });
        self.replace(unit.new, unit.edit.new.clone(), &stays);
    }

    fn replace(&mut self, at: usize, range: Range<usize>, words: &str) {
        let mut text = self.wanted[at].words.text.clone();
        text.replace_range(range, words);
        self.wanted[at].words = crate::worded::Worded::plain(text);
    }

    /// Takes over what went, came or was moved, the last first; says whether there was anything.
    fn place(&mut self) -> bool {
        let held = self.held();
        let last = held
            .steps
            .iter()
            .rposition(|it| !matches!(it, Step::Stays { .. }));
        let Some(end) = last else {
            return false;
        };
        let stays = |it: &Step| matches!(it, Step::Stays { .. });
        let start = held.steps[..end]
            .iter()
            .rposition(stays)
            .map_or(0, |it| it + 1);
        let run = &held.steps[start..=end];
        let gone: Vec<usize> = run.iter().filter_map(gone).collect();
        let came: Vec<usize> = run.iter().filter_map(came).collect();
        let before = held.steps[..start].iter().rev().find_map(laid);
        let behind = held.steps[end + 1..].iter().find_map(laid);
        let around = (before, behind);
        let is_taken = self.moved(&held, run, around)
            || self.noted(&held, &gone, &came)
            || self.rewritten(&held, &gone, &came)
            || self.removed(&held, &gone)
            || self.inserted(&held, &came, around);
        if !is_taken {
            self.leave(&held, start, end);
        }
        true
    }

    /// Tries candidates, each of them worth so much; takes the first that does what it is for, or else
    /// the best of those that bring a paragraph but for some words.
    fn settle(
        &mut self,
        held: &Held,
        candidates: Vec<(Candidate, usize)>,
        came: Option<usize>,
        note: impl Fn(&Self, &Candidate) -> Carried,
    ) -> bool {
        let mut better: Option<(Candidate, Sight, usize)> = None;
        for (candidate, cost) in candidates {
            if !self.may(&candidate) {
                continue;
            }
            let Some(after) = self.bench.tried(&self.sight, &candidate.edits) else {
                continue;
            };
            match self.judged(held, &after, cost) {
                Verdict::Done => {
                    let carried = note(self, &candidate);
                    self.carried.push(carried);
                    self.sight = after;
                    return true;
                }
                Verdict::Better => {
                    let held = Held::of(&after.lines, &self.wanted);
                    let is_there = came.is_some_and(|it| self.is_nearly(&held, &after, it));
                    if is_there && better.as_ref().is_none_or(|(_, _, best)| held.cost < *best) {
                        better = Some((candidate, after, held.cost));
                    }
                }
                _ => {}
            }
        }
        let Some((candidate, after, _)) = better else {
            return false;
        };
        let carried = note(self, &candidate);
        self.carried.push(carried);
        self.sight = after;
        true
    }

    /// Whether a wanted paragraph is there but for some words.
    fn is_nearly(&self, held: &Held, after: &Sight, new: usize) -> bool {
        let Some(line) = held.stands.get(new).copied().flatten() else {
            return false;
        };
        let (one, other) = (&after.lines[line], &self.wanted[new]);
        one.apart(other) * 3 < other.words.text.len() && one.sort() == other.sort()
    }

    /// What stands elsewhere now goes there with its item.
    fn moved(&mut self, held: &Held, run: &[Step], _: (Option<usize>, Option<usize>)) -> bool {
        let pair = run.iter().find_map(|it| match *it {
            Step::Gone { old, to: Some(new) } => Some((old, new)),
            Step::Came {
                new,
                from: Some(old),
            } => Some((old, new)),
            _ => None,
        });
        let Some((old, new)) = pair else {
            return false;
        };
        // All that went to the same place with it.
        let moves = held.steps.iter().filter_map(|it| match *it {
            Step::Gone { old, to: Some(new) } => Some((old, new)),
            _ => None,
        });
        let moves: Vec<(usize, usize)> = moves.collect();
        let shift = |(one, other): &(usize, usize)| *other as isize - *one as isize;
        let own = shift(&(old, new));
        let mut block: Vec<usize> = moves
            .iter()
            .filter(|it| shift(it) == own)
            .map(|it| it.0)
            .collect();
        block.sort_unstable();
        while block.first().is_some_and(|it| *it < old) && !is_row(&block, old) {
            block.remove(0);
        }
        let first = block.first().copied().unwrap_or(old);
        let to = (first as isize + own) as usize;
        let end = to + block.len();
        let before = to
            .checked_sub(1)
            .and_then(|it| held.stands.get(it).copied().flatten());
        let behind = held.stands.get(end).copied().flatten();
        let roots = Roots::of(&self.sight);
        let owners = Owners::of(&self.sight, &roots);
        let cost = |under: &[usize]| -> usize {
            under
                .iter()
                .map(|it| 2 * price(&self.sight.lines[*it]))
                .sum()
        };
        let found = owners.moves(&roots, &block, before, behind);
        let found: Vec<(Candidate, usize)> = found
            .into_iter()
            .map(|(it, under)| (it, cost(&under)))
            .collect();
        let mut all: Vec<(Candidate, usize)> = found;
        // Else it is taken out here and put in there.
        let line = &self.wanted[new];
        let fresh = New {
            line,
            row: Vec::new(),
        };
        for (out, under) in owners
            .removals(&roots, &[old])
            .into_iter()
            .filter(|it| it.1.len() == 1)
        {
            for into in owners.insertions(&roots, &fresh, before, behind) {
                let edits = [out.edits.clone(), into.edits].concat();
                let candidate = Candidate {
                    edits,
                    aim: Aim::Here,
                };
                all.push((candidate, cost(&under)));
            }
        }
        let (was, is) = (self.sight.lines[old].text(), self.wanted[new].text());
        let done = self.settle(held, all, None, |it, candidate| Carried {
            was: was.clone(),
            is: is.clone(),
            before: was.clone(),
            after: is.clone(),
            sides: it.sides(&candidate.edits),
            aim: Aim::Moved,
            spread: Vec::new(),
        });
        if !done {
            // From here on it went in one place and came in another.
            return false;
        }
        done
    }

    /// A note that came or went.
    fn noted(&mut self, held: &Held, gone: &[usize], came: &[usize]) -> bool {
        if let Some(new) = came
            .iter()
            .find(|it| matches!(self.wanted[**it].spot, Spot::Note(_)))
        {
            let Spot::Note(note) = self.wanted[*new].spot else {
                return false;
            };
            let mut calls = self.wanted.iter().enumerate();
            let call = calls.find_map(|(at, line)| {
                let (byte, _) = line.calls.iter().find(|(_, it)| *it == note)?;
                Some((at, *byte))
            });
            let Some((line, byte)) = call.and_then(|(at, byte)| Some((held.stands[at]?, byte)))
            else {
                return false;
            };
            let words = format!("^[{}]", self.wanted[*new].words.text);
            let roots = Roots::of(&self.sight);
            let line = &self.sight.lines[line];
            let byte = byte.min(reword::typed_end(line));
            let cost = price(&self.wanted[*new]);
            let found = reword::candidates(&roots, line, &(byte..byte), &words);
            let found = found.into_iter().map(|it| (it, cost)).collect();
            let is = self.wanted[*new].text();
            return self.settle(held, found, None, |it, candidate| {
                Carried::came(&is, it.sides(&candidate.edits))
            });
        }
        let Some(old) = gone
            .iter()
            .find(|it| matches!(self.sight.lines[**it].spot, Spot::Note(_)))
        else {
            return false;
        };
        let roots = Roots::of(&self.sight);
        let line = &self.sight.lines[*old];
        let found = place::note(&roots, line).map(|it| (it, price(line)));
        let was = line.text();
        self.settle(held, found.into_iter().collect(), None, |it, candidate| {
            Carried::gone(&was, it.sides(&candidate.edits))
        })
    }

    /// A paragraph of which nothing is left stands where another stood.
    fn rewritten(&mut self, held: &Held, gone: &[usize], came: &[usize]) -> bool {
        let (Some(old), Some(new)) = (gone.first(), came.first()) else {
            return false;
        };
        let (one, other) = (&self.sight.lines[*old], &self.wanted[*new]);
        let roots = Roots::of(&self.sight);
        let whole = 0..one.words.text.len();
        let found = reword::candidates(&roots, one, &whole, &other.words.text);
        let cost = price(one) + price(other) - 1;
        let found = found.into_iter().map(|it| (it, cost)).collect();
        let (was, is) = (one.text(), other.text());
        self.settle(held, found, None, |it, candidate| Carried {
            was: was.clone(),
            is: is.clone(),
            before: was.clone(),
            after: is.clone(),
            sides: it.sides(&candidate.edits),
            aim: candidate.aim,
            spread: Vec::new(),
        })
    }

    fn removed(&mut self, held: &Held, gone: &[usize]) -> bool {
        if gone.is_empty() {
            return false;
        }
        let roots = Roots::of(&self.sight);
        let owners = Owners::of(&self.sight, &roots);
        let found = owners.removals(&roots, gone);
        let lines = &self.sight.lines;
        let cost = |under: &[usize]| -> usize { under.iter().map(|it| price(&lines[*it])).sum() };
        let found: Vec<(Candidate, usize)> = found
            .into_iter()
            .map(|(it, under)| (it, cost(&under)))
            .collect();
        let was: Vec<String> = gone.iter().map(|it| lines[*it].text()).collect();
        let count = lines.len();
        let done = self.settle(held, found, None, |it, candidate| {
            Carried::gone(&was.join("\n"), it.sides(&candidate.edits))
        });
        if done {
            // Of several that went some may still be there.
            let went = count.saturating_sub(self.sight.lines.len());
            if let Some(last) = self.carried.last_mut() {
                last.was = was
                    .iter()
                    .take(went.max(1))
                    .cloned()
                    .collect::<Vec<_>>()
                    .join("\n");
                last.before.clone_from(&last.was);
            }
        }
        done
    }

    fn inserted(
        &mut self,
        held: &Held,
        came: &[usize],
        (before, behind): (Option<usize>, Option<usize>),
    ) -> bool {
        // What stands in the margins belongs to the pages.
        let Some(first) = came
            .first()
            .filter(|it| self.wanted[**it].spot != Spot::Margin)
        else {
            return false;
        };
        // Heads and feet stand in cells, too, which are no table to the description.
        let lines = &self.sight.lines;
        let mut beside = before.iter().chain(&behind);
        let is_table = beside.any(|it| matches!(lines[*it].spot, Spot::Cell(_)));
        let (row, own) = match is_table {
            true => place::row(&self.wanted, *first, came),
            false => (Vec::new(), vec![*first]),
        };
        let new = New {
            line: &self.wanted[*first],
            row,
        };
        let roots = Roots::of(&self.sight);
        let owners = Owners::of(&self.sight, &roots);
        let cost: usize = own.iter().map(|it| price(&self.wanted[*it])).sum();
        let found = owners.insertions(&roots, &new, before, behind);
        let found = found.into_iter().map(|it| (it, cost)).collect();
        let is: Vec<String> = own.iter().map(|it| self.wanted[*it].text()).collect();
        let is = is.join(" | ");
        self.settle(held, found, Some(*first), |it, candidate| {
            Carried::came(&is, it.sides(&candidate.edits))
        })
    }

    /// Keeps what is laid out where no edit makes it other, and tells what was wanted.
    fn leave(&mut self, held: &Held, start: usize, end: usize) {
        let run = &held.steps[start..=end];
        // One at a time: what is left may yet be taken together with less.
        let Some(step) = run
            .iter()
            .rev()
            .find(|it| gone(it).is_some())
            .or(run.first())
        else {
            return;
        };
        match *step {
            Step::Gone { old, .. } => {
                let line = self.sight.lines[old].clone();
                let at = held.steps[..=end].iter().take_while(|it| *it != step);
                let at = at.filter(|it| !matches!(it, Step::Gone { .. })).count();
                self.left
                    .push(Left::gone(&line, Why::of_item(&self.sight, &line)));
                self.marks.insert(at, Some(line.mark.clone()));
                self.wanted.insert(at, line);
                self.touched.insert(at, true);
            }
            Step::Came { new, .. } => {
                let line = self.wanted.remove(new);
                self.touched.remove(new);
                self.marks.remove(new);
                self.left.push(Left::came(&line));
            }
            Step::Stays { .. } => {}
        }
    }

    /// What there was no time for.
    fn give_up(&mut self) {
        let held = self.held();
        for unit in self.units(&held) {
            let (one, other) = (&self.sight.lines[unit.old], &self.wanted[unit.new]);
            self.left.push(Left {
                was: one.words.text[unit.edit.old.clone()].to_owned(),
                is: other.words.text[unit.edit.new.clone()].to_owned(),
                before: one.text(),
                after: other.text(),
                why: Why::TooMuch,
            });
        }
        for step in &held.steps {
            match *step {
                Step::Gone { old, .. } => {
                    self.left
                        .push(Left::gone(&self.sight.lines[old], Why::TooMuch));
                }
                Step::Came { new, .. } => self.left.push(Left::came(&self.wanted[new])),
                Step::Stays { .. } => {}
            }
        }
    }
}

impl Unit {
    fn cost(&self) -> usize {
        self.edit.old.len() + self.edit.new.len()
    }
}

fn gone(step: &Step) -> Option<usize> {
    match step {
        Step::Gone { old, .. } => Some(*old),
        _ => None,
    }
}

fn came(step: &Step) -> Option<usize> {
    match step {
        Step::Came { new, .. } => Some(*new),
        _ => None,
    }
}

/// The laid out paragraph of a step.
fn laid(step: &Step) -> Option<usize> {
    match step {
        Step::Stays { old, .. } | Step::Gone { old, .. } => Some(*old),
        Step::Came { .. } => None,
    }
}

/// Whether all places up to one follow each other.
fn is_row(places: &[usize], to: usize) -> bool {
    let up_to = places.iter().take_while(|it| **it <= to);
    let up_to: Vec<&usize> = up_to.collect();
    up_to.windows(2).all(|pair| pair[0] + 1 == *pair[1])
}
