//! A unit right behind its number: "4cm", "10mm".

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, word};

const UNITS: [&str; 16] = [
    "mm", "cm", "dm", "m", "km", "m2", "m²", "m3", "m³", "km2", "km²", "kg", "ha", "ml", "pt", "kV",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in proof.paragraphs.iter().filter(|it| it.is_body()) {
        for (at, unit) in found(&paragraph.text) {
            let words = paragraph.words(&at);
            let number = &words[..words.len() - unit.len()];
            let right = format!("{number} {unit}");
            let message = message!(
                "đơn vị viết liền số: `{words}`",
                "no space between number and unit: `{words}`"
            );
            let span = proof.place(paragraph, &at);
            let told =
                Finding::new(span, message).cure(message!("viết `{right}`", "write `{right}`"));
            findings.push(proof.fix(told, paragraph, &at, right));
        }
    }
}

/// Numbers with their units, and the units. What stands beside another sign is a code.
fn found(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let words = word::words(text).filter(|(_, it)| it.starts_with(|ch: char| ch.is_ascii_digit()));
    words.filter_map(|(at, it)| {
        let unit = it.trim_start_matches(|ch: char| ch.is_ascii_digit());
        let number = text[..at.end - unit.len()]
            .trim_end_matches(|ch: char| ch.is_ascii_digit() || matches!(ch, ',' | '.'));
        let (lead, tail) = (&text[..number.len()], &text[at.end..]);
        let open = lead.is_empty() || lead.ends_with(|ch: char| ch.is_whitespace() || ch == '(');
        let closed = !tail.starts_with(['-', '/', '_', '*']);
        let fits = open && closed && UNITS.contains(&unit);
        fits.then_some((number.len()..at.end, unit))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_hours_are_no_units() {
        let told = |text: &'static str| {
            let found = found(text).map(|(at, _)| &text[at]);
            found.collect::<Vec<_>>()
        };
        assert_eq!(told("ảnh 4cm x 6cm, lề 12,7mm"), ["4cm", "6cm", "12,7mm"]);
        for text in [
            "lúc 8h30",
            "khổ A4",
            "mạng 5G",
            "mẫu số 2a",
            "4 cm",
            "mã 12-3m",
            "5m/s",
            "3m-5",
        ] {
            assert_eq!(told(text), Vec::<&str>::new(), "{text}");
        }
    }
}
