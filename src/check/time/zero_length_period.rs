//! A span of time whose two ends are the same, such as 2024 - 2024.

use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::proof::period::Period;
use crate::source::Span;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    for time in facts.campaign.times() {
        // "06 - 06/2024"
        let same = |from: &str, until: &str| {
            let rest = until.strip_prefix(from);
            rest.is_some_and(|rest| rest.is_empty() || !from.contains('/') && rest.starts_with('/'))
        };
        if time.ends().is_some_and(|(from, until)| same(from, until)) {
            findings.push(found(&time.text.value, time.text.span));
        }
    }
}

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        for period in paragraph.periods.iter().filter(|it| Period::is_empty(it)) {
            let span = proof.place(paragraph, &period.range);
            findings.push(found(paragraph.words(&period.range), span));
        }
    }
}

fn found(words: &str, span: Span) -> Finding {
    let message = message!(
        "`{words}` có hai đầu như nhau",
        "the two ends of `{words}` are the same"
    );
    Finding::new(span, message).cure(message!(
        "sửa đầu cuối, hoặc chỉ viết một mốc thời gian",
        "correct the last end, or write one time only"
    ))
}
