//! The days within which work is due that is asked for.

use chrono::{NaiveDate, TimeDelta};

/// What is due soon: within so many days of a day, which is else the date of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Due {
    pub days: Option<u32>,
    pub today: Option<NaiveDate>,
}

/// The first and the last day on which work is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) struct Window {
    pub(super) first: NaiveDate,
    last: NaiveDate,
    with_overdue: bool,
}

impl Window {
    /// So many days from a day on; what was due before that is still to be done, or not asked for.
    pub(in crate::app) fn from(first: NaiveDate, days: u32, with_overdue: bool) -> Option<Window> {
        let last = first.checked_add_signed(TimeDelta::days(i64::from(days)))?;
        Some(Window {
            first,
            last,
            with_overdue,
        })
    }

    pub(super) fn has(self, day: NaiveDate) -> bool {
        day <= self.last && (self.with_overdue || !self.is_over(day))
    }

    pub(super) fn is_over(self, day: NaiveDate) -> bool {
        day < self.first
    }
}
