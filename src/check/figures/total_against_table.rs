//! A sum of money in the words of an entry that the total of its table contradicts.

use std::ops::Range;

use super::column::{self, Column};
use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;
use crate::number;
use crate::proof::word;

/// Words in front of the sum of all.
const SUMS: [&str; 6] = [
    "tổng kinh phí",
    "tổng số tiền",
    "tổng dự toán",
    "tổng cộng",
    "tổng chi",
    "tổng mức",
];

/// Units of money, the longer first, and what they are worth.
const MONEY: [(&str, f64); 5] = [
    ("tỷ đồng", 1e9),
    ("triệu đồng", 1e6),
    ("nghìn đồng", 1e3),
    ("ngàn đồng", 1e3),
    ("đồng", 1.0),
];

pub fn paper(facts: &Facts, findings: &mut Findings) {
    for (_, entry) in facts.campaign.entries() {
        let (Some(text), Some(table)) = (&entry.text, &entry.table) else {
            continue;
        };
        let lower = word::lower(&text.value);
        let Some((told, range)) = sum(&lower) else {
            continue;
        };
        let columns = column::of(table);
        let totals = columns.iter().filter_map(|it| Some((it, worth(&it.head)?)));
        let totals: Vec<_> = totals
            .flat_map(|(column, worth)| last(column).map(|it| (it, it.value * worth)))
            .collect();
        let near = |value: f64| (value - told).abs() <= told.abs() * 1e-6 + 0.5;
        let [(total, value)] = totals[..] else {
            continue;
        };
        if near(value) {
            continue;
        }
        let words = &text.value[range];
        let written = total.cell.text.as_ref().map_or("", |it| it.value.trim());
        let message = message!(
            "lời văn ghi `{words}`, bảng cộng được `{written}`",
            "the words say `{words}`, the table has `{written}`"
        );
        findings.push(
            Finding::new(total.cell.span, message)
                .label(text.span, message!("lời văn", "the words"))
                .cure(message!(
                    "sửa lời văn hoặc bảng cho khớp nhau",
                    "make the words and the table agree"
                )),
        );
    }
}

/// The last total of a column.
fn last<'c, 't>(column: &'c Column<'t>) -> Option<&'c column::Figure<'t>> {
    column.rows.iter().rfind(|it| it.is_total)
}

/// What one of the unit in these words is worth; none when they name no money.
fn worth(words: &str) -> Option<f64> {
    let unit = MONEY.iter().find(|(unit, _)| words.contains(unit));
    unit.map(|(_, worth)| *worth)
}

/// The sum of all that a text names: its worth and its place.
fn sum(lower: &str) -> Option<(f64, Range<usize>)> {
    let lead = SUMS.iter().filter_map(|it| lower.find(it)).min()?;
    let clause = word::clause(lower, &(lead..lead));
    let digit = lower[lead..clause.end].find(|ch: char| ch.is_ascii_digit())?;
    let start = lead + digit;
    let (value, len) = number::leading(&lower[start..])?;
    let behind = lower[start + len..].trim_start();
    let (unit, worth) = MONEY.iter().find(|(unit, _)| behind.starts_with(unit))?;
    let end = lower.len() - behind.len() + unit.len();
    Some((value * worth, start..end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_have_a_unit_of_money() {
        let told = |text: &str| sum(text).map(|(value, at)| (value, text[at].to_owned()));
        let want = |value, words: &str| Some((value, words.to_owned()));
        assert_eq!(
            told("tổng kinh phí: 50.000.000 đồng, từ ngân sách"),
            want(5e7, "50.000.000 đồng")
        );
        assert_eq!(told("tổng dự toán 1,5 tỷ đồng"), want(1.5e9, "1,5 tỷ đồng"));
        assert_eq!(told("tổng cộng 12 hộ"), None);
        assert_eq!(told("kinh phí 5 triệu đồng"), None);
    }
}
