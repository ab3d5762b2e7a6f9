//! Shares of one whole, in a column of a table, that do not make 100%.

use super::column::{self, Column};
use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;

/// Heads of columns whose rows are shares of one whole.
const SHARES: [&str; 3] = ["cơ cấu", "tỷ trọng", "chiếm tỷ lệ"];

pub fn paper(facts: &Facts, findings: &mut Findings) {
    for table in facts.campaign.tables() {
        let columns = column::of(table);
        for column in columns
            .iter()
            .filter(|it| SHARES.iter().any(|words| it.head.contains(words)))
        {
            let Some((total, sum)) = sum(column) else {
                continue;
            };
            let sum = format!("{sum:.1}").trim_end_matches(".0").replace('.', ",");
            let message = message!(
                "các tỷ lệ trong cột cộng lại được {sum}%, không phải 100%",
                "the shares of the column add up to {sum}%, not 100%"
            );
            let found = Finding::new(column.rows[total].cell.span, message);
            findings.push(found.cure(message!(
                "xem lại từng tỷ lệ trong cột",
                "look at each share of the column again"
            )));
        }
    }
}

/// The place of the total of 100% and what the rows make, when rounding is no excuse.
fn sum(column: &Column) -> Option<(usize, f64)> {
    let total = column
        .rows
        .iter()
        .position(|it| it.is_total && it.value == 100.0)?;
    let shares: Vec<f64> = column
        .rows
        .iter()
        .filter(|it| !it.is_total)
        .map(|it| it.value)
        .collect();
    let step = if shares.iter().all(|it| it.fract() == 0.0) {
        0.5
    } else {
        0.05
    };
    let sum: f64 = shares.iter().sum();
    let off = (sum - 100.0).abs() > step * shares.len() as f64 + 0.001;
    (shares.len() > 1 && off).then_some((total, sum))
}
