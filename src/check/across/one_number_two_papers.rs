//! Two papers of a folder under one number of one body and year.

use std::collections::HashMap;

use chrono::Datelike;

use super::title::{Titles, compare};
use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::card::{Card, Own};

pub fn folder(cards: &[Card], findings: &mut Findings) {
    let mut first: HashMap<_, &Card> = HashMap::new();
    for card in cards {
        let own = &card.own;
        let (Some(number), Some(day)) = (&own.number, own.day) else {
            continue;
        };
        let mut others = Vec::new();
        for key in numbers(&number.key, own.copies) {
            let other = *first.entry((key, &own.issuer, day.year())).or_insert(card);
            others.push(other);
        }
        let others = others
            .iter()
            .filter_map(|it| Some((it, it.own.number.as_ref()?)));
        let mut others =
            others.filter(|(it, before)| before.at != number.at && !is_one(own, &it.own));
        let Some((_, before)) = others.next() else {
            continue;
        };
        let words = &number.words;
        let message = match own.copies {
            0 | 1 => message!(
                "số `{words}` đã được dùng cho văn bản khác cùng cơ quan, cùng năm",
                "the number `{words}` already belongs to another paper of this body and year"
            ),
            copies => message!(
                "{copies} bản đánh số từ `{words}` có số đã được dùng cho văn bản khác cùng cơ quan, cùng năm",
                "of the {copies} copies numbered from `{words}` on, one has the number of another paper of this body and year"
            ),
        };
        findings.push(
            Finding::new(number.at, message)
                .label(before.at, message!("văn bản kia", "the other paper"))
                .cure(message!(
                    "xem sổ văn bản đi rồi sửa số của một trong hai",
                    "look into the register and correct one of the two"
                )),
        );
    }
}

/// Whether both are one paper, which may lie there in two forms; two descriptions make two papers.
fn is_one(own: &Own, other: &Own) -> bool {
    if own.is_described && other.is_described {
        return false;
    }
    let titles = [&own.title, &other.title];
    let is_same = compare(titles[0], titles[1]) == Titles::Same
        || titles[0] == titles[1]
        || titles.iter().any(|it| it.is_empty());
    is_same && other.day == own.day
}

/// The numbers of so many copies from this one on.
fn numbers(key: &str, copies: usize) -> Vec<String> {
    let symbol = key.trim_start_matches(|it: char| it.is_ascii_digit());
    let figures = key.get(..key.len() - symbol.len()).unwrap_or_default();
    match figures.parse::<usize>() {
        Ok(number) if copies > 1 => (0..copies)
            .map(|it| format!("{}{symbol}", number.saturating_add(it)))
            .collect(),
        _ => vec![key.to_owned()],
    }
}
