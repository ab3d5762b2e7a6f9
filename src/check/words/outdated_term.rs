//! A term that was right once and is no longer on the day of issue.

use chrono::{Datelike, NaiveDate};

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::lists::OUTDATED_TERMS;
use crate::proof::{Proof, word};

/// Words that say it has been replaced: "Chứng minh nhân dân được đổi sang thẻ căn cước".
const REPLACED: [&str; 6] = ["đổi", "thay", "thay thế", "trước đây", "thu hồi", "bỏ"];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let issued = issued(proof);
    for paragraph in &proof.paragraphs {
        for (at, term) in OUTDATED_TERMS.find(paragraph) {
            let mut parts = term.note.split(" | ");
            let (Some(now), Some(since), Some(rule)) = (parts.next(), parts.next(), parts.next())
            else {
                continue;
            };
            let Ok(day) = since.parse::<NaiveDate>() else {
                continue;
            };
            let words = paragraph.words(&at);
            let Some(issued) = issued else {
                findings.unjudged(message!(
                    "chưa có ngày ban hành nên không biết `{words}` còn đúng không",
                    "without a day of issue nothing tells whether `{words}` still stands"
                ));
                continue;
            };
            let cited = paragraph
                .quotes
                .iter()
                .any(|it| it.is_pair() && it.inside.contains(&at.start));
            let clause = word::clause(&paragraph.lower, &at);
            let replaced = REPLACED
                .iter()
                .any(|words| word::has(&paragraph.lower[clause.clone()], words));
            if issued < day || cited || replaced {
                continue;
            }
            let since = format!("{:02}/{:02}/{}", day.day(), day.month(), day.year());
            let message = message!(
                "`{words}` không còn dùng từ ngày {since}",
                "`{words}` is out of use since {since}"
            );
            findings.push(
                Finding::new(proof.place(paragraph, &at), message)
                    .rule(rule)
                    .cure(message!("nay gọi là {now}", "now it is called {now}")),
            );
        }
    }
}

/// The first day it may be issued on: a paper is younger than every paper it cites.
fn issued(proof: &Proof) -> Option<NaiveDate> {
    let cited = proof.paragraphs.iter().flat_map(|it| &it.citations);
    let days = cited.filter_map(|it| it.date.as_ref()?.date());
    proof.head.issued.map(|days| days.0).or_else(|| days.max())
}
