//! A date with a space inside, or without the one in front of its figures: "10 /3/2026", "ngày10/3/2026".

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, word};

/// Words in front of the figures of a date.
const WORDS: [&str; 3] = ["ngày", "tháng", "năm"];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        for (at, right) in found(&paragraph.lower) {
            let words = paragraph.words(&at);
            let message = message!(
                "ngày tháng viết sai dấu cách: `{words}`",
                "a space of a date is wrong: `{words}`"
            );
            let found = Finding::new(proof.place(paragraph, &at), message)
                .cure(message!("viết `{right}`", "write `{right}`"));
            findings.push(proof.fix(found, paragraph, &at, right));
        }
    }
}

/// Dates with a wrong space, and as they should be.
fn found(lower: &str) -> Vec<(Range<usize>, String)> {
    let mut found: Vec<(Range<usize>, String)> = Vec::new();
    for (at, _) in lower.match_indices('/') {
        let Some(date) = date(lower, at) else {
            continue;
        };
        let named = WORDS.iter().find(|it| is_word(&lower[..date.start], it));
        let start = date.start - named.map_or(0, |it| it.len());
        let bare = lower[date.clone()].replace(' ', "");
        let right = named.map_or(bare.clone(), |it| format!("{it} {bare}"));
        let known = found.last().is_some_and(|(it, _)| it.start == start);
        if right != lower[start..date.end] && !known {
            found.push((start..date.end, right));
        }
    }
    for name in WORDS {
        let alone = lower.match_indices(name).filter_map(|(at, _)| {
            let figures = at + name.len();
            let digits = lower[figures..].bytes().take_while(u8::is_ascii_digit);
            let end = figures + digits.count();
            let glued = matches!(end - figures, 1 | 2 | 4) && is_word(&lower[..figures], name);
            glued.then(|| (at..end, format!("{name} {}", &lower[figures..end])))
        });
        let known: Vec<_> = found.iter().map(|(it, _)| it.start).collect();
        found.extend(alone.filter(|(it, _)| !known.contains(&it.start)));
    }
    found
}

/// Whether a text ends with a whole word.
fn is_word(text: &str, name: &str) -> bool {
    let head = text.strip_suffix(name);
    head.is_some_and(|it| !it.ends_with(word::is_letter))
}

/// The day, month and year around a stroke, spaces beside it included.
fn date(text: &str, stroke: usize) -> Option<Range<usize>> {
    let part = |ch: char| ch.is_ascii_digit() || matches!(ch, ' ' | '/');
    let head = text[..stroke].trim_end_matches(part).len();
    let start = text.len() - text[head..].trim_start_matches(' ').len();
    let behind = text[stroke..].find(|ch: char| !part(ch));
    let end = behind.map_or(text.len(), |it| stroke + it);
    let words = text.get(start..end)?.trim_end();
    let mut parts = words.split('/').map(str::trim);
    let mut number = |longest: usize| {
        let digits = parts.next().filter(|it| it.len() <= longest)?;
        digits.parse::<u32>().ok()
    };
    let (day, month, year) = (number(2)?, number(2)?, number(4)?);
    let is_date = (1..32).contains(&day) && (1..13).contains(&month);
    let whole = is_date && (1900..2100).contains(&year) && parts.next().is_none();
    whole.then(|| start..start + words.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_dates_with_wrong_spaces_are_told() {
        let told = |text: &str| -> Vec<String> {
            let found = found(text).into_iter();
            found.map(|it| it.1).collect()
        };
        assert_eq!(
            told("từ 10 /3/2026 đến 12/ 4/2026"),
            ["10/3/2026", "12/4/2026"]
        );
        assert_eq!(told("trước ngày10/3/2026"), ["ngày 10/3/2026"]);
        assert_eq!(
            told("ngày10 /3/2026, tháng3"),
            ["ngày 10/3/2026", "tháng 3"]
        );
        for text in [
            "10/3/2026 và 12/4/2026",
            "số 12 /kh",
            "1/2 /3",
            "ngày 10",
            "hàng ngày",
        ] {
            assert_eq!(told(text), Vec::<String>::new(), "{text}");
        }
    }
}
