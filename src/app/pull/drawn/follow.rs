//! What became of the drawn tables: edits in them that the paper says now, those that it does not say, and rows that
//! nobody edited and that are others now.

use super::super::bench::{Sight, Whose};
use super::super::carry::Carry;
use super::super::line::Line;
use super::super::owners::Owners;
use super::super::reword::{Aim, Candidate};
use super::super::tables::grid::{Cell, Grid};
use super::super::told::{Carried, Left, Spread, called};
use super::super::verdict::Verdict;
use super::edits::{Doer, Said};
use super::{Drawn, NUMBER, of_edited, words};
use crate::app::pull::known::Book;
use crate::edit::{self, Change, Step, Value};
use crate::node::Kind;

/// Keys that say who does something, with whom and for whom.
const DOERS: [&str; 5] = ["who", "lead", "do", "with", "to"];

/// The drawn tables as they were edited.
#[derive(Default)]
pub struct Edited {
    /// As they were laid out for the file, and as they stand in it; none for one that is there no more.
    pub base: Vec<Drawn>,
    pub wanted: Vec<Option<Grid>>,
    pub said: Vec<Said>,
    pub doers: Vec<Doer>,
}

impl Edited {
    /// What was edited in the drawn tables of a file that was laid out so: taken out of what was read of the file, and
    /// said in its other paragraphs as far as they say it.
    pub fn of(
        sight: &Sight,
        (lines, grids): (&mut Vec<Line>, &mut [Grid]),
        places: &[usize],
    ) -> Edited {
        let base = sight.drawn.clone();
        let wanted = of_edited(&base, lines, grids, places);
        let (mut said, mut doers) = (Vec::new(), Vec::new());
        for (at, (drawn, wanted)) in base.iter().zip(&wanted).enumerate() {
            let Some(wanted) = wanted else { continue };
            let found = drawn.say(at, wanted, &sight.lines, (&mut *lines, &mut *grids));
            said.extend(found.0);
            doers.extend(found.1);
        }
        Edited {
            base,
            wanted,
            said,
            doers,
        }
    }
}

/// A row without its number.
fn said(row: &[Cell]) -> Vec<(usize, &[String])> {
    let cells = row.iter().filter(|it| it.column != NUMBER);
    cells
        .filter(|it| !it.lines.is_empty())
        .map(|it| (it.column, &it.lines[..]))
        .collect()
}

fn says(grid: &Grid, row: &[Cell]) -> bool {
    grid.rows.iter().any(|it| said(it) == said(row))
}

