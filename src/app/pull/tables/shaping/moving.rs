//! Rows that stand elsewhere now: taken out here and put in there with what they say there.

use super::super::grid::Cell;
use super::super::typed::Typed;
use super::{Row, Shaping};

impl Shaping<'_> {
    /// Whether a row that stands elsewhere says something else there.
    pub(super) fn has_retyped(&self) -> bool {
        let all = 0..self.laid.rows.len();
        let mut lone = all.filter(|it| self.pairs.iter().all(|of| of.0 != *it));
        lone.any(|laid| {
            self.moved_to(laid)
                .is_some_and(|to| self.is_other(laid, to))
        })
    }

    /// Where a row stands now that stands there no more.
    pub(super) fn moved_to(&self, laid: usize) -> Option<usize> {
        let own = said(&self.laid.rows[laid]);
        let mut lone =
            (0..self.wanted.rows.len()).filter(|it| self.pairs.iter().all(|of| of.1 != *it));
        lone.find(|it| {
            let other = said(&self.wanted.rows[*it]);
            own.iter().filter(|it| other.contains(it)).count() * 2 > own.len()
        })
    }

    /// Whether a row that stands elsewhere says something else there.
    pub(super) fn is_other(&self, laid: usize, to: usize) -> bool {
        said(&self.laid.rows[laid]) != said(&self.wanted.rows[to])
    }

    /// A row taken out here and put in there, with what it says there.
    pub(super) fn put(&self, typed: &Typed, laid: usize, to: usize) -> Option<Row> {
        let values = self.values(typed, laid, &self.wanted.rows[to]);
        let values = values.into_iter().map(|it| it.1).collect();
        let row = self.fresh_of(to, values)?;
        Some(Row {
            laid: Some(laid),
            edits: [vec![self.without(laid)?], row.edits].concat(),
            ..row
        })
    }
}

/// All paragraphs of a row.
fn said(row: &[Cell]) -> Vec<String> {
    row.iter().flat_map(|it| &it.lines).cloned().collect()
}
