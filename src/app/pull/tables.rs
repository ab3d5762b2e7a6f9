//! The tables of a paper brought into the shape that is wanted; what of it cannot be brought about is told.

mod column;
pub mod grid;
mod merged;
mod place;
mod shaping;
mod typed;

use super::bench::Edit;
use super::carry::Carry;
use super::held::Held;
use super::line::Spot;
use super::owners::Owners;
use super::reword::Aim;
use super::told::{Carried, Left};
use grid::{Grid, is_like};
pub use merged::merged;
pub use place::{called, counted};
use shaping::{Row, Shaping};

impl Carry<'_> {
    /// Types the rows of each table as they are wanted: all at once, or else one by one.
    pub fn tables(&mut self) {
        for (place, of) in grid::tables(&self.sight.grids, &self.grids) {
            let owners = Owners::of(&self.sight);
            let (laid, wanted) = (&self.sight.grids[place], &self.grids[of]);
            let shaping = Shaping::of(&owners, place, laid, wanted);
            let Some(shaping) = shaping.filter(|it| !it.is_as_wanted()) else {
                continue;
            };
            let (rows, columns) = (shaping.rows(), shaping.of_columns());
            if !self.is_shaped(place, of, &rows, &columns) && columns.is_empty() {
                // From the end, so that those before stay where they are.
                for row in rows.iter().rev() {
                    self.is_shaped(place, of, std::slice::from_ref(row), &[]);
                }
            }
        }
    }

    fn is_shaped(&mut self, place: usize, of: usize, rows: &[Row], columns: &[Edit]) -> bool {
        let cells = rows.iter().flat_map(|it| &it.edits);
        let edits: Vec<Edit> = columns.iter().chain(cells).cloned().collect();
        let Some(after) = self.bench.tried(&self.sight, &edits) else {
            return false;
        };
        let (before, held) = (self.held(), Held::of(&after.lines, &self.wanted));
        let is_in_table = |at: &usize| matches!(self.wanted[*at].spot, Spot::Cell(_));
        let mut lost = (0..self.wanted.len()).filter(|at| before.same[*at] && !held.same[*at]);
        let [now, then] = [&self.sight, &after].map(|it| self.shape(it));
        let is_better = then <= now && held.cost <= before.cost;
        let is_same = then == now && held.cost == before.cost;
        let is_wanted = is_better && !is_same && lost.all(|at| is_in_table(&at));
        if !is_wanted || !self.bench.is_sound(&self.sight, &after) {
            return false;
        }
        for row in rows {
            let text =
                |grid: &Grid, at: Option<usize>| at.map(|it| (grid.text(it), grid.shape(it)));
            let laid = &self.sight.grids[place];
            let (was, is) = (text(laid, row.laid), text(&self.grids[of], row.wanted));
            let [was, is] = told(was, is);
            let at = match row.laid {
                Some(it) => self.sight.row(laid, place, it),
                None => row
                    .wanted
                    .and_then(|it| self.sight.row(&self.grids[of], place, it)),
            };
            let sides = self.sides(row.edits.get(..1).unwrap_or(&[]));
            let carried = Carried::whole(was, is, sides, Aim::Here);
            self.carried.push(carried.at(at));
        }
        self.sight = after;
        true
    }

    /// Tells the rows whose cells are not as they were wanted.
    pub fn leave_shapes(&mut self) {
        let laid = &self.sight.grids;
        let tables = grid::tables(laid, &self.grids);
        let mut left = Vec::new();
        for (place, of) in &tables {
            let (laid, wanted) = (&laid[*place], &self.grids[*of]);
            let rows = laid.rows_of(wanted);
            let other = rows
                .iter()
                .filter(|(one, other)| !is_like(&laid.rows[*one], &wanted.rows[*other]));
            left.extend(other.map(|(one, other)| {
                let text = |grid: &Grid, at: usize| Some((grid.text(at), grid.shape(at)));
                let [was, is] = told(text(laid, *one), text(wanted, *other));
                let row = self.sight.row(laid, *place, *one);
                Left::shape(was, is).at(row)
            }));
            let gone = (0..laid.rows.len()).filter(|at| rows.iter().all(|it| it.0 != *at));
            left.extend(gone.filter_map(|at| unsaid(laid, at, true)));
            let came = (0..wanted.rows.len()).filter(|at| rows.iter().all(|it| it.1 != *at));
            left.extend(came.filter_map(|at| unsaid(wanted, at, false)));
        }
        for (at, wanted) in self.grids.iter().enumerate() {
            if tables.iter().all(|it| it.1 != at) {
                left.extend((0..wanted.rows.len()).filter_map(|it| unsaid(wanted, it, false)));
            }
        }
        self.left.append(&mut left);
    }
}

/// A row as it was and as it is; where both read alike, with what their cells reach over.
fn told(was: Option<(String, String)>, is: Option<(String, String)>) -> [String; 2] {
    let is_alike = was.as_ref().map(|it| &it.0) == is.as_ref().map(|it| &it.0);
    [was, is].map(|it| match it {
        Some((text, shape)) => {
            if is_alike {
                shape
            } else {
                text
            }
        }
        None => String::new(),
    })
}

/// A row without words, which no line tells of.
fn unsaid(grid: &Grid, row: usize, is_gone: bool) -> Option<Left> {
    let is_blank = grid.rows[row].iter().all(|it| it.lines.is_empty());
    let text = grid.text(row);
    is_blank.then(|| match is_gone {
        true => Left::shape(text, String::new()),
        false => Left::shape(String::new(), text),
    })
}
