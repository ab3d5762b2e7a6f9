//! The tables of a paper brought into the shape that is wanted; what of it cannot be brought about is told.

use super::bench::Edit;
use super::carry::Carry;
use super::grid::{self, Grid, is_like};
use super::held::Held;
use super::line::Spot;
use super::owners::Owners;
use super::reword::Aim;
use super::table::{Row, Shaping};
use super::told::{Carried, Left};

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
                |grid: &Grid, at: Option<usize>| at.map_or(String::new(), |it| grid.text(it));
            let was = text(&self.sight.grids[place], row.laid);
            let is = text(&self.grids[of], row.wanted);
            let sides = self.sides(row.edits.get(..1).unwrap_or(&[]));
            self.carried.push(Carried::whole(was, is, sides, Aim::Here));
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
            left.extend(
                other.map(|(one, other)| Left::shape(laid.text(*one), wanted.text(*other))),
            );
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

/// A row without words, which no line tells of.
fn unsaid(grid: &Grid, row: usize, is_gone: bool) -> Option<Left> {
    let is_blank = grid.rows[row].iter().all(|it| it.lines.is_empty());
    let text = grid.text(row);
    is_blank.then(|| match is_gone {
        true => Left::shape(text, String::new()),
        false => Left::shape(String::new(), text),
    })
}