impl Carry<'_> {
    /// Who does what a row says, changed where that is typed.
    pub fn do_otherwise(&mut self) {
        // From the end, so that the times of those before stay where they are.
        let mut doers = std::mem::take(&mut self.edited.doers);
        doers.sort_by_key(|it| std::cmp::Reverse(it.time.start));
        for doer in doers {
            let owners = Owners::of(&self.sight);
            let found = owners.done_by(&doer);
            for candidate in found {
                if self.is_done(&doer, &candidate) {
                    break;
                }
            }
        }
    }

    /// Takes an edit after which more rows of the drawn table are as they are wanted, and none fewer.
    fn is_done(&mut self, doer: &Doer, candidate: &Candidate) -> bool {
        let Some(after) = self.bench.tried(&self.sight, &candidate.edits) else {
            return false;
        };
        let Some(Some(wanted)) = self.edited.wanted.get(doer.table) else {
            return false;
        };
        let as_wanted = |drawn: &[Drawn]| -> Vec<bool> {
            let now = drawn.get(doer.table);
            let rows = wanted.rows.iter();
            rows.map(|row| now.is_some_and(|it| says(&it.grid, row)))
                .collect()
        };
        let (before, then) = (as_wanted(&self.sight.drawn), as_wanted(&after.drawn));
        let is_more = before.iter().zip(&then).all(|(one, other)| one <= other) && before != then;
        let held = self.held();
        if !is_more {
            return false;
        }
        let spread = match self.judged(&held, &after, 0) {
            Verdict::Done => Vec::new(),
            Verdict::Spread(places) => self.adopt(&after, places),
            Verdict::Better(_) | Verdict::No => return false,
        };
        let sides = self.sides(&candidate.edits);
        let carried = Carried::whole(doer.was.clone(), doer.is.clone(), sides, Aim::Here);
        self.carried.push(Carried {
            spread,
            ..carried.at(doer.place.clone())
        });
        self.sight = after;
        true
    }

    /// Tells what became of them.
    pub fn follow(&mut self) {
        let edited = std::mem::take(&mut self.edited);
        for said in &edited.said {
            self.tell_said(said, &edited);
        }
        for (at, was) in edited.base.iter().enumerate() {
            let now = self.sight.drawn.get(at).map(|it| it.grid.clone());
            let now = now.unwrap_or_default();
            match edited.wanted.get(at).and_then(Option::as_ref) {
                Some(wanted) => self.tell_rows(was, wanted, &now),
                None if now.rows.is_empty() => {}
                None => self.left.push(Left::drawn(
                    [was.grid.text(0), String::new()],
                    Some(was.name.clone()),
                )),
            }
        }
        self.edited = edited;
    }

    /// Whether the drawn tables stand as in the edited file.
    pub fn is_drawn_as_edited(&self) -> bool {
        let wanted = self.edited.wanted.iter();
        let rows = |it: &Grid| (0..it.rows.len()).map(|at| it.text(at)).collect::<Vec<_>>();
        self.edited.base.len() == self.sight.drawn.len()
            && wanted
                .zip(&self.sight.drawn)
                .all(|(one, other)| one.as_ref().is_some_and(|it| rows(it) == rows(&other.grid)))
    }

    /// A cell that was edited stands for the sentence that has changed with it.
    fn tell_said(&mut self, said: &Said, edited: &Edited) {
        let wanted = edited.wanted.get(said.table).and_then(Option::as_ref);
        let now = self.sight.drawn.get(said.table);
        let is_there = now.zip(wanted).is_some_and(|(now, _)| {
            let mut rows = now.grid.rows.iter();
            rows.any(|it| words(it, said.column).join(" ") == said.is)
        });
        let mut carried = self.carried.iter_mut();
        let own = carried.find(|it| it.before == said.before || it.after == said.after);
        let Some(own) = own else { return };
        own.spread.push(Spread {
            was: said.before.clone(),
            is: own.after.clone(),
            place: None,
        });
        if is_there {
            own.was.clone_from(&said.was);
            own.is.clone_from(&said.is);
            own.before.clone_from(&said.was);
            own.after.clone_from(&said.is);
            own.place = said.place.clone().map(called);
        }
    }

    fn tell_rows(&mut self, was: &Drawn, wanted: &Grid, now: &Grid) {
        let base = &was.grid;
        let pairs = base.rows_of(wanted);
        let follows = base.rows_of(now);
        let mut told = Vec::new();
        let mut gone: Vec<Spread> = Vec::new();
        let many = |rows: &[Vec<Cell>], row: &[Cell]| {
            let same = rows.iter().filter(|it| said(it) == said(row));
            same.count()
        };
        for (at, row) in wanted.rows.iter().enumerate() {
            // One that stands there twice is wanted twice.
            if many(&wanted.rows[..=at], row) <= many(&now.rows, row) {
                continue;
            }
            let old = pairs.iter().find(|it| it.1 == at).map(|it| it.0);
            let place = was.row(wanted, at, None);
            let then = old
                .and_then(|old| follows.iter().find(|it| it.0 == old))
                .map(|it| it.1);
            let then = then.filter(|it| !says(base, &now.rows[*it]));
            told.extend(then);
            let is_followed = |old: &usize| {
                let stands = then.map(|it| &now.rows[it][..]);
                is_followed(&base.rows[*old], row, stands)
            };
            match old.filter(is_followed) {
                Some(old) => gone.push(Spread {
                    was: base.text(old),
                    is: then.map_or_else(String::new, |it| now.text(it)),
                    place,
                }),
                None => {
                    let stays = then.map(|it| now.text(it)).or(old.map(|it| base.text(it)));
                    let stays = stays.unwrap_or_default();
                    self.left.push(Left::drawn([stays, wanted.text(at)], place));
                }
            }
        }
        for (at, row) in base.rows.iter().enumerate() {
            if pairs.iter().all(|it| it.0 != at) && says(now, row) {
                let place = was.row(base, at, None);
                self.left
                    .push(Left::drawn([base.text(at), String::new()], place));
            }
        }
        for (at, row) in now.rows.iter().enumerate() {
            if !told.contains(&at) && !says(base, row) && !says(wanted, row) {
                gone.push(Spread {
                    was: String::new(),
                    is: now.text(at),
                    place: was.row(now, at, None),
                });
            }
        }
        self.tell_numbers(was, wanted, now, &pairs);
        for it in gone {
            self.spread(it);
        }
    }

    /// Tells the numbers of rows that stay: those that are counted anew, and those that somebody has typed over.
    fn tell_numbers(&mut self, was: &Drawn, wanted: &Grid, now: &Grid, pairs: &[(usize, usize)]) {
        let mut counted: Vec<[String; 2]> = Vec::new();
        for (at, row) in wanted.rows.iter().enumerate().skip(was.heads) {
            let Some(own) = now.rows.iter().find(|it| said(it) == said(row)) else {
                continue;
            };
            let [number, then] = [row, own].map(|it| words(it, NUMBER).join(" "));
            let old = pairs.iter().find(|it| it.1 == at);
            let old = old.map(|it| words(&was.grid.rows[it.0], NUMBER).join(" "));
            match number == then {
                true => {}
                false if old.as_ref() == Some(&number) => counted.push([number, then]),
                false => {
                    let place = was.row(wanted, at, Some(NUMBER));
                    self.left.push(Left::drawn([then, number], place));
                }
            }
        }
        let numbers = |side: usize| {
            let all: Vec<&str> = counted.iter().map(|it| it[side].as_str()).collect();
            all.join(", ")
        };
        if !counted.is_empty() {
            self.spread(Spread {
                was: numbers(0),
                is: numbers(1),
                place: Some(format!("{}, TT", was.name)),
            });
        }
    }

    /// Tells a row beside what it follows.
    fn spread(&mut self, spread: Spread) {
        let is_its = |it: &Carried| {
            let cells = [&spread.was, &spread.is]
                .into_iter()
                .flat_map(|it| it.split(" | "));
            let cells = cells.map(|it| it.split_once(": ").map_or(it, |it| it.1));
            let texts = || {
                [&it.before, &it.after]
                    .into_iter()
                    .flat_map(|it| it.lines())
            };
            let mut long = cells.filter(|it| it.chars().count() > 8);
            long.any(|cell| texts().any(|text| text.contains(cell)))
        };
        let at = self.carried.iter().position(is_its);
        let at = at.or(self.carried.len().checked_sub(1));
        if let Some(own) = at.and_then(|it| self.carried.get_mut(it)) {
            own.spread.push(spread);
        }
    }
}

