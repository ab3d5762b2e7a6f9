//! A row of totals that is not the sum of the rows above it, or a column of totals of the columns
//! beside it.

use super::column::{self, Column, Figure};
use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;
use crate::proof::total;

/// Heads of columns that nobody adds up.
const NO_SUMS: [&str; 10] = [
    "%",
    "tỷ lệ",
    "bình quân",
    "trung bình",
    "đơn giá",
    "cơ cấu",
    "tỷ trọng",
    "năm",
    "stt",
    "tt",
];

pub fn paper(facts: &Facts, findings: &mut Findings) {
    for table in facts.campaign.tables() {
        across(&column::all(table), findings);
        for column in column::of(table).iter().filter(|it| is_summed(it)) {
            for (place, total) in column.rows.iter().enumerate().filter(|(_, it)| it.is_total) {
                let sums = sums(&column.rows, place);
                let near = |sum: &f64| (sum - total.value).abs() < 0.051;
                if let Some(sum) = sums.first().filter(|_| !sums.iter().any(near)) {
                    findings.push(found(total, *sum, "hàng", "rows"));
                }
            }
        }
    }
}

/// Tells of rows whose total is another than that of their figures, where other rows show that
/// the column adds up those beside it.
fn across(columns: &[Column], findings: &mut Findings) {
    let is_total = |it: &&Column| total::heads(it.head.split([' ', '(']).next().unwrap_or(""));
    let mut totals = columns.iter().filter(|it| is_total(it));
    let (Some(totals), None) = (totals.next(), totals.next()) else {
        return;
    };
    let parts: Vec<_> = columns
        .iter()
        .filter(|it| !is_total(it) && is_summed(it))
        .collect();
    let sum = |row: usize| {
        let figures = parts.iter().map(|it| {
            let figure = it.rows.iter().find(|it| it.row == row)?;
            Some(figure.value)
        });
        figures.sum::<Option<f64>>()
    };
    let sums = totals.rows.iter().filter_map(|it| Some((it, sum(it.row)?)));
    let (right, wrong): (Vec<_>, Vec<_>) =
        sums.partition(|(total, sum)| (sum - total.value).abs() < 0.051);
    if parts.len() > 1 && right.len() > wrong.len() {
        let told = wrong
            .into_iter()
            .map(|(total, sum)| found(total, sum, "cột", "columns"));
        told.for_each(|it| findings.push(it));
    }
}

fn is_summed(column: &Column) -> bool {
    let percent = column.rows.iter().any(|it| {
        it.cell
            .text
            .as_ref()
            .is_some_and(|text| text.value.contains('%'))
    });
    !percent && !NO_SUMS.iter().any(|words| column.head.contains(words))
}

/// What a total may add up: the rows since the total before, all rows above, the groups alone,
/// the rows inside groups, the totals above, and all below when it stands on top.
fn sums(rows: &[Figure], place: usize) -> Vec<f64> {
    let (above, below) = (&rows[..place], &rows[place + 1..]);
    let sum = |rows: &[Figure], counts: fn(&Figure) -> bool| -> Option<f64> {
        let values: Vec<f64> = rows
            .iter()
            .filter(|it| counts(it))
            .map(|it| it.value)
            .collect();
        (values.len() > 1).then(|| values.iter().sum())
    };
    let since = above
        .iter()
        .rposition(|it| it.is_total)
        .map_or(0, |at| at + 1);
    let all = if above.is_empty() { below } else { above };
    let candidates = [
        sum(&above[since..], |it| !it.is_total),
        sum(all, |it| !it.is_total),
        sum(all, |it| it.is_group),
        sum(all, |it| !it.is_group && !it.is_total),
        sum(all, |it| it.is_total),
    ];
    candidates.into_iter().flatten().collect()
}

fn found(total: &Figure, sum: f64, of: &str, of_en: &str) -> Finding {
    let told = total
        .cell
        .text
        .as_ref()
        .map_or("", |text| text.value.trim());
    let sum = written(sum);
    let message = message!(
        "tổng ghi `{told}`, cộng các {of} được {sum}",
        "the total is `{told}`, and the {of_en} add up to {sum}"
    );
    Finding::new(total.cell.span, message).cure(message!(
        "sửa tổng thành {sum}, hoặc xem lại số của từng {of}",
        "make the total {sum}, or look at the {of_en} again"
    ))
}

/// A number as papers write it: 1.115 and 97,5.
fn written(value: f64) -> String {
    let figures = format!("{value:.2}");
    let (whole, rest) = figures.split_once('.').unwrap_or((&figures, ""));
    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    let rest = rest.trim_end_matches('0');
    let comma = if rest.is_empty() { "" } else { "," };
    format!("{grouped}{comma}{rest}")
}
