//! Thousands set apart with commas, such as 1,500,000 for 1.500.000.

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        for at in found(&paragraph.text) {
            let words = paragraph.words(&at);
            let right = words.replace(',', ".");
            let message = message!(
                "hàng nghìn của `{words}` tách bằng dấu phẩy",
                "commas set the thousands of `{words}` apart"
            );
            let span = proof.place(paragraph, &at);
            let told =
                Finding::new(span, message).cure(message!("viết `{right}`", "write `{right}`"));
            findings.push(proof.fix(told, paragraph, &at, right));
        }
    }
}

/// Groups of three figures behind commas. One group alone may be decimals unless it is `000`.
fn found(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    let bytes = text.as_bytes();
    while let Some(start) = bytes[at..].iter().position(u8::is_ascii_digit) {
        let start = at + start;
        let len = text[start..].find(|ch: char| !ch.is_ascii_digit() && ch != ',' && ch != '.');
        at = len.map_or(text.len(), |len| start + len);
        let number = text[start..at].trim_end_matches([',', '.']);
        let mut groups = number.split(',');
        let first = groups.next().unwrap_or("");
        let rest: Vec<&str> = groups.collect();
        let led = (1..=3).contains(&first.len()) && !first.starts_with('0');
        let thousands = rest.iter().all(|it| it.len() == 3) && !number.contains('.');
        if led && thousands && (rest.len() > 1 || rest == ["000"]) {
            found.push(start..start + number.len());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_and_rows_of_figures_are_left_alone() {
        let told = |text: &'static str| {
            found(text)
                .into_iter()
                .map(|at| &text[at])
                .collect::<Vec<_>>()
        };
        assert_eq!(
            told("chi 1,500,000 đồng, 2,000 hộ."),
            ["1,500,000", "2,000"]
        );
        for text in [
            "0,125%",
            "12,345 ha",
            "1.500,000",
            "các năm 2024,2025",
            "mục 1,2,3",
            "0,000",
        ] {
            assert_eq!(told(text), Vec::<&str>::new(), "{text}");
        }
    }
}
