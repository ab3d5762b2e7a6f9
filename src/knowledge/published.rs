//! Days and classes of papers of the Centre, as everybody cites them.

use chrono::{Datelike, NaiveDate};

use super::{day, is_name, rows};

/// By number and symbol: day, class, how many papers cite it so, its name or title, its issuer where
/// the symbol does not tell it.
pub const TEXT: &str = include_str!("../../data/knowledge/published.tsv");

/// A paper of the Centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    pub date: NaiveDate,
    pub class: &'static str,
    /// Whether many cite it so, or it was read in the paper itself.
    pub is_sure: bool,
    /// The name of a law; of others, as much of the title as everybody gives.
    pub name: &'static str,
    /// Empty where the symbol tells it.
    pub issuer: &'static str,
}

/// Every paper with this number and symbol. A number without a year in it begins anew each year.
pub fn papers(symbol: &str) -> Vec<Published> {
    let start = format!("\n{symbol}\t");
    let places = TEXT.match_indices(&start).map(|(at, _)| at + start.len());
    let lines = places.filter_map(|at| TEXT[at..].lines().next());
    lines.filter_map(Published::read).collect()
}

/// Every paper of a day.
pub fn of_day(day: NaiveDate) -> impl Iterator<Item = Published> {
    let begin = format!("\t{:02}/{:02}/{}\t", day.day(), day.month(), day.year());
    let places: Vec<usize> = TEXT.match_indices(&begin).map(|(at, _)| at + 1).collect();
    let lines = places
        .into_iter()
        .filter_map(|at| TEXT[at..].lines().next());
    lines.filter_map(Published::read)
}

/// The days of the laws of a name, which is in small letters with its tones set the new way.
pub fn laws(name: &str) -> impl Iterator<Item = NaiveDate> + use<'_> {
    rows(TEXT).filter_map(move |row| {
        let mut cells = row.split('\t');
        let (date, known) = (day(cells.nth(1)?)?, cells.nth(2)?);
        (!known.is_empty() && is_name(known, name)).then_some(date)
    })
}

/// The year that stands in a symbol: 2025 in `72/2025/QH15`.
pub fn year(symbol: &str) -> Option<i32> {
    let year = symbol.split('/').nth(1)?;
    let year = year.parse().ok().filter(|_| year.len() == 4)?;
    (1945..2100).contains(&year).then_some(year)
}

impl Published {
    /// From behind the number.
    fn read(line: &'static str) -> Option<Self> {
        let mut cells = line.split('\t');
        let (date, class) = (day(cells.next()?)?, cells.next()?);
        let papers: u32 = cells.next()?.parse().ok()?;
        Some(Self {
            date,
            class,
            is_sure: papers == 0 || papers >= 5,
            name: cells.next().unwrap_or_default(),
            issuer: cells.next().unwrap_or_default(),
        })
    }

    /// Whether it is cited by its name.
    pub fn is_law(&self) -> bool {
        matches!(self.class, "Luật" | "Bộ luật" | "Pháp lệnh")
    }

    /// Whether a day that somebody wrote is this paper's with one of its three figures mistaken.
    pub fn is_one_off(&self, other: NaiveDate) -> bool {
        let (one, two) = (self.date, other);
        let same = [
            one.day() == two.day(),
            one.month() == two.month(),
            one.year() == two.year(),
        ];
        same.iter().filter(|it| **it).count() == 2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        for row in rows(TEXT) {
            let symbol = row.split('\t').next().unwrap_or_default();
            assert!(!papers(symbol).is_empty(), "{row}");
        }
    }

    #[test]
    fn a_symbol_may_hold_its_year() {
        assert_eq!(year("72/2025/QH15"), Some(2025));
        assert_eq!(year("12/KH-UBND"), None);
        assert_eq!(year("57-NQ/TW"), None);
    }
}
