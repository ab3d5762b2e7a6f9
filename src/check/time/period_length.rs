//! A plan of so many years whose first and last year say otherwise: kế hoạch 5 năm 2026 - 2029.

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        for wrong in wrong(paragraph) {
            let Wrong {
                count,
                years,
                length,
                is_near,
            } = wrong;
            let (told, span) = (paragraph.words(&count), paragraph.words(&years));
            let message = message!(
                "viết `{told}` nhưng `{span}` là {length} năm",
                "`{told}` is written, but `{span}` makes {length} years"
            );
            let found = Finding::new(proof.place(paragraph, &years), message)
                .label(
                    proof.place(paragraph, &count),
                    message!("số năm ghi trong câu", "the years it counts"),
                )
                .cure(message!(
                    "sửa `{told}`, hoặc sửa năm cuối trong `{span}`",
                    "correct `{told}`, or the last year of `{span}`"
                ));
            findings.push(if is_near { found.doubtful() } else { found });
        }
    }
}

/// Words between a count of years and its first year, and between the first and the last.
const BEFORE: [&str; 4] = ["giai", "đoạn", "từ", "năm"];
const BETWEEN: [&str; 2] = ["đến", "năm"];

/// Words of plans of years, which are counted with both the first and the last.
const PLANS: [&str; 2] = ["giai đoạn", "phát triển"];

/// Words of what has been, or of terms that begin in the year in which the one before ends.
const TERMS: [&str; 6] = [
    "nhiệm kỳ",
    "tổng kết",
    "sơ kết",
    "kết quả",
    "kỷ niệm",
    "thực hiện",
];

/// A count of years with the years right behind it that make another number.
struct Wrong {
    count: Range<usize>,
    years: Range<usize>,
    length: i32,
    /// Whether it would be right without the first year.
    is_near: bool,
}

/// From 2021 to 2026 are five years for one writer and six for another, so both will do; only a
/// plan of years counts the first.
fn wrong(paragraph: &Paragraph) -> Vec<Wrong> {
    let words = &paragraph.all_words;
    let said = |nth: usize| Some(&paragraph.lower[words.get(nth)?.at.clone()]);
    let number = |nth: usize, len: Range<usize>| {
        let figures = said(nth)?;
        len.contains(&figures.len())
            .then(|| figures.parse::<i32>().ok())?
    };
    let skip = |from: usize, lead: &[&str]| {
        let led =
            (from..words.len()).take_while(|nth| said(*nth).is_some_and(|it| lead.contains(&it)));
        from + led.count()
    };
    let units = (1..words.len()).filter(|nth| said(*nth) == Some("năm"));
    let found = units.filter_map(|unit| {
        let count = number(unit - 1, 1..3)?;
        let at = skip(unit + 1, &BEFORE);
        let end = skip(at + 1, &BETWEEN);
        let (first, last) = (number(at, 4..5)?, number(end, 4..5)?);
        let (left, right) = (&words[at].at, &words[end].at);
        let between = paragraph.lower[left.end..right.start].trim();
        let joined = matches!(between, "-" | "–" | "đến" | "đến năm");
        let length = last - first + 1;
        let has = |names: &[&str]| names.iter().any(|it| paragraph.has(it));
        let is_near = count == length - 1;
        let fine = count == length || is_near && (has(&TERMS) || !has(&PLANS));
        (joined && first > 1900 && !fine).then(|| Wrong {
            count: words[unit - 1].at.start..words[unit].at.end,
            years: left.start..right.end,
            length,
            is_near,
        })
    });
    found.collect()
}
