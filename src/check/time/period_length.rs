//! A plan of so many years whose first and last year say otherwise: kế hoạch 5 năm 2026 - 2029.

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        for (count, years, length) in wrong(paragraph) {
            let (told, span) = (paragraph.words(&count), paragraph.words(&years));
            let message = message!(
                "viết `{told}` nhưng `{span}` là {length} năm",
                "`{told}` is written, but `{span}` makes {length} years"
            );
            findings.push(
                Finding::new(proof.place(paragraph, &years), message)
                    .label(
                        proof.place(paragraph, &count),
                        message!("số năm ghi trong câu", "the years it counts"),
                    )
                    .cure(message!(
                        "sửa `{told}`, hoặc sửa năm cuối trong `{span}`",
                        "correct `{told}`, or the last year of `{span}`"
                    )),
            );
        }
    }
}

/// Counts of years with the years right behind them that make another number. From 2021 to
/// 2026 are five years for one writer and six for another, so both will do.
fn wrong(paragraph: &Paragraph) -> Vec<(Range<usize>, Range<usize>, i32)> {
    let words = &paragraph.all_words;
    let said = |nth: usize| Some(&paragraph.lower[words.get(nth)?.at.clone()]);
    let number = |nth: usize, len: Range<usize>| {
        let figures = said(nth)?;
        len.contains(&figures.len())
            .then(|| figures.parse::<i32>().ok())?
    };
    let units = (1..words.len()).filter(|nth| said(*nth) == Some("năm"));
    let found = units.filter_map(|unit| {
        let count = number(unit - 1, 1..3)?;
        let named = said(unit + 1)? == "giai" && said(unit + 2)? == "đoạn";
        let at = if named { unit + 3 } else { unit + 1 };
        let (first, last) = (number(at, 4..5)?, number(at + 1, 4..5)?);
        let (left, right) = (&words[at].at, &words[at + 1].at);
        let joined = matches!(paragraph.lower[left.end..right.start].trim(), "-" | "–");
        let length = last - first + 1;
        let wrong = joined && first > 1900 && count != length && count != length - 1;
        wrong.then_some((
            words[unit - 1].at.start..words[unit].at.end,
            left.start..right.end,
            length,
        ))
    });
    found.collect()
}
