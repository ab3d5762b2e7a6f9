//! A span of time that ends before it begins.

use std::ops::Range;

use crate::campaign::{Precision, When};
use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;
use crate::proof::period::Period;
use crate::proof::point::{Joint, Point, joint};
use crate::proof::{Paragraph, Proof};
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
        for range in ends(proof, paragraph) {
            let span = proof.place(paragraph, &range);
            findings.push(found(paragraph.words(&range), span));
        }
    }
}

/// Months, quarters and days without a year of which the second comes before the first. "20/12 đến 05/01/2027" runs over New
/// Year, unless the first would then be over before the paper is issued.
fn ends(proof: &Proof, paragraph: &Paragraph) -> Vec<Range<usize>> {
    let points = paragraph.times.iter();
    let points: Vec<Point> = points
        .filter_map(|it| Point::of(it, paragraph.words(&it.range)))
        .collect();
    let pairs = points.windows(2).filter_map(|pair| {
        let [first, last] = pair else { return None };
        let between = paragraph.lower.get(first.range.end..last.range.start)?;
        let range = first.range.start..last.range.end;
        let mut known = paragraph.periods.iter();
        if joint(between) != Some(Joint::Span) || known.any(|it| it.range == range) {
            return None;
        }
        let year = last.year.filter(|_| last.has_year)?;
        let end = last.days(year)?.1;
        let begin = match first.has_year {
            true => first.days(first.year?)?.0,
            false => {
                let begin = first.days(year)?.0;
                let before = first.days(year - 1)?.0;
                let issued = proof.head.issued?.0;
                if before >= issued { before } else { begin }
            }
        };
        (end < begin).then_some(range)
    });
    pairs.collect()
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
