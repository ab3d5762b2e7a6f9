//! The last day of the plan, as the paper states it.

use std::ops::Range;

use chrono::NaiveDate;

use super::{Paragraph, Proof, deadline, word};
use crate::role::Role;
use crate::source::Span;
use crate::time::Scale;

/// The last day of a plan, and where the paper says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    pub last: NaiveDate,
    pub span: Span,
}

impl Proof<'_> {
    /// The last day of the plan: that of its part about time, or else of its period.
    pub fn term(&self) -> Option<Term> {
        self.stated_term().or_else(|| {
            let last = self.head.period?.1;
            Some(Term {
                last,
                span: self.title_term(last).unwrap_or(self.itself),
            })
        })
    }

    /// The last day that the part about time states, or a description for its period.
    pub fn stated_term(&self) -> Option<Term> {
        self.term_of_part().or_else(|| {
            let (_, last) = self.head.period?;
            let span = self.head.period_at?;
            Some(Term { last, span })
        })
    }

    /// The last day that a heading about time, or the first paragraph under it, names behind
    /// "từ … đến hết ngày".
    fn term_of_part(&self) -> Option<Term> {
        let about_time = |it: &Paragraph| it.heading.is_some() && it.has("thời gian");
        let (place, heading) = self.body().find(|(_, it)| about_time(it))?;
        let first = self
            .paragraphs
            .get(place + 1)
            .filter(|it| it.under == Some(place));
        [Some(heading), first]
            .into_iter()
            .flatten()
            .find_map(|paragraph| {
                let time = paragraph.times.iter().find(|it| {
                    let before = deadline::before(paragraph, it);
                    it.scale == Scale::Day
                        && (before.ends_with("đến hết") || before.ends_with("đến"))
                })?;
                word::has(&paragraph.lower[..time.range.start], "từ").then_some(())?;
                let (_, last) = time.days(time.year.or_else(|| self.only_year())?)?;
                // What others go on from is the first step, and not the whole.
                let named = paragraph.lower.starts_with("thời gian");
                let goes_on = paragraph.heading.is_none() && !named && self.goes_on(place, last);
                (!goes_on).then_some(Term {
                    last,
                    span: self.place(paragraph, &time.range),
                })
            })
    }

    /// Whether a later day or month is named under a heading.
    fn goes_on(&self, heading: usize, last: NaiveDate) -> bool {
        let below = self.paragraphs[heading + 1..].iter();
        let below = below.filter(|it| it.under == Some(heading));
        let mut times = below.flat_map(|it| &it.times);
        times.any(|it| {
            let year = it.year.or_else(|| self.only_year());
            let days = year
                .filter(|_| it.scale != Scale::Year)
                .and_then(|year| it.days(year));
            days.is_some_and(|(first, _)| first > last)
        })
    }

    /// Where the subject names a time that ends on this day.
    fn title_term(&self, last: NaiveDate) -> Option<Span> {
        let titles = [Role::TrichYeu, Role::TrichYeuDuoiSo, Role::TenLoai];
        let mut titles = self
            .paragraphs
            .iter()
            .filter(|it| titles.contains(&it.role));
        titles.find_map(|title| {
            let spans = title.periods.iter();
            let mut spans = spans.map(|it| (it.range.clone(), it.last));
            let mut times = title
                .times
                .iter()
                .filter_map(|it| Some((it.range.clone(), it.days(0)?.1)));
            let fits = |(_, end): &(Range<usize>, NaiveDate)| *end == last;
            let (range, _) = spans.find(fits).or_else(|| times.find(fits))?;
            Some(self.place(title, &range))
        })
    }
}
