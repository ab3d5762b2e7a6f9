//! A report on a time that is not over when the report is issued.

use chrono::Datelike;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;
use crate::time::{Scale, written};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let (true, Some((_, issued))) = (
        proof.asks_for("reported-period-not-over"),
        proof.head.issued,
    ) else {
        return;
    };
    let Some((_, subject)) = proof.of(Role::TrichYeu).next() else {
        return;
    };
    // What comes behind the first time is what will be done.
    let Some(time) = subject.times.first() else {
        return;
    };
    // "6 tháng đầu năm 2026" is over long before the year is.
    let lead = subject.lower[..time.range.start].trim_end();
    let lead = lead.strip_suffix("năm").unwrap_or(lead).trim_end();
    if lead.ends_with("đầu") || lead.ends_with("giữa") {
        return;
    }
    let Some((_, last)) = time.days(time.year.unwrap_or(issued.year())) else {
        return;
    };
    // Reports on a month or a quarter are written in its last days.
    let early = match time.scale {
        Scale::Year => 62,
        _ => 15,
    };
    if (last - issued).num_days() <= early {
        return;
    }
    let words = subject.words(&time.range);
    let (end, day) = (written(last), written(issued));
    let message = message!(
        "báo về `{words}`, đến {end} mới hết, mà ban hành ngày {day}",
        "it tells of `{words}`, which ends on {end}, but is issued on {day}"
    );
    let found = Finding::new(proof.place(subject, &time.range), message);
    findings.push(found.cure(message!(
        "sửa thời gian báo về, hoặc ngày ban hành",
        "correct the time it tells of, or the day of issue"
    )));
}
