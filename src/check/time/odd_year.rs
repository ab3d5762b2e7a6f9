//! A year that no date of the paper can have: 15/3/206, or 30/6/2062 in a paper of 2026.

use std::ops::Range;

use chrono::Datelike;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof};
use crate::time::{self, Scale};

/// No paper orders anything so many years ahead by its day.
const AHEAD: i32 = 30;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        let odd = malformed(&paragraph.text).into_iter();
        for range in odd.chain(far(proof, paragraph)) {
            let words = paragraph.words(&range);
            let message = message!(
                "năm của `{words}` không thể đúng",
                "the year of `{words}` cannot be right"
            );
            findings.push(
                Finding::new(proof.place(paragraph, &range), message)
                    .cure(message!("xem lại năm", "look at the year again")),
            );
        }
    }
}

/// Days whose year has three figures or five: 15/3/206.
fn malformed(text: &str) -> Vec<Range<usize>> {
    let figures = time::figures(text);
    let days = figures.windows(3).filter_map(|trio| {
        let [(day, d), (month, m), (year, _)] = trio else {
            return None;
        };
        let signs = [&text[day.end..month.start], &text[month.end..year.start]];
        let fits = signs == ["/", "/"] && (1..=31).contains(d) && (1..=12).contains(m);
        let alone = !text[..day.start]
            .ends_with(|ch: char| ch.is_alphanumeric() || "/-.,".contains(ch))
            && !text[year.end..].starts_with(|ch: char| ch.is_alphanumeric() || "/-".contains(ch));
        let odd = matches!(year.len(), 3 | 5) && day.len() < 3 && month.len() < 3;
        (fits && alone && odd).then_some(day.start..year.end)
    });
    days.collect()
}

/// Days and months that lie too far ahead.
fn far<'p>(proof: &'p Proof, paragraph: &'p Paragraph) -> impl Iterator<Item = Range<usize>> + 'p {
    let issued = proof.head.issued.map(|(day, _)| day.year());
    let times = paragraph.times.iter().filter(|it| it.scale != Scale::Year);
    let far = times.filter(move |it| {
        let ahead = issued
            .zip(it.year)
            .is_some_and(|(now, year)| year > now + AHEAD);
        ahead || it.year.is_some_and(|year| year < 1000)
    });
    far.map(|it| it.range.clone())
}
