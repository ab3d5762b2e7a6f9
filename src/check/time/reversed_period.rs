//! A span of time that ends before it begins.

use crate::campaign::{Precision, When};
use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::proof::period::Period;
use crate::source::Span;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    for time in facts
        .campaign
        .times()
        .into_iter()
        .filter(|t| is_reversed(t))
    {
        findings.push(found(&time.text.value, time.text.span));
    }
}

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        for period in paragraph
            .periods
            .iter()
            .filter(|it| Period::is_reversed(it))
        {
            let span = proof.place(paragraph, &period.range);
            findings.push(found(paragraph.words(&period.range), span));
        }
    }
}

/// "tháng 11 đến tháng 02/2025" runs over New Year: only ends that both name a year are judged.
fn is_reversed(time: &When) -> bool {
    match time.precision {
        Precision::Range(from, until) if from.year.is_some() && until.year.is_some() => {
            let days = time.precision.days(None);
            days.is_some_and(|(first, last)| last < first)
        }
        _ => false,
    }
}

fn found(words: &str, span: Span) -> Finding {
    let message = message!(
        "`{words}` kết thúc trước khi bắt đầu",
        "`{words}` ends before it begins"
    );
    Finding::new(span, message).cure(message!(
        "đổi chỗ hai đầu; nếu kéo sang năm sau thì ghi năm ở cả hai đầu",
        "swap the two ends; if it runs into the next year, write the year at both"
    ))
}
