//! Anniversaries with both their years: `94 năm … (03/02/1930 - 03/02/2024)`.

use std::ops::Range;

use super::period::Period;
use super::{Paragraph, word};

/// A count of years beside the years themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anniversary {
    /// The count and its unit: `94 năm`.
    pub range: Range<usize>,
    pub count: i32,
    /// Whether the unit is the year.
    pub of_years: bool,
    pub period: Period,
}

/// What years without days have to be beside to be those of an anniversary.
const OCCASIONS: [&str; 7] = [
    "kỷ niệm",
    "thành lập",
    "ngày sinh",
    "ngày mất",
    "truyền thống",
    "giải phóng",
    "tái lập",
];

/// The anniversaries of a paragraph.
pub fn find(paragraph: &Paragraph) -> Vec<Anniversary> {
    let lower = &paragraph.lower;
    if !lower.contains('(') {
        return Vec::new();
    }
    let spans = paragraph.periods.iter().cloned();
    let spans =
        spans.filter(|it| it.years() > 0 && lower[..it.range.start].trim_end().ends_with('('));
    spans
        .filter_map(|period| {
            let before = &lower[..period.range.start];
            let start = before.rfind([';', ':', ')', '.']).map_or(0, |at| at + 1);
            let clause = &lower[start..period.range.start];
            let fits = match period.of_years {
                true => OCCASIONS.iter().any(|words| word::has(clause, words)),
                false => period.is_of_one_day(),
            };
            let (range, count, of_years) = count(clause, period.years()).filter(|_| fits)?;
            let range = start + range.start..start + range.end;
            Some(Anniversary {
                range,
                count,
                of_years,
                period,
            })
        })
        .collect()
}

/// The count of years of a clause: the last, but rather the right one; a count of something
/// else only when it is the right number.
fn count(clause: &str, years: i32) -> Option<(Range<usize>, i32, bool)> {
    let words: Vec<_> = word::words(clause).collect();
    let counts = words.windows(2).filter_map(|pair| {
        let [(number, figures), (unit, name)] = pair else {
            return None;
        };
        let count: i32 = figures.parse().ok().filter(|_| figures.len() < 4)?;
        // `lần thứ 80 Ngày …`: what stands behind it is the name of the day.
        let nth = word::before(clause, number.start) == "thứ" && count == years;
        let of_years = *name == "năm" || nth;
        let counted = of_years || matches!(*name, "ngày" | "tháng" | "lần") && count == years;
        let end = if nth { number.end } else { unit.end };
        counted.then_some((number.start..end, count, of_years))
    });
    let counts: Vec<_> = counts.collect();
    let right = counts
        .iter()
        .find(|(_, count, of_years)| *of_years && *count == years);
    let of_years = || counts.iter().rfind(|(_, _, of_years)| *of_years);
    right.or_else(of_years).or(counts.last()).cloned()
}
