//! A hyphen with a space on one side only, such as "kinh tế- xã hội".

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, word};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in proof.paragraphs.iter().filter(|it| it.is_body()) {
        for at in found(&paragraph.text).filter(|it| !paragraph.is_in_symbol(it.start)) {
            let words = paragraph.words(&at);
            let parts: Vec<&str> = words.split(['-', '–']).map(str::trim).collect();
            let right = parts.join(" - ");
            let message = message!(
                "dấu gạch nối của `{words}` chỉ cách một bên",
                "the hyphen of `{words}` has a space on one side only"
            );
            let span = proof.place(paragraph, &at);
            let told =
                Finding::new(span, message).cure(message!("viết `{right}`", "write `{right}`"));
            findings.push(proof.fix(told, paragraph, &at, right));
        }
    }
}

/// Hyphens between two words or two figures, the words included.
fn found(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.match_indices(['-', '–']).filter_map(|(at, sign)| {
        let (head, tail) = (&text[..at], &text[at + sign.len()..]);
        let (left, right) = (word::before(head, at), word::after(tail, 0));
        let spaces = (
            head.len() - head.trim_end().len(),
            tail.len() - tail.trim_start().len(),
        );
        let beside = head.trim_end().ends_with(left) && tail.trim_start().starts_with(right);
        let one_sided = matches!(spaces, (0, 1) | (1, 0));
        // "Số 48 -KH/ĐU" is a number and its symbol, "giảm -5" a sum.
        let figures = |word: &str| word.starts_with(|ch: char| ch.is_ascii_digit());
        let symbol = spaces.1 == 0
            && (figures(left) != figures(right) || right.chars().all(char::is_uppercase));
        let letter = right.chars().count() == 1 && !figures(right);
        let fine = letter || left.is_empty() || right.is_empty() || symbol || !beside;
        (one_sided && !fine).then(|| {
            let start = head.trim_end().len() - left.len();
            start..at + sign.len() + spaces.1 + right.len()
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_sums_and_joined_words_are_left_alone() {
        let told = |text: &'static str| found(text).map(|at| &text[at]).collect::<Vec<_>>();
        assert_eq!(
            told("kinh tế- xã hội, 2022 -2026"),
            ["tế- xã", "2022 -2026"]
        );
        for text in [
            "kinh tế - xã hội",
            "Xanh-sạch-đẹp",
            "số 48 -KH/ĐU",
            "giảm -5",
            "dùng -x",
            "18-KH/ĐU",
            "2025-2030",
            "… -",
        ] {
            assert_eq!(told(text), Vec::<&str>::new(), "{text}");
        }
    }
}
