//! Tables that go day by day, as those of being on duty: their days stay, and days of the week are written anew.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Turn;
use super::day;
use super::entry::dated;
use super::leaf::Leaf;

/// So many days one behind the other go through a week; those of being on duty are known sooner.
const WEEK: usize = 7;
const DUTY: usize = 5;

/// The days of each table.
pub fn tables(words: &[&Leaf], turn: &Turn) -> Vec<Vec<NaiveDate>> {
    let mut tables: BTreeMap<&str, Vec<NaiveDate>> = BTreeMap::new();
    for cell in words {
        if let Some((table, _)) = cell.key.split_once(".rows[") {
            let dates = dated(cell, turn).map(|it| it.1);
            tables.entry(table).or_default().extend(dates);
        }
    }
    tables.into_values().collect()
}

/// Whether the days of a table go day by day, and none of them by the moon.
pub fn is_daily(dates: &[NaiveDate], is_duty: bool) -> bool {
    let mut days = dates.to_vec();
    days.sort();
    days.dedup();
    let least = if is_duty { DUTY } else { WEEK };
    let follows = |pair: &[NaiveDate]| pair[0].succ_opt() == Some(pair[1]);
    days.len() >= least && days.windows(2).all(follows) && !days.iter().any(|it| day::is_feast(*it))
}
