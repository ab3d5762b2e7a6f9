//! A share that two figures beside it do not make: "650/2.040 triệu đồng, đạt 23%".

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::number;
use crate::proof::{Proof, word};

/// Words between the two figures and their share.
const LEADS: [&str; 6] = ["đạt", "đạt tỷ lệ", "chiếm", "chiếm tỷ lệ", "tỷ lệ", "bằng"];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        if !paragraph.text.contains('%') {
            continue;
        }
        for (range, part, whole, share) in shares(&paragraph.lower) {
            let words = paragraph.words(&range);
            let right = written(part / whole * 100.0, share);
            let message = message!(
                "tỷ lệ không khớp: `{words}`, tính ra {right}%",
                "the share is another: `{words}` makes {right}%"
            );
            findings.push(
                Finding::new(proof.place(paragraph, &range), message).cure(message!(
                    "tính lại tỷ lệ, hoặc xem lại hai số",
                    "reckon it anew, or look at the two figures again"
                )),
            );
        }
    }
}

/// Two figures and the share said of them, where it is another; with the figures and how many
/// decimals the share has.
fn shares(lower: &str) -> Vec<(Range<usize>, f64, f64, usize)> {
    let strokes = lower.match_indices('/').filter_map(|(at, _)| {
        let figures = |ch: char| ch.is_ascii_digit() || matches!(ch, '.' | ',');
        let head = lower[..at].trim_end_matches(figures);
        let (part, length) = number::leading(&lower[head.len()..at])?;
        let rest = &lower[at + 1..];
        let (whole, end) = number::leading(rest)?;
        let apart = head.is_empty() || head.ends_with([' ', '\u{a0}', '(', ':']);
        let behind = &rest[end..];
        let full = head.len() + length == at && !behind.starts_with(['/', '-', '.']);
        // "20/3/2026", "số 12/2026", "tháng 5/2026" are no shares.
        let year = (1900.0..2100.0).contains(&whole) && !rest[..end].contains('.');
        let dated = year || whole < 1.0 || part > whole * 10.0;
        if !apart || !full || dated {
            return None;
        }
        let clause = &behind[..word::clause_end(behind, 0).min(behind.len())];
        let percent = clause.find('%')?;
        let digits = clause[..percent].trim_end();
        let start = digits.trim_end_matches(figures).len();
        let (said, used) = number::leading(&digits[start..])?;
        let between = clause[..start].trim_end_matches(['(', ' ']);
        let led = LEADS.iter().any(|it| between.ends_with(it)) || clause[..start].ends_with('(');
        // Another figure between them may be what the share is of.
        let other = between.contains(|ch: char| ch.is_ascii_digit());
        let near = between.chars().count() < 40;
        let decimals = digits[start..].split(',').nth(1).map_or(0, str::len);
        let unit = 10_f64.powi(-i32::try_from(decimals).ok()?);
        let wrong = (part / whole * 100.0 - said).abs() > unit * 1.01;
        let told = led && !other && near && wrong && used == digits.len() - start;
        let end = lower.len() - behind.len() + percent + 1;
        told.then_some((head.len()..end, part, whole, decimals))
    });
    strokes.collect()
}

/// A share as papers write it: 31,9.
fn written(share: f64, decimals: usize) -> String {
    format!("{share:.*}", decimals.max(1)).replace('.', ",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_shares_that_the_figures_beside_them_do_not_make_are_told() {
        let told = |text: &'static str| {
            let found = shares(text).into_iter();
            found.map(|it| &text[it.0]).collect::<Vec<_>>()
        };
        assert_eq!(
            told("thu 650/2.040 triệu đồng, đạt 23% kế hoạch; có 45/50 hộ (80%) tham gia"),
            ["650/2.040 triệu đồng, đạt 23%", "45/50 hộ (80%"]
        );
        for text in [
            "thu 650/2.040 triệu đồng, đạt 32% kế hoạch",
            "giải ngân 4,479/43,545 tỷ đồng đạt 10,3%",
            "ngày 20/3/2026 đạt 45%",
            "tháng 5/2026 đạt 45%",
            "số 12/kh-ubnd đạt 5%",
            "12/15 thôn có nhà văn hóa, 03 thôn còn lại đạt 60%",
            "45/50 hộ tham gia, tăng 5% so với năm trước",
        ] {
            assert_eq!(told(text), Vec::<&str>::new(), "{text}");
        }
    }
}
