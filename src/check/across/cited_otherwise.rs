//! A paper cites one that lies in the same folder with another number, date or subject.

use std::collections::HashMap;

use chrono::Datelike;

use super::title::{Titles, compare};
use crate::check::Findings;
use crate::diagnostic::{Finding, Message};
use crate::proof::card::{Card, Cited, Own, Said};
use crate::proof::word;
use crate::time::written;

/// Words by which papers of one subject are looked for.
const LEAD: usize = 4;

pub fn folder(cards: &[Card], findings: &mut Findings) {
    let (mut numbers, mut titles) = (HashMap::new(), HashMap::new());
    for card in cards {
        if let Some(number) = &card.own.number {
            let own = numbers.entry(number.key.as_str()).or_insert_with(Vec::new);
            own.push((card, number));
            let own = titles.entry(lead(&card.own.title)).or_insert_with(Vec::new);
            own.push((card, number));
        }
    }
    for card in cards {
        for cited in &card.cited {
            let is_other = |(it, _): &&(&Card, &Said)| {
                !std::ptr::eq(*it, card) && is_of(cited, &card.own, &it.own)
            };
            let same = numbers.get(cited.number.key.as_str());
            let same: Vec<_> = same.into_iter().flatten().filter(is_other).collect();
            // Of several papers under one number nobody knows which is meant.
            let told = match same[..] {
                [(it, number)] => by_number(cited, &it.own).map(|why| (why, *number)),
                [] => {
                    let near = titles.get(&lead(&cited.title)).into_iter().flatten();
                    let near: Vec<_> = near.filter(is_other).collect();
                    match near[..] {
                        [(it, number)] => by_title(cited, &it.own, number).map(|it| (it, *number)),
                        _ => None,
                    }
                }
                _ => None,
            };
            let Some((why, number)) = told else {
                continue;
            };
            findings.push(
                Finding::new(cited.number.at, why)
                    .label(number.at, message!("văn bản ấy", "the paper itself"))
                    .cure(message!(
                        "mở văn bản được dẫn, sửa cho khớp số, ngày, trích yếu",
                        "open the paper and make number, date and subject agree"
                    )),
            );
        }
    }
}

/// The first words of a subject.
fn lead(title: &str) -> Vec<&str> {
    word::words(title).take(LEAD).map(|(_, it)| it).collect()
}

/// Whether a citation may mean a paper: of its class and body, or of that of the paper that cites.
fn is_of(cited: &Cited, citing: &Own, own: &Own) -> bool {
    let class = cited.class.is_empty() || own.class.is_empty() || cited.class == own.class;
    class
        && match &cited.issuer {
            Some(body) => body.starts_with(&own.issuer) || own.issuer.starts_with(body.as_str()),
            None => citing.issuer == own.issuer,
        }
        && !own.issuer.is_empty()
}

/// What does not agree with the paper of the same number.
fn by_number(cited: &Cited, own: &Own) -> Option<Message> {
    let (words, titles) = (&cited.number.words, compare(&cited.title, &own.title));
    let (day, own_day) = (cited.day?, own.day?);
    if day != own_day {
        // Numbers begin anew each year.
        let is_it = day.year() == own_day.year() || titles == Titles::Same;
        let (here, there) = (written(day), written(own_day));
        return is_it.then(|| {
            message!(
                "`{words}` ở đây ghi ngày {here}, văn bản ấy ghi ngày {there}",
                "`{words}` is dated {here} here, the paper itself {there}"
            )
        });
    }
    let title = &own.title;
    (titles == Titles::Other).then(|| {
        message!(
            "`{words}` được dẫn với trích yếu khác; văn bản ấy về `{title}`",
            "`{words}` is cited with another subject; the paper itself is about `{title}`"
        )
    })
}

/// What does not agree with the paper of the same day and subject.
fn by_title(cited: &Cited, own: &Own, number: &Said) -> Option<Message> {
    let is_it = compare(&cited.title, &own.title) == Titles::Same && cited.day == own.day;
    let (words, right) = (&cited.number.words, &number.words);
    (is_it && own.day.is_some()).then(|| {
        message!(
            "văn bản này được dẫn là `{words}`, số của nó là `{right}`",
            "this paper is cited as `{words}`, but its number is `{right}`"
        )
    })
}