/// Whether all that was edited in a row stands in it now, or nothing was.
fn is_followed(was: &[Cell], wanted: &[Cell], now: Option<&[Cell]>) -> bool {
    let mut edited = wanted
        .iter()
        .filter(|it| words(was, it.column) != &it.lines[..]);
    edited.all(|it| now.is_some_and(|row| words(row, it.column) == &it.lines[..]))
}

impl Owners<'_> {
    /// Ways to have another one do what a row says: where the entry says who, or where those around it do.
    fn done_by(&self, doer: &Doer) -> Vec<Candidate> {
        let is_own = Some(doer.time.file) == self.sight.file(Whose::Own);
        let Some(root) = self.root().filter(|_| is_own) else {
            return Vec::new();
        };
        let book = Book::of(&self.roots);
        let way = edit::way(root, doer.time.start);
        let new = doer
            .is
            .rsplit_once(": ")
            .map_or(doer.is.as_str(), |it| it.1);
        let values: Vec<Value> = book.said(new).collect();
        let mut all = Vec::new();
        for long in (0..way.len()).rev() {
            let own = &way[..long];
            let Some(Kind::Map(pairs)) = edit::at(root, own).map(|it| &it.kind) else {
                continue;
            };
            let known = pairs
                .iter()
                .filter(|it| DOERS.contains(&it.0.value.as_ref()));
            for (key, _) in known.filter(|it| matches!(it.1.kind, Kind::Scalar(_))) {
                let place = [own, &[Step::Key(key.value.to_string())]].concat();
                let set = |it: &Value| self.candidate(&place, Change::Set(it.clone()));
                all.extend(values.iter().filter_map(set));
            }
        }
        all
    }
}
