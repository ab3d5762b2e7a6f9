//! The word in front of a time that belongs to another: "ngày Tháng 11/2025", "tháng 15/3/2026".

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof};
use crate::time::{Scale, Time};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in proof.paragraphs.iter().filter(|it| it.is_body()) {
        for time in &paragraph.times {
            let Some((word, at)) = stray(paragraph, time) else {
                continue;
            };
            let range = at..time.range.end;
            let (words, right) = (paragraph.words(&range), paragraph.words(&time.range));
            let message = message!(
                "`{words}`: thừa chữ `{word}`, hoặc thiếu ngày",
                "`{words}`: `{word}` is too much, or a day is missing"
            );
            findings.push(
                Finding::new(proof.place(paragraph, &range), message).cure(message!(
                    "viết `{right}`, hoặc ghi đủ ngày, tháng, năm",
                    "write `{right}`, or day, month and year in full"
                )),
            );
        }
    }
}

/// A word of another scale right in front of a time, with its place.
fn stray(paragraph: &Paragraph, time: &Time) -> Option<(&'static str, usize)> {
    let before = &paragraph.lower[..time.range.start];
    let own = paragraph.words(&time.range);
    let led = own.starts_with(char::is_alphabetic);
    let word = match time.scale {
        // "ngày   tháng 11 năm 2025" waits for its day.
        Scale::Month if led && own.contains('/') => "ngày ",
        Scale::Day if !led && own.contains('/') => "tháng ",
        _ => return None,
    };
    let head = before.strip_suffix(word)?;
    let whole = !head.ends_with(char::is_alphanumeric);
    // "trong ngày, tháng 11/2025", "ba tháng 15/3": only the bare word counts.
    let counted = head.trim_end().ends_with(|ch: char| ch.is_ascii_digit());
    (whole && !counted).then_some((word.trim(), head.len()))
}
