//! One paper under two symbols, a letter apart or turned round: `11/TTr-HLVD`, then `11/TTr-HLVĐ`.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::knowledge::published;
use crate::proof::citation::{Citation, is_one_off};
use crate::proof::symbol::Symbol;
use crate::proof::{Paragraph, Proof};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let mut seen: Vec<(&Paragraph, &Citation, Symbol)> = Vec::new();
    for paragraph in proof.citing() {
        for cited in paragraph.citations.iter().filter(|it| it.has_symbol) {
            // In a title of capitals every letter is one: "13/CT-TTG".
            if !paragraph.text.contains(char::is_lowercase) {
                continue;
            }
            let number = paragraph.words(&cited.number);
            // Gaps are told by another check.
            if number != paragraph.symbol(cited) {
                continue;
            }
            let Some(symbol) = Symbol::read(number) else {
                continue;
            };
            let other = seen.iter().find(|(other, first, known)| {
                let same = (symbol.figures, symbol.class, symbol.sign)
                    == (known.figures, known.class, known.sign);
                let day = |it: &Citation| it.date.as_ref().and_then(|it| it.date());
                let apart = day(first).is_some_and(|one| day(cited).is_some_and(|two| one != two));
                let class = |it: &Citation, at: &Paragraph| {
                    it.class.clone().map(|it| at.lower[it].to_owned())
                };
                let called = class(first, other) == class(cited, paragraph);
                // "41/2022/NQ-HĐND", then "41/NQ-HĐND" of the same day.
                let year = published::year(number).is_some()
                    != published::year(other.words(&first.number)).is_some();
                let yearly = year
                    && known.body == symbol.body
                    && day(first).is_some()
                    && day(first) == day(cited);
                let alike = is_one_off(known.body, symbol.body)
                    || is_turned(known.body, symbol.body)
                    || yearly;
                same && called && !apart && alike
            });
            if let Some((other, first, _)) = other {
                let there = other.words(&first.number);
                let message = message!(
                    "`{number}` ở đây, chỗ khác là `{there}`: một văn bản có hai ký hiệu",
                    "`{number}` here, but `{there}` elsewhere: one paper with two symbols"
                );
                let label = message!("chỗ này ghi `{there}`", "`{there}` here");
                let found = Finding::new(proof.place(paragraph, &cited.number), message)
                    .label(proof.place(other, &first.number), label);
                findings.push(found.cure(message!(
                    "xem văn bản gốc rồi ghi một ký hiệu",
                    "look at the paper itself and write one symbol"
                )));
            } else {
                seen.push((paragraph, cited, symbol));
            }
        }
    }
}

/// Whether the parts are the same in another order: `MTTQ-BTT` of `BTT-MTTQ`.
fn is_turned(one: &str, two: &str) -> bool {
    let [sorted, other] = [one, two].map(|it| {
        let mut parts: Vec<&str> = it.split('-').collect();
        parts.sort_unstable();
        parts
    });
    one != two && sorted == other
}
