//! Of which year a description is, and the time it covers when that goes over the new year.

use chrono::{Datelike, NaiveDate};

use crate::campaign::{Bound, Precision, When};
use crate::node::{Kind, Node};
use crate::time;

/// The year of a description, with the key that tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Own {
    pub year: i32,
    pub key: &'static str,
    /// The time it covers, when that begins in one year and ends in the next.
    pub span: Option<(NaiveDate, NaiveDate)>,
}

impl Own {
    /// The year of its period if it is one, else that of its day of issue. Of a period that goes over the new year the
    /// subject says which of its two years is meant.
    pub fn of(node: &Node) -> Option<Own> {
        let span = span(node);
        let own = |key| year_of(node, key).map(|year| (year, key));
        let (year, key) = match span {
            Some((first, last)) => own("subject")
                .filter(|it| [first.year(), last.year()].contains(&it.0))
                .or_else(|| own("date"))
                .unwrap_or((first.year(), "period")),
            None => own("period").or_else(|| own("date"))?,
        };
        Some(Own { year, key, span })
    }

    /// The year of the description that came of this one: of what tells it one may have been left behind.
    pub fn next(&self, new: &Node) -> Option<i32> {
        if let (Some((old, _)), Some((first, _))) = (self.span, span(new))
            && first.year() > old.year()
        {
            return Some(self.year + first.year() - old.year());
        }
        let own = Own::of(new).map(|it| it.year);
        own.into_iter().chain(year_of(new, "date")).max()
    }
}

/// The only year that the words of a key name.
fn year_of(node: &Node, key: &str) -> Option<i32> {
    let figures = time::figures(words(node, key)?).into_iter();
    let mut years = figures.filter_map(|(at, year)| (at.len() == 4).then_some(year));
    let first = years.next()?;
    years.all(|it| it == first).then_some(())?;
    i32::try_from(first).ok()
}

/// A period that begins in one year and ends in the next, by its days or months.
fn span(node: &Node) -> Option<(NaiveDate, NaiveDate)> {
    let words = words(node, "period")?;
    let by_months = time::figures(words).iter().any(|it| it.0.len() < 4) || words.contains("uý ");
    let Some(Precision::Range(first, last)) = When::understand(words).filter(|_| by_months) else {
        return None;
    };
    let day = |it: Bound| NaiveDate::from_ymd_opt(it.year?, it.month, it.day);
    let (first, last) = (day(first)?, day(last)?);
    (last.year() - first.year() == 1).then_some((first, last))
}

fn words<'n>(node: &'n Node, key: &str) -> Option<&'n str> {
    match &node.get(key)?.kind {
        Kind::Scalar(words) => Some(words),
        _ => None,
    }
}
