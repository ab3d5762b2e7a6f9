//! A day that no calendar has, such as 30/02/2023.

use chrono::{Datelike, NaiveDate};

use crate::campaign::Precision;
use crate::check::{Facts, Findings};
use crate::diagnostic::{Finding, Message};
use crate::proof::Proof;
use crate::source::Span;
use crate::time::Time;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    for time in facts.campaign.times() {
        if let Some((day, month, year)) = impossible(time.precision) {
            findings.push(found(&time.text.value, time.text.span, day, month, year));
        }
    }
}

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        for time in paragraph.times.iter().filter(|it| it.is_impossible()) {
            let Time {
                day, month, year, ..
            } = *time;
            let span = proof.place(paragraph, &time.range);
            findings.push(found(paragraph.words(&time.range), span, day, month, year));
        }
    }
}

/// The day that does not exist, when a time names one; an end of a range counts.
fn impossible(time: Precision) -> Option<(u32, u32, Option<i32>)> {
    match time {
        Precision::Impossible(day, month, year) => Some((day, month, year)),
        Precision::Range(from, until) => [from, until].into_iter().find_map(|end| {
            let year = end.year.unwrap_or(2000);
            let exists = NaiveDate::from_ymd_opt(year, end.month, end.day).is_some();
            (!exists).then_some((end.day, end.month, end.year))
        }),
        _ => None,
    }
}

fn found(words: &str, span: Span, day: u32, month: u32, year: Option<i32>) -> Finding {
    let message = message!("lịch không có `{words}`", "no calendar has `{words}`");
    Finding::new(span, message).cure(cure(day, month, year))
}

fn cure(day: u32, month: u32, year: Option<i32>) -> Message {
    let first = NaiveDate::from_ymd_opt(year.unwrap_or(2000), month, 1);
    match first {
        Some(first) => {
            let last = first.num_days_in_month();
            message!(
                "tháng này chỉ có {last} ngày; xem lại ngày, tháng",
                "this month has only {last} days; look at the day and the month again"
            )
        }
        None if (1..=12).contains(&day) => message!(
            "năm có 12 tháng; ngày viết trước, tháng viết sau",
            "a year has 12 months; the day comes first, then the month"
        ),
        None => message!("năm chỉ có 12 tháng", "a year has only 12 months"),
    }
}
