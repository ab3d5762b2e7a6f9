//! Differences between a paper as it is laid out and as it is wanted, taken one by one into the
//! description. What the paper says with an edit decides; what no edit brings about is left and told.

use super::bench::{Bench, Edit, Sight, Whose};
use super::drawn::Edited;
use super::gap::Gap;
use super::held::Held;
use super::kept::Calls;
use super::line::Line;
use super::owners::Owners;
use super::reword::Candidate;
use super::signature;
use super::tables::grid::Grid;
use super::told::{Carried, Left, Side};
use super::trial::{Enough, Trial};
use super::verdict::Verdict;
use crate::change::Step;
use crate::edit::Step as EditStep;
use std::ops::Range;

/// A paper on its way to what is wanted.
pub struct Carry<'p> {
    pub bench: Bench<'p>,
    pub sight: Sight,
    pub wanted: Vec<Line>,
    /// The tables that are wanted.
    pub grids: Vec<Grid>,
    /// What was edited in those that follow the rest.
    pub edited: Edited,
    /// Which wanted paragraphs are other than they were laid out before anything was carried.
    pub touched: Vec<bool>,
    /// The words of all that was laid out when nothing was carried.
    pub texts: Vec<String>,
    /// The number that stood in front of each when nothing was carried, wherever it stood.
    pub marks: Vec<Option<String>>,
    /// Whether the file of the office may be changed.
    pub in_office: bool,
    pub carried: Vec<Carried>,
    pub left: Vec<Left>,
}

/// Papers laid out at most for one file; what is left then is told.
pub const LOOKS: usize = 4_000;

