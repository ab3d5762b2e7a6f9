//! The last day of the plan, as its part about time states it.

use std::ops::Range;

use chrono::NaiveDate;

use super::time::Scale;
use super::{Paragraph, Proof, deadline, word};

/// Where a paper says on which day its plan ends.
#[derive(Debug, Clone)]
pub struct Term<'p> {
    pub paragraph: &'p Paragraph,
    /// The words of the last day.
    pub range: Range<usize>,
    pub last: NaiveDate,
}

impl Proof<'_> {
    /// The last day, where a heading about time or the first paragraph under it goes from a
    /// day "đến hết ngày" another.
    pub fn term(&self) -> Option<Term<'_>> {
        let about_time = |it: &Paragraph| it.heading.is_some() && word::has(&it.lower, "thời gian");
        let heading = self.body().find(|(_, it)| about_time(it))?;
        let first = self
            .paragraphs
            .get(heading.0 + 1)
            .filter(|it| it.under == Some(heading.0));
        [Some(heading.1), first]
            .into_iter()
            .flatten()
            .find_map(|paragraph| {
                let time = paragraph.times.iter().find(|it| {
                    let before = deadline::before(paragraph, it);
                    it.scale == Scale::Day
                        && (before.ends_with("đến hết") || before.ends_with("đến"))
                })?;
                word::has(&paragraph.lower[..time.range.start], "từ").then_some(())?;
                let last = time.days(time.year.or_else(|| self.only_year())?)?.1;
                Some(Term {
                    paragraph,
                    range: time.range.clone(),
                    last,
                })
            })
    }
}
