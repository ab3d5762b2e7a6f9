//! Spans of time inside sentences: giai đoạn 2026 - 2030, từ ngày 01/3/2024 đến ngày 10/8/2024.

use std::cmp::Ordering;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::prose_dates;

/// A span of time as a sentence writes it, and how its beginning stands to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProsePeriod {
    pub range: Range<usize>,
    pub order: Ordering,
}

// A bare "2030 - 2026" may be a telephone number or a sum, so a word must say it is time.
static YEARS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let lead = r"(?:giai đoạn|nhiệm kỳ|thời kỳ|năm học|từ năm|các năm)";
    let form = format!(r"(?i){lead}\s+([0-9]{{4}})\s*(?:-|–|đến(?:\s+năm)?)\s*([0-9]{{4}})\b");
    Regex::new(&form).ok()
});

/// What stands between the two days of one span.
static BETWEEN: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^\s*(?:-|–|đến(?:\s+hết)?)(?:\s+ngày)?\s*$").ok());

/// The spans of time a sentence names, in order.
pub fn find(text: &str) -> Vec<ProsePeriod> {
    if !text.contains(prose_dates::is_digit) {
        return Vec::new();
    }
    let mut periods: Vec<ProsePeriod> = years(text).chain(days(text)).collect();
    periods.sort_by_key(|p| p.range.start);
    periods
}

fn years(text: &str) -> impl Iterator<Item = ProsePeriod> {
    let found = YEARS.iter().flat_map(|form| form.captures_iter(text));
    found.filter_map(|ends| {
        let (first, last) = (ends.get(1)?, ends.get(2)?);
        Some(ProsePeriod {
            range: first.start()..last.end(),
            order: first.as_str().cmp(last.as_str()),
        })
    })
}

fn days(text: &str) -> impl Iterator<Item = ProsePeriod> {
    let mut dates = prose_dates::find(text);
    dates.retain(|d| d.year.is_some());
    let pairs: Vec<_> = dates
        .windows(2)
        .map(|pair| (pair[0].clone(), pair[1].clone()))
        .collect();
    pairs.into_iter().filter_map(|(first, last)| {
        let between = text.get(first.range.end..last.range.start)?;
        let joined = BETWEEN.as_ref()?.is_match(between);
        joined.then_some(ProsePeriod {
            range: first.range.start..last.range.end,
            order: first.on_calendar()?.cmp(&last.on_calendar()?),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_is_told_by_the_order_of_its_ends() {
        let cases = [
            ("giai đoạn 2030 - 2026", Some(Ordering::Greater)),
            ("Nhiệm kỳ 2025-2030", Some(Ordering::Less)),
            ("từ năm 2024 đến năm 2024", Some(Ordering::Equal)),
            (
                "từ ngày 10/8/2024 đến hết ngày 01/3/2024",
                Some(Ordering::Greater),
            ),
            ("(03/02/1930 - 03/02/2024)", Some(Ordering::Less)),
            ("điện thoại 2030 - 2026", None),
            ("ngày 10/8/2024 và ngày 01/3/2024", None),
        ];
        for (text, want) in cases {
            assert_eq!(find(text).first().map(|p| p.order), want, "{text}");
        }
    }
}
