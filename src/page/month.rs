//! The calendar that stands beside a field for a day.

use chrono::{Datelike, NaiveDate};
use serde_json::{Value as Json, json};

use super::answer::Refused;
use super::asked;
use super::opened::Opened;
use crate::app::{Day, day_of};
use crate::host;
use crate::time::written;

/// The month that is asked for by its number, or that of the first words that are a day, or the present one.
pub fn month(paper: &mut Opened, sent: &Json) -> Result<Json, Refused> {
    let words = sent["words"].as_array().into_iter().flatten();
    let mut named = words.filter_map(|it| day_of(it.as_str()?));
    let number = |key: &str| sent[key].as_i64().and_then(|it| i32::try_from(it).ok());
    let (this_year, this_month) = host::today();
    let asked = match (number("year"), number("month")) {
        (Some(year), Some(month)) => first(year, month),
        _ => named
            .next()
            .or_else(|| NaiveDate::from_ymd_opt(this_year, this_month, 1)),
    };
    let asked = asked.ok_or_else(asked::unasked)?;
    let days = paper.paper().month(asked.year(), asked.month());
    Ok(json!({
        "year": asked.year(),
        "month": asked.month(),
        "day": asked.day(),
        "days": days.iter().map(day).collect::<Vec<_>>(),
    }))
}

/// The first day of a month that is counted on beyond December or back before January.
fn first(year: i32, month: i32) -> Option<NaiveDate> {
    let months = year.checked_mul(12)?.checked_add(month)?.checked_sub(1)?;
    let month = u32::try_from(months.rem_euclid(12)).ok()? + 1;
    NaiveDate::from_ymd_opt(months.div_euclid(12), month, 1)
}

fn day(it: &Day) -> Json {
    json!({
        "words": written(it.date),
        "day": it.date.day(),
        "weekday": it.date.weekday().num_days_from_monday(),
        "lunar": it.lunar.map(|(day, month)| format!("{day}/{month}")),
        "isOff": it.is_off,
        "holiday": it.holiday,
        "remembered": it.remembered,
    })
}
