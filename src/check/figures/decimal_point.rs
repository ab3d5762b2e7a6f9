//! A decimal written with a point, such as 0.5% for 0,5%.

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, word};

/// Units that say the figures in front are an amount, not the number of a section.
const UNITS: [&str; 16] = [
    "ha", "km", "km2", "km²", "m", "m2", "m²", "m³", "kg", "tấn", "tạ", "triệu", "lần", "mét",
    "mm", "cm",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        for at in found(&paragraph.text) {
            let words = paragraph.words(&at);
            let right = words.replace('.', ",");
            let message = message!(
                "phần thập phân của `{words}` viết sau dấu chấm",
                "the decimals of `{words}` stand behind a point"
            );
            let span = proof.place(paragraph, &at);
            let told =
                Finding::new(span, message).cure(message!("viết `{right}`", "write `{right}`"));
            findings.push(proof.fix(told, paragraph, &at, right));
        }
    }
}

/// Figures, a point, then one, two or more than three figures and a unit. Three figures behind a
/// point are thousands.
fn found(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.match_indices('.').filter_map(|(point, _)| {
        let digit = |ch: &char| ch.is_ascii_digit();
        let before = text[..point].chars().rev().take_while(digit).count();
        let after = text[point + 1..].chars().take_while(digit).count();
        let range = point - before..point + 1 + after;
        let rest = &text[range.end..];
        let unit = word::after(rest, 0);
        let trimmed = rest.trim_start();
        let counted =
            trimmed.starts_with('%') || trimmed.starts_with("tỷ đồng") || UNITS.contains(&unit);
        // "mục 2.1", "chỉ tiêu 1.2", "phiên bản 4.0".
        let lead = word::before(text, range.start);
        let section = ["mục", "phần", "khoản", "số", "bảng", "tiêu", "chí", "bản"].contains(&lead);
        let alone = !text[..range.start].ends_with(['.', ',', '/', '-']);
        let amount = || counted && !section || multiplies(&text[..range.start]);
        (before > 0 && matches!(after, 1 | 2 | 4..) && alone && amount()).then_some(range)
    })
}

/// Whether a figure is one that others are multiplied by: "X 1.5", "hệ số 2.34".
fn multiplies(lead: &str) -> bool {
    let head = lead.trim_end();
    let sign = head.strip_suffix(['x', 'X', '×']);
    let sign = sign.is_some_and(|it| it.ends_with([' ', ')']));
    head.len() < lead.len() && (sign || head.ends_with("hệ số"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_amounts_have_decimals() {
        let told = |text: &'static str| found(text).map(|at| &text[at]).collect::<Vec<_>>();
        assert_eq!(told("giảm 0.5%/năm, trồng 12.75 ha"), ["0.5", "12.75"]);
        assert_eq!(told("lề 12.7mm, cao 1.5 cm"), ["12.7", "1.5"]);
        assert_eq!(told("đơn giá X 1.5, hệ số 2.34"), ["1.5", "2.34"]);
        for text in [
            "1.200 hộ",
            "mục 2.1 nêu trên",
            "1.200.000 đồng",
            "ngày 5.3",
            "12.500 m",
            "2. 5%",
            "bản 4.0",
            "mục 2.1 m",
            "theo 3.1 tỷ lệ",
        ] {
            assert_eq!(told(text), Vec::<&str>::new(), "{text}");
        }
    }
}
