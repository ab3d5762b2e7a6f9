//! Two papers of a folder under one number of one body and year.

use std::collections::HashMap;

use chrono::Datelike;

use super::title::{Titles, compare};
use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::card::Card;

pub fn folder(cards: &[Card], findings: &mut Findings) {
    let mut first: HashMap<_, &Card> = HashMap::new();
    for card in cards {
        let own = &card.own;
        let (Some(number), Some(day)) = (&own.number, own.day) else {
            continue;
        };
        let other = *first
            .entry((&number.key, &own.issuer, day.year()))
            .or_insert(card);
        let Some(before) = &other.own.number else {
            continue;
        };
        // One paper may lie there in two forms.
        let titles = [&own.title, &other.own.title];
        let is_same = compare(titles[0], titles[1]) == Titles::Same
            || titles[0] == titles[1]
            || titles.iter().any(|it| it.is_empty());
        if before.at == number.at || is_same && other.own.day == own.day {
            continue;
        }
        let words = &number.words;
        let message = message!(
            "số `{words}` đã được dùng cho văn bản khác cùng cơ quan, cùng năm",
            "the number `{words}` already belongs to another paper of this body and year"
        );
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
