//! The days on which work of a campaign is due for units.

use chrono::{Datelike, NaiveDate};

use super::{Around, Assigned};
use crate::app::charge::{Falls, Units};
use crate::campaign::{Entry, Precision, When};

/// Days on which something is due for units.
#[derive(Default)]
struct Dues {
    own: Vec<NaiveDate>,
    /// What they only help with.
    helped: Vec<NaiveDate>,
}

impl Assigned<'_> {
    /// The first of days on which something is due; where all is overdue, the last of those that have
    /// passed.
    pub(in crate::app) fn first_of(&self, days: &[NaiveDate]) -> Option<NaiveDate> {
        let days = days.iter().copied();
        let Some(window) = self.window else {
            return days.min();
        };
        let (over, open): (Vec<_>, Vec<_>) = days.partition(|it| window.is_over(*it));
        open.into_iter().min().or_else(|| over.into_iter().max())
    }

    /// The days on which something is due that falls to units and is asked for. What they only help with
    /// is due for others, and counts for those alone who have nothing of their own.
    pub(in crate::app) fn all_due(&self, units: Units) -> Vec<NaiveDate> {
        let mut days = Dues::default();
        for part in &self.parts {
            self.due(part.entry, units, (Around::none(true), false), &mut days);
        }
        let Dues { own, helped } = days;
        let mut days = if own.is_empty() { helped } else { own };
        days.retain(|it| self.window.is_none_or(|window| window.has(*it)));
        days
    }

    fn due(
        &self,
        entry: &Entry,
        units: Units,
        (around, is_helped): (Around, bool),
        days: &mut Dues,
    ) {
        let charge = self.charge(entry, around);
        let falls = self.falls(&charge, units, around);
        let is_here = falls.is_here(around.is_here);
        let is_helped = falls == Falls::ToHelper || is_helped && falls == Falls::ToNobody;
        let day = self.deadline(entry).filter(|_| is_here);
        match is_helped {
            true => days.helped.extend(day),
            false => days.own.extend(day),
        }
        let inside = Around {
            is_here,
            leads: charge.leads_or(around.leads),
            ..around
        };
        for inner in entry.lists().into_iter().flatten() {
            self.due(inner, units, (inside, is_helped), days);
        }
    }

    /// The day by which an entry is to be done; of one that comes back, the next.
    pub(super) fn deadline(&self, entry: &Entry) -> Option<NaiveDate> {
        let when = entry.due.as_ref().or(entry.when.as_ref())?;
        let day = |it: &When| Some(it.precision.days(self.year)?.0);
        let begun = entry.from.as_ref().and_then(day);
        let from = self.window.map(|it| it.first).max(begun);
        match when.precision {
            Precision::DayEveryYear(day, month) => {
                let year = from.map(|it| it.year()).or(self.year)?;
                let of = |year| NaiveDate::from_ymd_opt(year, month, day);
                of(year)
                    .filter(|it| from.is_none_or(|from| *it >= from))
                    .or_else(|| of(year + 1))
            }
            Precision::Until(last) => {
                NaiveDate::from_ymd_opt(last.year.or(self.year)?, last.month, last.day)
            }
            other => other.days(self.year).map(|(_, last)| last),
        }
    }
}