impl<'p> Carry<'p> {
    pub fn new(
        bench: Bench<'p>,
        sight: Sight,
        (wanted, grids): (Vec<Line>, Vec<Grid>),
        in_office: bool,
    ) -> Carry<'p> {
        let held = Held::of(&sight.lines, &wanted);
        let touched = held.same.iter().map(|it| !it).collect();
        let marks = held.places().into_iter();
        let marks = marks.map(|it| Some(sight.lines[it?].mark.clone()));
        Carry {
            marks: marks.collect(),
            texts: sight.lines.iter().map(|it| it.words.text.clone()).collect(),
            in_office,
            bench,
            sight,
            wanted,
            grids,
            edited: Edited::default(),
            touched,
            carried: Vec::new(),
            left: Vec::new(),
        }
    }

    /// Takes everything over that can be.
    pub fn run(&mut self) {
        let before = self.sight.texts.own.clone();
        let calls = Calls::of(&self.sight);
        self.sign();
        self.rename();
        self.do_otherwise();
        self.tables();
        self.reword();
        // What stands below comes first, so that lines are told as they are in the file.
        while self.bench.looks < LOOKS && self.place() {
            self.reword();
        }
        self.give_up();
        self.end();
        self.number();
        self.leave_shapes();
        self.link(&before);
        self.keep_calls(&calls);
        self.follow();
    }

    pub fn held(&self) -> Held {
        Held::of(&self.sight.lines, &self.wanted)
    }

    pub fn may(&self, candidate: &Candidate) -> bool {
        self.in_office || candidate.edits.iter().all(|it| it.whose != Whose::Office)
    }

    /// A paragraph is wanted too.
    pub fn want(&mut self, at: usize, line: Line) {
        self.marks.insert(at, Some(line.mark.clone()));
        self.touched.insert(at, true);
        self.wanted.insert(at, line);
    }

    /// A paragraph is no longer wanted.
    pub fn unwant(&mut self, at: usize) -> Line {
        self.marks.remove(at);
        self.touched.remove(at);
        self.wanted.remove(at)
    }

    /// Where edits change the texts as they are now.
    pub fn sides(&self, edits: &[Edit]) -> Vec<Side> {
        let sides = edits.iter().filter_map(|it| Side::of(&self.sight, it));
        sides.collect()
    }

    /// The signature is one value, whatever of it is other.
    fn sign(&mut self) {
        let held = self.held();
        if let Some(trial) = signature::trial(&self.sight, &held, &self.wanted, self.in_office) {
            self.settle(&held, trial);
        }
    }

    /// Takes over what went, came or was moved, the last first; says whether there was anything.
    fn place(&mut self) -> bool {
        let held = self.held();
        let Some(at) = held.gap() else {
            return false;
        };
        if self.stamp(&held, &at) {
            return true;
        }
        // What a campaign lends is taken out, moved and put in where it stands.
        let is_taken = [Whose::Own, Whose::Campaign].into_iter().any(|whose| {
            let texts = (&self.sight, whose);
            let is_there = self.sight.file(whose).is_some();
            let gap = is_there.then(|| Gap::of(texts, &self.wanted, &held, &at));
            let mut trials: Vec<Trial> = gap.iter().flat_map(Gap::trials).collect();
            if let (Whose::Own, Some(way)) = (whose, self.parted(&held, &at)) {
                let is_other = |it: &Candidate| it.edits.iter().any(|it| it.way != way);
                let all = trials.iter_mut();
                all.for_each(|it| it.edits.sort_by_key(|it| is_other(&it.0)));
            }
            trials.into_iter().any(|mut it| {
                // Of what others borrow too, nothing is taken that does not do all.
                if whose == Whose::Campaign {
                    it.enough = Enough::All;
                }
                self.settle(&held, it)
            })
        });
        if !is_taken && !self.instead(self.around(&held, &at)) {
            self.leave(&held, at);
        }
        true
    }

    /// The text that was parted, when a paragraph that came is a part of it.
    fn parted(&self, held: &Held, at: &Range<usize>) -> Option<Vec<EditStep>> {
        let mut came = held.steps[at.clone()].iter().filter_map(|it| match *it {
            Step::Came { new, .. } => Some(new),
            _ => None,
        });
        let new = &self.wanted[came.next()?].words.text;
        let [before, behind] = held.beside(at);
        let text = |it: usize| Some(&self.sight.lines.get(it)?.words.text);
        let sides = [(before, true), (behind, false)].into_iter();
        let mut sides = sides.filter_map(|(it, is_before)| {
            let own = text(it?)?;
            let both = if is_before { [own, new] } else { [new, own] };
            Some((it?, both))
        });
        let is_of = |whole: &String, [one, other]: [&String; 2]| {
            let one = one.trim_end_matches([';', ',', '.']);
            whole.len() >= one.len() + other.len()
                && whole.starts_with(one)
                && whole.ends_with(other.as_str())
        };
        let (own, _) = sides.find(|(_, both)| self.texts.iter().any(|it| is_of(it, *both)))?;
        let owners = Owners::of(&self.sight);
        let way = owners.way(own)?.to_vec();
        // An item of a list that was parted is two items.
        matches!(way.last(), Some(EditStep::Key(_))).then_some(way)
    }

    /// The paragraphs laid out that went in a gap, and those beside it.
    fn around(&self, held: &Held, at: &Range<usize>) -> Vec<usize> {
        let gone = held.steps[at.clone()].iter().filter_map(|it| match *it {
            Step::Gone { old, .. } => Some(old),
            _ => None,
        });
        gone.chain(held.beside(at).into_iter().flatten()).collect()
    }

    /// Takes the first edit that does what it is for, or else the best of those that do enough of it.
    fn settle(&mut self, held: &Held, trial: Trial) -> bool {
        let before = held.cost;
        let mut better: Option<(Candidate, Sight, usize)> = None;
        for (candidate, cost) in &trial.edits {
            if !self.may(candidate) {
                continue;
            }
            let Some(after) = self.bench.tried(&self.sight, &candidate.edits) else {
                continue;
            };
            match self.judged(held, &after, *cost) {
                Verdict::Done => {
                    self.take(&trial, candidate, after);
                    return true;
                }
                Verdict::Better(held) => {
                    let is_enough = match trial.enough {
                        Enough::All => false,
                        Enough::Nearly(came) => self.is_nearly(&held, &after, came),
                        Enough::Most => (before - held.cost) * 2 > *cost,
                    };
                    if is_enough && better.as_ref().is_none_or(|(_, _, best)| held.cost < *best) {
                        better = Some((candidate.clone(), after, held.cost));
                    }
                }
                Verdict::Spread(_) | Verdict::No => {}
            }
        }
        let Some((candidate, after, _)) = better else {
            return false;
        };
        self.take(&trial, &candidate, after);
        true
    }

    fn take(&mut self, trial: &Trial, candidate: &Candidate, after: Sight) {
        let was = match trial.is.is_empty() {
            // Of several that went some may still be there.
            true => {
                let went = self.sight.lines.len().saturating_sub(after.lines.len());
                trial.was.iter().take(went.max(1)).cloned().collect()
            }
            false => trial.was.clone(),
        };
        let sides = self.sides(&candidate.edits);
        let carried = Carried::whole(was.join("\n"), trial.is.clone(), sides, candidate.aim);
        self.carried.push(Carried {
            place: trial.place.clone(),
            ..carried
        });
        self.leave_uncalled(candidate);
        self.sight = after;
    }
}
