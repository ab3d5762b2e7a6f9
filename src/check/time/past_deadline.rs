//! A step or a deadline of the plan that lies before the day the plan is issued.

use chrono::{Datelike, NaiveDate, TimeDelta};

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::proof::deadline::Deadline;
use crate::time::{Scale, written};

/// The days of the longest month.
const MONTH: i64 = 31;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let deadlines = proof.deadlines();
    let Some((earliest, latest)) = proof.head.issued else {
        if !deadlines.is_empty() {
            findings.unjudged(message!(
                "văn bản chưa có ngày ban hành để so với các thời hạn",
                "the paper has no date to hold its deadlines against"
            ));
        }
        return;
    };
    // Of a year of issue it is not known which of its days are past.
    let vague = latest - earliest > TimeDelta::days(MONTH);
    // What lies more than a year back is history, not a date left over from the last plan.
    let recent = |day: NaiveDate| day.year() + 1 >= earliest.year();
    let past = |it: &&Deadline| it.last < latest && recent(it.last);
    // Work that has begun and goes on is told as such.
    let goes_on = |it: &&Deadline| {
        let mut stints = proof.stints(it.paragraph).into_iter();
        stints.any(|stint| stint.range.start == it.time.range.start && stint.last >= earliest)
    };
    for deadline in deadlines.iter().filter(past).filter(|it| !goes_on(it)) {
        if vague && deadline.last >= earliest {
            findings.unjudged(message!(
                "ngày ban hành chỉ ghi năm nên không biết thời hạn trong năm ấy đã qua chưa",
                "the day of issue is only a year, so deadlines in it cannot be told to be past"
            ));
            break;
        }
        // A month of issue leaves in doubt whether a day in it is past.
        let found = found(proof, deadline, deadline.last < earliest);
        findings.push(match deadline.last < earliest {
            true => found,
            false => found.doubtful(),
        });
    }
}

fn found(proof: &Proof, deadline: &Deadline, is_past: bool) -> Finding {
    let words = deadline.paragraph.words(&deadline.time.range);
    let span = proof.place(deadline.paragraph, &deadline.time.range);
    let day = proof
        .head
        .issued
        .map_or_else(String::new, |(_, latest)| written(latest));
    let message = match is_past {
        true => message!(
            "`{words}` đã qua khi văn bản ban hành",
            "`{words}` is past when the paper is issued"
        ),
        false => message!(
            "`{words}` có thể đã qua khi văn bản ban hành (chậm nhất {day})",
            "`{words}` may be past when the paper is issued (by {day})"
        ),
    };
    let found = Finding::new(span, message)
        .label(proof.issue(), message!("ngày ban hành", "the day of issue"));
    // One fault, told once; but whoever moves the day should know this of it.
    let holiday = proof
        .head
        .calendar
        .on(deadline.last)
        .filter(|_| deadline.time.scale == Scale::Day);
    let found = match holiday {
        Some(name) => found.label(
            span,
            message!("lại là ngày nghỉ: {name}", "a public holiday, too: {name}"),
        ),
        None => found,
    };
    found.cure(message!(
        "lùi `{words}` đến sau ngày ban hành, hoặc ghi rõ là việc đã làm",
        "move `{words}` behind the day of issue, or say that it is done"
    ))
}
