//! A term of office of four or six years: `nhiệm kỳ 2026 - 2030`, where terms are of five.

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof};

/// The first year of terms that were all of five years; before, some were shorter or longer.
const SINCE: i32 = 2015;

/// Whose terms may be shorter.
const OTHERS: [&str; 6] = [
    "liên đoàn",
    "chi đoàn",
    "hội đồng quản trị",
    "hội đồng thành viên",
    "ban đại diện cha mẹ",
    "câu lạc bộ",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for (_, paragraph) in proof.body() {
        for begin in paragraph.find("nhiệm kỳ") {
            let Some((at, first, last)) = years(paragraph, begin.end) else {
                continue;
            };
            let length = last - first;
            let other = OTHERS.iter().any(|it| paragraph.has(it));
            if first < SINCE || !matches!(length, 4 | 6) || other {
                continue;
            }
            let words = paragraph.words(&(begin.start..at.end));
            let (whole, earlier) = (first + 5, last - 5);
            let message = message!(
                "`{words}` là {length} năm; nhiệm kỳ của cấp ủy, Hội đồng nhân dân, Quốc hội là 5 năm",
                "`{words}` makes {length} years; terms are of 5 years"
            );
            let found = Finding::new(proof.place(paragraph, &at), message);
            findings.push(found.cure(message!(
                "xem lại: {first} - {whole}, hay {earlier} - {last}",
                "look it up: {first} - {whole}, or {earlier} - {last}"
            )));
        }
    }
}

/// The two years right behind a place, and where they stand.
fn years(paragraph: &Paragraph, start: usize) -> Option<(Range<usize>, i32, i32)> {
    let year = |at: usize| {
        let lead = paragraph.text[at..].len() - paragraph.text[at..].trim_start().len();
        let words = paragraph.text.get(at + lead..at + lead + 4)?;
        let behind = &paragraph.text[at + lead + 4..];
        let whole = !behind.starts_with(|ch: char| ch.is_ascii_digit());
        let year = words
            .parse()
            .ok()
            .filter(|it| (1900..2100).contains(it) && whole)?;
        Some((at + lead..at + lead + 4, year))
    };
    let (one, first) = year(start)?;
    let rest = paragraph.text[one.end..].trim_start();
    let sign = rest.chars().next().filter(|ch| matches!(ch, '-' | '–'))?;
    let (two, last) = year(paragraph.text.len() - rest.len() + sign.len_utf8())?;
    Some((one.start..two.end, first, last))
}
