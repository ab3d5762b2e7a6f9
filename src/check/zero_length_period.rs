//! A span of time whose two ends are the same, such as 2024 - 2024.

use std::cmp::Ordering;

use super::{Facts, prose, prose_periods};
use crate::diagnostic::{Diagnostic, Sink};
use crate::source::Span;

pub fn run(facts: &Facts, sink: &mut Sink) {
    for time in facts.campaign.times() {
        if time.ends().is_some_and(|(from, until)| from == until) {
            sink.push(found(&time.text.value, time.text.span));
        }
    }
    for text in prose::of(facts) {
        for period in prose_periods::find(&text.value) {
            if period.order == Ordering::Equal {
                let words = &text.value[period.range.clone()];
                let span = prose::place(facts.sources, &text, period.range.clone());
                sink.push(found(words, span));
            }
        }
    }
}

fn found(words: &str, span: Span) -> Diagnostic {
    let message = say!(
        "`{words}` có hai đầu như nhau",
        "the two ends of `{words}` are the same"
    );
    Diagnostic::warning("zero-length-period", span, message).cure(say!(
        "sửa đầu cuối, hoặc chỉ viết một mốc thời gian",
        "correct the last end, or write one time only"
    ))
}
