//! No space behind a comma, a semicolon, a colon or the stop of a sentence.

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, word};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        for (at, sign) in found(&paragraph.text) {
            let words = paragraph.words(&at);
            let right = words.replacen(sign, &format!("{sign} "), 1);
            let message = message!(
                "thiếu dấu cách sau `{sign}` trong `{words}`",
                "no space behind `{sign}` in `{words}`"
            );
            let span = proof.place(paragraph, &at);
            let told =
                Finding::new(span, message).cure(message!("viết `{right}`", "write `{right}`"));
            findings.push(proof.fix(told, paragraph, &at, right));
        }
    }
}

/// Signs between two words that nothing sets apart, the words included.
fn found(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let bytes = text.bytes().enumerate();
    bytes
        .filter(|(_, byte)| matches!(byte, b',' | b';' | b':' | b'.'))
        .filter_map(|(at, _)| {
            let sign = &text[at..at + 1];
            let (before, after) = (&text[..at], &text[at + 1..]);
            let beside = before.ends_with(word::is_letter) && after.starts_with(word::is_letter);
            if !beside {
                return None;
            }
            let (left, right) = (word::before(before, at), word::after(after, 0));
            let letters =
                |word: &str| word.chars().count() > 1 && word.chars().all(char::is_alphabetic);
            if !letters(left) || !letters(right) {
                return None;
            }
            // Addresses and code: "tan-lap.gov.vn", "w:p", "mailto:vp".
            let foreign = |word: &str| word.is_ascii() && word.starts_with(char::is_lowercase);
            let apart = match sign {
                // "thực hiện.Các" ends a sentence; "TP.HCM", "UBND.HĐND" and "Q.Ba" do not.
                "." => {
                    left.starts_with(char::is_lowercase) && right.starts_with(char::is_uppercase)
                }
                ":" => !(foreign(left) && foreign(right)),
                _ => true,
            };
            let address = text[..at]
                .rsplit(' ')
                .next()
                .is_some_and(|it| it.contains(['@', '/', '#', '<', '&']));
            let range = at - left.len()..at + 1 + right.len();
            (apart && !address).then_some((range, sign))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_figures_are_left_alone() {
        let told = |text: &'static str| found(text).map(|(at, _)| &text[at]).collect::<Vec<_>>();
        assert_eq!(
            told("văn hóa,xã hội;an ninh.Các tổ"),
            ["hóa,xã", "hội;an", "ninh.Các"]
        );
        for text in [
            "0,5%",
            "tan-lap.gov.vn",
            "TP.HCM",
            "v.v.",
            "7:30",
            "a:b",
            "vp@tanlap.Gov",
            "mẫu 1,2",
            "hình thức,...",
        ] {
            assert_eq!(told(text), Vec::<&str>::new(), "{text}");
        }
    }
}
