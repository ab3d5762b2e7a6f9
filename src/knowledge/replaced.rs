//! Papers that another replaced as a whole: by number, and laws by name and year.

use chrono::NaiveDate;

use super::{day, is_name, rows};

/// By number and symbol: day, class, name, since when, the new paper, how sure it is.
pub const TEXT: &str = include_str!("../../data/knowledge/replaced.tsv");

/// A paper that is no longer to be cited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replaced<'t> {
    pub symbol: &'t str,
    pub date: Option<NaiveDate>,
    pub class: &'t str,
    /// The name it is cited by; empty when it is cited by its number.
    pub name: &'t str,
    pub since: NaiveDate,
    /// What took its place, in full.
    pub by: &'t str,
    /// Whether the new paper says so, or two others do.
    pub is_sure: bool,
}

impl<'t> Replaced<'t> {
    fn read(row: &'t str) -> Option<Self> {
        let cells: Vec<&str> = row.split('\t').collect();
        let &[symbol, date, class, name, since, by, proof] = &cells[..] else {
            return None;
        };
        Some(Self {
            symbol,
            date: day(date),
            class,
            name,
            since: day(since)?,
            by,
            is_sure: matches!(proof, "A" | "B"),
        })
    }

    /// The year of its symbol; papers of the Party have none in it.
    pub fn year(&self) -> Option<i32> {
        self.symbol.split('/').nth(1)?.parse().ok()
    }
}

/// Every paper with this number and symbol that others have replaced.
pub fn papers<'t>(symbol: &str) -> impl Iterator<Item = Replaced<'t>> + use<'t> {
    let start = format!("\n{symbol}\t");
    let places = TEXT.match_indices(&start).map(|(at, _)| at + 1);
    let places: Vec<usize> = places.collect();
    let lines = places
        .into_iter()
        .filter_map(|at| TEXT[at..].lines().next());
    lines.filter_map(Replaced::read)
}

/// The laws of a name, which is in small letters with its tones set the new way.
pub fn named(name: &str) -> impl Iterator<Item = Replaced<'static>> + use<'_> {
    let named = rows(TEXT).filter_map(Replaced::read);
    named.filter(move |it| !it.name.is_empty() && is_name(it.name, name))
}

/// Laws that one of another name took the place of: their name alone tells which are meant.
pub fn renamed() -> impl Iterator<Item = Replaced<'static>> {
    let all = rows(TEXT).filter_map(Replaced::read);
    all.filter(|it| !it.name.is_empty() && !it.by.contains(&format!(" {} số", it.name)))
}

/// What is to be cited on a day instead: the newest in a chain of papers that replace one another.
pub fn newest<'t>(paper: &Replaced<'t>, on: NaiveDate) -> &'t str {
    let mut by = paper.by;
    // No chain is longer than the table.
    for _ in 0..8 {
        let words = by.split_whitespace();
        let mut next = words.filter_map(|it| papers(it).find(|it| it.since <= on));
        let Some(next) = next.next_back() else {
            break;
        };
        by = next.by;
    }
    by
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        let lines = rows(TEXT).count();
        assert_eq!(rows(TEXT).filter_map(Replaced::read).count(), lines);
    }

    #[test]
    fn a_law_of_the_same_name_is_not_renamed() {
        let names: Vec<_> = renamed().map(|it| it.name).collect();
        assert!(names.contains(&"Giao thông đường bộ"));
        assert!(!names.contains(&"Lưu trữ"));
    }

    #[test]
    fn a_chain_is_followed_as_far_as_its_day() {
        let law = papers("77/2015/QH13").next().expect("a row");
        let on = |words| newest(&law, day(words).expect("a day"));
        assert!(on("01/04/2025").contains("65/2025/QH15"));
        assert!(on("01/07/2025").contains("72/2025/QH15"));
    }
}
