//! A number of days that is not that of the days it counts.

use super::{keys, moment};
use crate::campaign::Own;
use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    for (name, key) in keys(facts) {
        let [first, last] = key.counts.as_slice() else {
            continue;
        };
        let Some(Own::Text(stated)) = facts.campaign.body.own(&name.value) else {
            continue;
        };
        let day = |key: &str| {
            let ((first, last), _) = moment(facts.campaign, key, None)?;
            (first == last).then_some(first.0)
        };
        let (Some(from), Some(until)) = (day(&first.value), day(&last.value)) else {
            continue;
        };
        let figures: String = stated.value.chars().filter(char::is_ascii_digit).collect();
        let counted = (until - from).num_days() + 1;
        // Days off may be counted without the days of rest.
        let working = (0..counted.clamp(0, 400)).filter(|it| {
            use chrono::{Datelike, Days};
            let day = from.checked_add_days(Days::new(*it as u64));
            day.is_some_and(|it| it.weekday().num_days_from_monday() < 5)
        });
        let working = working.count() as i64;
        let Ok(stated_days) = figures.parse::<i64>() else {
            continue;
        };
        if stated_days == counted || stated_days == working || counted < 1 {
            continue;
        }
        let (first, last) = (&first.value, &last.value);
        let message = message!(
            "từ `{first}` đến `{last}` có {counted} ngày ({working} ngày làm việc), không phải {stated_days}",
            "from `{first}` to `{last}` there are {counted} days ({working} working days), not {stated_days}"
        );
        findings.push(Finding::new(stated.span, message).cure(message!(
            "sửa số ngày, hoặc ngày đầu, ngày cuối",
            "mend the number, or the first or last day"
        )));
    }
}
