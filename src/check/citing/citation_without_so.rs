//! A cited paper whose number stands right behind its class, without "số": `Nghị định 81/2021/NĐ-CP`.

use std::collections::HashSet;
use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof, word};

/// Classes whose numbers have their year: of these a number without symbol is known, too.
const YEARLY: [&str; 3] = ["thông tư liên tịch", "nghị định", "thông tư"];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let mut told = HashSet::new();
    // What stands in a row of a table is short.
    let speaks = |it: &Paragraph| it.annex == 0 && !it.text.contains('|');
    for (_, paragraph) in proof.body().filter(|(_, it)| speaks(it)) {
        let mut found: Vec<(Range<usize>, Range<usize>)> = symbols(paragraph).collect();
        found.extend(years(paragraph));
        for (class, number) in found {
            let mut quotes = paragraph.quotes.iter();
            let quoted = quotes.any(|it| it.inside.contains(&class.start));
            let words = paragraph.words(&number);
            if quoted || !told.insert(words) {
                continue;
            }
            let name = paragraph.words(&class);
            let right = format!("số {words}");
            let message = message!(
                "`{name} {words}` thiếu chữ `số`",
                "`{name} {words}` lacks `số`"
            );
            let span = proof.place(paragraph, &(class.start..number.end));
            let cure = message!("viết `{name} {right}`", "write `{name} {right}`");
            let found = Finding::new(span, message).cure(cure);
            findings.push(proof.fix(found, paragraph, &number, &right));
        }
    }
}

/// Class and number of papers with a symbol. Papers of the Party without their day are called by a
/// short name: "Nghị quyết 57-NQ/TW".
fn symbols(paragraph: &Paragraph) -> impl Iterator<Item = (Range<usize>, Range<usize>)> + '_ {
    paragraph.citations.iter().filter_map(|it| {
        let class = it.class.clone()?;
        // "Chỉ thị số Chỉ thị 3/CT-UBND": the class is there twice.
        let again = word::before(&paragraph.lower, class.start) == "số";
        let between = &paragraph.text[class.end..it.number.start];
        let full = paragraph.words(&it.number).contains('/') && it.date.is_some()
            || !paragraph.words(&it.number).contains('-')
            || paragraph.words(&it.number).contains("/20")
            || is_beside_full(paragraph, &it.number);
        (it.has_symbol && full && !again && between == " ").then(|| (class, it.number.clone()))
    })
}

/// Whether another paper of the Party has its "số" in the same sentence.
fn is_beside_full(paragraph: &Paragraph, number: &Range<usize>) -> bool {
    let clause = word::clause(&paragraph.lower, number);
    paragraph.citations.iter().any(|it| {
        it.has_symbol
            && it.number != *number
            && clause.contains(&it.number.start)
            && paragraph.words(&it.number).contains('-')
            && word::before(&paragraph.lower, it.number.start) == "số"
    })
}

/// Class and number of papers cited by number and year alone: "Thông tư liên tịch 42/2013".
fn years(paragraph: &Paragraph) -> Vec<(Range<usize>, Range<usize>)> {
    let mut found: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    for name in YEARLY {
        for class in paragraph.find(name) {
            let Some(rest) = paragraph.text[class.end..].strip_prefix(' ') else {
                continue;
            };
            let len = rest
                .find(|ch: char| !(ch.is_alphanumeric() || matches!(ch, '/' | '-')))
                .unwrap_or(rest.len());
            let figures = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
            let yearly = rest[..len].split_once('/').is_some_and(|(number, year)| {
                figures(number) && year.len() == 4 && year.starts_with("20") && figures(year)
            });
            let number = class.end + 1..class.end + 1 + len;
            if yearly && !found.iter().any(|(_, it)| *it == number) {
                found.push((class, number));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::role::Role;
    use crate::worded::Worded;

    #[test]
    fn numbers_with_their_year_are_known_without_symbol() {
        let numbers = |text: &str| {
            let paragraph = Paragraph::new(Role::Doan, "", Worded::plain(text));
            years(&paragraph).len()
        };
        assert_eq!(
            numbers("Theo Thông tư liên tịch 42/2013 và Nghị định 5/2021"),
            2
        );
        assert_eq!(
            numbers("Theo Thông tư số 42/2013, thông tư 3/4, Nghị định 5/2021/NĐ-CP"),
            0
        );
    }
}
