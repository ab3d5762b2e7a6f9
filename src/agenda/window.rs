//! The time that a paper plans, and what it makes of times without a year and of those that come back.

use chrono::{Datelike, NaiveDate};

use crate::proof::Proof;
use crate::proof::deadline::only_year_of;
use crate::proof::point::{Every, Of, Point, Span};

/// Years that something which comes back is followed for.
const MOST_YEARS: i32 = 10;

pub(super) struct Window {
    pub period: Option<Span>,
    pub issued: Option<NaiveDate>,
}

impl Window {
    pub fn of(proof: &Proof) -> Window {
        Window {
            period: proof.head.period,
            issued: proof.head.issued.map(|(first, _)| first),
        }
    }

    /// Whether a day went by before the paper was issued.
    pub fn is_over(&self, day: NaiveDate) -> bool {
        self.issued.is_some_and(|issued| day < issued)
    }

    /// The days of a time: those of its year, of the only year in which it lies within what is planned, or else of
    /// the first year in which it is not over.
    pub fn days(&self, point: &Point) -> Option<Span> {
        let own = self.period.map(|it| it.0).or(self.issued);
        let year = match (point.year, self.period) {
            (Some(year), _) => year,
            (None, _) if point.later != 0 => own?.year() + point.later,
            (None, Some(period)) => match only_year_of(period, |it| point.days(it)) {
                Some(year) => year,
                None if period.0.year() == period.1.year() => period.0.year(),
                None => return None,
            },
            (None, None) => self.first_year(point)?,
        };
        point.days(year)
    }

    fn first_year(&self, point: &Point) -> Option<i32> {
        let year = self.issued?.year();
        let mut years = year..=year + 1;
        years.find(|it| point.days(*it).is_some_and(|days| !self.is_over(days.1)))
    }

    /// Each day of what comes back, within the years that are planned.
    pub fn each(&self, point: &Point) -> Vec<Span> {
        let (first, last) = match (self.period, self.issued) {
            (Some(period), _) => period,
            (None, Some(issued)) => (issued, NaiveDate::MAX),
            (None, None) => return Vec::new(),
        };
        let years = first.year()..=last.year().min(first.year() + MOST_YEARS);
        // Without a time that is planned only the year of the paper is known.
        let years = match self.period {
            Some(_) => years,
            None => first.year()..=first.year(),
        };
        let within = |it: &Span| {
            !self.is_over(it.0) && (point.every == Every::Year || it.0 <= last && first <= it.0)
        };
        let each = years.flat_map(|year| -> Vec<Span> {
            let day = match point.of {
                Of::Day { day, .. } if point.every != Every::Year => day,
                _ => return point.days(year).into_iter().collect(),
            };
            let months = (1..=12).filter(|month| match point.every {
                Every::Quarter(of) => (month - 1) % 3 + 1 == of,
                _ => true,
            });
            let days = months.filter_map(|month| NaiveDate::from_ymd_opt(year, month, day));
            days.map(|it| (it, it)).collect()
        });
        each.filter(within).collect()
    }
}
